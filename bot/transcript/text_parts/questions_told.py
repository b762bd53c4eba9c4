"""Which questions somebody tells of, in a list within a turn: "The judge asked:" above "1. Were you drunk?"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.model.document import Kind
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.text_parts.passages import Passage

#: So many who have labels again and again are a talk.
_TALKING: Final = 2
#: Below a single one its answer may stand.
_SEVERAL: Final = 2


def told_questions(text: str, passages: Sequence[Passage]) -> Iterator[int]:
    """Yield the places of those ``passages`` that are points, several of them right below a colon, in a labelled talk.

    Where several speakers have labels, the next question has one, too.
    """
    times = Counter(passage.label.key for passage in passages if passage.label)
    if sum(n > 1 for n in times.values()) < _TALKING:
        return
    first = next(n for n, passage in enumerate(passages) if passage.label)
    kinds = groupby(range(first, len(passages)), lambda n: _is_point(passages[n]))
    for (_, above), (are_points, below) in pairwise((key, [*run]) for key, run in kinds):
        if are_points and len(below) >= _SEVERAL and introduces(passages[above[-1]].span.of(text)):
            yield from below


def _is_point(passage: Passage) -> bool:
    return passage.label is None and (passage.numbered or passage.block.kind is Kind.ITEM)
