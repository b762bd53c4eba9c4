"""Which lines within a block are questions set in bold or italics, where a text has lost its blank lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.model.document import Block
from bot.text.question_marks import QUESTION_AT_END

#: A stretch of lines has so many such questions: a single one may be quoted within an answer.
_QUESTIONS = 2
_LINE_OPENS = re.compile(r"(?<=\n)[^\S\n]*\Z")
_LINE_ENDS = re.compile(r"[^\S\r\n]*\r?\n")
#: So many last characters of a run show whether it asks.
_TAIL = 6
#: So many before it show whether it opens its line.
_INDENT = 8


def around_questions(text: str, block: Block, start: int, end: int) -> Iterator[int]:
    """Yield the places of ``text`` before and after questions in bold or italics that have lines to themselves.

    Only those from ``start`` to ``end`` in ``block`` are looked at; nothing is yielded where a single one stands there.
    """
    for runs in (block.bold, block.italic):
        first = bisect_left(runs, start, key=lambda run: run.start)
        within = runs[first : bisect_left(runs, end, first, key=lambda run: run.start)]
        found = [run for run in within if _is_asked(text, run.start, run.end, start, end)]
        if len(found) >= _QUESTIONS:
            for run in found:
                yield from (run.start, run.end)


def _is_asked(text: str, opens: int, closes: int, start: int, end: int) -> bool:
    """Tell whether the run from ``opens`` to ``closes`` begins and ends a line, and with a question mark."""
    asks = QUESTION_AT_END.search(text[max(opens, closes - _TAIL) : closes]) is not None
    begins = _LINE_OPENS.search(text[max(0, opens - _INDENT) : opens]) is not None or opens <= start + 1
    return asks and begins and closes < end and _LINE_ENDS.match(text, closes) is not None
