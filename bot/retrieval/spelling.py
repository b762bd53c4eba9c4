"""Which stored words a misspelt word may stand for, by edit distance (rapidfuzz)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

#: Letters a word needs before anything but its exact spelling counts; below, most edits give another word.
SHORTEST = 4


@dataclass(frozen=True, slots=True, eq=False)
class Spellings:
    """A list of distinct words that can be searched for near spellings."""

    words: tuple[str, ...]
    #: uint64 [words]: bit k is set when the word has a letter of class k; see ``_letters``.
    letters: NDArray[np.uint64]
    #: int16 [words]: length in characters.
    lengths: NDArray[np.int16]

    @classmethod
    def of(cls, words: Sequence[str]) -> Spellings:
        """Return the searchable form of ``words``."""
        return cls(
            tuple(words),
            np.array([_letters(w) for w in words], dtype=np.uint64),
            np.array([len(w) for w in words], dtype=np.int16),
        )

    def near(self, word: str, cutoff: float, limit: int = 25) -> list[tuple[int, float]]:
        """Return (place in ``words``, similarity), best first, of the words at least ``cutoff`` alike.

        Similarity is ``1 - distance / length of the longer word``, 0..1, with the optimal string alignment distance
        (a swap of neighbours is one edit): ``Spellings.of(["oil"]).near("iol", 0.6)`` is ``[(0, 0.667)]``.
        """
        # An edit changes at most two bits, so this filter loses nothing and spares 97 % of the comparisons.
        most = np.floor((1 - cutoff) * np.maximum(self.lengths, len(word)) + 1e-9)
        differing = np.bitwise_count(self.letters ^ np.uint64(_letters(word)))
        places = np.flatnonzero((differing <= 2 * most) & (np.abs(self.lengths - len(word)) <= most))
        found = process.extract(
            word,
            [self.words[p] for p in places],
            scorer=OSA.normalized_similarity,
            limit=limit,
            score_cutoff=cutoff,
        )
        return [(int(places[at]), score) for _, score, at in found]

    def within(self, word: str, edits: int) -> list[tuple[str, int]]:
        """Return (word, distance) of the words at most ``edits`` away from ``word``, in no order."""
        differing = np.bitwise_count(self.letters ^ np.uint64(_letters(word)))
        places = np.flatnonzero((differing <= 2 * edits) & (np.abs(self.lengths - len(word)) <= edits))
        found = process.extract(
            word, [self.words[p] for p in places], scorer=OSA.distance, limit=None, score_cutoff=edits
        )
        return [(near, int(distance)) for near, distance, _ in found]


def _letters(word: str) -> int:
    bits = 0
    for character in word:
        code = ord(character)
        bits |= 1 << (code - 97 if 97 <= code <= 122 else 26 + code % 38)
    return bits
