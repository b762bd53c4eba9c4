"""How cards are laid out over as many messages as their length needs."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.discord_app import strings
from bot.discord_app.showing import limits
from bot.discord_app.showing.cards import Block, Speech, Text, Title, blocks
from bot.discord_app.showing.limits import OverLimitError, measured
from bot.discord_app.showing.markup import escape
from bot.wording import Card, Kind

#: Components of every message: a row of buttons.
_ROW = 1 + limits.BUTTONS_OF_A_ROW
#: Components of every page: the container and its heading.
_FRAME = 1 + 1
#: Characters kept for "(12 of 34)" behind the heading.
_PART_NUMBER = 20
#: A heading is ours but may hold names from a transcript.
_HEADING_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Page:
    """A card, or as much of it as one message shows."""

    kind: Kind
    #: Markdown; with the number of the part where a card needs several messages.
    heading: str
    blocks: tuple[Block, ...]
    #: The question that the page replies to, in the words in which it may stand on the page, best first; to be kept.
    questions: tuple[str, ...] = ()

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


def messages(cards: Iterable[Card]) -> tuple[Message, ...]:
    """Return ``cards`` as messages, in order; cards that fit into one message together share it.

    Raises:
        AlteredQuoteError: words on a card are not in their source.
    """
    gathered: list[Message] = []
    for page in (page for card in cards for page in pages(card)):
        if gathered and _fit_together((*gathered[-1], page)):
            gathered[-1] = (*gathered[-1], page)
        else:
            gathered.append((page,))
    return tuple(gathered)


def keeping_question(shown: Sequence[Message], questions: tuple[str, ...]) -> tuple[Message, ...]:
    """Return the messages ``shown``, of which the first keeps the question; ``questions`` are as in ``Page``."""
    (page, *others), *rest = shown
    return ((replace(page, questions=questions), *others), *rest)


def _fit_together(shown: Message) -> bool:
    return (
        sum(page.components for page in shown) <= limits.COMPONENTS_OF_A_MESSAGE - _ROW
        and sum(page.characters for page in shown) <= limits.TEXT_OF_A_MESSAGE
    )


def pages(card: Card) -> tuple[Page, ...]:
    """Return ``card`` as pages that each fit into a message; at least one.

    A page ends after a block, else after a paragraph, else after a sentence. Only a sentence that is longer than a
    whole message is cut between words.

    Raises:
        AlteredQuoteError: words on the card are not in their source.
    """
    heading = limits.shortened(card.heading, _HEADING_CHARACTERS)
    level = "" if card.kind is Kind.SMALLTALK else "### "
    room = limits.TEXT_OF_A_MESSAGE - measured(level + escape(heading)) - _PART_NUMBER
    filled = list(_fill(deque(blocks(card)), room)) or [()]
    return tuple(
        Page(card.kind, level + escape(_numbered(heading, number, len(filled))), part)
        for number, part in enumerate(filled, 1)
    )


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
