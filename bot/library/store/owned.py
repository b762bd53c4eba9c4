"""What is kept beside the library of one owner: in which database, by which clock, and who waits for whom to write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection

from bot.library.store.databases import Database, lock

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


@dataclass(frozen=True, slots=True)
class Owned:
    """What one owner has, sealed off from all others; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    _clock: Callable[[], dt.datetime] = field(repr=False)
    owner: str

    @classmethod
    def of(cls, libraries: Libraries, owner: str | int) -> Self:
        """Return what is kept beside the library of ``owner``."""
        return cls(libraries.database, libraries.clock, libraries.of(owner).owner)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Yield a connection in a transaction, within which nobody else writes what this owner has on the desk."""
        with self._database.writing() as connection:
            lock(connection, f"desk {self.owner}")
            yield connection
