"""Which entries of a large library are worth comparing with a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.quantized import Vectors
from bot.retrieval.term_arrays import TermArrays, distinct, starts_of

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

#: Directions in which vectors are compared: those in which the vectors of the library differ most.
_DIRECTIONS = 128
#: So many times as many as are wanted are looked at in all directions.
_LOOKED_AT = 8
#: Entries that are compared at a time; so few stay in the processor's cache.
_BLOCK = 512
#: Scores of which only the largest is looked at first.
_STRETCH = 32


@dataclass(frozen=True, slots=True, eq=False)
class NearestVectors:
    """Vectors, one an entry, of which the nearest are found fast: by a projection of each, then as they are."""

    #: [entries, directions]: principal components, as whole multiples of one number.
    projected: NDArray[np.int8]
    #: [directions, size]
    directions: Floats
    vectors: Vectors

    @classmethod
    def of(cls, vectors: Vectors) -> NearestVectors:
        """Return ``vectors`` made ready."""
        count, size = len(vectors.rows), vectors.size
        blocks = [slice(start, start + _BLOCK) for start in range(0, count, _BLOCK)]
        total, products = np.zeros(size), np.zeros((size, size))
        for block in blocks:
            some = vectors[block]
            total += some.sum(axis=0)
            products += some.T @ some
        mean = (total / count).astype(np.float32)
        _, directions = np.linalg.eigh(products - np.outer(total, total) / count)
        chosen = np.ascontiguousarray(directions.T[-_DIRECTIONS:], np.float32)
        projected = np.concatenate([(vectors[block] - mean) @ chosen.T for block in blocks])
        farthest = max(float(np.abs(projected).max()), 1e-9)
        return cls(np.rint(projected * (127 / farthest)).astype(np.int8), chosen, vectors)

    def largest(self, vector: Floats, start: int, end: int, count: int, left_out: Ints) -> Ints:
        """Return the ``count`` of the entries ``start:end`` nearest to ``vector``, as far as the projections tell.

        Those ``left_out`` are farther than any other.
        """
        projection = self.directions @ vector
        scores = np.empty(end - start, np.float32)
        for at in range(start, end, _BLOCK):
            block = self.projected[at : min(end, at + _BLOCK)].astype(np.float32)
            np.matmul(block, projection, out=scores[at - start : at - start + len(block)])
        scores[left_out - start] = -np.inf
        places = start + largest(scores, min(_LOOKED_AT * count, len(scores) - len(left_out)))
        return places[largest(Vectors(self.vectors.rows[places]).against(vector[None])[:, 0], count)]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which entries have a word."""

    entries: int
    #: [keys + 1]: the entries with key k are ``places[starts[k]:starts[k + 1]]``.
    starts: Ints
    places: NDArray[np.int32]

    @classmethod
    def of(cls, arrays: TermArrays) -> Postings:
        """Return the postings of a library."""
        entries = len(arrays.first_text) - 1
        sizes = np.diff(arrays.first_term[arrays.first_text])
        keys = arrays.word_key[arrays.word].astype(np.int64)
        both = distinct(keys * entries + np.repeat(np.arange(entries), sizes))
        found, places = np.divmod(both, max(entries, 1))
        return cls(entries, starts_of(np.bincount(found, minlength=len(arrays.key_ids))), places.astype(np.int32))

    def scores(self, near: Sequence[Mapping[int, float]], weights: Floats) -> Floats:
        """Return for each entry the weights of the typed words that it has, times the credit of the nearest spelling.

        ``near`` has for each typed word the keys that it may mean, with their credits.
        """
        scores = np.zeros(self.entries, np.float32)
        for weight, keys in zip(weights.tolist(), near, strict=True):
            if len(keys) < 2:
                for key, credit in keys.items():
                    scores[self.with_key(key)] += np.float32(weight * credit)
                continue
            best = np.zeros(self.entries, np.float32)
            # In ascending order, so that the last one written is the largest.
            for key, credit in sorted(keys.items(), key=lambda pair: pair[1]):
                best[self.with_key(key)] = weight * credit
            scores += best
        return scores

    def with_key(self, key: int) -> NDArray[np.int32]:
        """Return the places of the entries that have the key of this number."""
        return self.places[self.starts[key] : self.starts[key + 1]]


def largest(scores: Floats, count: int) -> Ints:
    """Return the places of the ``count`` largest ``scores``, in no order."""
    whole = len(scores) // _STRETCH
    if whole <= count:
        return np.argsort(-scores, kind="stable")[:count]
    # Each of them is in one of the ``count`` stretches whose largest scores are the largest, or in the rest.
    best = scores[: whole * _STRETCH].reshape(whole, _STRETCH).max(axis=1)
    stretches = np.argpartition(best, -count)[-count:]
    places = (stretches[:, None] * _STRETCH + np.arange(_STRETCH)).ravel()
    places = np.append(places, np.arange(whole * _STRETCH, len(scores)))
    return places[np.argpartition(scores[places], -count)[-count:]]
