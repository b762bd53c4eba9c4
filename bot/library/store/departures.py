"""Which servers the bot was removed from, and how everything of a server is removed from the database and its files."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from bot.library.events import read_time, write_time
from bot.library.results import TERMINAL
from bot.library.store.databases import Database, lock
from bot.library.store.tables import departure, metadata


@dataclass(frozen=True, slots=True)
class Departures:
    """The servers that were left, on the database; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    _clock: Callable[[], dt.datetime] = field(repr=False)

    def settle(self, servers: Collection[int]) -> int:
        """Write down that the bot is in ``servers`` and in no others; return how many it has left since the last time.

        Only those count that keep anything here. A server that was left already keeps its time; of one that the bot is
        in again, nothing is written any more.
        """
        present = {str(server) for server in servers}
        now = write_time(self._clock())
        with self._database.writing() as connection:
            lock(connection, "departures")
            known = set(connection.execute(select(departure.c.owner)).scalars())
            for owner in known & present:
                connection.execute(delete(departure).where(departure.c.owner == owner))
            left = _owners(connection) - {TERMINAL} - present - known
            for owner in left:
                connection.execute(insert(departure).values(owner=owner, at=now))
        return len(left)

    def remove_due(self, kept: dt.timedelta) -> int:
        """Remove everything of the servers that were left ``kept`` ago or longer; return how many there were."""
        with self._database.reading() as connection:
            rows = connection.execute(select(departure.c.owner, departure.c.at)).all()
        due = [row.owner for row in rows if read_time(row.at) <= self._clock() - kept]
        for owner in due:
            self.remove(owner)
        return len(due)

    def remove(self, server: str | int) -> None:
        """Remove everything of ``server``, its history too, so that none of its words is in any file."""
        owner = str(server)
        with self._database.writing() as connection:
            lock(connection, f"library {owner}")
            for table in reversed(metadata.sorted_tables):
                connection.execute(delete(table).where(table.c.owner == owner))
        self._database.truncate_log()
        for copy in _backups(self._database.file):
            _remove_from_backup(copy, owner)


def _owners(connection: Connection) -> set[str]:
    """Return those that keep anything."""
    tables = [table for table in metadata.sorted_tables if table is not departure]
    return {owner for table in tables for owner in connection.execute(select(table.c.owner).distinct()).scalars()}


def _backups(file: Path | None) -> Iterator[Path]:
    """Yield the copies that were made of the database in ``file`` before it was changed for a newer version."""
    return file.parent.glob(f"{file.name}.*.backup") if file else iter(())


def _remove_from_backup(copy: Path, owner: str) -> None:
    """Remove what is of ``owner`` from a copy in the form of any version: every table names its owners alike."""
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA secure_delete = ON")
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        with connection:
            for name in names:
                columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
                if "owner" in columns:
                    connection.execute(f'DELETE FROM "{name}" WHERE owner = ?', (owner,))  # noqa: S608  # the names are those of our own tables
