"""Other words for questions that count, on one connection: how many may, and how they come from another library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select, update

from bot.errors import LibraryFullError
from bot.library.events import Event, What
from bot.library.record import Record
from bot.library.store.shelf import Shelf
from bot.library.store.tables import wording
from bot.library.times import write_day
from bot.library.wordings import MOST_ACCEPTED, Standing
from bot.model import Wording
from bot.remarks import Remark


def accepted_of(shelf: Shelf, records: Iterable[Record]) -> tuple[tuple[str, Wording], ...]:
    """Return the words that count for questions of the ``records``, each with the key, but of none that is gone."""
    marks = {(record.key, exchange.mark) for record in records for exchange in record.interview().exchanges}
    return tuple((key, Wording(mark, words)) for key, mark, words in shelf.accepted() if (key, mark) in marks)


def accept_all(shelf: Shelf, key: str, accepted: Iterable[Wording], at: dt.datetime) -> bool:
    """Let the words that were ``accepted`` elsewhere for interview ``key`` count here; tell whether any is new.

    What waits here as a suggestion counts then, too. Each is a change, to be undone like any other.

    Raises:
        LibraryFullError: so many would count that these are too much.
    """
    counting, any_new = set(shelf.accepted()), False
    for new in accepted:
        if (key, new.exchange, new.words) not in counting:
            number = _put(shelf, key, new, at)
            shelf.tell(Event(key, at, What.ACCEPTED, "", changed=(new.exchange,)), str(number))
            counting.add((key, new.exchange, new.words))
            any_new = True
    if any_new:
        check_room(shelf.connection, shelf.owner)
    return any_new


def _put(shelf: Shelf, key: str, new: Wording, at: dt.datetime) -> int:
    same = wording.c.owner == shelf.owner, wording.c.key == key, wording.c.exchange == new.exchange
    state = {"state": Standing.ACCEPTED.value, "day": write_day(at)}
    waiting = update(wording).where(*same, wording.c.words == new.words).values(**state).returning(wording.c.id)
    number = shelf.connection.execute(waiting).scalar()
    if number is None:
        values = {"owner": shelf.owner, "key": key, "exchange": new.exchange, "words": new.words, **state}
        number = shelf.connection.execute(insert(wording).values(**values).returning(wording.c.id)).scalar_one()
    return int(number)


def check_room(connection: Connection, owner: str) -> None:
    """Raise LibraryFullError where more words of ``owner`` count than may."""
    accepted = wording.c.owner == owner, wording.c.state == Standing.ACCEPTED.value
    if connection.execute(select(func.count()).where(*accepted)).scalar_one() > MOST_ACCEPTED:
        raise LibraryFullError(
            Remark("{most} other words for questions are accepted, which is the most; undo one", most=MOST_ACCEPTED)
        )
