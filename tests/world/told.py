"""What each paragraph of a document is, by the truth of what was printed: a question, an answer, or nobody's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bot.model.document import Document
from world.judging import bare
from world.marked import Marked
from world.pieces import Truth

#: "q" a question, "a" an answer, "-" neither, "?" where it cannot be told.
QUESTION, ANSWER, NEITHER, UNKNOWN = "qa-?"
#: A stretch of a text: what it is, where it begins and ends.
Stretch = tuple[str, int, int]
#: Signs of nobody's writing that stand in for marks while a page is read.
_STANDS_FOR: Final = {"Q": "\ue010", "q": "\ue010", "A": "\ue011", ".": "\ue012"}
_MARKS: Final = {"\ue010": QUESTION, "\ue011": ANSWER, "\ue012": NEITHER}
_MARK: Final = re.compile(r"⟦([QqA.])⟧")
#: Boundaries are found by so many letters.
_LETTERS: Final = 24


def kinds(stretches: Sequence[Stretch], spans: Sequence[tuple[int, int]]) -> str:
    """Return a letter for each of the ``spans``: what most of it is."""
    return "".join(_kind(stretches, *span) for span in spans)


def _kind(stretches: Sequence[Stretch], start: int, end: int) -> str:
    held = {QUESTION: 0, ANSWER: 0}
    for kind, first, last in stretches:
        if kind in held:
            held[kind] += max(0, min(end, last) - max(start, first))
    if 2 * sum(held.values()) < end - start:
        return NEITHER
    return QUESTION if held[QUESTION] >= held[ANSWER] else ANSWER


def of_marked(page: Marked, source: str, document: Document, read: Callable[[bytes, str], Document]) -> list[Stretch]:
    """Return the stretches of ``page``, read as ``document`` from the ``source`` with its marks; none if it is not so.

    It is read once more with a sign in the place of each mark.
    """
    body = _MARK.sub(lambda found: _STANDS_FOR[found[1]], source.partition("\n")[2])
    marked = read(body.encode(), page.file).source.text
    letters, places = _letters(document.source.text)
    found: list[str] = []
    marks: list[tuple[int, str]] = []
    for sign in marked:
        if sign in _MARKS:
            marks.append((len(found), _MARKS[sign]))
        else:
            found.extend(bare(sign))
    if "".join(found) != letters:
        return []
    starts = [*((places[n] if n < len(places) else len(document.source.text)) for n, _ in marks)]
    ends = [*starts[1:], len(document.source.text)]
    return [(kind, start, end) for (_, kind), start, end in zip(marks, starts, ends, strict=False)]


def of_truth(truth: Truth, text: str) -> list[Stretch]:
    """Return the stretches of a ``text`` that was printed with that ``truth``; none where a boundary is not found."""
    letters, places = _letters(text)
    found: list[Stretch] = []
    at = 0
    for question, answer in truth.exchanges:
        asked, told = bare(question), bare(answer)
        first = letters.find(asked[:_LETTERS], at)
        second = letters.find(told[:_LETTERS], first + max(len(asked) // 2, min(len(asked), _LETTERS)))
        last = letters.find(told[-_LETTERS:], second + max(0, len(told) - _LETTERS))
        if min(first, second, last) < 0 or not (asked and told):
            return []
        at = last + len(told[-_LETTERS:])
        found += [(QUESTION, places[first], places[second]), (ANSWER, places[second], places[at - 1] + 1)]
    return found


def of_edges(pairs: Sequence[tuple[str, str, str]], text: str) -> list[Stretch]:
    """Return the stretches of a ``text`` of which only the first words of questions and both ends of answers are known.

    None are returned where one is not found.
    """
    letters, places = _letters(text)
    starts: list[tuple[int, int]] = []
    at = 0
    for question, answer, _ in pairs:
        first = letters.find(bare(question), at)
        second = letters.find(bare(answer), first + max(1, len(bare(question))))
        if min(first, second) < 0:
            return []
        starts.append((first, second))
        at = second + 1
    return list(_ended(starts, [bare(end) for _, _, end in pairs], letters, places))


def _ended(
    starts: Sequence[tuple[int, int]], ends: Sequence[str], letters: str, places: list[int]
) -> Iterator[Stretch]:
    following = [*(first for first, _ in starts[1:]), len(letters)][: len(starts)]
    for (first, second), end, until in zip(starts, ends, following, strict=True):
        last = letters.rfind(end, second, until)
        close = until if last < 0 else last + len(end)
        yield QUESTION, places[first], places[second]
        yield ANSWER, places[second], places[close - 1] + 1


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters of ``text``, folded, and where each stands in it."""
    found = [(letter, place) for place, sign in enumerate(text) for letter in bare(sign)]
    return "".join(letter for letter, _ in found), [place for _, place in found]
