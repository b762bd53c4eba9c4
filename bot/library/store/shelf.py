"""The rows of one owner, on one connection: every statement about libraries, and what is made of a row."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, bindparam, delete, func, insert, select, update

from bot.errors import DamagedInterviewError
from bot.library.changes import Host
from bot.library.events import Event
from bot.library.record import Record, count_sentences
from bot.library.results import BUILT_IN, LEFT, Contents, Damaged, Kept, StoredInterview
from bot.library.store import journal
from bot.library.store.rows import COLUMNS, StoredRow, contents_of, undamaged, undamaged_text, with_wordings
from bot.library.store.tables import departure, former, interview, library, metadata, opening, vote, wording
from bot.library.times import write_time
from bot.library.wordings import Standing
from bot.remarks import Remark

_DIGITS_OF_A_VERSION: Final = 16
#: How many interviews, and how many single answers, may not be quoted yet. It is asked with every question, and to put
#: the statement together each time took longer than to run it.
_WAITING: Final = select(
    *(
        select(func.count())
        .where(table.c.owner == bindparam("owner"), table.c.opens > bindparam("now"))
        .scalar_subquery()
        for table in (interview, opening)
    )
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much is in a library, withdrawn interviews included."""

    interviews: int
    file_bytes: int
    sentences: int

    def exceeds(self, other: Size) -> bool:
        """Tell whether this is more than ``other`` in any respect."""
        return (
            self.interviews > other.interviews or self.file_bytes > other.file_bytes or self.sentences > other.sentences
        )


@dataclass(frozen=True, slots=True)
class Records:
    """Interviews with their files, in the order in which they were added."""

    whole: tuple[Record, ...] = ()
    #: Those of which something is damaged, be it the file alone.
    damaged: tuple[Damaged, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one owner has in the database.

    Every statement is limited to the owner, by ``_mine`` or a parameter, or inserts its name.
    """

    connection: Connection
    owner: str
    #: Who changes it, where that is known.
    by: Host | None = None

    def version_at(self, now: dt.datetime) -> str:
        """Return the version; another one as soon as one more of the interviews, or of their answers, may be quoted.

        It is ``LEFT`` while the bot is not in its server.
        """
        if self.is_left():
            return LEFT
        waiting = self.waiting(now)
        return f"{self.version()}+{waiting}" if waiting else self.version()

    def version(self) -> str:
        """Return the version that was last written; ``BUILT_IN`` where nothing ever was."""
        found = self.connection.execute(select(library.c.version).where(self._mine(library))).scalar()
        return BUILT_IN if found is None else str(found)

    def waiting(self, now: dt.datetime) -> int:
        """Return how many interviews, and how many single answers, may not be quoted yet."""
        named = {"owner": self.owner, "now": write_time(now)}
        return sum(self.connection.execute(_WAITING, named).one())

    def is_left(self) -> bool:
        """Tell whether the bot was removed from the server whose library this is.

        One of which nothing but counts is kept is like one that the bot never was in: people bring it along there, and
        were counted once.
        """
        left = self.connection.execute(select(departure.c.owner).where(self._mine(departure))).first()
        return left is not None and bool(self.kept() - {Kept.COUNTS})

    def kept(self) -> frozenset[Kept]:
        """Return what is kept of the owner, as far as its people would ask for it."""
        columns = {kept: metadata.tables[kept.value].c.owner for kept in Kept}
        found = {kept: select(column).where(column == self.owner).limit(1) for kept, column in columns.items()}
        return frozenset(kept for kept, any_row in found.items() if self.connection.execute(any_row).first())

    def open(self) -> None:
        """Make the row of the library, if there is none yet."""
        known = self.connection.execute(select(library.c.owner).where(self._mine(library))).first()
        if not known:
            self.connection.execute(insert(library).values(owner=self.owner, version=BUILT_IN))

    def close(self) -> None:
        """Write the version that the library has now."""
        self.connection.execute(update(library).where(self._mine(library)).values(version=self._digest()))

    def _digest(self) -> str:
        columns = (interview.c.key, interview.c.digest, interview.c.withdrawn)
        rows = self.connection.execute(select(*columns).where(self._mine(interview)).order_by(interview.c.id)).all()
        lines = [f"{row.key} {row.digest} {row.withdrawn is None}" for row in rows]
        lines += [f"{key} {exchange} {words}" for key, exchange, words in self.accepted()]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_DIGITS_OF_A_VERSION] if rows else BUILT_IN

    def size(self) -> Size:
        """Return how much is in the library."""
        columns = (func.count(), func.sum(interview.c.bytes), func.sum(interview.c.sentences))
        count, size, sentences = self.connection.execute(select(*columns).where(self._mine(interview))).one()
        return Size(int(count), int(size or 0), int(sentences or 0))

    def contents(self, key: str | None = None) -> Contents:
        """Return the interviews, only interview ``key`` if one is given."""
        chosen = self._mine(interview), *([] if key is None else [interview.c.key == key])
        rows = self.connection.execute(_without_file(*chosen))
        return contents_of((StoredRow(*row) for row in rows), self.accepted())

    def find(self, key: str) -> StoredInterview | None:
        """Return interview ``key``; None without one; raise DamagedInterviewError when it is damaged."""
        row = self.connection.execute(_without_file(*self._named(key))).first()
        return next(iter(with_wordings([StoredRow(*row).stored()], self.accepted()))) if row else None

    def accepted(self) -> list[tuple[str, str, str]]:
        """Return key, exchange and words of the other words for questions that count, in the order suggested."""
        columns = wording.c.key, wording.c.exchange, wording.c.words
        chosen = select(*columns).where(self._mine(wording), wording.c.state == Standing.ACCEPTED.value)
        rows = self.connection.execute(chosen.order_by(wording.c.id)).all()
        return [(row.key, row.exchange, row.words) for row in rows]

    def same_file(self, sha256: str) -> tuple[str, ...]:
        """Return the keys of the interviews whose file has this digest."""
        chosen = (self._mine(interview), interview.c.sha256 == sha256)
        return tuple(self.connection.execute(select(interview.c.key).where(*chosen).order_by(interview.c.id)).scalars())

    def sha256(self, key: str) -> str | None:
        """Return the digest of the file of interview ``key``, as it was stored; None without that interview."""
        return self.connection.execute(select(interview.c.sha256).where(*self._named(key))).scalar()

    def keys(self, most: int) -> tuple[str, ...]:
        """Return the keys of the interviews, at most so many."""
        chosen = select(interview.c.key).where(self._mine(interview)).order_by(interview.c.id).limit(most)
        return tuple(self.connection.execute(chosen).scalars())

    def records(self, keys: Collection[str] | None = None) -> Records:
        """Return the interviews with the ``keys``, with their files; all without any."""
        whole: list[Record] = []
        damaged: list[Damaged] = []
        chosen = self._mine(interview), *([] if keys is None else [interview.c.key.in_(keys)])
        for row in self.connection.execute(select(interview).where(*chosen).order_by(interview.c.id)):
            try:
                record = _record(row)
                with undamaged(row.key):
                    record.interview()
            except DamagedInterviewError as error:
                damaged.append(Damaged(row.key, error.reason, error.remedy))
            else:
                whole.append(record)
        return Records(tuple(whole), tuple(damaged))

    def check(self, keys: Collection[str]) -> None:
        """Raise DamagedInterviewError where one with one of ``keys`` is among the damaged ones of ``records``."""
        damaged = self.records(keys).damaged
        if damaged:
            raise DamagedInterviewError(damaged[0].reason, damaged[0].remedy)

    def record(self, key: str) -> Record:
        """Return interview ``key``, which is there, with its file; raise DamagedInterviewError when damaged."""
        return _record(self.connection.execute(select(interview).where(*self._named(key))).one())

    def put(self, record: Record) -> bool:
        """Write ``record`` in place of what has its key, if anything; tell whether that changes anything."""
        columns = (interview.c.digest, interview.c.withdrawn)
        before = self.connection.execute(select(*columns).where(*self._named(record.key))).first()
        if before is None:
            new = {"owner": self.owner, "key": record.key, "added": record.added, **_columns(record)}
            self.connection.execute(insert(interview).values(**new))
            self._set_openings(record)
            return True
        if (before.digest, before.withdrawn) == (record.digest, record.withdrawn):
            return False
        self.connection.execute(update(interview).where(*self._named(record.key)).values(**_columns(record)))
        self._set_openings(record)
        return True

    def remove(self, key: str) -> None:
        """Delete interview ``key``, the version before, the votes on it and other words for it; its history stays."""
        self.connection.execute(delete(former).where(self._mine(former), former.c.key == key))
        self.connection.execute(delete(wording).where(self._mine(wording), wording.c.key == key))
        self.connection.execute(delete(vote).where(self._mine(vote), vote.c.key == key))
        self.connection.execute(delete(opening).where(self._mine(opening), opening.c.key == key))
        self.connection.execute(delete(interview).where(*self._named(key)))

    def _set_openings(self, record: Record) -> None:
        """Write when single answers of ``record`` may be quoted first, and nothing that was written of it before."""
        self.connection.execute(delete(opening).where(self._mine(opening), opening.c.key == record.key))
        for exchange, opens in record.said().moments.items():
            new = {"owner": self.owner, "key": record.key, "exchange": exchange, "opens": opens}
            self.connection.execute(insert(opening).values(**new))

    def set_withdrawn(self, key: str, withdrawn: str | None) -> None:
        """Write when interview ``key`` was withdrawn, None to serve it."""
        self.connection.execute(update(interview).where(*self._named(key)).values(withdrawn=withdrawn))

    def former(self, key: str, number: int) -> Record | None:
        """Return the version of interview ``key`` that the change with this number replaced; None where it is gone."""
        named = (self._mine(former), former.c.key == key, former.c.event == number)
        row = self.connection.execute(select(former).where(*named)).first()
        return _record(row) if row else None

    def keep_former(self, record: Record, number: int, at: dt.datetime) -> None:
        """Keep ``record`` as the version that the change with this number replaced ``at`` that time, and no other."""
        self.connection.execute(delete(former).where(self._mine(former), former.c.key == record.key))
        columns = {name: value for name, value in _columns(record).items() if name in former.c}
        new = {**columns, "key": record.key, "added": record.added, "event": number, "at": write_time(at)}
        self.connection.execute(insert(former).values(owner=self.owner, **new))

    def events(self, key: str | None = None) -> tuple[Event, ...]:
        """Return what happened to interview ``key``, or to all, the oldest first."""
        return journal.events(self.connection, self.owner, key)

    def tell(self, told: Event, before: str | None = None) -> int:
        """Write down what happened, and what it takes to undo it, as ``Change.before`` has it; return its number."""
        return journal.tell(self.connection, self.owner, told, before, self.by)

    def _mine(self, table: Table) -> ColumnElement[bool]:
        return table.c.owner == self.owner

    def _named(self, key: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return self._mine(interview), interview.c.key == key


def _without_file(*conditions: ColumnElement[bool]) -> Select[tuple[Any, ...]]:
    """Return the selection of everything but the files, in the order in which they were added."""
    return select(*(interview.c[name] for name in COLUMNS)).where(*conditions).order_by(interview.c.id)


def _columns(record: Record) -> dict[str, object]:
    """Return the columns that another file changes."""
    return {
        "name": record.name,
        "data": record.data,
        "sha256": record.sha256,
        "bytes": len(record.data),
        "text": record.text.encode(),
        "text_sha256": record.text_sha256,
        "reading": record.transcript,
        "description": record.description,
        "digest": record.digest,
        "sentences": count_sentences(record.interview()),
        "changed": record.changed,
        "withdrawn": record.withdrawn,
        "opens": record.said().opens,
    }


def _record(row: Row[Any]) -> Record:
    with undamaged(row.key):
        data = bytes(row.data)
        if hashlib.sha256(data).hexdigest() != row.sha256:
            raise ValueError(Remark("its file has changed"))
        return Record(
            key=row.key,
            name=row.name,
            data=data,
            text=undamaged_text(bytes(row.text), row.text_sha256),
            transcript=row.reading,
            description=row.description,
            added=row.added,
            changed=row.changed,
            withdrawn=row.withdrawn,
        )
