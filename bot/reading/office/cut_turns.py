"""Turns that a program which transcribes has cut within a sentence, with name and time again above the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.reading.composing import Run
from bot.text.question_marks import ASKING

#: Name   0:03, and the words below it.
_HEAD: Final = re.compile(
    r"\s*(?P<name>[^\W\d_][^\n:]{0,60}?[^\s:])[ \t\xa0]+(?:\d{1,2}:)?\d{1,2}:\d{2}[ \t]*\n\s*(?=\S)"
)
_SENTENCE_END: Final = re.compile(rf"[.!…:。！{ASKING}][\"'”’»)\]]*\s*\Z")
_ASIDE: Final = re.compile(r"[\[(♪]")
#: So many last characters show how a paragraph ends.
_TAIL: Final = 8


def head_again(above: str, words: str) -> int:
    """Return how many characters of ``words`` name again who speaks ``above``, whose sentence goes on below; else 0."""
    if "\n" not in words or "\n" not in above:
        return 0  # as nearly all paragraphs are, of which there may be a million
    head, before = _HEAD.match(words), _HEAD.match(above)
    if not (head and before and head["name"] == before["name"]) or _SENTENCE_END.search(above[-_TAIL:]):
        return 0
    return 0 if _ASIDE.match(words, head.end()) else head.end()


def behind(runs: Iterable[Run], size: int) -> list[Run]:
    """Return ``runs`` without their first ``size`` characters."""
    left: list[Run] = []
    for run in runs:
        if len(run.words) > size:
            left.append(replace(run, words=run.words[size:]))
        size = max(0, size - len(run.words))
    return left
