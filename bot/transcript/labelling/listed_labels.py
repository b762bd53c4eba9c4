"""Points of a list that have a colon as labels have: "* Linux: ...", "1. Speed: ..." below a talk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.model.document import Document, Kind
from bot.transcript.labelling.labels import Label
from bot.transcript.labelling.recurring_labels import NAME_RECURS

#: So many talk with each other.
_TALKING: Final = 2


def outside_lists(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Keep no points of a list, but names below where they open paragraphs, if names recur: "* Linux: ..." is none.

    Where two names recur in paragraphs, points that stand once each are none, however many they are.
    """
    first = {c.key: c.start for c in reversed(candidates) if c.is_name and not _is_listed(c, document)}
    names = Counter(c.key for c in candidates if c.key in first and not _is_listed(c, document))
    points = Counter(c.key for c in candidates if _is_listed(c, document))
    often = [times for times in names.values() if times >= NAME_RECURS]
    if sum(often) <= sum(times for times in points.values() if times > 1 or len(often) < _TALKING):
        return candidates
    return [c for c in candidates if not _is_listed(c, document) or first.get(c.key, c.start) < c.start]


def _is_listed(label: Label, document: Document) -> bool:
    return document.blocks[label.block].kind is Kind.ITEM
