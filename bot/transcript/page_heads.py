"""Which lines are printed on every page: short ones that stand in a text again and again and are no sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

#: A line is a page head when it is printed so often, word for word, and no longer than this in characters.
_TIMES, _LONGEST = 3, 80
#: A sentence or a question may be said again and again.
_SAID = re.compile(r"[?]|[.!?…？！。][\"'”’»)\]]*\Z")


def page_heads(lines: Iterable[str]) -> frozenset[str]:
    """Return those of ``lines`` that are page heads."""
    short = Counter(line for line in lines if len(line) <= _LONGEST)
    return frozenset(line for line, times in short.items() if times >= _TIMES and not _SAID.search(line))
