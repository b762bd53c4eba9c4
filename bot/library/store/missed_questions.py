"""What members of one server asked and no interview covers, on the database: words, and no trace of who asked.

Until three people have asked alike, each question has a token of whoever asked it, so that one person who asks three
times is told from three people; see ``missed.Key``. Only people of one run of the program are counted together: of
tokens that were made with another key nobody knows whether they are of the same people. As soon as there are three,
the tokens of the group are deleted.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from bot.library.missed import (
    DAYS_A_QUESTION_IS_KEPT,
    MOST_KEPT,
    PEOPLE_ASKING_ALIKE,
    AskedByPerson,
    Key,
    Missed,
)
from bot.library.store.desk import all_preferences
from bot.library.store.owned import Owned
from bot.library.store.tables import missed
from bot.library.store.tokens import forget_person
from bot.library.times import write_day

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

#: Returns the place of what is most like a question among others, None where nothing is alike.
MostAlike = Callable[[str, Sequence[str]], int | None]


@dataclass(frozen=True, slots=True)
class MissedQuestions(Owned):
    """The questions of one owner."""

    def keep(self, words: str, person: int, key: Key, most_alike: MostAlike) -> None:
        """Keep ``words``, as ``keepable`` returns them, with the questions that are alike.

        Of one person who asks alike again nothing is kept a second time, as long as people are told apart.
        """
        firsts = self._firsts()
        # Outside of the transaction, because it may take a second.
        place = most_alike(words, list(firsts.values()))
        group = secrets.token_hex(8) if place is None else list(firsts)[place]
        with self._writing() as connection:
            self._put(connection, words, group, None if self._is_shown(connection, group) else (person, key))
            self._show_if_due(connection, group)
            self._make_room(connection)

    def groups(self) -> tuple[Missed, ...]:
        """Return what enough people have asked alike, the most asked first."""
        chosen = select(missed).where(self._mine(), missed.c.token.is_(None)).order_by(missed.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(chosen).all()
        found: dict[str, list[Row[Any]]] = {}
        for row in rows:
            found.setdefault(row.alike, []).append(row)
        return tuple(sorted((_group(name, of_it) for name, of_it in found.items()), key=lambda m: (-m.count, m.first)))

    def delete(self, group: str | None = None) -> None:
        """Delete the questions of ``group``, or all of them, also those that nobody was shown yet."""
        named = () if group is None else (missed.c.alike == group,)
        with self._database.writing() as connection:
            connection.execute(delete(missed).where(self._mine(), *named))
        self._database.truncate_log()

    def _firsts(self) -> dict[str, str]:
        """Return the first question of each group."""
        chosen = select(missed.c.alike, missed.c.words).where(self._mine()).order_by(missed.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(chosen).all()
        firsts: dict[str, str] = {}
        for row in rows:
            firsts.setdefault(row.alike, row.words)
        return firsts

    def _put(self, connection: Connection, words: str, group: str, asked: tuple[int, Key] | None) -> None:
        token, run = None, None
        if asked:
            person, key = asked
            token, run = key.token(self.owner, group, person), key.run
            same = missed.c.token == token, missed.c.run == run
            if connection.execute(select(missed.c.id).where(*self._in(group), *same)).first():
                return
        day = write_day(self._clock())
        new = {"owner": self.owner, "alike": group, "words": words, "day": day, "token": token, "run": run}
        connection.execute(insert(missed).values(**new))

    def _is_shown(self, connection: Connection, group: str) -> bool:
        chosen = select(missed.c.id).where(*self._in(group), missed.c.token.is_(None))
        return connection.execute(chosen).first() is not None

    def _show_if_due(self, connection: Connection, group: str) -> None:
        runs = connection.execute(select(missed.c.run).where(*self._in(group), missed.c.run.is_not(None))).scalars()
        if max(Counter(runs).values(), default=0) >= PEOPLE_ASKING_ALIKE:
            connection.execute(update(missed).where(*self._in(group)).values(token=None, run=None))

    def _make_room(self, connection: Connection) -> None:
        newest = select(missed.c.id).where(self._mine()).order_by(missed.c.id.desc()).offset(MOST_KEPT).limit(1)
        last = connection.execute(newest).scalar()
        if last is not None:
            connection.execute(delete(missed).where(self._mine(), missed.c.id <= last))

    def _mine(self) -> ColumnElement[bool]:
        return missed.c.owner == self.owner

    def _in(self, group: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return self._mine(), missed.c.alike == group


def of_person(libraries: Libraries, person: int, key: Key) -> tuple[AskedByPerson, ...]:
    """Return what can still be told to be of ``person``, in all servers, with ``key``; the oldest first."""
    with libraries.database.reading() as connection:
        return tuple(
            AskedByPerson(row.owner, row.words, dt.date.fromisoformat(row.day))
            for row in _of_person(connection, person, key)
        )


def delete_of_person(libraries: Libraries, person: int, key: Key) -> int:
    """Delete what ``of_person`` returns; return how many questions that were."""
    return forget_person(libraries.database, lambda c: _of_person(c, person, key), delete(missed))


def forget_missed(libraries: Libraries) -> None:
    """Delete the questions that are old enough, and those of owners who do not wish them kept (any more)."""
    oldest = write_day(libraries.clock() - dt.timedelta(days=DAYS_A_QUESTION_IS_KEPT))
    wish = [owner for owner, wished in all_preferences(libraries).items() if wished.missed]
    due = (missed.c.day <= oldest) | missed.c.owner.not_in(wish)
    with libraries.database.reading() as connection:
        if connection.execute(select(missed.c.id).where(due).limit(1)).first() is None:
            return
    with libraries.database.writing() as connection:
        connection.execute(delete(missed).where(due))
    libraries.database.truncate_log()


def _of_person(connection: Connection, person: int, key: Key) -> list[Row[Any]]:
    rows = connection.execute(select(missed).where(missed.c.run == key.run).order_by(missed.c.id))
    return [row for row in rows if row.token == key.token(row.owner, row.alike, person)]


def _group(name: str, rows: Sequence[Row[Any]]) -> Missed:
    days = [dt.date.fromisoformat(row.day) for row in rows]
    return Missed(name, tuple(dict.fromkeys(row.words for row in rows)), len(rows), min(days), max(days))
