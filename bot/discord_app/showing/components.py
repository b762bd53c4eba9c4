"""What a page is made of in Discord's Components V2, and which buttons it gets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, assert_never

import discord
from discord import ui

from bot.discord_app.showing import limits
from bot.discord_app.showing.cards import Block, Gap, Menu, Row, Speech, Text, Title
from bot.discord_app.showing.host_ids import ArchiveId, DiscardId, DraftId, EverythingId, Step, Wanted, WantedId
from bot.discord_app.showing.ids import JUMP, ButtonId, ChooseId, CiteId, FollowId, PostId, RemoveId, Topic, TurnId
from bot.discord_app.showing.menus import Option
from bot.discord_app.showing.pages import Message, Page
from bot.discord_app.showing.person_ids import Mine, MineId
from bot.discord_app.showing.previous_question import component_id
from bot.discord_app.showing.reader_ids import VoteId
from bot.discord_app.strings import strings
from bot.wording import Kind

Button = ui.Button[ui.LayoutView]
_AT_HAND, _FOR_GOOD = discord.ButtonStyle.secondary, discord.ButtonStyle.danger
#: The stripe at the edge; every outcome is also told in words.
_COLOURS = {
    Kind.QUOTED: discord.Colour(0x2E7D5B),
    Kind.UNSURE: discord.Colour(0xD99A2B),
    Kind.NOT_COVERED: discord.Colour(0x8A8F98),
}
_COLOUR_OF_THE_REST = discord.Colour(0x4A6FA5)
#: Pages that one or two presses reach: the first and the last, and those beside the one that is shown.
_PAGES_IN_REACH = 4
#: Buttons and menus of a card: one row that a phone shows whole.
_CONTROLS_OF_A_CARD = 5


@dataclass(frozen=True, slots=True)
class Controls:
    """What stands below a message besides what its own pages have, from the top down."""

    #: Each has a row of its own.
    menus: Sequence[ui.Item[Any]] = ()
    #: In the row of the message's own buttons, where it has one page and no menu stands between.
    buttons: Sequence[ui.Item[Any]] = ()
    #: A row.
    below: Sequence[ui.Item[Any]] = ()


NO_CONTROLS: Final = Controls()


def view(message: Message, asker: int, controls: Controls = NO_CONTROLS, *, within: str = "") -> ui.LayoutView:
    """Return ``message`` ready to be sent, with ``controls`` below it; checked against Discord's limits.

    Small talk has no buttons: there is nothing to do about it. ``asker`` is Discord's id of the person for whom it is
    shown, ``within`` the interview that was asked, if one was.

    Raises:
        OverLimitError: Discord would refuse it.
    """
    shown = ui.LayoutView(timeout=None)
    # Menus of a host stand below the card, and their buttons below them.
    is_within = len(message) == 1 and not controls.menus
    taken: set[str] = set()
    buttons = () if all(page.kind is Kind.SMALLTALK for page in message) else controls.buttons
    for number, page in enumerate(message):
        shown.add_item(_card(page, ChooseId(asker, number, within), buttons if is_within else (), taken))
    for menu in controls.menus:
        shown.add_item(ui.ActionRow(menu))
    if buttons and not is_within:
        shown.add_item(ui.ActionRow(*buttons))
    if controls.below:
        shown.add_item(ui.ActionRow(*controls.below))
    limits.check(shown.to_components())  # type: ignore[no-untyped-call]  # discord.py leaves it bare
    # discord.py would keep it in memory to call its buttons; here the client gets every press, and the id says all.
    shown.stop()
    return shown


def _card(
    page: Page, choosing: ChooseId, controls: Sequence[ui.Item[Any]], taken: set[str]
) -> ui.Container[ui.LayoutView]:
    """Return ``page`` with its menu, which is called ``choosing``, and its buttons, ``controls`` among them."""
    card: ui.Container[ui.LayoutView] = ui.Container(accent_colour=_COLOURS.get(page.kind, _COLOUR_OF_THE_REST))
    if page.heading:
        card.add_item(ui.TextDisplay(page.heading))
    for item in (item for block in page.blocks for item in _items(block, page)):
        card.add_item(item)
    offers = [block for block in page.blocks if isinstance(block, Menu)]
    for offer in offers:
        card.add_item(ui.ActionRow(_menu(offer, choosing)))
    row = _row(page, controls, _CONTROLS_OF_A_CARD - len(offers), taken)
    if row:
        card.add_item(ui.ActionRow(*row))
    return card


def _button(label: str, target: ButtonId, style: discord.ButtonStyle = _AT_HAND, *, disabled: bool = False) -> Button:
    return ui.Button(label=label, style=style, custom_id=str(target), disabled=disabled)


def _row(page: Page, controls: Sequence[ui.Item[Any]], room: int, taken: set[str]) -> list[ui.Item[Any]]:
    """Return the buttons of ``page`` and ``controls``; where they are too many, without citing, which Source can do.

    Buttons that the message has already, as ``taken`` says, are left out: Discord refuses two of an id.
    """
    own = [pressed for block in page.blocks if isinstance(block, Row) for pressed in block.buttons]
    if len(own) + len(controls) > room:
        own = [(label, target) for label, target in own if not isinstance(target, CiteId)]
    new = [(label, target) for label, target in own if str(target) not in taken]
    taken.update(str(target) for _, target in new)
    return [*(_button(label, target) for label, target in new), *controls]


def _menu(menu: Menu, target: ChooseId) -> ui.Select[ui.LayoutView]:
    return ui.Select(custom_id=str(target), placeholder=menu.placeholder, options=choices_of(menu.options))


def choices_of(options: Iterable[Option]) -> list[discord.SelectOption]:
    """Return ``options`` as the choices of a menu, as many as it takes."""
    return [
        discord.SelectOption(label=option.label, description=option.description or None, value=option.value)
        for option in islice(options, limits.CHOICES_OF_A_MENU)
    ]


def _items(block: Block, page: Page) -> list[ui.Item[Any]]:
    match block:
        case Menu() | Row():
            return []  # below all that is to be read
        case Gap():
            return [ui.Separator(visible=False)]
        case Title(content):
            return [ui.Separator(), ui.TextDisplay(content)]
        case Text(content=content):
            return [ui.TextDisplay(content, id=component_id(content, page.questions))]
        case Speech(content=content):
            return [ui.TextDisplay(content)]
        case _:
            assert_never(block)


def removal(asker: int) -> list[ui.Item[Any]]:
    """Return the button that removes a reply."""
    return [_button(strings.REMOVE, RemoveId(asker))]


def following(target: FollowId) -> list[ui.Item[Any]]:
    """Return the button that asks what comes next."""
    return [_button(strings.FOLLOW_UP, target)]


def posting() -> list[ui.Item[Any]]:
    """Return the button that posts a private reply for all."""
    return [_button(strings.POST, PostId())]


def voting(message: Message) -> list[ui.Item[Any]]:
    """Return the buttons that say whether the answer on ``message`` is one; none where it has not exactly one."""
    rows = [block for page in message for block in page.blocks if isinstance(block, Row)]
    cited = {target for row in rows for _, target in row.buttons if isinstance(target, CiteId)}
    if len(cited) != 1:
        return []
    (place,) = cited
    said = {True: strings.ANSWERS, False: strings.DOES_NOT_ANSWER}
    return [_button(label, VoteId(place.interview, place.exchange, says)) for says, label in said.items()]


def mine() -> list[ui.Item[Any]]:
    """Return the buttons for what is kept of whoever presses them."""
    labels = {Mine.EXPORT: (strings.EXPORT_MINE, _AT_HAND), Mine.DELETE: (strings.DELETE_MINE, _FOR_GOOD)}
    return [_button(label, MineId(what), style) for what, (label, style) in labels.items()]


def wanted(groups: Mapping[str, str], *, manages: bool) -> Controls:
    """Return the menu that deletes one of the ``groups`` of questions, and the buttons for all of them.

    Of each group there is the name, and a line that it is called by; a menu has the first of them.
    """
    options = [
        discord.SelectOption(label=limits.shortened(line, limits.MENU_CHOICE), value=name)
        for name, line in list(groups.items())[: limits.CHOICES_OF_A_MENU]
    ]
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=str(WantedId(Wanted.FORGET, manages)), placeholder=strings.WANTED_FORGET, options=options
    )
    labels = {
        Wanted.CSV: (strings.WANTED_CSV, _AT_HAND),
        Wanted.JSON: (strings.WANTED_JSON, _AT_HAND),
        Wanted.CLEAR: (strings.WANTED_CLEAR, _FOR_GOOD),
    }
    buttons: list[ui.Item[Any]] = [
        _button(label, WantedId(what, manages), style) for what, (label, style) in labels.items()
    ]
    return Controls([menu], buttons) if options else Controls(buttons=buttons[-1:])


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
        _button(strings.PLACES, DraftId(Step.PLACES, token)),
        _button(strings.CANCEL, DraftId(Step.CANCEL, token)),
    ]


def mended(token: str, *, can_restore: bool) -> list[ui.Item[Any]]:
    """Return the buttons below the places of a preview."""
    back = _button(strings.TO_PREVIEW, DraftId(Step.BACK, token), discord.ButtonStyle.primary)
    return [back, _button(strings.RESTORE, DraftId(Step.RESTORE, token), disabled=not can_restore)]


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


def taking_over(token: str) -> list[ui.Item[Any]]:
    """Return the buttons below the preview of an archive."""
    return [
        _button(strings.TAKE_OVER, ArchiveId(True, token), discord.ButtonStyle.success),
        _button(strings.CANCEL, ArchiveId(False, token)),
    ]


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


def jumping(asker: int, topic: Topic, page: int, count: int, within: str) -> list[ui.Item[Any]]:
    """Return the menu of pages to jump to; none where the buttons reach them all. The arguments are as in ``turning``.

    Of more pages than a menu has choices, it has some, evenly apart, and the first and the last.
    """
    if count <= _PAGES_IN_REACH:
        return []
    most = min(count, limits.CHOICES_OF_A_MENU)
    reached = [number * (count - 1) // (most - 1) for number in range(most)]
    options = [discord.SelectOption(label=strings.PAGE.format(number=n + 1), value=str(n)) for n in reached]
    target = TurnId(asker, topic, 0, JUMP, within)
    shown = strings.PAGES.format(number=page + 1, count=count)
    return [ui.Select(custom_id=str(target), placeholder=shown, options=options)]
