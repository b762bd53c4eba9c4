"""How lines end, and which of a block ask: those with a number or a dash, the answers on the lines below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.model import Span
from bot.text.question_marks import ASKING, CLOSING, SENTENCE_END

#: "3. Why?", "3.- ¿Por qué?", "3- Perché?", "– Pourquoi ?" at the head of a line.
NUMBERED_LINE: Final = re.compile(r"\s*#?(?P<number>\d{1,2})(?:\.-|[.)]|\s?[-–](?=\s))\s*(?=\S)")
_DASHED_LINE: Final = re.compile(r"\s*[-–—―•*]\s?(?=[^\W\d_a-zß-ÿ]|[¿¡«“\"])")
#: So many lines of a block have such a mark,
_MARKED_LINES: Final = 3
#: and such a share of them asks.
_MARKED_ASK: Final = 0.4
#: So many last characters of a line show how it ends.
TAIL: Final = 6
QUESTION_END: Final = re.compile(rf"[{ASKING}][{CLOSING}]*\Z")


def introduces(words: str) -> bool:
    """Tell whether ``words`` end with a colon, above a list or a quotation, whatever marks of a style close behind."""
    return words[-TAIL:].rstrip("*_ \t\n").endswith((":", "："))


def around_marked_lines(text: str, lines: Sequence[Span]) -> Iterator[int]:
    """Yield the ends of such ``lines`` of a block, and of those above them.

    Several lines of the block have such a mark, numbers count on, several ask, and none goes on below.
    """
    for mark in (NUMBERED_LINE, _DASHED_LINE):
        found = [(n, opened) for n, line in enumerate(lines) if (opened := mark.match(text, line.start, line.end))]
        if mark is NUMBERED_LINE:
            found = _counting_on(found)
        places = [n for n, _ in found]
        asked = sum(
            QUESTION_END.search(text, max(lines[n].start, lines[n].end - TAIL), lines[n].end) is not None
            for n in places
        )
        gaps = all(b > a + 1 for a, b in pairwise(places)) and not any(_goes_on(text, lines, n) for n in places)
        if len(places) >= _MARKED_LINES and asked >= _MARKED_ASK * len(places) and gaps:
            for n in places:
                yield lines[n].end
                if n:
                    yield lines[n - 1].end


def _counting_on(found: Sequence[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """Return those of the lines with numbers that count on from the first, one by one."""
    kept: list[tuple[int, re.Match[str]]] = []
    for n, opened in found:
        if not kept or int(opened["number"]) == int(kept[-1][1]["number"]) + 1:
            kept.append((n, opened))
    return kept


def _goes_on(text: str, lines: Sequence[Span], n: int) -> bool:
    """Tell whether the sentence of a line ends in the line below."""
    if n + 1 >= len(lines) or SENTENCE_END.search(text, max(lines[n].start, lines[n].end - TAIL), lines[n].end):
        return False
    return text[lines[n + 1].start : lines[n + 1].start + 1].islower()
