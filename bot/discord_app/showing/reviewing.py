"""How what was changed is undone and leafed through: the menu and the buttons for that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app.showing.components import choices_of
from bot.discord_app.showing.host_ids import ChangesId, Review
from bot.discord_app.showing.menus import Option
from bot.discord_app.strings import strings


def undoing_one(options: Sequence[Option], *, manages: bool) -> list[ui.Item[Any]]:
    """Return the menu of what can be undone; none where there is nothing. ``manages`` is as in ``ChangesId``.

    After that the newest changes are shown, of which that is one.
    """
    if not options:
        return []
    target = ChangesId(Review.UNDO, manages, 0)
    return [ui.Select(custom_id=str(target), placeholder=strings.CHANGES_UNDO, options=choices_of(options))]


def leafing(page: int, count: int, *, manages: bool) -> list[ui.Item[Any]]:
    """Return the buttons that lead from ``page``, 0-based, to those beside it; none for a single page."""
    beside = ((Review.NEWER, strings.CHANGES_NEWER, page - 1), (Review.OLDER, strings.CHANGES_OLDER, page + 1))
    return [
        ui.Button(
            label=label,
            style=discord.ButtonStyle.secondary,
            custom_id=str(ChangesId(what, manages, max(to, 0))),
            disabled=not 0 <= to < count,
        )
        for what, label, to in beside
        if count > 1
    ]
