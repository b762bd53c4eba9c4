"""What a page is made of in Discord's Components V2, and which buttons it gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app import limits, sentences
from bot.discord_app.buttons import Pick, Remove, Turn
from bot.discord_app.cards import Block, Offer, Title
from bot.discord_app.ids import PickId, RemoveId, Topic, TurnId
from bot.discord_app.pages import Page
from bot.wording import Kind

#: The stripe at the edge; every outcome is also told in words.
_COLOURS = {
    Kind.QUOTED: discord.Colour(0x2E7D5B),
    Kind.UNSURE: discord.Colour(0xD99A2B),
    Kind.NOT_COVERED: discord.Colour(0x8A8F98),
}
_COLOUR_OF_THE_REST = discord.Colour(0x4A6FA5)
#: Where the conversation waits for a choice, its buttons stand out; elsewhere they are at hand.
_WAITING, _AT_HAND = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def view(page: Page, asker: int, controls: Sequence[ui.Item[Any]] = ()) -> ui.LayoutView:
    """Return ``page`` ready to be sent, with ``controls`` in a row below the card; checked against Discord's limits.

    ``asker`` is Discord's id of the person for whom it is shown.

    Raises:
        OverLimitError: Discord would refuse it.
    """
    card: ui.Container[ui.LayoutView] = ui.Container(accent_colour=_COLOURS.get(page.kind, _COLOUR_OF_THE_REST))
    card.add_item(ui.TextDisplay(page.heading))
    for block in page.blocks:
        for item in _items(block, asker, page.kind):
            card.add_item(item)
    shown = ui.LayoutView(timeout=None)
    shown.add_item(card)
    if controls:
        shown.add_item(ui.ActionRow(*controls))
    limits.check(shown.to_components())  # type: ignore[no-untyped-call]  # discord.py leaves it bare
    return shown


def _items(block: Block, asker: int, kind: Kind) -> list[ui.Item[Any]]:
    match block:
        case Title(content):
            return [ui.Separator(), ui.TextDisplay(content)]
        case Offer(content, label, choice):
            target = PickId(asker, choice.interview, choice.exchange)
            pick = Pick(label, target, style=_WAITING if kind is Kind.UNSURE else _AT_HAND)
            return [ui.Section(ui.TextDisplay(content), accessory=pick)]
        case _:
            return [ui.TextDisplay(block.content)]


def removal(asker: int, earlier: Sequence[int] = ()) -> list[ui.Item[Any]]:
    """Return the button that removes a reply; ``earlier`` are the ids of its messages before this one."""
    return [Remove(sentences.REMOVE, RemoveId(asker, tuple(earlier)))]


def turning(asker: int, topic: Topic, page: int, count: int) -> list[ui.Item[Any]]:
    """Return the buttons that turn from ``page``, 0-based, to the others of ``count``; none for a single page."""
    places = {
        "first": (sentences.FIRST, 0),
        "previous": (sentences.PREVIOUS, page - 1),
        "next": (sentences.NEXT, page + 1),
        "last": (sentences.LAST, count - 1),
    }
    shown = places if count > 2 else {place: places[place] for place in ("previous", "next") if count > 1}
    return [
        Turn(label, TurnId(asker, topic, max(target, 0), place), disabled=not 0 <= target < count or target == page)
        for place, (label, target) in shown.items()
    ]
