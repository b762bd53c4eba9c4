"""What the members of one server say of its answers, on the database: one vote a person, and counts for everybody else.

A person is a token, as ``tokens`` makes it. Whoever holds the database can try an id that they know on every vote, so
a token is kept only as long as the vote may be changed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import ColumnElement, Connection, case, delete, func, insert, select, update

from bot.library.store.owned import Owned
from bot.library.store.tables import vote
from bot.library.store.tokens import forget_person, rows_of_person, salt_of, token
from bot.library.tallies import DAYS_A_VOTE_IS_SOMEBODYS, CastVote, Tally
from bot.library.times import read_time, write_time

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

#: After so long a vote only counts, and is nobody's any more.
KEPT: Final = dt.timedelta(days=DAYS_A_VOTE_IS_SOMEBODYS)


@dataclass(frozen=True, slots=True)
class Votes(Owned):
    """The votes of one owner."""

    def cast(self, interview: str, exchange: str, person: int, *, answers: bool) -> Tally:
        """Count the vote of ``person`` on an exchange in place of the one before, if any; return all votes on it."""
        now = self._clock()
        with self._writing() as connection:
            made = token(salt_of(connection, self.owner), interview, exchange, person)
            connection.execute(delete(vote).where(*self._on(interview, exchange), vote.c.token == made))
            new = {"key": interview, "exchange": exchange, "answers": answers, "token": made, "at": write_time(now)}
            connection.execute(insert(vote).values(owner=self.owner, **new))
            (tally,) = self._tallies(connection, *self._on(interview, exchange))
        return tally

    def tallies(self) -> tuple[Tally, ...]:
        """Return the votes on every exchange that has any, by interview and exchange."""
        with self._database.reading() as connection:
            return self._tallies(connection, vote.c.owner == self.owner)

    def _tallies(self, connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Tally, ...]:
        yes, no = func.sum(case((vote.c.answers, 1), else_=0)), func.sum(case((vote.c.answers, 0), else_=1))
        chosen = select(vote.c.key, vote.c.exchange, yes, no).where(*conditions)
        chosen = chosen.group_by(vote.c.key, vote.c.exchange).order_by(vote.c.key, vote.c.exchange)
        return tuple(Tally(key, mark, int(yes), int(no)) for key, mark, yes, no in connection.execute(chosen))

    def _on(self, interview: str, exchange: str) -> tuple[ColumnElement[bool], ...]:
        return vote.c.owner == self.owner, vote.c.key == interview, vote.c.exchange == exchange


def of_person(libraries: Libraries, person: int) -> tuple[CastVote, ...]:
    """Return the votes of ``person`` in all servers that can still be told to be theirs, the oldest first."""
    with libraries.database.reading() as connection:
        return tuple(
            CastVote(row.owner, row.key, row.exchange, row.answers, read_time(row.at))
            for row in rows_of_person(connection, vote.c.exchange, person)
        )


def delete_of_person(libraries: Libraries, person: int) -> int:
    """Delete the votes of ``person`` in all servers that can still be told to be theirs; return how many."""
    return forget_person(libraries.database, lambda c: rows_of_person(c, vote.c.exchange, person), delete(vote))


def forget_voters(libraries: Libraries) -> None:
    """Keep of all votes that are old enough that they count, and not whose they are."""
    due = vote.c.token.is_not(None), vote.c.at <= write_time(libraries.clock() - KEPT)
    with libraries.database.reading() as connection:
        if connection.execute(select(vote.c.id).where(*due).limit(1)).first() is None:
            return
    with libraries.database.writing() as connection:
        connection.execute(update(vote).where(*due).values(token=None))
    libraries.database.truncate_log()
