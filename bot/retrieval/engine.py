"""What libraries are searched with: the encoder, or why there is none, the judge, and the cache of vectors.

The program has one engine, made where its parts are put together. Whoever has no question to answer costs nothing: the
encoder and the judge are loaded when the first library is made ready to be searched.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bot.model import Interview

if TYPE_CHECKING:
    from bot.retrieval.crossing import Crossing
    from bot.retrieval.embeddings import Progress
    from bot.retrieval.encoder import Encoder, WordsOnly
    from bot.retrieval.index import Index
    from bot.retrieval.likeness import Likeness
    from bot.retrieval.scoring import Scoring
    from bot.retrieval.vector_cache import VectorCache
    from bot.retrieval.verdicts import Reader


@dataclass(frozen=True, slots=True, eq=False)
class Searcher:
    """A library that is ready to be searched: its index, the scoring fitted to it, and who reads what is in doubt."""

    index: Index
    scoring: Scoring
    #: None where passages are compared only.
    reader: Reader | None = None


def shipped_encoder() -> Encoder | WordsOnly:
    """Return the encoder that comes with Verbatim, or why it cannot be run."""
    from bot.retrieval.encoder import Encoder

    return Encoder.find()


def shipped_reader() -> Reader | None:
    """Return who reads passages, with the judge that comes with Verbatim; None where that cannot be run."""
    from bot.retrieval.verdicts import Reader

    return Reader.find()


def shipped_bridge() -> Encoder | WordsOnly:
    """Return the encoder of several languages that comes with Verbatim, or why it cannot be run."""
    from bot.retrieval.crossing import NAMES
    from bot.retrieval.encoder import Encoder

    return Encoder.find(names=NAMES)


class Engine:
    """Makes libraries ready to be searched; safe to share between threads."""

    def __init__(
        self,
        find: Callable[[], Encoder | WordsOnly] = shipped_encoder,
        vectors: Path | None = None,
        find_reader: Callable[[], Reader | None] = shipped_reader,
        find_bridge: Callable[[], Encoder | WordsOnly] = shipped_bridge,
    ) -> None:
        """Compare by the encoder that ``find`` returns, asked once, when it is first needed; else by spelling alone.

        What was encoded is kept in the folder ``vectors``, by default in memory. What comparing leaves in doubt is read
        by what ``find_reader`` returns, and questions in another language than an interview's are compared by the
        encoder that ``find_bridge`` returns, likewise.
        """
        self._find, self._vectors, self._find_reader, self._find_bridge = find, vectors, find_reader, find_bridge
        self._lock = Lock()
        self._encoder: Encoder | WordsOnly | None = None
        self._readers: list[Reader | None] = []
        self._vector_cache: VectorCache | None = None
        self._bridged: Crossing | None = None
        self._likeness: Likeness | None = None

    @property
    def encoder(self) -> Encoder | None:
        """The encoder; None where questions are compared by spelling alone.

        Raises:
            EncoderError: the one that somebody named is unfit.
        """
        from bot.retrieval.encoder import WordsOnly

        return None if isinstance(self._found, WordsOnly) else self._found

    @property
    def words_only(self) -> WordsOnly | None:
        """Why there is no encoder; None where there is one.

        Raises:
            EncoderError: the one that somebody named is unfit.
        """
        from bot.retrieval.encoder import WordsOnly

        return self._found if isinstance(self._found, WordsOnly) else None

    @property
    def is_calibrated(self) -> bool:
        """Whether it was measured what confidences mean: not with an encoder that does not come with Verbatim."""
        return self.encoder is None or self.encoder.shipped

    @property
    def reader(self) -> Reader | None:
        """Who reads what comparing leaves in doubt; None where nobody does.

        Nobody does with another encoder, or none: the two were only fitted together.
        """
        if self.encoder is None or not self.encoder.shipped:
            return None
        with self._lock:
            if not self._readers:
                self._readers.append(self._find_reader())
            return self._readers[0]

    @property
    def likeness(self) -> Likeness:
        """What compares questions with each other.

        Raises:
            EncoderError: the encoder that somebody named is unfit.
        """
        from bot.retrieval.likeness import Likeness

        encoder = self.encoder
        with self._lock:
            if self._likeness is None:
                self._likeness = Likeness(encoder)
            return self._likeness

    def searcher(self, interviews: Sequence[Interview], progress: Progress = lambda *_: None) -> Searcher:
        """Return ``interviews`` ready to be searched.

        Takes about 5 ms for each sentence whose vectors are not in the cache; ``progress`` is told of the texts that
        are ready.

        Raises:
            EncoderError: the encoder that somebody named is unfit.
        """
        from bot.retrieval.crowding import fitted
        from bot.retrieval.index import Index
        from bot.retrieval.scoring import Scoring

        encoder = self.encoder
        index = Index.build(interviews, encoder, self._cache, progress)
        scoring = fitted(Scoring.load("meaning" if encoder else "spelling"), index, self._cache)
        if encoder and index.everything is None:
            _give_memory_back()
        # Another encoder is named by somebody who knows which languages it reads.
        crossing = self._crossing if encoder and encoder.shipped else None
        return Searcher(replace(index, crossing=crossing), scoring, self.reader)

    def warm(self, interview: Interview) -> None:
        """Encode an interview that may be searched soon, so that its vectors are in the cache then."""
        from bot.retrieval.embeddings import Embedder
        from bot.retrieval.entries import entry_groups
        from bot.retrieval.vocabulary import split_terms

        if self.encoder is None:
            return
        embedder = Embedder(self.encoder, self._cache)
        for group in entry_groups((interview,)):
            embedder.rows(group, [[split_terms(text) for text in entry.texts] for entry in group])

    @property
    def _found(self) -> Encoder | WordsOnly:
        with self._lock:
            if self._encoder is None:
                self._encoder = self._find()
            return self._encoder

    @property
    def _crossing(self) -> Crossing:
        from bot.retrieval.crossing import Crossing

        cache = self._cache
        with self._lock:
            if self._bridged is None:
                self._bridged = Crossing(self._find_bridge, cache)
            return self._bridged

    @property
    def _cache(self) -> VectorCache:
        from bot.retrieval.vector_cache import VectorCache

        with self._lock:
            if self._vector_cache is None:
                self._vector_cache = VectorCache(self._vectors)
            return self._vector_cache


def _give_memory_back() -> None:
    """Return to the system what was freed, where it is known how.

    glibc keeps up to twice the size of the largest block that was ever freed; after the encoder was loaded these are
    46 MB (``man mallopt``, M_TRIM_THRESHOLD). Of 10,000 exchanges 60 MB are given back (measured).
    """
    if sys.platform == "linux":
        import ctypes

        # Other C libraries have no such function.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
