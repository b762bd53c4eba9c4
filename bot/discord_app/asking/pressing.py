"""What the press of a button tells besides the button: what was chosen, where, and who sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord


def chosen_value(interaction: discord.Interaction) -> str:
    """Return the value of what was chosen in a menu; "" where nothing was."""
    data: Mapping[str, Any] = {**interaction.data} if interaction.data else {}
    return str(next(iter(data.get("values") or [""])))


def alone_with(interaction: discord.Interaction) -> int | None:
    """Return the person who is alone with the bot in a direct message; None elsewhere, in a group of people too."""
    return interaction.user.id if interaction.context.dm_channel else None


def is_private(interaction: discord.Interaction) -> bool:
    """Tell whether what was pressed stands in a message that only the person sees."""
    return interaction.message is not None and interaction.message.flags.ephemeral
