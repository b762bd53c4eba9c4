"""Which lines are printed on every page: short ones that stand in a text again and again and are no sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.text.question_marks import ASKING, CLOSING, ends_asking

#: A line is a page head when it is printed so often, word for word,
_TIMES = 3
#: and is no longer than this, in characters.
_LONGEST = 80
#: What stands at both margins of a page is no wider, with the gaps between.
_WIDEST = 200
#: "Holm Interview        2", "2 | Holm Interview", "Ida Holm – Page 2": a page's number and what tells it from words.
_NUMBERED = re.compile(
    r"(?P<words>\D*[^\W\d]\D*?)"
    r"(?:\s{3,}|\t\s*|\s[|–—-]\s|\s*(?:[|–—-]\s)?\b(?i:page|p\.|seite|página|pág\.)\s)(?P<number>\d{1,4})"
    r"|(?P<first>\d{1,4})(?:\s{3,}|\t\s*|\s[|–—-]\s)(?P<ahead>\D*[^\W\d]\D*)"
)
#: "Rec. 41.2009    © Holm Museum    Page 2 of 9": the same with other numbers, which the word for a page tells apart.
_OF_PAGES = re.compile(
    r"(?P<words>[^\n]*[^\W\d][^\n]*?)(?:\s{2,}|\t|\s?[|–—·-]\s)(?i:page|p\.|seite|s\.|página|pág\.|pagina|pag\.)\s?"
    r"(?P<number>\d{1,4})(?:\s?(?:/|of|von|de|sur|di|van)\s?\d{1,4})?"
)
#: "Page 2", "- Seite 3 von 9 -", "第4页": a page's number alone.
_ALONE = re.compile(
    r"[-–—\[(\s]*(?:(?i:page|p\.|seite|página|pág\.)\s?|第\s?)(?P<number>\d{1,4})\s?页?"
    r"(?:\s?(?:/|of|von|de|sur)\s?\d{1,4})?[-–—\])\s]*"
)
#: So many pages have such a line.
_PAGES = 2
#: What such a line has besides words, so that it is none of somebody's short answers.
_SIGNS = re.compile(r"(?=.*\d)(?=.*[^\W\d_]).*(?:[·•|]|\d:\d\d|\d/\d|:\s?\d+\Z)")
_FIELD = re.compile(r"[^\W\d_]{3,20}:(?=\s)")
_DIGITS = re.compile(r"\d+")
#: A sentence or a question may be said again and again.
_SAID = re.compile(rf"[?]|[.!…{ASKING}！。][{CLOSING}]*\Z")


def page_heads(lines: Iterable[str]) -> frozenset[str]:
    """Return those of ``lines`` that are page heads; what is typed small, mostly right below questions, is none."""
    lines = list(lines)
    short = Counter(line for line in lines if len(line) <= _LONGEST)
    typed = ((above, line) for above, line in pairwise(lines) if line[:1].islower())
    replies = Counter(line for above, line in typed if ends_asking(above))
    alike = frozenset(
        line for line, times in short.items() if times >= max(_TIMES, 2 * replies[line]) and not _SAID.search(line)
    )
    return alike | frozenset(_numbered_heads(short)) | frozenset(_alike_but_for_digits(short)) | of_pages(lines)


def of_pages(lines: Iterable[str]) -> frozenset[str]:
    """Return those of ``lines`` that are alike but for the number behind the word for a page at their end."""
    found: dict[str, dict[str, str]] = {}
    for line in lines:
        if len(line) <= _WIDEST and line[-1:].isdigit() and (foot := _OF_PAGES.fullmatch(line)):
            found.setdefault(" ".join(foot["words"].split()), {})[foot["number"]] = line
    return frozenset(line for pages in found.values() if len(pages) >= _PAGES for line in pages.values())


def numbers_a_page(line: str) -> bool:
    """Tell whether ``line`` says which page it is, alone or beside a gap: "Page 2", "Holm Museum     2"."""
    if len(line) > _WIDEST:
        return False
    return any(found is not None for found in (_ALONE.fullmatch(line), _numbered(line), _OF_PAGES.fullmatch(line)))


def _numbered(line: str) -> re.Match[str] | None:
    """Return the number of a page and the words beside it; lines with a digit at neither end cost no search."""
    return _NUMBERED.fullmatch(line) if line[:1].isdigit() or line[-1:].isdigit() else None


def _alike_but_for_digits(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with digits and signs that are alike but for the digits: "ann_7 · Jan 12, 9:02 PM".

    Of those that begin with the name of a field it is enough that they have the same: "Registered: Jan 12, 9:02".
    """
    found: dict[str, list[str]] = {}
    for line in lines:
        if _SIGNS.match(line) and not _SAID.search(line):
            field = _FIELD.match(line)
            found.setdefault(field[0] if field else _DIGITS.sub("9", line), []).append(line)
    for alike in found.values():
        if len(alike) >= _TIMES:
            yield from alike


def _numbered_heads(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines that are alike but for the number of a page behind or before a gap, which differs."""
    found: dict[str, dict[int, str]] = {}
    for line in filter(_DIGITS.search, lines):
        if alone := _ALONE.fullmatch(line):
            found.setdefault("", {})[int(alone["number"])] = line
        elif head := _numbered(line):
            words, number = head["words"] or head["ahead"], head["number"] or head["first"]
            found.setdefault(words, {})[int(number)] = line
    for pages in found.values():
        if len(pages) >= _PAGES:
            yield from pages.values()
