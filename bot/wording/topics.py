"""Which printed questions stand for what interviews speak of, where somebody asked for something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bot.model import Exchange, Interview
from bot.text.gist import gist, named, names_a_topic

#: Topics that are offered; with what was found nearest, a menu of them is read at a glance.
_TOPICS: Final = 4
#: So many questions of a stretch are looked at, evenly spread: a library may have thousands.
_LOOKED_AT: Final = 8

Stored = tuple[Interview, Exchange]


def topics(interviews: Sequence[Interview], besides: Iterable[Stored] = ()) -> tuple[Stored, ...]:
    """Return up to four stored questions of ``interviews`` that are not among ``besides``, in their order.

    An interview goes from one subject to the next, so each is from another stretch of it: of all that were asked there,
    the one that names most by itself, if it tells what was spoken of.
    """
    taken = {(interview.key, exchange.number) for interview, exchange in besides}
    left = [(i, e) for i in interviews for e in i.exchanges if (i.key, e.number) not in taken]
    found = (max(_spread(stretch, _LOOKED_AT), key=_names) for stretch in _stretches(left, _TOPICS))
    return tuple(stored for stored in found if names_a_topic(*stored))


def _stretches(stored: Sequence[Stored], most: int) -> list[Sequence[Stored]]:
    """Return ``stored`` cut into as many as ``most`` stretches of nearly the same length, none of them empty."""
    count = min(most, len(stored))
    return [stored[len(stored) * n // count : len(stored) * (n + 1) // count] for n in range(count)]


def _spread(stretch: Sequence[Stored], most: int) -> list[Stored]:
    return [part[0] for part in _stretches(stretch, most)]


def _names(stored: Stored) -> int:
    """Return how many different words of what is listed of a stored question name something."""
    return named(stored[0], gist(*stored))
