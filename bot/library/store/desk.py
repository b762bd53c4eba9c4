"""What the hosts and the members of one server have said, on the database: everything but the interviews."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from sqlalchemy import delete, insert, select

from bot.errors import LibraryUnavailableError
from bot.library.preferences import Preferences
from bot.library.store.databases import Database, lock
from bot.library.store.rows import RESTORE
from bot.library.store.tables import preference

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk of one owner, sealed off from all others; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    owner: str

    @classmethod
    def of(cls, libraries: Libraries, owner: str | int) -> Self:
        """Return the desk beside the library of ``owner``."""
        return cls(libraries.database, libraries.of(owner).owner)

    def preferences(self) -> Preferences:
        """Return what was chosen."""
        chosen = select(preference.c.chosen).where(preference.c.owner == self.owner)
        with self._database.reading() as connection:
            written = connection.execute(chosen).scalar()
        return _read(written)

    def prefer(self, change: Callable[[Preferences], Preferences]) -> Preferences:
        """Choose what ``change`` makes of what was chosen before; return it."""
        with self._database.writing() as connection:
            lock(connection, f"desk {self.owner}")
            chosen = select(preference.c.chosen).where(preference.c.owner == self.owner)
            changed = change(_read(connection.execute(chosen).scalar()))
            connection.execute(delete(preference).where(preference.c.owner == self.owner))
            connection.execute(insert(preference).values(owner=self.owner, chosen=changed.written()))
        return changed


def all_preferences(libraries: Libraries) -> Mapping[str, Preferences]:
    """Return what was chosen by each owner who has chosen anything; raise LibraryUnavailableError."""
    with libraries.database.reading() as connection:
        rows = connection.execute(select(preference.c.owner, preference.c.chosen)).all()
    return {row.owner: _read(row.chosen) for row in rows}


def _read(written: str | None) -> Preferences:
    if written is None:
        return Preferences()
    try:
        return Preferences.read(written)
    except ValueError as error:
        raise LibraryUnavailableError("the settings of a server are damaged in the database", RESTORE) from error
