"""Which servers the bot was removed from, and how everything of a server is removed from the database and its files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, delete, insert, select

from bot.library.results import TERMINAL, Kept
from bot.library.store.copies import remove_from_copies
from bot.library.store.databases import Database, lock
from bot.library.store.shelf import Shelf
from bot.library.store.tables import departure, greeting, metadata
from bot.library.times import read_time, write_time
from bot.model import Interview

#: Is told which interviews are gone, and which are there in their place.
Forget = Callable[[Sequence[Interview], Sequence[Interview]], None]


@dataclass(frozen=True, slots=True)
class Departures:
    """The servers that were left, on the database; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    _clock: Callable[[], dt.datetime] = field(repr=False)
    #: Is told of interviews that are removed, once they are.
    _forget: Forget = field(repr=False)

    def settle(self, servers: Collection[int]) -> Mapping[int, frozenset[Kept]]:
        """Write down that the bot is in ``servers`` and in no others; return what is kept of those left since then.

        Only those count of which anything is written here, be it that they were greeted. A server that was left already
        keeps its time; of one that the bot is in again, nothing is written any more.
        """
        present = {str(server) for server in servers}
        now = write_time(self._clock())
        with self._database.writing() as connection:
            lock(connection, "departures")
            known = set(connection.execute(select(departure.c.owner)).scalars())
            for owner in known & present:
                connection.execute(delete(departure).where(departure.c.owner == owner))
            kept = [table for table in metadata.sorted_tables if table is not departure]
            left = owners(connection, kept) - {TERMINAL} - present - known
            for owner in left:
                connection.execute(insert(departure).values(owner=owner, at=now))
            return {int(owner): Shelf(connection, owner).kept() for owner in left}

    def remove_due(self, kept: dt.timedelta) -> int:
        """Remove everything of the servers that were left ``kept`` ago or longer; return how many there were."""
        with self._database.reading() as connection:
            rows = connection.execute(select(departure.c.owner, departure.c.at)).all()
        due = [row.owner for row in rows if read_time(row.at) <= self._clock() - kept]
        for owner in due:
            self.remove(owner)
        return len(due)

    def remove(self, server: str | int, *, is_left: bool = True) -> None:
        """Remove everything of ``server``, its history too, so that none of its words is in any file.

        Where the bot is still in it, it stays written down that it was greeted. Copies from before an update come
        first: where one cannot be changed, all is tried again with the next look, and none is forgotten.
        """
        owner = str(server)
        remove_from_copies(self._database.file, [{"owner": owner}])
        with self._database.writing() as connection:
            lock(connection, f"library {owner}")
            gone = tuple(stored.interview for stored in Shelf(connection, owner).contents().readable)
            for table in reversed(metadata.sorted_tables):
                if table is greeting and not is_left:
                    continue
                connection.execute(delete(table).where(table.c.owner == owner))
        self._database.truncate_log()
        if gone:
            self._forget(gone, ())


def owners(connection: Connection, tables: Iterable[Table]) -> set[str]:
    """Return those who have anything in the ``tables``."""
    return {owner for table in tables for owner in connection.execute(select(table.c.owner).distinct()).scalars()}
