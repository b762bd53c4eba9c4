"""Typescripts with a number before every fifth line, as archives and tribunals print them: the words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.model.document import Document
from bot.reading.markdown import read_markdown

#: A number in the margin, and words of the line behind it.
_NUMBERED: Final = re.compile(r"[ \t]{0,8}(?P<number>\d{1,4})(?=[ \t]+\S)")
_FIFTH: Final = 5
#: So many lines have such a number, and of those that open with any number such a share.
_FEWEST, _SHARE = 5, 0.8
#: Between two numbers stand as many lines as they differ by, and a few more where a page ends.
_BREAK: Final = 8


def is_numbered_by_five(text: str) -> bool:
    """Tell whether every fifth line of ``text`` has its number; those that would stand before no words are left out.

    They go on through the text, or begin again on each page.
    """
    lines = text.splitlines()
    found = {at: int(its["number"]) for at, line in enumerate(lines) if (its := _NUMBERED.match(line))}
    counted = [(at, number) for at, number in found.items() if number and number % _FIFTH == 0]
    if len(counted) < max(_FEWEST, _SHARE * len(found)):
        return False
    goes_on = sum(_go_on(*one, *other) for one, other in pairwise(counted))
    return goes_on >= _SHARE * (len(counted) - 1)


def _go_on(at: int, number: int, below: int, its: int) -> bool:
    """Tell whether the line ``below`` counts on from the one ``at``, or is the first of a page that does."""
    apart = below - at - (its - number)
    return 0 <= apart <= _BREAK if its > number else its <= 2 * _FIFTH and below - at >= its


def read_numbered_by_five(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document of the lines of ``text`` with spaces in the place of their numbers.

    Raises:
        UnreadableSourceError: it has too many blocks.
    """
    return read_markdown("".join(_bare(text.splitlines(keepends=True))), data, name, doubts)


def _bare(lines: Sequence[str]) -> Sequence[str]:
    marked = ((line, _NUMBERED.match(line)) for line in lines)
    return [
        " " * its.end() + line[its.end() :] if its and int(its["number"]) % _FIFTH == 0 else line
        for line, its in marked
    ]
