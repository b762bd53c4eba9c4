"""Which lines are printed on every page: short ones that stand in a text again and again and are no sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

#: A line is a page head when it is printed so often, word for word, and no longer than this in characters.
_TIMES, _LONGEST = 3, 80
#: "Holm Interview        2", "2 | Holm Interview", "Ida Holm – Page 2": a page's number and what tells it from words.
_NUMBERED = re.compile(
    r"(?P<words>\D*[^\W\d]\D*?)"
    r"(?:\s{3,}|\t\s*|\s[|–—-]\s|\s*(?:[|–—-]\s)?\b(?i:page|p\.|seite|página|pág\.)\s)(?P<number>\d{1,4})"
    r"|(?P<first>\d{1,4})(?:\s{3,}|\t\s*|\s[|–—-]\s)(?P<ahead>\D*[^\W\d]\D*)"
)
#: So many pages have such a line.
_PAGES = 2
#: A sentence or a question may be said again and again.
_SAID = re.compile(r"[?]|[.!?…？！。][\"'”’»)\]]*\Z")


def page_heads(lines: Iterable[str]) -> frozenset[str]:
    """Return those of ``lines`` that are page heads."""
    short = Counter(line for line in lines if len(line) <= _LONGEST)
    alike = frozenset(line for line, times in short.items() if times >= _TIMES and not _SAID.search(line))
    return alike | frozenset(_numbered_heads(short))


def _numbered_heads(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines that are alike but for the number of a page behind or before a gap, which differs."""
    found: dict[str, dict[int, str]] = {}
    for line in lines:
        if head := _NUMBERED.fullmatch(line):
            words, number = head["words"] or head["ahead"], head["number"] or head["first"]
            found.setdefault(words, {})[int(number)] = line
    for pages in found.values():
        if len(pages) >= _PAGES:
            yield from pages.values()
