"""Other words for the printed questions of one owner, on the database: anybody suggests them, and hosts decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from bot.errors import NotStoredError
from bot.library.changes import Host
from bot.library.events import Event, What
from bot.library.store.accepted_words import check_room
from bot.library.store.databases import Database, lock
from bot.library.store.departures import Forget
from bot.library.store.shelf import Shelf
from bot.library.store.tables import wording
from bot.library.times import write_day
from bot.library.wordings import DAYS_A_SUGGESTION_WAITS, MOST_WAITING, Standing, StoredWording
from bot.model import Interview, Wording
from bot.remarks import Remark

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


@dataclass(frozen=True, slots=True)
class StoredWordings:
    """The wordings of one owner, sealed off from all others; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    _clock: Callable[[], dt.datetime] = field(repr=False)
    #: Is told of an interview some of whose wordings count no more.
    _forget: Forget = field(repr=False)
    owner: str
    #: Who decides, where that is known.
    by: Host | None = None

    @classmethod
    def of(cls, libraries: Libraries, owner: str | int, by: Host | None = None) -> Self:
        """Return the wordings beside the library of ``owner``; ``by`` is who decides on them."""
        return cls(libraries.database, libraries.clock, libraries.forget, libraries.of(owner).owner, by)

    def suggest(self, key: str, suggested: Wording) -> StoredWording:
        """Keep what was ``suggested`` for interview ``key`` until a host decides; return it.

        What is there already, suggested or accepted, stays as it is. Beyond ``MOST_WAITING`` the oldest goes.
        """
        same = wording.c.key == key, wording.c.exchange == suggested.exchange, wording.c.words == suggested.words
        new = {"key": key, "exchange": suggested.exchange, "words": suggested.words, "day": write_day(self._clock())}
        with self._changing() as connection:
            if connection.execute(select(wording.c.id).where(self._mine(), *same)).first() is None:
                state = Standing.SUGGESTED.value
                connection.execute(insert(wording).values(owner=self.owner, state=state, **new))
                self._make_room(connection)
            (kept,) = self._all(connection, *same)
        return kept

    def all(self) -> tuple[StoredWording, ...]:
        """Return all of them, in the order in which they were suggested."""
        with self._database.reading() as connection:
            return self._all(connection)

    def decide(self, number: int, standing: Standing | None) -> StoredWording:
        """Give the wording with ``number`` another ``standing``, None to delete it; return it as it was before.

        Raises:
            NotStoredError: there is none (any more).
            LibraryFullError: so many are accepted that this one would be too much.
        """
        with self._changing() as connection:
            named = self._mine(), wording.c.id == number
            found = self._all(connection, wording.c.id == number)
            if not found:
                raise NotStoredError(
                    Remark(
                        "there are no other words for a question with the number {number} (any more)",
                        number=str(number),
                    )
                )
            before = self._interview(connection, found[0])
            if standing is None:
                connection.execute(delete(wording).where(*named))
            else:
                new = {"state": standing.value, "day": write_day(self._clock())}
                connection.execute(update(wording).where(*named).values(**new))
                check_room(connection, self.owner)
            after = self._interview(connection, found[0])
            self._tell(connection, found[0], standing)
        self._database.truncate_log()
        if before and after and set(before.wordings) - set(after.wordings):
            self._forget((before,), (after,))
        return found[0]

    def _tell(self, connection: Connection, decided: StoredWording, standing: Standing | None) -> None:
        what = {Standing.ACCEPTED: What.ACCEPTED, Standing.SUGGESTED: What.UNDONE, None: What.REFUSED}[standing]
        shelf = Shelf(connection, self.owner, self.by)
        shelf.open()
        told = Event(decided.key, self._clock(), what, "", changed=(decided.wording.exchange,))
        shelf.tell(told, str(decided.number))

    def _interview(self, connection: Connection, of: StoredWording) -> Interview | None:
        stored = Shelf(connection, self.owner).find(of.key)
        return stored.interview if stored else None

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """Yield a connection to one that is alone in changing the library; its version is written afterwards."""
        with self._database.writing() as connection:
            lock(connection, f"library {self.owner}")
            yield connection
            Shelf(connection, self.owner).close()

    def _all(self, connection: Connection, *conditions: ColumnElement[bool]) -> tuple[StoredWording, ...]:
        rows = connection.execute(select(wording).where(self._mine(), *conditions).order_by(wording.c.id))
        return tuple(
            StoredWording(
                row.id,
                row.key,
                Wording(row.exchange, row.words),
                Standing(row.state),
                dt.date.fromisoformat(row.day),
            )
            for row in rows
        )

    def _make_room(self, connection: Connection) -> None:
        waiting = self._mine(), wording.c.state == Standing.SUGGESTED.value
        newest = select(wording.c.id).where(*waiting).order_by(wording.c.id.desc()).offset(MOST_WAITING).limit(1)
        last = connection.execute(newest).scalar()
        if last is not None:
            connection.execute(delete(wording).where(*waiting, wording.c.id <= last))

    def _mine(self) -> ColumnElement[bool]:
        return wording.c.owner == self.owner


def forget_suggestions(libraries: Libraries) -> None:
    """Delete the suggestions of all owners that have waited for long enough."""
    oldest = write_day(libraries.clock() - dt.timedelta(days=DAYS_A_SUGGESTION_WAITS))
    due = wording.c.state == Standing.SUGGESTED.value, wording.c.day <= oldest
    with libraries.database.reading() as connection:
        if connection.execute(select(wording.c.id).where(*due).limit(1)).first() is None:
            return
    with libraries.database.writing() as connection:
        connection.execute(delete(wording).where(*due))
    libraries.database.truncate_log()
