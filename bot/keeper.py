"""The service of each library, kept while its version lasts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING, Final

from bot.errors import EmptyLibraryError
from bot.library import load_seeds
from bot.model import Interview
from bot.retrieval import Encoder, Index, WordsOnly
from bot.retrieval.encoder import Floats
from bot.service import Service

if TYPE_CHECKING:
    from bot.library.stored import Libraries

#: Services that are kept; one takes about 37 KB a sentence, over a full library 220 MB.
MOST_SERVICES: Final = 16
#: Of vectors that are kept to build the next version of a library: about 4,000 sentences (32 KB each, measured).
MOST_VECTOR_BYTES: Final = 128 * 1024 * 1024

_Vectors = tuple[Floats, Floats]
#: Owner (None: the built-in interviews) and version.
_Name = tuple[str | None, str]
_BUILT_IN: Final[_Name] = (None, "")


class Keeper:
    """Hands out services; safe to share between threads.

    A service is built by the first thread that asks for it. Threads that ask for the same one wait, all others go on.
    """

    def __init__(
        self,
        libraries: Libraries | None = None,
        *,
        encoder: Encoder | WordsOnly | None = None,
        built_in: Callable[[], tuple[Interview, ...]] = load_seeds,
        most_services: int = MOST_SERVICES,
        most_vector_bytes: int = MOST_VECTOR_BYTES,
    ) -> None:
        """Serve ``libraries``, or without any the ``built_in`` interviews to everybody.

        Without ``encoder`` it looks for the shipped one (0.1 s).
        """
        self._libraries = libraries
        self._built_in = built_in
        self._most = most_services
        self._asking: Encoder | None = None
        found = encoder or Encoder.find()
        self._building: Encoder | WordsOnly = found
        self._memory = memory = _Memory(most_vector_bytes)
        if isinstance(found, Encoder):
            self._asking = _Recalling(found.tokenizer, found.session, found.shipped, memory)
            self._building = _Remembering(found.tokenizer, found.session, found.shipped, memory)
        self._services: OrderedDict[_Name, Future[Service]] = OrderedDict()
        self._lock = Lock()

    def service(self, owner: str | int | None) -> Service:
        """Return the service over what the library of ``owner`` serves now; None stands for the built-in interviews.

        Takes less than a millisecond while the library stays as it is, and 5 to 8 ms for each new sentence after it
        was changed.

        Raises:
            EmptyLibraryError: all interviews of the library are withdrawn.
            LibraryUnavailableError: the database cannot be read.
        """
        if self._libraries is None or owner is None:
            return self._built(_BUILT_IN, self._built_in)
        library = self._libraries.of(owner)
        if kept := self._kept((library.owner, library.version)):
            return kept.result()
        served = library.snapshot()
        if served.is_built_in:
            self._forget(library.owner)
            return self._built(_BUILT_IN, self._built_in)
        if not served.interviews:
            self._forget(library.owner)
            raise EmptyLibraryError("all interviews of this library are withdrawn: restore one, or add another")
        return self._built((library.owner, served.version), lambda: served.interviews)

    def prepare(self, interview: Interview) -> None:
        """Read the sentences of an interview that may be published soon, so that it then answers at once."""
        if isinstance(self._building, Encoder):
            Index.build((interview,), self._building)

    def _kept(self, name: _Name) -> Future[Service] | None:
        with self._lock:
            found = self._services.get(name)
            if found:
                self._services.move_to_end(name)
            return found

    def _built(self, name: _Name, interviews: Callable[[], tuple[Interview, ...]]) -> Service:
        with self._lock:
            found = self._services.get(name)
            if found is None:
                mine: Future[Service] = Future()
                self._services[name] = mine
            self._services.move_to_end(name)
        if found is not None:
            return found.result()
        try:
            service = Service.over(interviews(), self._building)
            # What is asked is looked up among the vectors of the library, and never kept with them.
            mine.set_result(replace(service, index=replace(service.index, encoder=self._asking)))
        except BaseException as error:
            with self._lock:
                self._services.pop(name, None)
            mine.set_exception(error)
            raise
        self._tidy(name)
        return mine.result()

    def _tidy(self, newest: _Name) -> None:
        """Drop older versions of the same library, and what nobody has asked for longest."""
        with self._lock:
            for name in [n for n in self._services if n[0] == newest[0] and n != newest]:
                if self._services[name].done():
                    del self._services[name]
            while len(self._services) > self._most:
                self._services.popitem(last=False)

    def _forget(self, owner: str) -> None:
        with self._lock:
            for name in [n for n in self._services if n[0] == owner]:
                del self._services[name]


class _Memory:
    """Vectors of texts, the least used of which are dropped when there are too many bytes of them."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._bytes = 0
        self._vectors: OrderedDict[bytes, _Vectors] = OrderedDict()
        self._lock = Lock()

    def recall(self, name: bytes) -> _Vectors | None:
        with self._lock:
            found = self._vectors.get(name)
            if found:
                self._vectors.move_to_end(name)
            return found

    def keep(self, name: bytes, vectors: _Vectors) -> None:
        with self._lock:
            if name not in self._vectors:
                self._vectors[name] = vectors
                self._bytes += sum(v.nbytes for v in vectors)
            while self._bytes > self._most:
                _, dropped = self._vectors.popitem(last=False)
                self._bytes -= sum(v.nbytes for v in dropped)


@dataclass(frozen=True, slots=True, eq=False)
class _Recalling(Encoder):
    """The encoder, with the vectors of texts that it has read before at hand."""

    memory: _Memory = field(repr=False)

    def encode(self, text: str, places: Sequence[tuple[int, int]]) -> _Vectors:
        return self.memory.recall(_name(text, places)) or Encoder.encode(self, text, places)


@dataclass(frozen=True, slots=True, eq=False)
class _Remembering(_Recalling):
    """The same, which also keeps the vectors that it makes."""

    def encode(self, text: str, places: Sequence[tuple[int, int]]) -> _Vectors:
        found = _Recalling.encode(self, text, places)
        self.memory.keep(_name(text, places), found)
        return found


def _name(text: str, places: Sequence[tuple[int, int]]) -> bytes:
    return blake2b(f"{places}\n{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
