"""What stands around each turn in a copy of the pane in which a program of meetings shows what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_HOURS = r"(?:hours?|heures?|Stunden?|horas?|ore|ora|uur)"
_MINUTES = r"(?:minutes?|Minuten?|minutos?|minut[oi]|minuten|minuut)"
_SECONDS = r"(?:seconds?|secondes?|Sekunden?|segundos?|second[oi]|seconden|seconde)"
#: "0 minutes 8 seconds", "1 Stunde 2 Minuten 8 Sekunden": the moment as it is read aloud to whoever cannot see it.
_SPELT: Final = re.compile(
    rf"\s*(?:(?P<name>[^\s:：<>\[\]\d][^:：<>\[\]\n?!]{{0,60}}?)\s{{1,9}})?"
    rf"(?:\d{{1,2}}\s{_HOURS},?\s)?\d{{1,2}}\s{_MINUTES},?\s(?:(?:and|et|und|y|e|en)\s)?\d{{1,2}}\s{_SECONDS}\s*\Z"
)
_CLOCK: Final = re.compile(r"\s*(?:\d{1,2}:)?\d{1,2}:\d{2}\s*\Z")


def with_heads(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with "Ida Holm — 0:08" for what such a pane prints above the words of a turn.

    That is the name, the moment spelt out, its clock, and both first ones in a line: all of them, or the first three,
    or, where somebody goes on, the last two. Lines that are no part of it stay.
    """
    if not any(map(_SPELT.match, lines)):
        return list(lines)
    heads: list[str] = []
    skipped = False
    for n, line in enumerate(lines):
        if skipped:
            skipped = False
            continue
        below = _SPELT.match(lines[n + 1]) if n + 1 < len(lines) else None
        above = _SPELT.match(heads[-1]) if heads else None
        if not _CLOCK.match(line):
            heads.append(line)
            continue
        name = below["name"] if below and below["name"] else None
        skipped = name is not None
        if above and above["name"] is None and len(heads) > 1 and name in (None, heads[-2].strip()):
            heads.pop()
            name = heads.pop().strip()
        heads.append(f"{name} — {line.strip()}" if name else line)
    return heads
