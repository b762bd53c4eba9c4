"""Questions that have the first line of a paragraph, or each a line of a block, with the answers on the lines below."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.model import Span
from bot.model.document import Block, Kind
from bot.text.question_marks import SENTENCE_END
from bot.transcript.signs.marked_lines import NUMBERED_LINE, QUESTION_END, TAIL

_LINE: Final = re.compile(r"[^\r\n]+")
#: So many paragraphs have such a line.
_PARAGRAPHS: Final = 3
#: Such a share of those with several lines has one.
_SHARE: Final = 0.5
#: Of those with a number, which may ask without a mark then, such a share.
_NUMBERED_SHARE: Final = 0.6
#: Where such a share of paragraphs has one, questions and answers may be typed without capitals.
_TYPED_SHARE = 0.7
#: So many paragraphs with numbers that count on are a list of questions, whatever sign their first lines end with.
_COUNTED: Final = 5
#: Such a share of those with numbers counts on where answers stand in paragraphs of their own.
_COUNTED_SHARE: Final = 0.8
#: Within a sentence that goes on below.
_WITHIN_SENTENCE: Final = re.compile(r"[,;–—-]\s*\Z")
#: So many lines of one block ask,
_LINES: Final = 3
#: and such a share of them.
_LINES_SHARE: Final = 0.25


def below_asked_lines(text: str, blocks: Sequence[Block], labelled: Collection[int]) -> dict[int, list[int]]:
    """Return, by the place of its block, where paragraphs of ``text`` end since a question has a line to itself.

    ``labelled`` are the places of blocks in which a label says who speaks: those are left alone, and all others too
    where fewer paragraphs ask so. Quotations count where most of a page is one.
    """
    kinds = [block.kind for block in blocks if block.kind in (Kind.TEXT, Kind.ITEM, Kind.QUOTE)]
    quoted = kinds.count(Kind.QUOTE) * 2 > len(kinds)
    lines = {
        place: found
        for place, block in enumerate(blocks)
        if (block.kind in (Kind.TEXT, Kind.ITEM) or (quoted and block.kind is Kind.QUOTE)) and place not in labelled
        if len(found := [Span(m.start(), m.end()) for m in _LINE.finditer(text, *_ends(block))]) > 1
    }
    cuts = {place: [*_within(text, found)] for place, found in lines.items()}
    for place in _asked_above(text, blocks, lines, len(labelled)):
        cuts[place].append(lines[place][0].end)
    for place in _counting_on(text, blocks, labelled):
        if place in lines and lines[place][0].end not in cuts[place]:
            cuts[place].append(lines[place][0].end)
    return {place: found for place, found in cuts.items() if found}


def _asked_above(
    text: str, blocks: Sequence[Block], lines: Mapping[int, Sequence[Span]], labelled: int
) -> Collection[int]:
    """Return the places of blocks whose first of several ``lines`` asks, where many do, and as many as ``labelled``.

    With them are those with a number whose first line could ask, where most with a number ask.
    """
    asked = [place for place, found in lines.items() if _asks_above(text, found, 0)]
    typed = [place for place, found in lines.items() if _ends_asking(text, found[0])]
    asked = typed if len(typed) >= max(_PARAGRAPHS, _TYPED_SHARE * len(lines)) else asked
    if len(asked) < max(_PARAGRAPHS, _SHARE * len(lines), labelled):
        return ()
    counted = [place for place in lines if _is_numbered(text, blocks[place])]
    if sum(place in asked for place in counted) < max(_PARAGRAPHS, _NUMBERED_SHARE * len(counted)):
        return asked
    numbers = [_number(text, lines[place][0]) for place in counted]
    in_order = len(counted) >= _COUNTED and all(b == a + 1 for a, b in pairwise(numbers))
    told = {n - 1 for n, block in enumerate(blocks) if block.kind is Kind.TEXT and not _is_numbered(text, block)}
    alike = (
        place for place in counted if _could_ask_above(text, lines[place], in_order=in_order, told_below=place in told)
    )
    return {*asked, *alike}


def _counting_on(text: str, blocks: Sequence[Block], labelled: Collection[int]) -> Iterator[int]:
    """Yield the places of paragraphs whose first lines ask, where many have numbers that count on, and most ask.

    Most may have their answers in a paragraph below, and a few on the next line.
    """
    numbered: list[tuple[int, int, bool]] = []
    for place, block in enumerate(blocks):
        if block.kind in (Kind.TEXT, Kind.ITEM) and place not in labelled:
            line = next((Span(m.start(), m.end()) for m in _LINE.finditer(text, *_ends(block))), None)
            if line and (number := _number(text, line)):
                numbered.append((place, number, _has_question(text, line)))
    in_order = sum(after == number + 1 for (_, number, _), (_, after, _) in pairwise(numbered))
    asking = [place for place, _, asks in numbered if asks]
    if in_order + 1 >= max(_COUNTED, _COUNTED_SHARE * len(numbered)) and len(asking) > _NUMBERED_SHARE * len(numbered):
        yield from asking


def _ends(block: Block) -> tuple[int, int]:
    return block.span.start, block.span.end


def _within(text: str, lines: Sequence[Span]) -> Iterator[int]:
    """Yield the ends of the ``lines`` of one block that ask, and of those above them, where several do."""
    asked = [n for n in range(len(lines) - 1) if _asks_above(text, lines, n)]
    if len(asked) >= max(_LINES, _LINES_SHARE * len(lines)) and all(b > a + 1 for a, b in pairwise(asked)):
        for n in asked:
            yield lines[n].end
            if n and _ends_sentence(text, lines[n - 1]):
                yield lines[n - 1].end


def _asks_above(text: str, lines: Sequence[Span], n: int) -> bool:
    """Tell whether line ``n`` ends with a question mark, and another sentence begins on the one below."""
    return _ends_asking(text, lines[n]) and not _head(text, lines[n + 1]).islower()


def _has_question(text: str, line: Span) -> bool:
    """Tell whether ``line`` ends with a question mark, whatever case the line below begins in."""
    return _ends_asking(text, line) and not _head(text, line).islower()


def _ends_asking(text: str, line: Span) -> bool:
    return QUESTION_END.search(text[max(line.start, line.end - TAIL) : line.end].rstrip()) is not None


def _could_ask_above(text: str, lines: Sequence[Span], *, in_order: bool, told_below: bool) -> bool:
    """Tell whether the first of ``lines`` is by itself: a sentence, or with the next number ``in_order`` any words.

    What ends with a question mark below it may be the rest of a question: "How was it in" above "Berlin?". The last of
    them is the answer where none is ``told_below`` them.
    """
    if not _ends_sentence(text, lines[0]):
        rest = lines[1:] if told_below else lines[1:-1]
        goes_on = next((_has_question(text, line) for line in rest if _ends_sentence(text, line)), False)
        if goes_on or not in_order or _WITHIN_SENTENCE.search(lines[0].of(text)[-TAIL:]):
            return False
    return not _head(text, lines[1]).islower()


def _ends_sentence(text: str, line: Span) -> bool:
    return SENTENCE_END.search(text[max(line.start, line.end - TAIL) : line.end].rstrip()) is not None


def _head(text: str, line: Span) -> str:
    return line.of(text).lstrip()[:1]


def _is_numbered(text: str, block: Block) -> bool:
    if block.kind is Kind.QUOTE:
        return NUMBERED_LINE.match(text, block.span.start, block.span.end) is not None
    return block.marker is not None and block.marker.of(text)[:1].isdigit()


def _number(text: str, line: Span) -> int:
    found = NUMBERED_LINE.match(text, line.start, line.end)
    return int(found["number"]) if found else 0
