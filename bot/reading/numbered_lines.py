"""Transcripts with a number before every line, as court reporters print them: the words without numbers and heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.model.document import Document
from bot.reading.markdown import read_markdown

#: A number of at most two digits, and the words after it; a line of the page may be empty.
_NUMBERED = re.compile(r"[ \t]{0,8}(?P<number>\d{1,2})(?:[ \t]+(?P<words>\S.*?))?[ \t]*")
#: What opens a turn on such a page: Q. A. THE WITNESS: MR. LEE:
_TURN = re.compile(r"(?:[QA][.:]?\s|(?:THE|MR\.|MRS\.|MS\.|DR\.|BY)\s?[A-Z][A-Z .'’-]+:|[A-Z][A-Z .'’-]{2,30}:\s)")
_LETTERED = re.compile(r"[QA][.:]?\s")
#: A single page has so many questions, and answers, at least.
_TURNS = 2
#: Such a share of the lines with words have numbers, and of those such a share the one after the line before.
_SHARE, _IN_ORDER = 0.7, 0.8
#: Fewer lines are a list; a page seldom has more.
_FEWEST, _PAGE = 12, 33


def is_numbered(text: str) -> bool:
    """Tell whether nearly every line of ``text`` has a number that starts again on every page.

    On a single page nothing starts again; there, turns of Q. and A. show that it is no list.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    numbers = [int(found["number"]) for found in map(_NUMBERED.fullmatch, lines) if found]
    if len(numbers) < max(_FEWEST, _SHARE * len(lines)) or max(numbers) > _PAGE:
        return False
    in_order = sum(b == a + 1 or b == 1 for a, b in pairwise(numbers))
    starts_again = any(b == 1 for _, b in pairwise(numbers))
    return in_order >= _IN_ORDER * (len(numbers) - 1) and (starts_again or _has_turns(lines))


def _has_turns(lines: Sequence[str]) -> bool:
    """Tell whether numbers stand before several questions, and before several answers."""
    words = [found["words"] for found in map(_NUMBERED.fullmatch, lines) if found and found["words"]]
    turns = [found[0][0] for found in map(_LETTERED.match, words) if found]
    return min(turns.count("Q"), turns.count("A")) >= _TURNS


def read_numbered(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document of the numbered lines of ``text``; what has no number is page head or foot.

    A turn becomes a paragraph; the lines of one paragraph stay lines.

    Raises:
        UnreadableSourceError: it has too many blocks.
    """
    kept: list[str] = []
    for line in text.splitlines():
        found = _NUMBERED.fullmatch(line)
        words = found["words"] if found else None
        if words and _TURN.match(words):
            kept.append("")
        if words:
            kept.append(words)
    return read_markdown("\n".join(kept).strip() + "\n", data, name, doubts)
