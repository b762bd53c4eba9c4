"""Comments of several paragraphs in the tags of Markdown: "<!-- to do", a blank line, "check -->"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.reading.text_lines import Line
from bot.text.question_marks import ASKING

_SIGN: Final = re.compile("<!--|-->")
#: Before a comment on its line; within a sentence somebody speaks of the sign: "You type <!-- before it."
_BEFORE: Final = re.compile(rf"(?:\A\s*(?:#.*)?|[.!…:;。！{ASKING}>|*_)\]\"”’»]\s*)\Z")
_LONGEST_BEFORE: Final = 200
#: A longer one has lost its end, and ends with an arrow of the text.
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class _Comment:
    """The lines of a comment, and where in the first and in the last of them it begins and ends."""

    first: int
    begin: int
    last: int
    end: int


def with_comments_apart(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` in which what stands before and behind such a comment are paragraphs."""
    ends: dict[int, set[int]] = defaultdict(set)
    for comment in _comments(lines):
        ends[comment.first].add(comment.begin)
        ends[comment.last].add(comment.end)
    return [part for n, line in enumerate(lines) for part in (_parts(line, ends[n]) if n in ends else (line,))]


def comments_in(lines: Sequence[Line]) -> dict[int, int]:
    """Return the places of such comments, and how many of the ``lines``, which they have for themselves, each has."""
    return {comment.first: comment.last + 1 - comment.first for comment in _comments(lines)}


def _comments(lines: Sequence[Line]) -> Iterator[_Comment]:
    opened, blank = None, -1
    for n, line in enumerate(lines):
        if not line.words.strip():
            blank = n
        for sign in _SIGN.finditer(line.words):
            if sign[0] == "<!--":
                opened = (n, sign.start()) if _opens(line.words, sign.start()) else None
            elif opened:
                if opened[0] < blank and n - opened[0] < _LONGEST:
                    yield _Comment(*opened, n, sign.end())
                opened = None


def _opens(words: str, at: int) -> bool:
    """Tell whether what stands in ``words`` before the sign ``at`` is a heading or ends a sentence, if there is any."""
    return _BEFORE.search(words[max(0, at - _LONGEST_BEFORE) : at]) is not None


def _parts(line: Line, ends: set[int]) -> Iterator[Line]:
    """Yield the parts of ``line`` between ``ends``, and a blank line at each of these."""
    for begin, end in pairwise([0, *sorted(ends), len(line.words)]):
        if begin in ends:
            yield Line(line.start + begin, line.start + begin, "")
        yield Line(line.start + begin, line.start + end, line.words[begin:end])
