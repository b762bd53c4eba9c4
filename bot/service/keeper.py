"""The service of each library, kept while its version lasts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from bot.errors import EmptyLibraryError
from bot.library import load_seeds
from bot.model import Interview
from bot.retrieval import Encoder, Index, Remembered, WordsOnly
from bot.service.asking import Service

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

#: Services that are kept; one takes about 8 KB a sentence, over a full library (vectors in a file) less than 20 MB.
MOST_SERVICES: Final = 16

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
        vectors: Path | None = None,
    ) -> None:
        """Serve ``libraries``, or without any the ``built_in`` interviews to everybody.

        Without ``encoder`` it looks for the shipped one (0.1 s). The vectors of what was read are kept in the folder
        ``vectors``, so that it answers at once after a restart; without one in memory, as far as they fit. Nothing that
        is asked is kept.
        """
        self._libraries = libraries
        self._built_in = built_in
        self._most = most_services
        self._encoder = encoder or Encoder.find()
        self._remembered = Remembered(vectors)
        self._services: OrderedDict[_Name, Future[Service]] = OrderedDict()
        self._lock = Lock()

    def service(self, owner: str | int | None) -> Service:
        """Return the service over what the library of ``owner`` serves now; None stands for the built-in interviews.

        Takes less than a millisecond while the library stays as it is, and about 5 ms for each new sentence after it
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
        if isinstance(self._encoder, Encoder):
            Index.build((interview,), self._encoder, self._remembered)

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
            # The built-in interviews are read in less than a second.
            remembered = None if name == _BUILT_IN else self._remembered
            mine.set_result(Service.over(interviews(), self._encoder, remembered))
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
