"""How alike two questions are, whatever any interview says to them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np
from cachetools import LRUCache
from numpy.typing import NDArray

from bot.text.weights import voted_language, zipf
from bot.text.words import split_words

if TYPE_CHECKING:
    from bot.retrieval.encoder import Encoder

#: From here on two questions are alike: the mean of the share of their words that they have in common and of the
#: cosine of their vectors, or that share alone. ``benchmarks/likeness.py`` has what it finds and what it mistakes.
ALIKE: Final = 0.5
ALIKE_BY_WORDS: Final = 0.4
#: Zipf frequency of words that say nothing, such as "the": a word weighs as many decades as it is rarer.
_COMMONEST: Final = 7.0
#: Vectors that are kept in memory, of 1.5 KB each; to encode one takes about 5 ms.
_MOST_VECTORS: Final = 2000


class Likeness:
    """Compares questions; safe to share between threads."""

    def __init__(self, encoder: Encoder | None) -> None:
        """Compare by shared words and, with an ``encoder``, by meaning."""
        self._encoder = encoder
        #: By a digest of the question: what somebody asked is not to be read in memory for longer than it is compared.
        self._vectors: LRUCache[bytes, NDArray[np.float32]] = LRUCache(_MOST_VECTORS)
        self._lock = Lock()

    def of(self, one: str, other: str) -> float:
        """Return how alike two questions are: 1.0 for the same words, about 0 for nothing in common, or a bit less."""
        words = _shared(_weights(one), _weights(other))
        if self._encoder is None:
            return words
        return (words + float(self._vector(self._encoder, one) @ self._vector(self._encoder, other))) / 2

    def most_alike(self, question: str, others: Sequence[str]) -> int | None:
        """Return the place of the question among ``others`` that is most like ``question``; None where none is alike.

        Takes about 5 ms for each of them that was not compared lately.
        """
        least = ALIKE if self._encoder else ALIKE_BY_WORDS
        found = max(((self.of(question, other), -place) for place, other in enumerate(others)), default=(-1.0, 0))
        return -found[1] if found[0] >= least else None

    def _vector(self, encoder: Encoder, text: str) -> NDArray[np.float32]:
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        with self._lock:
            kept = self._vectors.get(key)
        if kept is None:
            kept, _ = encoder.encode(text, ())
            with self._lock:
                self._vectors[key] = kept
        return kept


def _weights(question: str) -> Mapping[str, float]:
    """Return the stems of the words of ``question``, each with its weight, 0 or more."""
    language = voted_language(question)
    return {word.stem: max(0.0, _COMMONEST - zipf(word.form, language)) for word in split_words(question)}


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return which part of the weight of all words, 0..1, is that of the words in both."""
    both = sum(min(one[stem], other[stem]) for stem in one.keys() & other.keys())
    every = sum(one.values()) + sum(other.values()) - both
    return both / every if every else 0.0
