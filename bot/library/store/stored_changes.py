"""What was changed in the library of one owner, and how each of it is undone."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Final, Self, assert_never

from sqlalchemy import Connection, delete, select, update

from bot.errors import NotStoredError
from bot.library.changes import (
    DAYS_A_NAME_IS_KEPT,
    DAYS_A_VERSION_IS_KEPT,
    NO_MOMENT,
    NO_VERSION,
    Change,
    ChangedByPerson,
    Host,
    Obstacle,
    obstacles,
)
from bot.library.events import What
from bot.library.preferences import Preferences
from bot.library.store import journal
from bot.library.store.copies import forget_copies
from bot.library.store.databases import lock
from bot.library.store.desk import Desk
from bot.library.store.stored_wordings import StoredWordings
from bot.library.store.tables import event, former
from bot.library.store.tokens import forget_person, rows_of_person
from bot.library.times import read_time, write_time
from bot.library.wordings import Standing

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

#: Changes that are listed, and can be undone: the last ones.
MOST_LISTED: Final = 200


@dataclass(frozen=True, slots=True)
class StoredChanges:
    """The changes of one owner, sealed off from all others; every verb raises LibraryUnavailableError."""

    _libraries: Libraries = field(repr=False)
    owner: str
    #: Who undoes something, where that is known.
    by: Host | None = None

    @classmethod
    def of(cls, libraries: Libraries, owner: str | int, by: Host | None = None) -> Self:
        """Return the changes of the library of ``owner``; ``by`` is who undoes some of them."""
        return cls(libraries, libraries.of(owner).owner, by)

    def all(self) -> tuple[tuple[Change, Obstacle | None], ...]:
        """Return the last ``MOST_LISTED``, the newest first, each with why it cannot be undone."""
        with self._libraries.database.reading() as connection:
            found = journal.changes(connection, self.owner, MOST_LISTED)
        return tuple(zip(found, obstacles(found), strict=True))

    def undo(self, number: int) -> Obstacle | None:
        """Undo the change with this number, which is a change of its own; return why that cannot be done, if so.

        Raises:
            LibraryFullError: the version before does not fit beside what was added since.
        """
        try:
            with self._libraries.database.reading() as connection:
                change = self._find(connection, number)
            return self._undone(change)
        except _HinderedError as error:
            return error.obstacle
        except NotStoredError:
            return Obstacle.GONE

    def _find(self, connection: Connection, number: int) -> Change:
        """Return the change with this number; raise _HinderedError where it cannot be undone."""
        found = journal.changes(connection, self.owner, MOST_LISTED)
        for change, obstacle in zip(found, obstacles(found), strict=True):
            if change.number == number:
                if obstacle:
                    raise _HinderedError(obstacle)
                return change
        raise _HinderedError(Obstacle.GONE)

    def _undone(self, change: Change) -> Obstacle | None:  # noqa: C901  # a case for each kind of change
        libraries = self._unless_changed(change.number)
        library, key = libraries.of(self.owner, self.by), change.event.key
        answer = next(iter(change.event.changed), "")
        match change.event.what:
            case What.ADDED | What.RESTORED:
                library.withdraw(key)
            case What.WITHDRAWN:
                library.restore(key)
            case What.WITHHELD:
                library.restore_answer(key, answer)
            case What.GIVEN:
                library.withdraw_answer(key, answer)
            case What.TIMED:
                library.embargo(key, None if change.before == NO_MOMENT else read_time(change.before))
            case What.HELD:
                library.embargo_answer(key, answer, None if change.before == NO_MOMENT else read_time(change.before))
            case What.IMPORTED if change.before == NO_VERSION:
                library.withdraw(key)
            case What.CHANGED | What.IMPORTED:
                return None if library.bring_back(key, change.number) else Obstacle.NOT_KEPT
            case What.ACCEPTED | What.UNDONE:
                standing = Standing.SUGGESTED if change.event.what is What.ACCEPTED else Standing.ACCEPTED
                StoredWordings.of(libraries, self.owner, self.by).decide(int(change.before), standing)
            case What.SETTLED:
                Desk.of(libraries, self.owner, self.by).prefer(lambda now: _settled(now, change.before))
            case What.REMOVED | What.REFUSED:
                return Obstacle.DELETED
            case _:
                assert_never(change.event.what)
        return None

    def _unless_changed(self, number: int) -> Libraries:
        """Return the libraries, where whatever is written raises _HinderedError once this change cannot be undone.

        Another host may have changed the same since that was looked up.
        """

        def look(connection: Connection) -> None:
            lock(connection, f"library {self.owner}")
            self._find(connection, number)

        return replace(self._libraries, database=replace(self._libraries.database, first=look))


class _HinderedError(Exception):
    """Why a change cannot be undone."""

    def __init__(self, obstacle: Obstacle) -> None:
        """Keep the ``obstacle``."""
        super().__init__(obstacle)
        self.obstacle = obstacle


def _settled(now: Preferences, before: str) -> Preferences:
    """Return what is chosen ``now`` with what was ``before``, as ``Change.before`` has it."""
    return Preferences.read(json.dumps({**asdict(now), **json.loads(before)}))


def of_person(libraries: Libraries, person: int) -> tuple[ChangedByPerson, ...]:
    """Return what can still be told to be done by ``person``, in all servers, the oldest first."""
    with libraries.database.reading() as connection:
        return tuple(
            ChangedByPerson(row.owner, row.key, What(row.what), row.who, read_time(row.at))
            for row in rows_of_person(connection, event.c.at, person)
        )


def delete_of_person(libraries: Libraries, person: int) -> int:
    """Forget of what ``of_person`` returns who did it; return how much that was."""
    nameless = update(event).values(who=None, token=None)
    return forget_person(libraries.database, lambda c: rows_of_person(c, event.c.at, person), nameless)


def forget_changes(libraries: Libraries) -> None:
    """Forget, of all owners, who did what long ago, and versions that were replaced long ago, of the file too.

    Raises:
        LibraryUnavailableError: the database cannot be used; or a copy of it cannot be deleted, all else is forgotten.
    """
    now = libraries.clock()
    named = event.c.who.is_not(None), event.c.at <= write_time(now - dt.timedelta(days=DAYS_A_NAME_IS_KEPT))
    replaced = former.c.at <= write_time(now - dt.timedelta(days=DAYS_A_VERSION_IS_KEPT))
    with libraries.database.reading() as connection:
        due = [select(event.c.id).where(*named), select(former.c.event).where(replaced)]
        is_any_due = any(connection.execute(found.limit(1)).first() for found in due)
    if is_any_due:
        with libraries.database.writing() as connection:
            connection.execute(update(event).where(*named).values(who=None, token=None))
            connection.execute(delete(former).where(replaced))
        libraries.database.truncate_log()
    forget_copies(libraries.database.file, libraries.clock)
