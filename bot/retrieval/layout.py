"""How the words of a library lie in arrays, so that many texts are compared with a question at once.

Every entry has 1 + n texts: its question, then the n sentences of its answer. The terms of all texts stand one behind
the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.entries import Entry

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Where the texts of each entry and the terms of each text are."""

    #: [entries + 1]: texts of entry e are ``first_text[e]:first_text[e + 1]``, the question first.
    first_text: Ints
    #: [texts + 1]: terms of text t are ``first_term[t]:first_term[t + 1]``; every text has at least one term.
    first_term: Ints
    #: [terms]: place of the term's key in the vocabulary.
    key: Ints

    @classmethod
    def of(cls, entries: Sequence[Entry], key_ids: dict[str, int]) -> Layout:
        """Return the layout of ``entries``.

        A text without words gets the one key ``len(key_ids)``, which nothing matches.
        """
        texts = [text for entry in entries for text in entry.texts]
        keys = [[key_ids[t.key] for t in text.terms] or [len(key_ids)] for text in texts]
        return cls(
            _starts([1 + len(e.sentences) for e in entries]),
            _starts([len(k) for k in keys]),
            np.array([k for ks in keys for k in ks], dtype=np.int64),
        )

    def texts_of(self, entries: Ints) -> Ints:
        """Return the places of all texts of ``entries``."""
        return _ranges(self.first_text[entries], self.first_text[entries + 1])

    def select(self, entries: Ints) -> Selection:
        """Return the part of the layout that belongs to ``entries``."""
        texts = self.texts_of(entries)
        terms = _ranges(self.first_term[texts], self.first_term[texts + 1])
        return Selection(
            texts,
            terms,
            _starts(list(self.first_term[texts + 1] - self.first_term[texts]))[:-1],
            _starts(list(self.first_text[entries + 1] - self.first_text[entries])),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Some entries of a layout, with positions counted inside the selection."""

    #: Places of the selected texts in the whole layout.
    texts: Ints
    #: Places of the selected terms in the whole layout.
    terms: Ints
    #: [selected texts]: where each text's terms start, counted in ``terms``.
    text_starts: Ints
    #: [selected entries + 1]: where each entry's texts start, counted in selected texts; the question is the first.
    entry_starts: Ints

    @property
    def questions(self) -> Ints:
        """Places of the entries' questions among the selected texts."""
        return self.entry_starts[:-1]


def _starts(sizes: Sequence[int]) -> Ints:
    return np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]).astype(np.int64)


def _ranges(starts: Ints, ends: Ints) -> Ints:
    return np.concatenate([np.arange(a, b) for a, b in zip(starts, ends, strict=True)] or [np.zeros(0, np.int64)])
