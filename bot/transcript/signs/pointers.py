"""Signs behind words that point to a note: "Why?¹", "Why?*", "Why?[^1]", and "Why?1" where a page has raised it."""

from __future__ import annotations

import re
from typing import Final

from bot.model import Span

_SIGN: Final = (
    r"(?:[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}[)\u207e]?|[*†‡§¶]{1,3}|[↩↵⤴]\ufe0e?\ufe0f?|\[\^[^\]\s]{1,16}\]"
    r"|\[(?:\d{1,3}|[a-z*†])\]|\(\*{1,3}\))"
)
#: A bare number is one right behind the words: "**How many?** 12" is answered.
_POINTERS: Final = re.compile(rf"(?:[1-9]\d?\)?(?!\S)|\s*{_SIGN}(?:[\s,]*{_SIGN}){{0,2}})\s*\Z")


def points_behind(text: str, end: int, span: Span) -> bool:
    """Tell whether something stands in ``span`` of ``text`` from ``end`` on, and all of it points to a note."""
    return end < span.end and _POINTERS.match(text, end, span.end) is not None
