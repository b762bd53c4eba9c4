"""What the press of a button tells besides the button: what was chosen, where, and who sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def alone_with(interaction: discord.Interaction) -> int | None:
    """Return the person who is alone with the bot in a direct message; None elsewhere, in a group of people too."""
    return interaction.user.id if interaction.context.dm_channel else None


def is_private(interaction: discord.Interaction) -> bool:
    """Tell whether what was pressed stands in a message that only the person sees."""
    return interaction.message is not None and interaction.message.flags.ephemeral
