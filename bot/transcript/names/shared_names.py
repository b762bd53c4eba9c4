"""Who shares a surname that stands once: "Ida and Bo Holm", "Ida und Bo Holm", "Ilda y Bento Osuna Rey"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.text.first_names import is_first_name
from bot.transcript.names.name_parts import may_lead, opens_line
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in

_SHARED: Final = re.compile(
    # From where a word begins only: from each part of "Ida-Ida-…" the rest would be gone through again.
    rf"(?<![\w'’-])(?P<first>{CAPITALISED})[^\S\n](?:and|und|et|y|e|&)[^\S\n](?P<other>{NAME})".replace(
        r"\s", r"[^\S\n]"
    )
)
#: A word with a capital right before: "Bo Ray and Ida Holm".
_AHEAD: Final = re.compile(r"(?<!\w)(?P<word>[^\W\d_a-zß-ÿ][\w.'’-]*)\s\Z")
#: So far ahead that word begins at most.
_REACH: Final = 30


def sharing_surnames(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of those who share the surname of whoever ``text`` names behind them, and where they stand."""
    for found in _SHARED.finditer(text):
        other, first = person_in(found["other"]), found["first"]
        if other is None or not found["other"].startswith(other.split()[0]):
            continue
        ahead = _AHEAD.search(text, max(0, found.start() - _REACH), found.start())
        could_be = all(is_first_name(word) or not may_lead(word) for word in (first, other.split()[0]))
        if could_be and not (ahead and not opens_line(ahead["word"])):
            name = person_in(" ".join([first, *other.split()[1:]]))
            yield from ((name, found.start()),) if name else ()
