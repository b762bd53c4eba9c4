"""What a page is made of in Discord's Components V2, and which buttons it gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

import discord
from discord import ui

from bot.discord_app import strings
from bot.discord_app.showing import limits
from bot.discord_app.showing.cards import Block, Decline, Offer, Origin, Speech, Text, Title
from bot.discord_app.showing.ids import (
    ButtonId,
    CiteId,
    DiscardId,
    DraftId,
    EverythingId,
    FollowId,
    NoneId,
    PickId,
    PostId,
    RemoveId,
    Step,
    Topic,
    TurnId,
)
from bot.discord_app.showing.pages import Message, Page
from bot.discord_app.showing.previous_question import component_id
from bot.wording import Kind

Button = ui.Button[ui.LayoutView]
#: The stripe at the edge; every outcome is also told in words.
_COLOURS = {
    Kind.QUOTED: discord.Colour(0x2E7D5B),
    Kind.UNSURE: discord.Colour(0xD99A2B),
    Kind.NOT_COVERED: discord.Colour(0x8A8F98),
}
_COLOUR_OF_THE_REST = discord.Colour(0x4A6FA5)
#: Where the conversation waits for a choice, its buttons stand out; elsewhere they are at hand.
_WAITING, _AT_HAND = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def view(
    message: Message,
    asker: int,
    controls: Sequence[ui.Item[Any]] = (),
    *,
    within: str = "",
    menus: Sequence[ui.Item[Any]] = (),
) -> ui.LayoutView:
    """Return ``message`` ready to be sent, with ``controls`` in a row below it; checked against Discord's limits.

    Each of ``menus`` has a row of its own, above the ``controls``. ``asker`` is Discord's id of the person for whom it
    is shown, ``within`` the interview that was asked, if one was.

    Raises:
        OverLimitError: Discord would refuse it.
    """
    shown = ui.LayoutView(timeout=None)
    taken: set[str] = set()
    for page in message:
        card: ui.Container[ui.LayoutView] = ui.Container(accent_colour=_COLOURS.get(page.kind, _COLOUR_OF_THE_REST))
        card.add_item(ui.TextDisplay(page.heading))
        for block in page.blocks:
            for item in _items(block, asker, page, within):
                if kept := _once(item, taken):
                    card.add_item(kept)
        shown.add_item(card)
    for menu in menus:
        shown.add_item(ui.ActionRow(menu))
    if controls:
        shown.add_item(ui.ActionRow(*controls))
    limits.check(shown.to_components())  # type: ignore[no-untyped-call]  # discord.py leaves it bare
    # discord.py would keep it in memory to call its buttons; here the client gets every press, and the id says all.
    shown.stop()
    return shown


def _button(label: str, target: ButtonId, style: discord.ButtonStyle = _AT_HAND, *, disabled: bool = False) -> Button:
    return ui.Button(label=label, style=style, custom_id=str(target), disabled=disabled)


def _once(item: ui.Item[Any], taken: set[str]) -> ui.Item[Any] | None:
    """Return ``item``, without its button where the message has the same one already: Discord refuses two of an id.

    Nothing is left of an item that is a button alone.
    """
    match item:
        case ui.Section(accessory=ui.Button(custom_id=str(custom_id))):
            left: ui.Item[Any] | None = next(iter(item.children))
        case ui.ActionRow(children=[ui.Button(custom_id=str(custom_id))]):
            left = None
        case _:
            return item
    if custom_id in taken:
        return left
    taken.add(custom_id)
    return item


def _items(block: Block, asker: int, page: Page, within: str) -> list[ui.Item[Any]]:
    match block:
        case Origin(content, cited) if cited:
            button = _button(strings.CITE, CiteId(cited.interview, cited.mark))
            return [ui.Section(ui.TextDisplay(content), accessory=button)]
        case Decline():
            return [ui.ActionRow(_button(strings.NONE_OF_THESE, NoneId(asker, within)))]
        case Title(content):
            return [ui.Separator(), ui.TextDisplay(content)]
        case Offer(content, label, choice):
            target = PickId(asker, choice.interview, choice.mark)
            pick = _button(label, target, _WAITING if page.kind is Kind.UNSURE else _AT_HAND)
            return [ui.Section(ui.TextDisplay(content), accessory=pick)]
        case Text(content=content):
            return [ui.TextDisplay(content, id=component_id(content, page.questions))]
        case Origin(content) | Speech(content=content):
            return [ui.TextDisplay(content)]
        case _:
            assert_never(block)


def removal(asker: int, earlier: Sequence[int] = ()) -> list[ui.Item[Any]]:
    """Return the button that removes a reply; ``earlier`` are the ids of its messages before this one."""
    return [_button(strings.REMOVE, RemoveId(asker, tuple(earlier)))]


def following(target: FollowId) -> list[ui.Item[Any]]:
    """Return the button that asks what comes next."""
    return [_button(strings.FOLLOW_UP, target)]


def posting() -> list[ui.Item[Any]]:
    """Return the button that posts a private reply for all."""
    return [_button(strings.POST, PostId())]


def deciding(token: str, *, is_complete: bool) -> list[ui.Item[Any]]:
    """Return the buttons below a preview; an incomplete one is asked for what is missing before it is published."""
    publish = strings.PUBLISH if is_complete else strings.COMPLETE
    return [_button(publish, DraftId(Step.PUBLISH, token), discord.ButtonStyle.success), *_otherwise(token)]


def confirming(token: str) -> list[ui.Item[Any]]:
    """Return the buttons below a doubtful preview whose host has to say that it is right."""
    return [_button(strings.CONFIRM, DraftId(Step.CONFIRM, token), discord.ButtonStyle.danger), *_otherwise(token)]


def _otherwise(token: str) -> list[ui.Item[Any]]:
    return [
        _button(strings.SWAP, DraftId(Step.SWAP, token)),
        _button(strings.NAMES, DraftId(Step.NAMES, token)),
        _button(strings.CANCEL, DraftId(Step.CANCEL, token)),
    ]


def casting(token: str, asking: Sequence[str], answering: Sequence[str]) -> list[ui.Item[Any]]:
    """Return the menus of who asks and who answers; none where that is no choice, or more than fits into one."""
    speakers = list(dict.fromkeys((*asking, *answering)))
    if not 2 <= len(speakers) <= limits.CHOICES_OF_A_MENU:
        return []
    return [
        _speakers(strings.WHO_ASKS, DraftId(Step.ASKING, token), speakers),
        _speakers(strings.WHO_ANSWERS, DraftId(Step.ANSWERING, token), speakers),
    ]


def _speakers(placeholder: str, target: DraftId, speakers: Sequence[str]) -> ui.Item[Any]:
    """Return a menu of ``speakers``, of whom all but one can be chosen; the value of each is its place."""
    options = [
        discord.SelectOption(label=limits.shortened(name, limits.MENU_CHOICE), value=str(place))
        for place, name in enumerate(speakers)
    ]
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=str(target), placeholder=placeholder, options=options, max_values=len(speakers) - 1
    )
    return menu


def discarding(target: DiscardId | EverythingId) -> list[ui.Item[Any]]:
    """Return the button that removes an interview, or everything, for good."""
    return [_button(strings.DISCARD, target, discord.ButtonStyle.danger)]


def turning(asker: int, topic: Topic, page: int, count: int, within: str) -> list[ui.Item[Any]]:
    """Return the buttons that turn from ``page``, 0-based, to the others of ``count``; none for a single page."""
    places = {
        "first": (strings.FIRST, 0),
        "previous": (strings.PREVIOUS, page - 1),
        "next": (strings.NEXT, page + 1),
        "last": (strings.LAST, count - 1),
    }
    shown = places if count > 2 else {place: places[place] for place in ("previous", "next") if count > 1}
    return [
        _button(
            label,
            TurnId(asker, topic, max(target, 0), place, within),
            disabled=not 0 <= target < count or target == page,
        )
        for place, (label, target) in shown.items()
    ]
