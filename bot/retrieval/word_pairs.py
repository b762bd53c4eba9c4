"""Which words stand side by side in stored questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.term_arrays import TermArrays, distinct, ranges, starts_of

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class WordPairs:
    """The pairs of neighbouring words in the stored question of each entry."""

    keys: int
    #: [entries + 1]: the pairs of entry e are ``pairs[starts[e]:starts[e + 1]]``, each once.
    starts: Ints
    #: [pairs]: number of the first key, times ``keys``, plus that of the second.
    pairs: Ints

    @classmethod
    def of(cls, arrays: TermArrays) -> WordPairs:
        """Return the pairs of a library."""
        keys, questions = len(arrays.key_ids) + 1, arrays.first_text[:-1]
        starts, last = arrays.first_term[questions], arrays.first_term[questions + 1] - 1
        firsts = ranges(starts, last)
        pairs = arrays.keys_of(firsts).astype(np.int64) * keys + arrays.keys_of(firsts + 1)
        both = distinct(np.repeat(np.arange(len(questions)), last - starts) * keys**2 + pairs)
        entries, pairs = np.divmod(both, keys**2)
        return cls(keys, starts_of(np.bincount(entries, minlength=len(questions))), pairs)

    def common(self, asked: Sequence[tuple[int, int]], count: int, entries: Ints) -> Floats:
        """Return how many pairs of ``entries`` are among the ``asked`` ones, by Ochiai's coefficient, 0..1.

        ``count`` is the number of pairs of the question, with those of words that the library lacks.
        """
        sizes = self.starts[entries + 1] - self.starts[entries]
        stored = self.pairs[ranges(self.starts[entries], self.starts[entries + 1])]
        met = np.isin(stored, np.array([a * self.keys + b for a, b in asked], np.int64))
        both = np.bincount(np.repeat(np.arange(len(entries)), sizes), met, minlength=len(entries))
        shares: Floats = (both / np.sqrt(np.maximum(1.0, count * sizes))).astype(np.float32)
        return shares
