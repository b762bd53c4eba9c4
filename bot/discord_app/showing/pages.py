"""How cards are laid out: a reply in one message, and what is paged, or for hosts alone, at its full length."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.discord_app.showing import limits
from bot.discord_app.showing.cards import (
    NUMBERED,
    Block,
    Menu,
    Row,
    Speech,
    Text,
    Title,
    after_passages,
    before_passages,
    blocks,
    speeches,
)
from bot.discord_app.showing.excerpts import end_of, excerpt
from bot.discord_app.showing.ids import Topic, TurnId
from bot.discord_app.showing.limits import OverLimitError, measured
from bot.discord_app.showing.markup import escape, small
from bot.discord_app.showing.reader_ids import ReadId, Turn
from bot.discord_app.strings import strings
from bot.wording import Card, Kind, Passage, Voice
from bot.wording.phrases import sentences

#: Components of every message: a row of buttons.
_ROW = 1 + limits.BUTTONS_OF_A_ROW
#: Components of every page: the container and its heading.
_FRAME = 1 + 1
#: Characters kept for "(12 of 34)" behind the heading.
_PART_NUMBER = 20
#: Characters of a reply, of which a channel has many, and of each of several replies in one message. A phone shows
#: some 1,000 at once.
_CARD, _CARD_OF_SEVERAL = 1200, 900
#: Characters of a card among those that are compared: on a phone two of them are seen at once.
_CARD_COMPARED = 450
#: Characters of a journalist's question on a reply, at most and where there is little room; its end is what it asks.
_QUESTION, _SHORT_QUESTION = 400, 100
#: Characters of somebody's words that a reply has at least, whatever else stands on it.
_LEAST_WORDS = 180
#: Stored questions on a page.
_LISTED = 10
#: Characters kept for what is said about sentences that are left out.
_LEFT_OUT = 80
#: Characters of the first line of ours on a reply, which may repeat what was asked; of all of them together; of the
#: line that says who said it and where. Each other line keeps a few words.
_ASKED, _NOTES, _SOURCE, _FEW_WORDS = 510, 600, 200, 30
#: The address of a link in Markdown.
_ADDRESS = re.compile(r"\(http[^)]*\)")
#: A heading is ours but may hold names from a transcript.
_HEADING_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Page:
    """A card, or as much of it as one message shows."""

    kind: Kind
    #: Markdown; with the number of the part where a card needs several messages; "" where the rest says as much.
    heading: str
    blocks: tuple[Block, ...]
    #: The question that the page replies to, in the words in which it may stand on the page, best first; to be kept.
    questions: tuple[str, ...] = ()
    #: As in ``Card``.
    missed: str = ""
    #: Whether it is of the built-in interview, for which nobody here can suggest anything.
    is_built_in: bool = False

    @property
    def components(self) -> int:
        """How many components the page becomes."""
        return _FRAME + sum(block.components for block in self.blocks)

    @property
    def characters(self) -> int:
        """How many characters its texts have."""
        return measured(self.heading) + _text(self.blocks)


#: Pages that are shown in one message, one below the other; at least one.
Message = tuple[Page, ...]


def reply(cards: Sequence[Card]) -> Message:
    """Return ``cards`` as one message, each on a page of its own and cut where it is long.

    What is cut are somebody's words, between two sentences, and a button leads to all of them.

    Raises:
        AlteredQuoteError: words on a card are not in their source.
    """
    room = _CARD if len(cards) == 1 else _CARD_OF_SEVERAL
    if cards[0].kind is Kind.COMPARISON:
        room = _CARD_COMPARED
    message = tuple(_short_page(card, room) for card in cards)
    if sum(page.characters for page in message) > limits.TEXT_OF_A_MESSAGE:
        bare = (replace(card, notes=card.notes[:1], link=None, closing=()) for card in cards)
        message = tuple(_short_page(card, room) for card in bare)
    return message


def _short_page(card: Card, room: int) -> Page:
    """Return ``card`` on a page of which at most ``room`` characters are read.

    Each of its parts keeps a little room for itself, which together may be too much: then what is ours is cut more.
    """
    less = 0
    while (over := _read(page := _laid_out(card, room, less)) - room) > 0 and less < _NOTES:
        less += over
    return page


def _read(page: Page) -> int:
    """Return how many characters of ``page`` are read, which addresses of links are not."""
    addresses = (found for block in page.blocks for found in _ADDRESS.findall(block.content))
    return page.characters - sum(measured(address) for address in addresses)


def _laid_out(card: Card, room: int, less: int) -> Page:
    source = _cut(card.source, max(_SOURCE - less, _SOURCE // 2))
    card = replace(card, notes=_fitted(card.notes, _NOTES, less), source=source)
    heading = "" if card.is_told_by_source else _heading(card, _cut(card.heading, _HEADING_CHARACTERS))
    asked = tuple(p for p in card.passages if p.voice is Voice.QUESTION)
    answer = tuple(p for p in card.passages if p.voice is not Voice.QUESTION)
    above = before_passages(card)
    left = room - measured(heading) - _text(above) - _LEFT_OUT
    card = replace(
        card, closing=_fitted(card.closing, left - _text(after_passages(replace(card, closing=()))) - _LEAST_WORDS)
    )
    left -= _text(after_passages(replace(card, link=None)))
    question = _question(card, asked, min(_QUESTION, max(left - _LEAST_WORDS, _SHORT_QUESTION)))
    words = _answer(card, answer, max(left - _text(question), _LEAST_WORDS))
    return Page(card.kind, heading, (*above, *question, *words), missed=card.missed)


def _fitted(lines: Sequence[str], room: int, less: int = 0) -> tuple[str, ...]:
    """Return ``lines``, those behind the first one cut so that all fit into ``room`` characters, if that can be.

    All of them together have so many ``less``, as far as a few words are left of the first.
    """
    if not lines:
        return ()
    first = _cut(lines[0], max(min(_ASKED, measured(escape(lines[0]))) - less, _FEW_WORDS))
    left = room - less - measured(escape(first))
    sizes = [measured(escape(line)) for line in lines[1:]]
    longest = next(n for n in range(_ASKED, 0, -10) if n <= _FEW_WORDS or sum(min(s, n) for s in sizes) <= left)
    return (first, *(_cut(line, longest) for line in lines[1:]))


def _cut(line: str, room: int) -> str:
    """Return ``line``, cut at a word where its Markdown is longer than ``room`` characters."""
    cut = limits.shortened(line, room)
    while measured(escape(cut)) > room:
        cut = limits.shortened(cut, measured(cut) - 1)
    return cut


def _question(card: Card, passages: tuple[Passage, ...], room: int) -> tuple[Block, ...]:
    kept = end_of(passages, room)
    shown = tuple(speeches(kept, card.asked_by))
    if kept == passages or not shown:
        return shown
    return (replace(shown[0], label=f"{shown[0].label}… "), *shown[1:])


def _answer(card: Card, passages: tuple[Passage, ...], room: int) -> Iterator[Block]:
    """Yield what fits into ``room`` of the words on ``card``, what is said of the rest, and what stands below them."""
    shown = excerpt(passages, room)
    if shown.before:
        yield Text((small(strings.SENTENCES_BEFORE.format(sentences=sentences(shown.before))),))
    yield from speeches(shown.passages)
    if shown.after:
        yield Text((small(strings.SENTENCES_AFTER.format(sentences=sentences(shown.after))),))
    is_cut = bool(shown.before or shown.next)
    yield from after_passages(card, _further(card, shown.next) if is_cut else None)


def _further(card: Card, at: int) -> ReadId | TurnId | None:
    """Return what leads to the rest of ``card``, of an answer to its sentence ``at``."""
    if card.cited:
        place = card.cited
        return ReadId(place.interview, place.mark, Turn.ON, at, place.sentences, place.digest)
    # It is made for nobody, so that everybody gets it for themselves.
    return TurnId(0, Topic.ABOUT, 0, "first", card.presents) if card.presents else None


def listed(card: Card) -> tuple[Card, ...]:
    """Return ``card``, a list of stored questions, as several with so many that a phone shows them; at least one."""
    starts = range(0, len(card.choices), _LISTED) or [0]
    return tuple(replace(card, choices=card.choices[start : start + _LISTED]) for start in starts)


def messages(cards: Iterable[Card]) -> tuple[Message, ...]:
    """Return ``cards`` as messages, in order; cards that fit into one message together share it.

    Raises:
        AlteredQuoteError: words on a card are not in their source.
    """
    return together(page for card in cards for page in pages(card))


def together(shown: Iterable[Page]) -> tuple[Message, ...]:
    """Return the pages ``shown`` as messages, in order; those that fit into one message together share it."""
    gathered: list[Message] = []
    for page in shown:
        if gathered and _fit_together((*gathered[-1], page)):
            gathered[-1] = (*gathered[-1], page)
        else:
            gathered.append((page,))
    return tuple(gathered)


def apart(message: Message) -> tuple[Message, ...]:
    """Return ``message``, its pages one by one where several have questions that go by numbers of their own.

    In text alone a number would stand for two questions.
    """
    is_apart = sum(page.kind in NUMBERED for page in message) > 1
    return tuple((page,) for page in message) if is_apart else (message,)


def unchosen(message: Message) -> Message:
    """Return ``message`` without the menus whose questions stand on their page anyhow, each with what was said.

    For text from which nothing can be chosen.
    """
    return tuple(
        replace(page, blocks=tuple(b for b in page.blocks if page.kind not in NUMBERED or not isinstance(b, Menu)))
        for page in message
    )


def leading_on(shown: Sequence[Page], target: TurnId) -> Page:
    """Return the page of those ``shown`` that ``target`` leads to, with a button to the next one if there is one."""
    at = min(target.page, len(shown) - 1)
    further = Row(((strings.READ_ON, replace(target, page=at + 1)),))
    is_last = at + 1 == len(shown)
    return shown[at] if is_last else replace(shown[at], blocks=(*shown[at].blocks, further))


def keeping_question(shown: Sequence[Message], questions: tuple[str, ...]) -> tuple[Message, ...]:
    """Return the messages ``shown``, of which the first keeps the question; ``questions`` are as in ``Page``."""
    (page, *others), *rest = shown
    return ((replace(page, questions=questions), *others), *rest)


def _fit_together(shown: Message) -> bool:
    return (
        sum(page.components for page in shown) <= limits.COMPONENTS_OF_A_MESSAGE - _ROW
        and sum(page.characters for page in shown) <= limits.TEXT_OF_A_MESSAGE
    )


def pages(card: Card, room: int = limits.TEXT_OF_A_MESSAGE) -> tuple[Page, ...]:
    """Return ``card`` as pages of at most ``room`` characters that each fit into a message; at least one.

    A page ends after a block, else after a paragraph, else after a sentence. Only a sentence that is longer than a
    whole message is cut between words.

    Raises:
        AlteredQuoteError: words on the card are not in their source.
    """
    heading = limits.shortened(card.heading, _HEADING_CHARACTERS)
    left = room - measured(_heading(card, heading)) - _PART_NUMBER
    filled = list(_fill(deque(blocks(card)), left)) or [()]
    return tuple(
        Page(card.kind, _heading(card, _numbered(heading, number, len(filled))), part)
        for number, part in enumerate(filled, 1)
    )


def on_one_page(card: Callable[[int], Card], most: int) -> Page:
    """Return the only page of what ``card`` makes of so many lines, as many of the ``most`` as fit on it.

    For a message that is edited, which has no second page.
    """
    for lines in range(most, 1, -1):
        shown = pages(card(lines))
        if len(shown) == 1:
            return shown[0]
    return pages(card(1))[0]


def as_many_notes(card: Card, before: Sequence[str]) -> Page:
    """Return the only page with the notes ``before``, as many of those on ``card`` as fit, and how many are left."""

    def up_to(most: int) -> Card:
        left = len(card.notes) - most
        more = (strings.MORE_CALLED.format(count=left),) if left else ()
        return replace(card, notes=(*before, *card.notes[:most]), closing=more)

    return on_one_page(up_to, len(card.notes))


def _heading(card: Card, heading: str) -> str:
    return escape(heading) if card.kind is Kind.SMALLTALK else f"### {escape(heading)}"


def _numbered(heading: str, number: int, count: int) -> str:
    return heading if count == 1 else strings.PART.format(heading=heading, number=number, count=count)


def _fill(queue: deque[Block], room: int) -> Iterator[tuple[Block, ...]]:
    """Take blocks from the front of ``queue`` and yield them a page at a time."""
    while queue:
        page: list[Block] = []
        while queue and _fits(queue[0], page, room):
            page.append(queue.popleft())
        if queue:
            page += _start_of(queue, room - _text(page), alone=all(isinstance(b, Title) for b in page))
        while queue and page and isinstance(page[-1], Title):
            queue.appendleft(page.pop())
        yield tuple(page)


def _fits(block: Block, page: list[Block], room: int) -> bool:
    components = sum(b.components for b in [*page, block])
    if isinstance(block, Speech) and block.least > room:
        return False
    return components <= limits.COMPONENTS_OF_A_MESSAGE - _ROW - _FRAME and _text([*page, block]) <= room


def _text(page: Iterable[Block]) -> int:
    return sum(measured(block.content) for block in page)


def _start_of(queue: deque[Block], room: int, *, alone: bool) -> list[Block]:
    """Cut the first block so that its start fits into ``room``; the rest of it stays in the queue."""
    block = queue[0]
    halves = block.cut(room) if isinstance(block, Text | Speech) else None
    if halves is None and alone and isinstance(block, Speech):
        halves = block.cut_anywhere(room)
    if halves is None and alone:
        raise OverLimitError(f"a {type(block).__name__} does not fit into a message")
    if halves is None:
        return []
    queue[0] = halves[1]
    return [halves[0]]
