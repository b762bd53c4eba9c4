"""Which servers need no greeting any more, so that each is greeted once, also where it was joined unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, insert, select

from bot.library.results import TERMINAL
from bot.library.store.databases import Database, lock
from bot.library.store.departures import owners
from bot.library.store.tables import greeting, interview, metadata, preference
from bot.library.times import read_time, write_time

#: Of a database in which nothing of any server is: whoever tries the bot invites it, and then starts it.
_BEFORE_THE_FIRST_START: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Greetings:
    """The servers that were greeted, on the database; every verb raises LibraryUnavailableError."""

    _database: Database = field(repr=False)
    _clock: Callable[[], dt.datetime] = field(repr=False)

    def claim(self, joined: Mapping[int, dt.datetime | None]) -> frozenset[int]:
        """Return which of the servers are to be greeted; of each it is told once at most.

        ``joined`` is when the bot joined each of them, None for just now. Not to be greeted are servers

        - that were in ``joined`` before,
        - whose hosts have chosen something, or have an interview here,
        - that the bot had joined before it began to write down which it was in: at its first start with this database,
          or a day before where nothing of any server was in it then.
        """
        servers = {str(server): at for server, at in joined.items()}
        with self._database.reading() as connection:
            if _known(connection) >= {TERMINAL, *servers}:
                return frozenset()
        with self._database.writing() as connection:
            lock(connection, "greetings")
            since = self._since(connection)
            new = [server for server in servers if server not in _known(connection)]
            in_use = owners(connection, (preference, interview))
            _write(connection, new, self._clock())
        return frozenset(
            int(server)
            for server in new
            for at in [servers[server]]
            if server not in in_use and (at is None or at > since)
        )

    def _since(self, connection: Connection) -> dt.datetime:
        """Return the moment from which on servers that the bot joins are greeted; write it down at the first start."""
        written = connection.execute(select(greeting.c.at).where(greeting.c.owner == TERMINAL)).scalar()
        if written is not None:
            return read_time(written)
        is_used = bool(owners(connection, metadata.sorted_tables) - {TERMINAL})
        since = self._clock() - (dt.timedelta() if is_used else _BEFORE_THE_FIRST_START)
        _write(connection, [TERMINAL], since)
        return since


def _known(connection: Connection) -> set[str]:
    return owners(connection, (greeting,))


def _write(connection: Connection, new: Iterable[str], at: dt.datetime) -> None:
    for owner in new:
        connection.execute(insert(greeting).values(owner=owner, at=write_time(at)))
