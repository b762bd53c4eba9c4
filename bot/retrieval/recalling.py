"""Which entries of a large library are worth comparing with a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.layout import Layout, starts_of
from bot.retrieval.rows import WIDTH

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

#: Up to so many vectors are compared as they are; of more, only the directions in which they differ most.
_COMPARED_WHOLE = 3_000
#: Directions that are then compared.
_DIRECTIONS = 128


@dataclass(frozen=True, slots=True, eq=False)
class Nearby:
    """Vectors, one an entry, that are compared with a question roughly but fast."""

    #: [entries, directions]
    shadows: Floats
    #: [directions, WIDTH]; None where vectors are their own shadows.
    directions: Floats | None

    @classmethod
    def of(cls, vectors: Floats, most: int = _COMPARED_WHOLE) -> Nearby:
        """Return ``vectors`` [entries, WIDTH] made ready; more than ``most`` by their principal components."""
        if len(vectors) <= most:
            return cls(vectors, None)
        apart: Floats = vectors - vectors.mean(axis=0)
        _, directions = np.linalg.eigh(apart.T @ apart)
        largest = np.ascontiguousarray(directions.T[WIDTH - _DIRECTIONS :])
        return cls(np.ascontiguousarray(apart @ largest.T), largest)

    def scores(self, vector: Floats) -> Floats:
        """Return how near ``vector`` each entry is: about the cosine, but for what is the same for all."""
        shadow: Floats = vector if self.directions is None else self.directions @ vector
        scores: Floats = self.shadows @ shadow
        return scores


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which entries have a word."""

    entries: int
    #: [keys + 1]: the entries with key k are ``places[starts[k]:starts[k + 1]]``.
    starts: Ints
    places: NDArray[np.int32]

    @classmethod
    def of(cls, layout: Layout) -> Postings:
        """Return the postings of a library."""
        entries = len(layout.first_text) - 1
        sizes = np.diff(layout.first_term[layout.first_text])
        keys = layout.word_key[layout.word].astype(np.int64)
        both = np.unique(keys * entries + np.repeat(np.arange(entries), sizes))
        found, places = np.divmod(both, max(entries, 1))
        return cls(entries, starts_of(np.bincount(found, minlength=len(layout.key_ids))), places.astype(np.int32))

    def scores(self, near: Sequence[Mapping[int, float]], weights: Floats) -> Floats:
        """Return for each entry the weights of the typed words that it has, times the credit of the nearest spelling.

        ``near`` has for each typed word the keys that it may mean, with their credits.
        """
        scores = np.zeros(self.entries, np.float32)
        for weight, keys in zip(weights.tolist(), near, strict=True):
            if len(keys) < 2:
                for key, credit in keys.items():
                    scores[self._of(key)] += np.float32(weight * credit)
                continue
            best = np.zeros(self.entries, np.float32)
            # In ascending order, so that the last one written is the largest.
            for key, credit in sorted(keys.items(), key=lambda pair: pair[1]):
                best[self._of(key)] = weight * credit
            scores += best
        return scores

    def _of(self, key: int) -> NDArray[np.int32]:
        return self.places[self.starts[key] : self.starts[key + 1]]


def largest(scores: Floats, count: int) -> Ints:
    """Return the places of the ``count`` largest ``scores``, in no order."""
    if len(scores) <= count:
        return np.arange(len(scores))
    return np.argpartition(-scores, count)[:count]
