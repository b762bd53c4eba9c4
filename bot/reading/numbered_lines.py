"""Transcripts with a number before every line, as courts and archives print them: the words alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.model.document import Document
from bot.reading.markdown import read_markdown

#: A number, and the words after it; a line of the page may be empty.
_NUMBERED = re.compile(r"[ \t]{0,8}(?P<number>\d{1,4})(?:[ \t]+(?P<words>\S.*?))?[ \t]*")
#: What opens a turn on such a page: Q. A. THE WITNESS: MR. LEE:
_TURN = re.compile(r"(?:[QA][.:]?\s|(?:THE|MR\.|MRS\.|MS\.|DR\.|BY)\s?[A-Z][A-Z .'’-]+:|[A-Z][A-Z .'’-]{2,30}:\s)")
#: What opens a turn where the lines of a whole talk are counted: "I:", "B1:", "Holm:".
_LABELLED = re.compile(r"(?P<who>[A-ZÀ-ÖØ-Þ][\w.]{0,14}):\s+\S")
_LETTERED = re.compile(r"[QA][.:]?\s")
#: A single page has so many questions, and answers, at least.
_TURNS = 2
#: Such a share of the lines with words have numbers, and of those such a share the one after the line before.
_SHARE, _IN_ORDER = 0.7, 0.8
#: Fewer lines are a list; a page seldom has more.
_FEWEST, _PAGE = 12, 33


def is_numbered(text: str) -> bool:
    """Tell whether nearly every line of ``text`` has a number that starts again on every page.

    - On a single page nothing starts again; there, turns of Q. and A. show that it is no list.
    - Archives count the lines of the whole talk; there, two speakers take turns.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    numbers = _numbers(lines)
    if len(numbers) < max(_FEWEST, _SHARE * len(lines)):
        return False
    in_order = sum(b == a + 1 or b == 1 for a, b in pairwise(numbers))
    if in_order < _IN_ORDER * (len(numbers) - 1):
        return False
    if _starts_again(numbers):
        return max(numbers) <= _PAGE
    return _has_turns(lines) or _has_speakers(lines)


def _numbers(lines: Sequence[str]) -> list[int]:
    """Return the numbers before ``lines``, without those of pages: alone, and higher than any line of a page.

    "0041" is a page's, too.
    """
    found = [its for its in map(_NUMBERED.fullmatch, lines) if its]
    return [int(its["number"]) for its in found if its["words"] or not _is_of_page(its["number"])]


def _is_of_page(number: str) -> bool:
    return int(number) > _PAGE or (number.startswith("0") and len(number) > 2)


def _starts_again(numbers: Sequence[int]) -> bool:
    return any(b == 1 for _, b in pairwise(numbers))


def _has_speakers(lines: Sequence[str]) -> bool:
    """Tell whether two labels at least open several of the numbered lines each."""
    speakers = Counter(found["who"] for found in map(_LABELLED.match, _words(lines)) if found)
    return sum(times >= _TURNS for times in speakers.values()) >= 2


def _has_turns(lines: Sequence[str]) -> bool:
    """Tell whether numbers stand before several questions, and before several answers."""
    turns = [found[0][0] for found in map(_LETTERED.match, _words(lines)) if found]
    return min(turns.count("Q"), turns.count("A")) >= _TURNS


def _words(lines: Sequence[str]) -> list[str]:
    """Return what stands behind each number."""
    return [found["words"] for found in map(_NUMBERED.fullmatch, lines) if found and found["words"]]


def read_numbered(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document of the numbered lines of ``text``; what has no number is page head or foot.

    Where numbers start again, that is; where the lines of a whole talk are counted, it is what stands around the talk.
    A turn becomes a paragraph; the lines of one paragraph stay lines.

    Raises:
        UnreadableSourceError: it has too many blocks.
    """
    lines = text.splitlines()
    counted_through = not _starts_again(_numbers(lines)) and _has_speakers(lines)
    turn = _LABELLED if counted_through else _TURN
    kept: list[str] = []
    for line in lines:
        found = _NUMBERED.fullmatch(line)
        words = found["words"] if found else line if counted_through else None
        if words and (turn.match(words) or not found):
            kept.append("")
        if words:
            kept.append(words)
    return read_markdown("\n".join(kept).strip() + "\n", data, name, doubts)
