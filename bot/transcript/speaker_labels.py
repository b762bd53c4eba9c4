"""Which labels say who speaks: those of the shape whose labels recur and alternate most."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model.document import Document
from bot.transcript.label_filters import speaking
from bot.transcript.label_keys import settled, with_full_names
from bot.transcript.labels import Label, candidates_of


def find_labels(document: Document) -> list[Label]:
    """Return the labels that say who speaks, in order, all of one shape; none where nobody is named.

    A shape counts by how often its labels recur and alternate, times how far it is to be trusted.
    """
    best: list[Label] = []
    best_score = 0.0
    for shape, candidates in candidates_of(document).items():
        labels = speaking(settled(candidates), document)
        score = len(labels) * shape.value if _spread(labels, document) else 0.0
        if score > best_score:
            best, best_score = labels, score
    return with_full_names(best)


def _spread(labels: Sequence[Label], document: Document) -> bool:
    """Tell whether the labels begin early or go on late; a chat quoted in the midst of a text does neither."""
    if not labels:
        return False
    length = len(document.source.text)
    return labels[0].start * 2 <= length or labels[-1].start * 4 >= 3 * length
