"""Fences of backticks that are around words and not around code: answers that somebody boxed, or a whole talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.reading.boxes import is_asked_for
from bot.reading.text_lines import Line
from bot.text.question_marks import ASKING

#: "```words```" on one line is none (https://spec.commonmark.org/0.31.2/#info-string).
FENCE: Final = re.compile(r"\s{0,3}(?:`{3,}+(?!.*`)|~~~)")
#: A fence that names no language, or none of a program.
_BARE: Final = re.compile(
    r"\s{0,3}(?:`{3,}|~{3,})[ \t]*(?:te?xt|plain(?:text)?|markdown|md|quote|transcript|dialog(?:ue)?|chat)?\s*\Z",
    re.IGNORECASE,
)
#: The same behind a label on its line: "Ida Holm: ```".
_BEHIND_LABEL: Final = re.compile(r"(?P<label>[^`]{1,80}[:：][*_]{0,3})[ \t]*+(?P<fence>`{3,}[ \t]*\Z)")
#: Addresses, and whom a log names before what is said, have signs that are also those of code.
_NO_CODE: Final = re.compile(
    r"\]\([^()\s]*\)|https?://\S+|(?m:^[\[(]?[\d:]{0,8}[\])]?[ \t]*<[@+~&]?\w[\w-]{0,30}>[ \t])"
)
#: "print(words)", and not "word(s)".
_CODE: Final = re.compile(
    r"[{}\\<>|=]|\$[A-Za-z]|[A-Za-z_]\((?![a-z]{1,3}\))[\w, ]*\)|::|->"
    r"|(?m:;[ \t]*$|^[ \t]*(?:#(?!#)|[%$]|//|/\*|--?[a-z]))"
)
_ENDED: Final = re.compile(rf"[.!…:。！{ASKING}：][\"'”’»)\]*_]*\Z")
_LETTER: Final = re.compile(r"[^\W\d_]")
#: Of the letters between two fences so many are those of sentences, and they are so many where one says something.
_SAID, _LONG = 0.8, 16
#: So many such stretches are no chance, nor is one with such a share of all letters; beside several, so many letters of
#: sentences are enough.
_RECURS, _MOST, _SOME = 3, 0.5, 0.3


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The lines between two fences, or between the last one and the end."""

    fences: tuple[int, ...]
    letters: int
    #: Those of lines that end as sentences do, without a sign of code.
    said: int

    def is_said(self, share: float = _SAID) -> bool:
        """Tell whether such a ``share`` of it is said."""
        return self.said >= share * self.letters > 0


def with_fences_apart(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` in which a fence behind a label is a line of its own, if the next fence only ends what it opens.

    Otherwise that one would open what stands up to the next.
    """
    behind = {
        n: found for n, line in enumerate(lines) if "```" in line.words and (found := _BEHIND_LABEL.match(line.words))
    }
    fences = [n for n, line in enumerate(lines) if n in behind or FENCE.match(line.words)]
    apart = {n for n, below in pairwise(fences) if n in behind and _BARE.match(lines[below].words)}
    return [part for n, line in enumerate(lines) for part in (_parted(line, behind[n]) if n in apart else (line,))]


def _parted(line: Line, found: re.Match[str]) -> tuple[Line, Line]:
    """Return the label and the fence that were ``found`` in ``line``."""
    end, start = line.start + found.end("label"), line.start + found.start("fence")
    return Line(line.start, end, found["label"]), Line(start, line.end, found["fence"])


def fences_around_words(lines: Sequence[Line]) -> frozenset[int]:
    """Return the places of the fences around sentences, where several such stretches say something, or one says most.

    So does one right below a question. What is between the others is code.
    """
    stretches = [stretch for stretch in _stretches(lines) if stretch.is_said(_SOME)]
    said = [stretch for stretch in stretches if stretch.is_said() and stretch.letters >= _LONG]
    if len(said) >= _RECURS:
        said = stretches
    elif said:
        letters = sum(_letters(line.words) for line in lines)
        said = [s for s in said if s.letters >= _MOST * letters or is_asked_for(lines, s.fences[0])]
    return frozenset(n for stretch in said for n in stretch.fences)


def _stretches(lines: Sequence[Line]) -> Iterator[_Stretch]:
    """Yield the stretches whose first fence names no language of a program; the next fence ends each."""
    fences = [n for n, line in enumerate(lines) if FENCE.match(line.words)]
    for first in range(0, len(fences), 2):
        pair = tuple(fences[first : first + 2])
        if _BARE.match(lines[pair[0]].words):
            end = pair[1] if len(pair) > 1 else len(lines)
            sentences = list(_sentences(lines[pair[0] + 1 : end]))
            said = sum(_letters(words) for words in sentences if _is_said(words))
            yield _Stretch(pair, sum(map(_letters, sentences)), said)


def _sentences(lines: Sequence[Line]) -> Iterator[str]:
    """Yield what stands up to each line that ends a sentence, or is blank."""
    held: list[str] = []
    for line in lines:
        held.append(line.words)
        if not line.words.strip() or _ended(line.words):
            yield "\n".join(held)
            held = []
    yield "\n".join(held)


def _ended(words: str) -> bool:
    return _ENDED.search(words.rstrip()[-10:]) is not None


def _is_said(words: str) -> bool:
    return _ended(words) and not _CODE.search(_NO_CODE.sub(" ", words))


def _letters(words: str) -> int:
    return len(_LETTER.findall(words))
