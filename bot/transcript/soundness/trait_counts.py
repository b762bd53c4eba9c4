"""How traits of a parse count: shares, ratios and lengths of utterances."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from bot.transcript.text_parts.utterances import Utterance

#: No logarithm of a ratio of lengths counts for more.
_FARTHEST: Final = 4.0
#: So many passages spread over a text stand for all of them.
_SAMPLE: Final = 500


def share(found: Iterable[bool]) -> float:
    """Return the share of what is true, 0..1; 0 of nothing."""
    values = list(found)
    return sum(values) / len(values) if values else 0.0


def ratio(one: float, other: float) -> float:
    """Return the natural logarithm of how many times ``one`` is as much as ``other``, within plus and minus 4."""
    return max(-_FARTHEST, min(_FARTHEST, math.log((one + 1) / (other + 1))))


def length(utterances: Iterable[Utterance]) -> int:
    """Return how many characters ``utterances`` have."""
    return sum(u.passage.span.end - u.passage.span.start for u in utterances)


def some_of(utterances: Sequence[Utterance]) -> Sequence[Utterance]:
    """Return a few hundred of ``utterances``, spread over all of them, or all where there are no more."""
    return utterances[:: len(utterances) // _SAMPLE + 1]
