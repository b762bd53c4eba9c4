"""Labels above a talk in questions and answers: a host who presents somebody, and what that one says first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from bot.model.document import Document, Kind
from bot.transcript.labelling.labels import Label
from bot.transcript.signs.label_words import HOST_WORDS, TURN_WORDS

#: Labels that say what is said, and not by whom.
_OF_TURNS: Final = TURN_WORDS | {"q", "a"}


def with_opening(labels: Sequence[Label], candidates: Iterable[Label], document: Document) -> list[Label]:
    """Return ``labels``, which only say what is asked and answered, with those of a host and a guest above the first.

    "Host: Welcome, Ida." stands right above "Ida: Hello.", and above "Q1: Why bees?". They may go on in turn.
    """
    if not labels or not _OF_TURNS.issuperset(label.key for label in labels):
        return list(labels)
    ahead = [
        label
        for label in candidates
        if label.opens and label.start < labels[0].start and document.blocks[label.block].kind is Kind.TEXT
    ]
    for n, (host, guest) in enumerate(pairwise(ahead)):
        is_guest = guest.is_name and guest.key not in HOST_WORDS and guest.block == host.block + 1
        if host.key in HOST_WORDS and is_guest:
            both = {host.key, guest.key}
            ends = next((at for at, label in enumerate(ahead[n:], n) if label.key not in both), len(ahead))
            return [*ahead[n:ends], *labels]
    return list(labels)
