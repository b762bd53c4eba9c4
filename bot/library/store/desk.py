"""What the hosts of one server have chosen, on the database: read, and changed with all that follows from it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Self

from sqlalchemy import delete, insert, select

from bot.library.changes import Host
from bot.library.events import Event, What
from bot.library.preferences import Preferences
from bot.library.store import journal
from bot.library.store.databases import Database, lock
from bot.library.store.shelf import Shelf
from bot.library.store.tables import missed, preference
from bot.library.store.wished import chosen_by, read_chosen

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk of one owner, sealed off from all others; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    _clock: Callable[[], dt.datetime] = field(repr=False)
    owner: str
    #: Who changes something, where that is known.
    by: Host | None = None

    @classmethod
    def of(cls, libraries: Libraries, owner: str | int, by: Host | None = None) -> Self:
        """Return the desk beside the library of ``owner``; ``by`` is who changes something there."""
        return cls(libraries.database, libraries.clock, libraries.of(owner).owner, by)

    def preferences(self) -> Preferences:
        """Return what was chosen."""
        with self._database.reading() as connection:
            return chosen_by(connection, self.owner)

    def prefer(self, change: Callable[[Preferences], Preferences]) -> Preferences:
        """Choose what ``change`` makes of what was chosen before; return it.

        What is not to be kept any more is deleted at once: questions that nothing covers, and who changed what.
        """
        with self._database.writing() as connection:
            lock(connection, f"library {self.owner}")
            lock(connection, f"desk {self.owner}")
            before = chosen_by(connection, self.owner)
            changed = change(before)
            connection.execute(delete(preference).where(preference.c.owner == self.owner))
            connection.execute(insert(preference).values(owner=self.owner, chosen=changed.written()))
            if not changed.missed:
                connection.execute(delete(missed).where(missed.c.owner == self.owner))
            if not changed.names:
                journal.forget_names(connection, self.owner)
            chosen = _replaced(before, changed)
            if chosen:
                shelf = Shelf(connection, self.owner, self.by)
                shelf.open()
                shelf.tell(Event("", self._clock(), What.SETTLED, ""), json.dumps(chosen))
        self._database.truncate_log()
        return changed


def _replaced(before: Preferences, changed: Preferences) -> Mapping[str, object]:
    """Return what was chosen before of all that is chosen differently since."""
    after = asdict(changed)
    return {name: value for name, value in asdict(before).items() if value != after[name]}


def all_preferences(libraries: Libraries) -> Mapping[str, Preferences]:
    """Return what was chosen by each owner who has chosen anything; raise LibraryUnavailableError."""
    with libraries.database.reading() as connection:
        rows = connection.execute(select(preference.c.owner, preference.c.chosen)).all()
    return {row.owner: read_chosen(row.chosen) for row in rows}
