"""Which words stand side by side in stored questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.term_arrays import TermArrays, distinct, ranges

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class WordPairs:
    """The pairs of neighbouring words in the stored question of each entry."""

    keys: int
    #: [entries]: how many pairs each has, one that it has twice counted once.
    sizes: Ints
    #: [pairs]: number of the first key, times ``keys``, plus that of the second; ascending, one for each entry with it.
    pairs: Ints
    #: [pairs]: the entry that has it.
    entries: Ints

    @classmethod
    def of(cls, arrays: TermArrays) -> WordPairs:
        """Return the pairs of a library."""
        keys, questions = len(arrays.key_ids) + 1, arrays.first_text[:-1]
        starts, last = arrays.first_term[questions], arrays.first_term[questions + 1] - 1
        firsts = ranges(starts, last)
        pairs = arrays.keys_of(firsts).astype(np.int64) * keys + arrays.keys_of(firsts + 1)
        both = distinct(pairs * len(questions) + np.repeat(np.arange(len(questions)), last - starts))
        found, entries = np.divmod(both, max(len(questions), 1))
        return cls(keys, np.bincount(entries, minlength=len(questions)), found, entries)

    def common(self, asked: Sequence[tuple[int, int]], count: int, entries: Ints) -> Floats:
        """Return how many pairs of ``entries`` are among the ``asked`` ones, by Ochiai's coefficient, 0..1.

        ``count`` is the number of pairs of the question, with those of words that the library lacks.
        """
        sought = np.array([a * self.keys + b for a, b in set(asked)], np.int64)
        starts, ends = np.searchsorted(self.pairs, [sought, sought + 1])
        both = np.bincount(self.entries[ranges(starts, ends)], minlength=len(self.sizes))[entries]
        shares: Floats = (both / np.sqrt(np.maximum(1.0, count * self.sizes[entries]))).astype(np.float32)
        return shares
