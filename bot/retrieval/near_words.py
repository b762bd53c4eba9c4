"""Which stored words a misspelt word may stand for, by edit distance (rapidfuzz)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

#: Letters a word needs before anything but its exact spelling counts; below, most edits give another word.
SHORTEST = 4


@dataclass(frozen=True, slots=True, eq=False)
class NearWords:
    """A list of distinct words that can be searched for near spellings."""

    #: Shorter ones first.
    words: tuple[str, ...]
    #: [words]: the place of each in the list that they were given in.
    places: NDArray[np.int32]
    #: uint64 [words]: which letters each has; see ``letters_of``.
    letters: NDArray[np.uint64]
    #: [longest + 2]: words of n characters are ``words[starts[n]:starts[n + 1]]``.
    starts: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> NearWords:
        """Return the searchable form of ``words``."""
        lengths = np.array([len(w) for w in words], np.int64)
        places = np.argsort(lengths, kind="stable").astype(np.int32)
        ordered = tuple(words[p] for p in places)
        return cls(
            ordered,
            places,
            np.array([letters_of(w) for w in ordered], dtype=np.uint64),
            (0, *np.cumsum(np.bincount(lengths)).tolist()),
        )

    def near(self, word: str, cutoff: float, limit: int = 25) -> list[tuple[int, float]]:
        """Return (place in the list given, similarity), best first, of the words at least ``cutoff`` alike.

        Similarity is ``1 - distance / length of the longer word``, 0..1, with the optimal string alignment distance
        (a swap of neighbours is one edit): ``NearWords.of(["oil"]).near("iol", 0.6)`` is ``[(0, 0.667)]``.
        """
        size, most = len(word), 1 - cutoff + 1e-9
        found = [
            at
            for length in range(math.ceil(size * cutoff - 1e-6), math.floor(size / cutoff + 1e-6) + 1)
            for at in self._alike(word, length, int(most * max(length, size)))
        ]
        # In the order in which they were given, which decides between words that are as near.
        found.sort(key=self.places.__getitem__)
        nearest = process.extract(
            word,
            [self.words[at] for at in found],
            scorer=OSA.normalized_similarity,
            limit=limit,
            score_cutoff=cutoff,
        )
        return [(int(self.places[found[at]]), score) for _, score, at in nearest]

    def within(self, word: str, edits: int) -> list[tuple[str, int]]:
        """Return (word, distance) of the words at most ``edits`` away from ``word``, in no order."""
        last = len(self.starts) - 1
        start, end = (self.starts[min(length, last)] for length in (max(0, len(word) - edits), len(word) + edits + 1))
        near = may_be_near(self.letters[start:end], np.uint64(letters_of(word)), edits)
        found = [self.words[at] for at in (near + start).tolist()]
        nearest = process.extract(word, found, scorer=OSA.distance, limit=None, score_cutoff=edits)
        return [(near, int(distance)) for near, distance, _ in nearest]

    def _alike(self, word: str, length: int, edits: int) -> list[int]:
        """Return where the words of ``length`` stand that ``may_be_near``."""
        if length + 1 >= len(self.starts):
            return []
        start, end = self.starts[length], self.starts[length + 1]
        near = may_be_near(self.letters[start:end], np.uint64(letters_of(word)), edits)
        return [int(at) for at in near + start]


def may_be_near(letters: NDArray[np.uint64], sought: np.uint64, edits: int) -> NDArray[np.intp]:
    """Return where in ``letters`` words stand that may be ``edits`` away from the one that has those ``sought``.

    An edit changes at most two bits, so this loses nothing and spares 97 % of the comparisons.
    """
    return np.flatnonzero(np.bitwise_count(letters ^ sought) <= 2 * edits)


def letters_of(word: str) -> int:
    """Return which letters ``word`` has: bit k is set for one of class k, a to z being the first 26."""
    bits = 0
    for character in word:
        code = ord(character)
        bits |= 1 << (code - 97 if 97 <= code <= 122 else 26 + code % 38)
    return bits
