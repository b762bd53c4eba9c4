"""A list of questions above a talk, which asks nothing: each stands again below, with its answer, or was planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import ends_asking
from bot.text.words import fold
from bot.transcript.text_parts.passages import Passage

#: So many lines that stand again follow each other,
_LINES: Final = 3
#: no more than so many,
_MOST: Final = 100
#: and none is longer, in characters.
_LONGEST: Final = 200
#: Signs that stand beside a question in either place.
_AROUND: Final = " \t*_#-–—•·?¿!¡.:"
#: A question may go on below where the list has cut it, from so many characters on.
_HEAD: Final = 20


def in_contents(text: str, passages: Sequence[Passage]) -> frozenset[int]:
    """Return the places of ``passages`` without a label that list, one below the other, what stands again below.

    Or what somebody meant to ask, between two headings.
    """
    keys = [_key(text, passage) for passage in passages]
    left = Counter(key for key in keys if key)
    heads = Counter(key[:_HEAD] for key in keys if len(key) >= _HEAD)
    again: list[bool] = []
    for key in keys:
        left[key] -= 1
        heads[key[:_HEAD]] -= 1
        again.append(bool(key) and (left[key] > 0 or (len(key) >= _HEAD and heads[key[:_HEAD]] > 0)))
    runs = (run for run in _runs(again) if any(_asks(text, passages[n]) for n in run))
    first = next(runs, range(0))  # a second list is none that stands above the talk
    listed = frozenset(first if len(first) <= _MOST and _are_apart(keys, first) else ())
    return listed or _planned(text, passages)


def _planned(text: str, passages: Sequence[Passage]) -> frozenset[int]:
    """Return the places of the first list of questions between two headings, where others are asked and told below.

    Whoever went to the talk had planned these: each asks, several do, and no list below has any.
    """
    asks = [passage.label is None and _asks(text, passage) for passage in passages]
    points = [passage.label is None and passage.block.kind is Kind.ITEM for passage in passages]
    heads = [passage.block.kind is Kind.HEADING for passage in passages]
    for run in _runs([point and asked for point, asked in zip(points, asks, strict=True)]):
        if not (run.start and heads[run.start - 1] and heads[run.stop : run.stop + 1] == [True]):
            continue
        below = range(run.stop, len(passages) - 1)
        if any(points[n] and asks[n] for n in below):
            return frozenset()
        told = sum(asks[n] and not (asks[n + 1] or heads[n + 1]) for n in below)
        return frozenset(run if told >= _LINES and len(run) <= _MOST else ())
    return frozenset()


def _runs(again: Sequence[bool]) -> Iterator[range]:
    at = 0
    for is_again, run in groupby(again):
        count = len(list(run))
        if is_again and count >= _LINES:
            yield range(at, at + count)
        at += count


def _are_apart(keys: Sequence[str], run: range) -> bool:
    """Tell whether what stands in ``run`` stands below with something between: a talk may be there twice."""
    below = [_again(keys, own, run.stop) for own in run]
    return all(a is None or b is None or b - a > 1 for a, b in pairwise(below)) and any(n is not None for n in below)


def _again(keys: Sequence[str], own: int, start: int) -> int | None:
    """Return the first place from ``start`` on that has what stands at ``own``, or else what begins like it."""
    places = range(start, len(keys))
    whole = next((n for n in places if keys[n] == keys[own]), None)
    return next((n for n in places if keys[n][:_HEAD] == keys[own][:_HEAD]), None) if whole is None else whole


def _asks(text: str, passage: Passage) -> bool:
    return ends_asking(passage.span.of(text))


def _key(text: str, passage: Passage) -> str:
    """Return the words of a short ``passage`` without a label, folded and without number and signs; else nothing."""
    span = passage.unnumbered
    if passage.label is not None or span.end - span.start > _LONGEST:
        return ""
    return " ".join(fold(span.of(text)).split()).strip(_AROUND)
