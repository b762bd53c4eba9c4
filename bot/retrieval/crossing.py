"""Interviews in one language and questions in another, compared by an encoder that reads both.

The encoder that comes with Verbatim for this is multilingual-e5-small
(https://huggingface.co/intfloat/multilingual-e5-small, MIT), trained further, with a vocabulary for eight languages;
``data/bridge.NOTICE.txt`` tells its source and digests, ``tools/make_bridge.py`` makes it. It is loaded with the first
library that has an interview in another language than English, or when the first question comes in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock, Thread, main_thread
from typing import Final

import numpy as np
from cachetools import LRUCache
from numpy.typing import NDArray

from bot.model import Exchange, Interview
from bot.retrieval.encoder import ASKED, Encoder, WordsOnly
from bot.retrieval.entries import Entry, exchange_entry
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.rank import lead
from bot.retrieval.features.registry import Feature
from bot.retrieval.loaded import Loaded
from bot.retrieval.quantized import Bytes, Vectors, packed
from bot.retrieval.read_languages import reads
from bot.retrieval.repeated import Firsts, words_said
from bot.retrieval.vector_cache import VectorCache, key_of
from bot.text.words import split_words

#: What the model was trained with before a text that may answer (its model card).
_SAID: Final = "passage: "
#: Texts that a question waits for: about 5 s. Where more are missing they are encoded meanwhile, and the question gets
#: what it would get without this encoder.
_AT_ONCE: Final = 400
#: The thread that encodes them.
READER: Final = "crossing"
#: Letters of a word that are compared across languages: "economy" and "economía" share them.
_COGNATE: Final = 5
#: Words shorter than this say nothing in another language.
_SHORTEST: Final = 4
#: What a word that carries over counts beside three cosines; the least of 0, 0.005, 0.01, 0.02 and 0.04 that put most
#: of the corpus' questions first.
_CARRIED: Final = 0.02
#: More than this of words that carry over says nothing more.
_MOST_CARRIED: Final = 8.0
#: Bytes of what is held in memory of interviews that were compared; of the built-in one, with six answers, 43,000.
MOST_IN_MEMORY: Final = 64 * 1024 * 1024
#: Bytes of a word in a set of them, with its part of the set (measured).
_WORD_BYTES: Final = 100

Floats = NDArray[np.float64]
#: Digest of the text, and how it was cut into exchanges.
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """An interview as it is compared."""

    #: Each exchange: its whole, its question, its sentences.
    vectors: Vectors
    #: [exchanges + 1]: where the rows of each start.
    starts: NDArray[np.int64]
    #: For each exchange, the beginnings of its words, and its numbers.
    words: tuple[frozenset[str], ...]
    #: For each exchange, what it has in common with all that have the same words.
    said: tuple[bytes, ...]

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return self.vectors.rows.nbytes + _WORD_BYTES * sum(map(len, self.words))


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """The exchanges of some interviews by how near they are to a question, nearest first."""

    places: tuple[tuple[Interview, Exchange], ...]
    #: A row a place: the features of the kind CROSSING, and where there are rivals that of the kind BESIDE.
    features: FeatureTable
    #: For each place, its closest sentence of the answer; None where it has no answer.
    sentences: tuple[int | None, ...]


class Crossing:
    """Compares questions with interviews in other languages; safe to share between threads."""

    def __init__(self, encoder: Loaded[Encoder | WordsOnly], cache: VectorCache) -> None:
        """Compare by ``encoder``, which is loaded when it is needed; keep vectors in ``cache``."""
        self._encoder, self._cache = encoder, cache
        self._read: LRUCache[_Key, _Read] = LRUCache(MOST_IN_MEMORY, lambda read: read.size)
        self._lock = Lock()
        self._reader: Thread | None = None

    def near(
        self,
        typed: str,
        language: str,
        interviews: Sequence[Interview],
        limit: int,
        rivals: Sequence[Interview] = (),
    ) -> Near | None:
        """Return the ``limit`` exchanges of ``interviews`` that are nearest to ``typed``, which is in ``language``.

        Where there are ``rivals``, interviews in its language that may have the answer, how far each is ahead of these
        is told, too.
        None where one of the languages is not read, there is no encoder, or the interviews are not encoded yet.
        """
        compared = (*interviews, *rivals)
        if not reads(language) or not all(reads(i.transcript.language) for i in compared):
            return None
        encoder = self._encoder.get()
        if isinstance(encoder, WordsOnly):
            return None
        read = self._all_read(encoder, compared)
        if read is None:
            return None
        vector = encoder.vector(ASKED + typed)
        places = [(interview, exchange) for interview in interviews for exchange in interview.exchanges]
        return _nearest(places, read, vector, _words_of(typed), limit)

    def warm(self, interview: Interview) -> None:
        """Encode an ``interview`` that may be compared soon, so that no question waits for it, nor goes without."""
        encoder = self._encoder.get()
        if not isinstance(encoder, WordsOnly) and self._kept(encoder, interview) is None:
            self._encoded(encoder, interview)

    def keys(self, interviews: Sequence[Interview]) -> set[str]:
        """Return the keys of the vectors of ``interviews`` in the cache; none where there is no encoder."""
        encoder = self._encoder.get()
        return set() if isinstance(encoder, WordsOnly) else {_texts(encoder, i)[1] for i in interviews}

    def forget(self, interviews: Sequence[Interview]) -> None:
        """Hold nothing of ``interviews`` in memory any more."""
        with self._lock:
            for interview in interviews:
                self._read.pop(_key(interview), None)

    def _all_read(self, encoder: Encoder, interviews: Sequence[Interview]) -> list[_Read] | None:
        """Return all ``interviews`` as they are compared; None where that takes too long, and a thread encodes them."""
        missing = [i for i in interviews if self._kept(encoder, i) is None]
        if sum(2 + len(exchange.sentences) for i in missing for exchange in i.exchanges) > _AT_ONCE:
            self._encode_meanwhile(encoder, missing)
            return None
        read = [one for i in interviews if (one := self._kept(encoder, i) or self._encoded(encoder, i))]
        return read if len(read) == len(interviews) else None

    def _encode_meanwhile(self, encoder: Encoder, interviews: Sequence[Interview]) -> None:
        with self._lock:
            if self._reader is None or not self._reader.is_alive():
                # No daemon: the program would be aborted where it ends while one of these is inside of onnxruntime.
                self._reader = Thread(target=self._encode, args=(encoder, interviews), name=READER)
                self._reader.start()

    def _encode(self, encoder: Encoder, interviews: Sequence[Interview]) -> None:
        """Encode ``interviews``, for as long as the program goes on."""
        for interview in interviews:
            if self._encoded(encoder, interview) is None:
                return

    def _kept(self, encoder: Encoder, interview: Interview) -> _Read | None:
        """Return ``interview`` as it is compared where its vectors are in memory or in the cache; else None."""
        with self._lock:
            kept = self._read.get(_key(interview))
        if kept is None:
            texts, key = _texts(encoder, interview)
            rows = self._cache.get(key, len(texts))
            kept = None if rows is None else self._hold(interview, rows)
        return kept

    def _encoded(self, encoder: Encoder, interview: Interview) -> _Read | None:
        """Encode ``interview``, unless somebody does meanwhile, and return it as it is compared.

        None where the program ends meanwhile.
        """
        texts, key = _texts(encoder, interview)
        with self._cache.alone(key):
            rows = self._cache.get(key, len(texts))
            if rows is None:
                vectors = []
                for text in texts:
                    if not main_thread().is_alive():
                        return None
                    vectors.append(encoder.encode(text, ())[0])
                rows = packed(np.stack(vectors))
                self._cache.put(key, rows)
        return self._hold(interview, rows)

    def _hold(self, interview: Interview, rows: Bytes) -> _Read:
        """Return ``interview`` as it is compared, with the vectors ``rows``, and hold it in memory."""
        entries = _entries(interview)
        sizes = [1 + len(entry.texts) for entry in entries]
        words = tuple(frozenset(_words_of(entry.whole)) for entry in entries)
        said = tuple(words_said(word.form for word in split_words(entry.whole)) for entry in entries)
        read = _Read(Vectors(rows), np.cumsum([0, *sizes]), words, said)
        # One that is larger than all that may be held is not.
        with self._lock, suppress(ValueError):
            self._read[_key(interview)] = read
        return read


def _key(interview: Interview) -> _Key:
    """Return what tells interviews apart: one text may have been cut into exchanges in several ways."""
    return interview.source.text_sha256, hash(interview.transcript.exchanges)


def _nearest(
    places: Sequence[tuple[Interview, Exchange]],
    read: Sequence[_Read],
    vector: NDArray[np.float32],
    asked: set[str],
    limit: int,
) -> Near:
    """Return the ``limit`` of ``places`` that are nearest to a question; of those that say the same, the first.

    They are the first exchanges of all that is ``read``; the others are those of its rivals. The question is given by
    its ``vector`` and the words ``asked`` that may be the same in another language.
    """
    cosines = [_cosines(one, vector) for one in read]
    words = [w for one in read for w in one.words]
    carried = _carried(asked, words)
    wholes, questions, sentences = (np.concatenate(parts) for parts in zip(*(c[:3] for c in cosines), strict=True))
    every = wholes + questions + sentences + _CARRIED * carried
    scores, rival_scores = np.split(every, [len(places)])
    firsts = Firsts()
    said = (words for one in read for words in one.said)
    stand = np.flatnonzero([firsts.add(words, *place) for place, words in zip(places, said, strict=False)])
    order = stand[np.argsort(-scores[stand], kind="stable")][:limit]
    leads = np.zeros(len(scores))
    leads[stand] = lead(scores[stand])
    closest = [at for c in cosines for at in c[3]]
    numbers = {word for word in asked if word.isdigit()}
    columns = {
        Feature.CROSSING_ALIKE: sentences,
        Feature.CROSSING_LEAD: leads,
        Feature.CROSSING_SPREAD: _spread(every, [len(one.words) for one in read]),
        Feature.CROSSING_CARRIED: np.minimum(carried, _MOST_CARRIED),
        Feature.CROSSING_OTHER_NUMBER: np.array([len(numbers - w) / max(len(numbers), 1) for w in words]),
    }
    if len(rival_scores):
        columns[Feature.CROSSING_OVER_OWN] = scores - rival_scores.max()
    of_places = {feature: values[: len(places)] for feature, values in columns.items()}
    return Near(
        tuple(places[at] for at in order), FeatureTable.of(of_places).rows(order), tuple(closest[at] for at in order)
    )


def _spread(scores: Floats, sizes: Sequence[int]) -> Floats:
    """Return how far each of the ``scores`` is above those of its interview, which have these ``sizes`` in their order.

    Over all interviews of a library, what is about none of them would make each exchange of the right one stand out.
    """
    parts = np.split(scores, np.cumsum(sizes)[:-1])
    return np.concatenate([(part - part.mean()) / max(float(part.std()), 1e-6) for part in parts])


def _entries(interview: Interview) -> list[Entry]:
    return [exchange_entry(interview, exchange) for exchange in interview.exchanges]


def _texts(encoder: Encoder, interview: Interview) -> tuple[list[str], str]:
    """Return the texts of ``interview`` that are encoded, and the key of their vectors in the cache."""
    texts = [(_SAID + text) for entry in _entries(interview) for text in (entry.whole, *entry.texts)]
    return texts, key_of(encoder, ((text, ()) for text in texts))


def _words_of(text: str) -> set[str]:
    """Return the beginnings of the words of ``text`` that may be the same in another language, and its numbers."""
    forms = {word.form for word in split_words(text)}
    return {form if form.isdigit() else form[:_COGNATE] for form in forms if form.isdigit() or len(form) >= _SHORTEST}


def _cosines(read: _Read, vector: NDArray[np.float32]) -> tuple[Floats, Floats, Floats, list[int | None]]:
    """Return for each exchange the cosines of its whole, question and best sentence, and which sentence that is."""
    close = read.vectors.against(vector[None])[:, 0].astype(np.float64)
    parts = [close[a:b] for a, b in zip(read.starts[:-1], read.starts[1:], strict=True)]
    best = [float(part[2:].max()) if len(part) > 2 else 0.0 for part in parts]
    closest = [int(part[2:].argmax()) if len(part) > 2 else None for part in parts]
    return np.array([p[0] for p in parts]), np.array([p[1] for p in parts]), np.array(best), closest


def _carried(asked: set[str], words: Sequence[frozenset[str]]) -> Floats:
    """Return for each exchange what the words say that it shares: each the log of how few have it."""
    weights = {word: np.log1p(len(words) / count) for word in asked if (count := sum(word in w for w in words))}
    return np.array([sum(weights[word] for word in weights if word in w) for w in words], np.float64)
