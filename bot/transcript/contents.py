"""A list of the questions above a talk, which asks nothing: each stands again below, with its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.text.words import fold
from bot.transcript.passages import Passage

#: So many lines that stand again follow each other, and none is longer, in characters.
_LINES, _LONGEST = 3, 200
#: Signs that stand beside a question in either place.
_AROUND: Final = " \t*_#-–—•·?¿!¡.:"
#: A question may go on below where the list has cut it, from so many characters on.
_HEAD: Final = 20


def in_contents(text: str, passages: Sequence[Passage]) -> frozenset[int]:
    """Return the places of ``passages`` without a label that list, one below the other, what stands again below."""
    keys = [_key(text, passage) for passage in passages]
    left = Counter(key for key in keys if key)
    heads = Counter(key[:_HEAD] for key in keys if len(key) >= _HEAD)
    again: list[bool] = []
    for key in keys:
        left[key] -= 1
        heads[key[:_HEAD]] -= 1
        again.append(bool(key) and (left[key] > 0 or (len(key) >= _HEAD and heads[key[:_HEAD]] > 0)))
    for n in range(1, len(again) - 1):  # one question may stand there in other words
        again[n] = again[n] or bool(keys[n] and again[n - 1] and again[n + 1])
    return frozenset(n for run in _runs(again) if any(_asks(text, passages[n]) for n in run) for n in run)


def _runs(again: Sequence[bool]) -> Iterator[range]:
    at = 0
    for is_again, run in groupby(again):
        count = len(list(run))
        if is_again and count >= _LINES:
            yield range(at, at + count)
        at += count


def _asks(text: str, passage: Passage) -> bool:
    return passage.span.of(text).rstrip().endswith(("?", "？"))


def _key(text: str, passage: Passage) -> str:
    """Return the words of a short ``passage`` without a label, folded and without number and signs; else nothing."""
    span = passage.unnumbered
    if passage.label is not None or span.end - span.start > _LONGEST:
        return ""
    return " ".join(fold(span.of(text)).split()).strip(_AROUND)
