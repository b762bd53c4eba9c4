"""The lines of a text, and where each of them stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Every line, also empty ones, without its end; a form feed ends a line too.
_LINE = re.compile(r"([^\r\n\f]*)(\r\n|[\r\n\f]|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without its end: ``text[start:end]``."""

    start: int
    end: int
    words: str


def split_lines(text: str) -> list[Line]:
    """Return all lines of ``text``, also empty ones."""
    return [Line(m.start(1), m.end(1), m.group(1)) for m in _LINE.finditer(text)]
