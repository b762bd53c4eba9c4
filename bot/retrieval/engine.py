"""What libraries are searched with: the encoder, or why there is none, the judge, and the cache of vectors.

The program has one engine, made where its parts are put together. Whoever has no question to answer costs nothing: the
encoder and the judge are loaded when the first library is made ready to be searched, while its words are read.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final

from cachetools import LRUCache, cached

from bot.errors import EncoderError
from bot.model import Interview
from bot.retrieval.loaded import Loaded
from bot.text.worked_out import apart

if TYPE_CHECKING:
    from bot.retrieval.crossing import Crossing
    from bot.retrieval.embeddings import Progress
    from bot.retrieval.encoder import Encoder, WordsOnly
    from bot.retrieval.entries import Entry
    from bot.retrieval.index import Index
    from bot.retrieval.intents import Intents
    from bot.retrieval.likeness import Likeness
    from bot.retrieval.scoring import Scoring
    from bot.retrieval.vector_cache import VectorCache
    from bot.retrieval.verdicts import Reader
    from bot.retrieval.vocabulary import Term

#: Parts of a library that are held ready to be searched by themselves.
_MOST_NARROWED: Final = 8
#: The thread that loads what will be needed.
LOADER: Final = "loading"

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Searcher:
    """A library that is ready to be searched: its index, the scoring fitted to it, and who reads what is in doubt."""

    index: Index
    scoring: Scoring
    #: None where passages are compared only.
    reader: Reader | None = None
    #: What messages want besides an answer; None where that is told by their words alone.
    intents: Intents | None = None
    #: Makes some of the interviews ready to be searched by themselves.
    narrowed: Callable[[tuple[Interview, ...]], Searcher] | None = None

    def among(self, interviews: Sequence[Interview]) -> Searcher:
        """Return some of the ``interviews`` of this library, ready to be searched by themselves: as sure as they are.

        Takes about 50 ms for each, but for those that were asked for last.
        """
        chosen = {interview.key: interview for interview in interviews}
        if self.narrowed is None or chosen.keys() == {interview.key for interview in self.index.interviews}:
            return self
        return self.narrowed(tuple(chosen.values()))


def _keys_of(interviews: Sequence[Interview]) -> tuple[str, ...]:
    return tuple(interview.key for interview in interviews)


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
    from bot.retrieval.encoder import BRIDGE, Encoder

    return Encoder.find(names=BRIDGE)


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
        encoder that ``find_bridge`` returns, likewise; it also tells requests from questions.
        """
        self._vectors = vectors
        self._encoder, self._reader, self._bridge = Loaded(find), Loaded(find_reader), Loaded(find_bridge)
        self._cache, self._crossing = Loaded(self._new_cache), Loaded(self._new_crossing)
        self._likeness, self._intents = Loaded(self._new_likeness), Loaded(self._new_intents)

    @property
    def encoder(self) -> Encoder | None:
        """The encoder; None where questions are compared by spelling alone.

        Raises:
            EncoderError: the one that somebody named is unfit.
        """
        from bot.retrieval.encoder import WordsOnly

        found = self._encoder.get()
        return None if isinstance(found, WordsOnly) else found

    @property
    def words_only(self) -> WordsOnly | None:
        """Why there is no encoder; None where there is one.

        Raises:
            EncoderError: the one that somebody named is unfit.
        """
        from bot.retrieval.encoder import WordsOnly

        found = self._encoder.get()
        return found if isinstance(found, WordsOnly) else None

    @property
    def is_calibrated(self) -> bool:
        """Whether it was measured what confidences mean: not with an encoder that does not come with Verbatim."""
        return self.encoder is None or self.encoder.shipped

    @property
    def reader(self) -> Reader | None:
        """Who reads what comparing leaves in doubt; None where nobody does.

        Nobody does with another encoder, or none: the two were only fitted together.
        """
        return self._reader.get() if self.encoder and self.encoder.shipped else None

    @property
    def likeness(self) -> Likeness:
        """What compares questions with each other.

        Raises:
            EncoderError: the encoder that somebody named is unfit.
        """
        return self._likeness.get()

    def searcher(self, interviews: Sequence[Interview], progress: Progress = lambda *_: None) -> Searcher:
        """Return ``interviews`` ready to be searched.

        Takes about 5 ms for each sentence whose vectors are not in the cache; ``progress`` is told of the texts that
        are ready.

        Raises:
            EncoderError: the encoder that somebody named is unfit.
        """
        self._load_ahead(interviews)
        return self._ready(interviews, progress)

    @apart()
    def _ready(self, interviews: Sequence[Interview], progress: Progress = lambda *_: None) -> Searcher:
        """Return what ``searcher`` does, of which nothing is loaded ahead: of a part of a library, all of it is."""
        from bot.retrieval.crowding import fitted
        from bot.retrieval.index import Index
        from bot.retrieval.scoring import Scoring

        encoder, cache = self.encoder, self._cache.get()
        index = Index.build(interviews, encoder, cache, progress)
        scoring = fitted(Scoring.load("meaning" if encoder else "spelling"), index, cache)
        if encoder and index.everything is None:
            _give_memory_back()
        # Another encoder is named by somebody who knows which languages it reads.
        is_shipped = encoder is not None and encoder.shipped
        crossing, intents = (self._crossing.get(), self._intents.get()) if is_shipped else (None, None)
        narrowed = cached(LRUCache(_MOST_NARROWED), key=_keys_of, lock=Lock())(self._ready)
        return Searcher(replace(index, crossing=crossing), scoring, self.reader, intents, narrowed)

    def _load_ahead(self, interviews: Sequence[Interview]) -> None:
        """Load all that a question to ``interviews`` will need in a thread of its own.

        Half of it is work of libraries that let other threads go on, such as the one that reads the words meanwhile.
        """
        Thread(target=self._load_all, args=(interviews,), name=LOADER).start()

    def _load_all(self, interviews: Sequence[Interview]) -> None:
        # Whoever needs it tries again, and is told.
        with suppress(Exception):
            _ = self.reader
            if any(map(self._is_crossed, interviews)):
                self._bridge.get()

    def _is_crossed(self, interview: Interview) -> bool:
        """Tell whether ``interview`` is compared in its own language by the encoder of several languages."""
        from bot.retrieval.read_languages import reads

        encoder, language = self.encoder, interview.transcript.language
        return encoder is not None and encoder.shipped and reads(language) and not encoder.reads(language)

    def warm(self, interview: Interview) -> None:
        """Encode an interview that may be searched soon, so that its vectors are in the cache then."""
        from bot.retrieval.embeddings import Embedder

        if self.encoder is None:
            return
        embedder = Embedder(self.encoder, self._cache.get())
        for group, terms in _groups((interview,)):
            embedder.rows(group, terms)
        if self._is_crossed(interview):
            self._crossing.get().warm(interview)

    def forget(self, gone: Sequence[Interview], kept: Sequence[Interview] = ()) -> None:
        """Remove what was made of the interviews ``gone`` and is not needed for those ``kept``, from cache and memory.

        What another library needs as well is made again there. Where another encoder may have made some of it (the
        shipped one is not used), everything goes. A folder that cannot be written is told in the log.
        """
        if not self._has_vectors:
            return
        self._crossing.get().forget(gone)
        try:
            if self._knows_keys:
                self._cache.get().forget(self._keys(gone) - self._keys(kept))
            else:
                self._cache.get().clear()
        except OSError as error:
            _logger.warning("vectors of what was removed cannot be removed from %s: %s", self._vectors, error)

    @property
    def _has_vectors(self) -> bool:
        """Whether anything may be in the cache, of this program or of one before it."""
        return self._cache.is_there or (self._vectors is not None and self._vectors.is_dir())

    @property
    def _knows_keys(self) -> bool:
        """Whether only the shipped encoder can have made what is in the cache."""
        try:
            return self.encoder is not None and self.encoder.shipped
        except EncoderError:
            return False

    def _keys(self, interviews: Sequence[Interview]) -> set[str]:
        """Return the keys of all vectors of ``interviews``, made by the shipped encoders."""
        from bot.retrieval.embeddings import key_of_entries

        of_other_languages = self._crossing.get().keys(interviews)
        if self.encoder is None:
            return of_other_languages
        return of_other_languages | {key_of_entries(self.encoder, *group) for group in _groups(interviews)}

    def _new_cache(self) -> VectorCache:
        from bot.retrieval.vector_cache import VectorCache

        return VectorCache(self._vectors)

    def _new_intents(self) -> Intents:
        from bot.retrieval.intents import Intents

        return Intents.over(self._bridge)

    def _new_crossing(self) -> Crossing:
        from bot.retrieval.crossing import Crossing

        return Crossing(self._bridge, self._cache.get())

    def _new_likeness(self) -> Likeness:
        from bot.retrieval.likeness import Likeness

        return Likeness(self.encoder)


def _groups(interviews: Sequence[Interview]) -> Iterator[tuple[list[Entry], list[list[Sequence[Term]]]]]:
    """Yield the groups of entries whose vectors are kept together, each with the terms of its texts."""
    from bot.retrieval.entries import entry_groups
    from bot.retrieval.vocabulary import split_terms

    for group in entry_groups(interviews):
        yield group, [[split_terms(text) for text in entry.own_texts] for entry in group]


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
