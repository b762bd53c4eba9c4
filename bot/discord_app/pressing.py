"""What the press of a button tells besides the button: what was chosen, and before, where, and who sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord


def sent_with(interaction: discord.Interaction) -> Mapping[str, Any]:
    """Return what Discord sent of a button, a menu or a form, as its API has it; empty where it sent nothing."""
    return {**interaction.data} if interaction.data else {}


def chosen_values(interaction: discord.Interaction) -> Sequence[str]:
    """Return the values of what was chosen in a menu; none for a button."""
    values: Sequence[str] = sent_with(interaction).get("values") or ()
    return values


def chosen_value(interaction: discord.Interaction) -> str:
    """Return the value of what was chosen in a menu; "" where nothing was."""
    return next(iter(chosen_values(interaction)), "")


def chosen_before(interaction: discord.Interaction) -> Sequence[str]:
    """Return the values, or ids, of what was chosen already in the menu when it was shown; none for a button."""
    custom_id = sent_with(interaction).get("custom_id")
    menus = menus_in(interaction.message) if interaction.message else ()
    menu = next((menu for menu in menus if menu.custom_id == custom_id), None)
    if menu is None:
        return ()
    return [*(o.value for o in menu.options if o.default), *(str(chosen.id) for chosen in menu.default_values)]


def menus_in(message: discord.Message) -> Iterator[discord.SelectMenu]:
    """Yield the menus of a message, in reading order."""
    return (part for part in _parts(message.components) if isinstance(part, discord.SelectMenu))


def buttons_in(message: discord.Message) -> Iterator[discord.Button]:
    """Yield the buttons of a message, in reading order."""
    return (part for part in _parts(message.components) if isinstance(part, discord.Button))


def _parts(components: Sequence[discord.Component]) -> Iterator[discord.Component]:
    for component in components:
        if isinstance(component, discord.Container | discord.ActionRow):
            yield from _parts(component.children)
        else:
            yield component


def alone_with(interaction: discord.Interaction) -> int | None:
    """Return the person who is alone with the bot in a direct message; None elsewhere, in a group of people too."""
    return interaction.user.id if interaction.context.dm_channel else None


def is_private(interaction: discord.Interaction) -> bool:
    """Tell whether what was pressed stands in a message that only the person sees."""
    return interaction.message is not None and interaction.message.flags.ephemeral
