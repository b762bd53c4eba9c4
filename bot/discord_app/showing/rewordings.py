"""How other words for a question are suggested and decided on: the buttons and menus for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app.showing.components import choices_of
from bot.discord_app.showing.host_ids import Decision, WordingId
from bot.discord_app.showing.ids import Suggest, SuggestId
from bot.discord_app.showing.menus import Option
from bot.discord_app.showing.pages import Message
from bot.discord_app.strings import strings
from bot.library.missed import keepable


def suggesting(message: Message) -> list[ui.Item[Any]]:
    """Return the button below a reply to one question that is not covered; none below others, or the built-in one's."""
    if len(message) != 1 or message[0].is_built_in or not keepable(message[0].missed):
        return []
    return [
        ui.Button(label=strings.SUGGEST, style=discord.ButtonStyle.secondary, custom_id=str(SuggestId(Suggest.OPEN)))
    ]


def printed_questions(options: Sequence[Option]) -> ui.Item[Any]:
    """Return the menu of the printed questions one of which answers the words of its message."""
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=str(SuggestId(Suggest.CHOSEN)), placeholder=strings.SUGGEST_CHOICE, options=choices_of(options)
    )
    return menu


def accepting_all_the_same(number: int, *, manages: bool) -> list[ui.Item[Any]]:
    """Return the buttons below what answers the words with ``number`` now; ``manages`` is as in ``WordingId``."""
    accept, leave = WordingId(Decision.ACCEPT, manages, number), WordingId(Decision.LEAVE, manages)
    return [
        ui.Button(label=strings.WORDING_CONFIRM, style=discord.ButtonStyle.danger, custom_id=str(accept)),
        ui.Button(label=strings.CANCEL, style=discord.ButtonStyle.secondary, custom_id=str(leave)),
    ]


def deciding_on(decisions: Mapping[Decision, Sequence[Option]], *, manages: bool) -> list[ui.Item[Any]]:
    """Return a menu for each of the ``decisions`` that there is anything for; ``manages`` is as in ``WordingId``."""
    asked = {
        Decision.ACCEPT: strings.WORDING_ACCEPT,
        Decision.REFUSE: strings.WORDING_REFUSE,
        Decision.UNDO: strings.WORDING_UNDO,
    }
    return [
        ui.Select(custom_id=str(WordingId(what, manages)), placeholder=asked[what], options=choices_of(options))
        for what, options in decisions.items()
        if options
    ]
