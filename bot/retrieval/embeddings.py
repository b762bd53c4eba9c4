"""The vectors of a library: encoded or taken from the cache, and compared with those of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.candidates import NearestVectors, largest
from bot.retrieval.encoder import Encoder
from bot.retrieval.entries import Entry
from bot.retrieval.quantized import Bytes, Rows, RowsWriter, Vectors, packed
from bot.retrieval.term_arrays import Selection, TermArrays, starts_of
from bot.retrieval.vector_cache import VectorCache, key_of
from bot.retrieval.vocabulary import Term

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
#: The terms of each text of an entry by itself.
Texts = Sequence[Sequence[Term]]
#: Is told how many texts are ready, and how many there are.
Progress = Callable[[int, int], None]


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
class Picked:
    """The vectors of some entries, as they are compared."""

    rows: Vectors
    #: Which of the rows are of whole entries, of texts, and of terms.
    wholes: Ints
    texts: Ints
    terms: Ints
    #: [entries, size]: vectors of the stored questions.
    questions: Floats

    @classmethod
    def of(cls, rows: Vectors, selection: Selection) -> Picked:
        """Return the ``rows`` of the entries that are the ``selection``."""
        kinds = _kinds(selection)
        wholes, texts, terms = (np.flatnonzero(kinds == kind) for kind in (_WHOLE, _TEXT, _TERM))
        return cls(rows, wholes, texts, terms, rows[texts[selection.questions]])


@dataclass(frozen=True, slots=True, eq=False)
class Embeddings:
    """The vectors of an index, of unit length (zeros for empty texts)."""

    #: Those of an entry by itself are its whole, then its texts, then its terms.
    rows: Rows
    arrays: TermArrays
    #: All rows, where all entries are compared with every question.
    everything: Picked | None
    #: For recall: those of the questions and those of the wholes; none where all are compared.
    nearest: tuple[NearestVectors, ...]
    #: [size]: mean of the stored questions of exchanges.
    shared: Floats

    def alike(self, vector: Floats, entries: range, least: float, count: int) -> Ints:
        """Return the ``count`` of ``entries`` with the questions nearest to ``vector``, with a cosine of ``least``."""
        questions, _ = self.nearest
        cosines = Vectors(questions.vectors.rows[entries.start : entries.stop]).against(vector[None])[:, 0]
        places = largest(cosines, count)
        return entries.start + places[cosines[places] >= least]

    def near(self, vector: Floats, term_vectors: Floats, entries: Ints, selection: Selection) -> Near:
        """Return how near the ``entries``, which are ``selection``, are to a question."""
        picked = self.everything or _picked(self.rows, self.arrays, entries, selection)
        close = picked.rows.against(np.vstack([term_vectors, vector]))
        terms = np.ascontiguousarray(close[picked.terms, :-1].T)
        np.clip(terms, 0, 1, out=terms)
        terms *= terms
        return Near(
            terms=terms,
            texts=close[picked.texts, -1],
            wholes=close[picked.wholes, -1],
            questions=picked.questions,
        )


def _picked(rows: Rows, arrays: TermArrays, entries: Ints, selection: Selection) -> Picked:
    """Return the vectors of ``entries``, which are the ``selection``, out of all ``rows``."""
    answers = arrays.answers[entries]
    (own, own_terms, own_sentences, _), (there, terms, sentences, end) = (
        _places(arrays, e) for e in (entries, answers)
    )
    # The whole, the question, the sentences, the terms of the question, and those of the sentences.
    starts = (there, own + 1, there + 2, own_terms, sentences)
    ends = (there + 1, own + 2, terms, own_sentences, end)
    return Picked.of(rows.read(*_joined(np.stack(starts, axis=1).ravel(), np.stack(ends, axis=1).ravel())), selection)


def _places(arrays: TermArrays, entries: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """Return where the rows of ``entries`` by themselves start, their terms, those of sentences, and where all end."""
    questions, texts_end = arrays.first_text[entries], arrays.first_text[entries + 1]
    starts = entries + questions + arrays.first_term[questions]
    terms = starts + 1 + texts_end - questions
    sentences = terms + arrays.first_term[questions + 1] - arrays.first_term[questions]
    return starts, terms, sentences, entries + 1 + texts_end + arrays.first_term[texts_end]


def _joined(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return the stretches ``starts`` and ``ends``, as one where the next begins at the end of the one before."""
    begins = np.append(True, starts[1:] != ends[:-1])
    return starts[begins], ends[np.append(begins[1:], True)]


_WHOLE, _TEXT, _TERM = range(3)


def _kinds(selection: Selection) -> NDArray[np.int8]:
    """Return what each row of the selected entries is."""
    texts = np.diff(selection.entry_starts)
    first_terms = np.append(selection.text_starts, len(selection.terms))[selection.entry_starts]
    sizes = np.stack([np.ones_like(texts), texts, np.diff(first_terms)], axis=1)
    return np.repeat(np.tile(np.arange(3, dtype=np.int8), len(texts)), sizes.ravel())


class Embedder:
    """Makes the rows of entries, group by group; a group that the cache has is not encoded again."""

    def __init__(self, encoder: Encoder, cache: VectorCache, progress: Callable[[int], None] = lambda _: None) -> None:
        """Encode with ``encoder`` what ``cache`` lacks; ``progress`` is told of so many texts more, each time."""
        self._encoder, self._cache, self._progress = encoder, cache, progress
        # What is asked about interviews is the same of each but for the names.
        self._introductions: dict[str, tuple[Floats, Floats]] = {}

    def rows(self, entries: Sequence[Entry], terms: Sequence[Texts]) -> Bytes:
        """Return the rows of ``entries``, at least one, with the terms of their texts: as in ``Embeddings.rows``."""
        key = key_of_entries(self._encoder, entries, terms)
        with self._cache.alone(key):
            rows = self._cache.get(key, int(_sizes(terms).sum()))
            if rows is not None:
                self._progress(sum(map(len, terms)))
                return rows
            rows = packed(
                np.concatenate(
                    [r for entry, texts in zip(entries, terms, strict=True) for r in self._vectors(entry, texts)]
                )
            )
            self._cache.put(key, rows)
            return rows

    def _vectors(self, entry: Entry, terms: Texts) -> Iterator[Floats]:
        pairs = [self._encode(entry, text, found) for text, found in zip(entry.own_texts, terms, strict=True)]
        yield self._encoder.encode(entry.whole, ())[0][None] if len(pairs) > 1 else pairs[0][0]
        yield from (text for text, _ in pairs)
        yield from (words for _, words in pairs)
        self._progress(len(terms))

    def _encode(self, entry: Entry, text: str, terms: Sequence[Term]) -> tuple[Floats, Floats]:
        """Return the vectors [1, size] of a text and [terms, size] of its terms."""
        if not terms:
            # A text without words has one term in the arrays, which must be like nothing.
            nothing = np.zeros_like(self._encoder.encode(text, ())[0])[None]
            return nothing, nothing
        if text in self._introductions:
            return self._introductions[text]
        vector, words = self._encoder.encode(text, [(t.start, t.end) for t in terms])
        if entry.exchange is None:
            self._introductions[text] = vector[None], words
        return vector[None], words


def key_of_entries(encoder: Encoder, entries: Sequence[Entry], terms: Sequence[Texts]) -> str:
    """Return the key of the rows of ``entries`` in the cache, with the terms of their texts."""
    own = zip(entries, terms, strict=True)
    return key_of(encoder, (pair for entry, texts in own for pair in zip(entry.own_texts, texts, strict=True)))


class EmbeddingsWriter:
    """The embeddings of an index in the making."""

    def __init__(self, embedder: Embedder, folder: Path | None) -> None:
        """Make rows with ``embedder``; those of a large library go to a file on the disk of ``folder``."""
        self._embedder = embedder
        self._rows = RowsWriter(folder)
        self._wholes: list[Bytes] = []
        self._questions: list[Bytes] = []

    def add(self, entries: Sequence[Entry], terms: Sequence[Texts]) -> None:
        """Add ``entries`` with the terms of their texts."""
        if not entries:
            return
        rows = self._embedder.rows(entries, terms)
        self._rows.append(rows)
        starts = starts_of(_sizes(terms))[:-1]
        self._wholes.append(rows[starts])
        self._questions.append(rows[starts + 1])

    def embeddings(self, arrays: TermArrays, exchanges: int, everything: Selection | None) -> Embeddings:
        """Return the vectors of all that was added, of which the first are ``exchanges``."""
        rows = self._rows.rows()
        questions, wholes = (Vectors(np.concatenate(found)) for found in (self._questions, self._wholes))
        return Embeddings(
            rows=rows,
            arrays=arrays,
            everything=_picked(rows, arrays, np.arange(len(arrays.answers)), everything) if everything else None,
            nearest=() if everything else (NearestVectors.of(questions), NearestVectors.of(wholes)),
            shared=questions[:exchanges].mean(axis=0),
        )


def _sizes(terms: Sequence[Texts]) -> Ints:
    """Return the rows of each entry: its whole, its texts, and its terms."""
    return np.array([1 + len(texts) + sum(len(t) or 1 for t in texts) for texts in terms], np.int64)
