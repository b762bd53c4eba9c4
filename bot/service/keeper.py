"""The service of each library, kept while its version lasts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Final

from cachetools import LRUCache

from bot.errors import EmptyLibraryError
from bot.library import load_seeds
from bot.library.results import Damaged
from bot.model import Interview
from bot.remarks import Remark
from bot.retrieval import Engine
from bot.service.asking import Service
from bot.service.wishes import Wishes

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

log = logging.getLogger(__name__)

#: Services that are kept; one takes about 8 KB a sentence, over a full library (vectors in a file) less than 20 MB.
MOST_SERVICES: Final = 16

#: The owner, and the version, of the built-in interviews.
_NOBODY, _BUILT_IN = None, ""


class Keeper:
    """Hands out services; safe to share between threads.

    A service costs nothing until a question is asked. Then whoever asks the same service waits, all others go on.
    """

    def __init__(
        self,
        engine: Engine,
        libraries: Libraries | None = None,
        *,
        built_in: Callable[[], tuple[Interview, ...]] = load_seeds,
        most_services: int = MOST_SERVICES,
    ) -> None:
        """Serve ``libraries``, or without any the ``built_in`` interviews to everybody, searched with ``engine``.

        Nothing that is asked is kept.
        """
        self._engine = engine
        self._libraries = libraries
        self._wishes = Wishes(libraries)
        self._built_in = built_in
        #: Owner -> version and service.
        self._services: LRUCache[str | None, tuple[str, Service]] = LRUCache(most_services)
        #: Owner -> what of the library was damaged when it was read last, if anything was.
        self._logged: dict[str, Sequence[Damaged]] = {}
        self._lock = Lock()

    def service(self, owner: str | int | None) -> Service:
        """Return the service over what the library of ``owner`` serves now; None stands for the built-in interviews.

        Takes less than a millisecond while the library stays as it is. After it was changed, the first question takes
        about 5 ms for each new sentence.

        Raises:
            EmptyLibraryError: all interviews of the library are withdrawn, or it has none and does not wish for the
                built-in ones.
            LibraryUnavailableError: the database cannot be read.
        """
        if self._libraries is None or owner is None:
            return self._service(_NOBODY, _BUILT_IN, self._built_in)
        library = self._libraries.of(owner)
        kept = self._kept(library.owner, library.version)
        if kept:
            return kept
        served = library.snapshot()
        self._log(library.owner, served.damaged)
        if served.is_built_in:
            self._forget(library.owner)
            if not self._wishes.of(library.owner).built_in:
                raise EmptyLibraryError(
                    Remark("this library has no interviews of its own, and the built-in one is off")
                )
            return self._service(_NOBODY, _BUILT_IN, self._built_in)
        if not served.interviews:
            self._forget(library.owner)
            raise EmptyLibraryError(
                Remark(
                    "all interviews of this library are withdrawn, damaged or wait for their time: restore one, or "
                    "add another"
                )
            )
        return self._service(library.owner, served.version, lambda: served.interviews)

    def _log(self, owner: str, damaged: Sequence[Damaged]) -> None:
        """Write a line of each interview that is damaged, once while the same are: the next question sees them too."""
        with self._lock:
            before = self._logged.pop(owner, ())
            if damaged:
                self._logged[owner] = damaged
        for each in damaged if damaged != before else ():
            log.warning("library %s: %s", owner, each.remark)

    def prepare(self, interview: Interview) -> None:
        """Encode an interview that may be published soon, so that it then answers at once."""
        self._engine.warm(interview)

    def _kept(self, owner: str | None, version: str) -> Service | None:
        with self._lock:
            kept_version, service = self._services.get(owner, (None, None))
            return service if kept_version == version else None

    def _service(self, owner: str | None, version: str, interviews: Callable[[], tuple[Interview, ...]]) -> Service:
        """Return the service that is kept, or else one over ``interviews``, which replaces an older version."""
        kept = self._kept(owner, version)
        if kept:
            return kept
        made = Service(interviews(), self._engine, is_built_in=owner is _NOBODY)
        with self._lock:
            kept_version, service = self._services.get(owner, (None, None))
            # Another thread may have been faster; all must wait for the same service.
            if service is None or kept_version != version:
                self._services[owner] = version, made
                return made
            return service

    def _forget(self, owner: str) -> None:
        with self._lock:
            self._services.pop(owner, None)
