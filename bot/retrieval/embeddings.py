"""The vectors of a library: read by the encoder or remembered, and compared with those of a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.candidates import Nearby
from bot.retrieval.encoder import Encoder
from bot.retrieval.entries import Entry
from bot.retrieval.quantized import Bytes, Rows, Shelf, Vectors, packed
from bot.retrieval.term_arrays import Layout, Selection, starts_of
from bot.retrieval.vector_cache import Remembered, name_of
from bot.retrieval.vocabulary import Term

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
#: The terms of each text of an entry.
Texts = Sequence[Sequence[Term]]


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """How near the vectors of some entries are to those of a question."""

    #: [terms of the question, selected terms], 0..1: squared cosines, each term in its text.
    terms: Floats
    #: [selected texts]: cosines.
    texts: Floats
    #: [entries]: cosines of question and answer as one text, as far as the encoder reads.
    wholes: Floats
    #: [entries, size]: vectors of the stored questions.
    questions: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """The vectors of an index, of unit length (zeros for empty texts)."""

    #: Those of an entry are its whole, then its texts, then its terms.
    rows: Rows
    #: [entries + 1]: where each entry's rows start.
    first_row: Ints
    #: All rows, where all entries are compared with every question.
    everything: Vectors | None
    #: For recall; None where all are compared.
    questions: Nearby
    wholes: Nearby
    #: [size]: mean of the stored questions of exchanges.
    shared: Floats

    def near(self, vector: Floats, term_vectors: Floats, entries: Ints, selection: Selection) -> Near:
        """Return how near the ``entries``, which are ``selection``, are to a question."""
        rows = self.everything or self.rows.read(self.first_row[entries], self.first_row[entries + 1])
        close = rows.against(np.vstack([term_vectors, vector]))
        kinds = _kinds(selection)
        terms = np.ascontiguousarray(close[kinds == _TERM, :-1].T)
        np.clip(terms, 0, 1, out=terms)
        terms *= terms
        of_texts = np.flatnonzero(kinds == _TEXT)
        return Near(
            terms=terms,
            texts=close[of_texts, -1],
            wholes=close[kinds == _WHOLE, -1],
            questions=rows[of_texts[selection.questions]],
        )


_WHOLE, _TEXT, _TERM = range(3)


def _kinds(selection: Selection) -> NDArray[np.int8]:
    """Return what each row of the selected entries is."""
    texts = np.diff(selection.entry_starts)
    first_terms = np.append(selection.text_starts, len(selection.terms))[selection.entry_starts]
    sizes = np.stack([np.ones_like(texts), texts, np.diff(first_terms)], axis=1)
    return np.repeat(np.tile(np.arange(3, dtype=np.int8), len(texts)), sizes.ravel())


class Reading:
    """Vectors in the making: entries are added group by group, each group being remembered as one."""

    def __init__(self, encoder: Encoder, remembered: Remembered | None) -> None:
        """Read with ``encoder`` what is not ``remembered``."""
        self._encoder, self._remembered = encoder, remembered
        self._shelf = Shelf(remembered.folder if remembered else None)
        self._wholes: list[Bytes] = []
        self._questions: list[Bytes] = []
        # What is asked about interviews is the same of each but for the names.
        self._introductions: dict[str, tuple[Floats, Floats]] = {}

    def add(self, entries: Sequence[Entry], terms: Sequence[Texts]) -> None:
        """Add ``entries`` with the terms of their texts."""
        if not entries:
            return
        sizes = np.array([1 + len(texts) + sum(len(t) or 1 for t in texts) for texts in terms], np.int64)
        rows = self._remembered_or_read(entries, terms, int(sizes.sum()))
        self._shelf.append(rows)
        starts = starts_of(sizes)[:-1]
        self._wholes.append(rows[starts])
        self._questions.append(rows[starts + 1])

    def meanings(self, layout: Layout, exchanges: int, everything: Selection | None) -> Meanings:
        """Return the vectors of all that was added, of which the first are ``exchanges``."""
        texts = layout.first_text
        first_row = np.arange(len(texts)) + texts + layout.first_term[texts]
        rows = self._shelf.rows()
        wholes, questions = (Vectors(np.concatenate(found)) for found in (self._wholes, self._questions))
        return Meanings(
            rows=rows,
            first_row=first_row,
            everything=rows.read(first_row[:1], first_row[-1:]) if everything else None,
            questions=Nearby.of(questions),
            wholes=Nearby.of(wholes),
            shared=questions[:exchanges].mean(axis=0),
        )

    def _remembered_or_read(self, entries: Sequence[Entry], terms: Sequence[Texts], count: int) -> Bytes:
        if self._remembered is None:
            return self._read(entries, terms)
        texts = [
            pair for entry, found in zip(entries, terms, strict=True) for pair in zip(entry.texts, found, strict=True)
        ]
        name = name_of(self._encoder, texts)
        rows = self._remembered.recall(name, count)
        if rows is None:
            rows = self._read(entries, terms)
            self._remembered.keep(name, rows)
        return rows

    def _read(self, entries: Sequence[Entry], terms: Sequence[Texts]) -> Bytes:
        return packed(np.concatenate([r for e, t in zip(entries, terms, strict=True) for r in self._vectors(e, t)]))

    def _vectors(self, entry: Entry, terms: Texts) -> Iterator[Floats]:
        pairs = [self._encode(entry, text, found) for text, found in zip(entry.texts, terms, strict=True)]
        yield self._encoder.encode(entry.whole, ())[0][None] if entry.sentences else pairs[0][0]
        yield from (text for text, _ in pairs)
        yield from (words for _, words in pairs)

    def _encode(self, entry: Entry, text: str, terms: Sequence[Term]) -> tuple[Floats, Floats]:
        """Return the vectors [1, size] of a text and [terms, size] of its terms."""
        if not terms:
            # A text without words has one term in the layout, which must be like nothing.
            nothing = np.zeros_like(self._encoder.encode(text, ())[0])[None]
            return nothing, nothing
        if text in self._introductions:
            return self._introductions[text]
        vector, words = self._encoder.encode(text, [(t.start, t.end) for t in terms])
        if entry.exchange is None:
            self._introductions[text] = vector[None], words
        return vector[None], words
