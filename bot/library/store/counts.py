"""How many replies of a kind the members of one server got in each week, on the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from bot.library.store.owned import Owned
from bot.library.store.tables import replies
from bot.library.tallies import WEEKS_OF_REPLIES, Outcome, Replies

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


@dataclass(frozen=True, slots=True)
class Counts(Owned):
    """The counts of one owner."""

    def count(self, outcomes: Sequence[tuple[Outcome, str]]) -> None:
        """Count a reply for each of ``outcomes``, with the key of the interview that was quoted, or ""."""
        week = monday(self._clock()).isoformat()
        with self._writing() as connection:
            for outcome, key in outcomes:
                row = {"owner": self.owner, "week": week, "outcome": outcome.value, "key": key}
                same = [replies.c[name] == value for name, value in row.items()]
                if not connection.execute(update(replies).where(*same).values(count=replies.c.count + 1)).rowcount:
                    connection.execute(insert(replies).values(**row, count=1))

    def weeks(self) -> tuple[Replies, ...]:
        """Return all that was counted, the latest week first."""
        columns = replies.c.week, replies.c.outcome, replies.c.key, replies.c.count
        chosen = select(*columns).where(replies.c.owner == self.owner)
        chosen = chosen.order_by(replies.c.week.desc(), replies.c.outcome, replies.c.key)
        with self._database.reading() as connection:
            rows = connection.execute(chosen).all()
        return tuple(Replies(dt.date.fromisoformat(week), Outcome(what), key, n) for week, what, key, n in rows)


def monday(at: dt.datetime) -> dt.date:
    """Return the day on which the week of ``at`` begins in UTC."""
    day = at.astimezone(dt.UTC).date()
    return day - dt.timedelta(days=day.weekday())


def forget_weeks(libraries: Libraries) -> None:
    """Delete the counts of weeks that are too long ago."""
    oldest = monday(libraries.clock()) - dt.timedelta(weeks=WEEKS_OF_REPLIES - 1)
    with libraries.database.writing() as connection:
        connection.execute(delete(replies).where(replies.c.week < oldest.isoformat()))
