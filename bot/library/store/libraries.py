"""The libraries in a database, one for each owner, sealed off from each other."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, func, insert, select, update

from bot.errors import LibraryUnavailableError, NotStoredError, ProvenanceError
from bot.library.archive import Archive
from bot.library.capacity import Capacity
from bot.library.drafts import Draft
from bot.library.events import Event, What, read_time, write_time
from bot.library.identity import Diff, difference, identified
from bot.library.record import Record, count_sentences, make_interview, read_description
from bot.library.results import BUILT_IN, TERMINAL, Added, Held, Imported, Snapshot
from bot.library.sources import load_seeds
from bot.library.store.databases import RESTORE, Database, lock
from bot.library.store.schema import Schema
from bot.library.store.tables import event, interview, library
from bot.model import Interview, Source

__all__ = ["BUILT_IN", "TERMINAL", "Added", "Held", "Imported", "Libraries", "Library", "Snapshot"]

_OWNER = re.compile(rf"{TERMINAL}|[0-9]{{1,20}}")
_DIGITS_OF_A_VERSION = 16

Clock = Callable[[], dt.datetime]


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Libraries:
    """The libraries of all owners; safe to share between threads, and between processes."""

    database: Database
    #: The interviews that a library without any serves.
    built_in: tuple[Interview, ...]
    capacity: Capacity = field(default_factory=Capacity)
    clock: Clock = field(default=_now, repr=False)

    @classmethod
    def open(
        cls,
        url: str,
        *,
        built_in: Callable[[], tuple[Interview, ...]] = load_seeds,
        capacity: Capacity | None = None,
        clock: Clock = _now,
        schema: Schema | None = None,
    ) -> Libraries:
        """Return the libraries in the database at ``url``, which is made or brought up to date.

        ``url`` is ``sqlite:///PATH`` (``sqlite_url`` makes it) or ``postgresql://…``.

        Raises:
            LibraryUnavailableError: the database cannot be opened, or its driver is missing.
            NewerLibraryError: it was written by a newer Verbatim.
        """
        database = Database.at(url)
        if database.file:
            _make_folder(database.file.parent)
        try:
            (schema or Schema()).bring_up(database, clock)
        except BaseException:
            database.close()
            raise
        return cls(database, built_in(), capacity or Capacity(), clock)

    def of(self, owner: str | int) -> Library:
        """Return the library of ``owner``: ``TERMINAL``, or the id of a Discord server; it may be empty."""
        if not _OWNER.fullmatch(str(owner)):
            raise ValueError(f"{owner!r} is neither a server nor the terminal")
        return Library(self, str(owner))

    def close(self) -> None:
        """Close all connections to the database."""
        self.database.close()


@dataclass(frozen=True, slots=True)
class Library:
    """The library of one owner. Every verb that changes it is all or nothing, and raises LibraryUnavailableError."""

    _libraries: Libraries = field(repr=False)
    owner: str

    @property
    def version(self) -> str:
        """What the library holds, as 16 hexadecimal digits, or ``BUILT_IN``; the same content has the same version."""
        with self._reading() as connection:
            return self._version(connection)

    def snapshot(self) -> Snapshot:
        """Return what is served, with the version that serves it; the built-in interviews if there are no others.

        It is empty when all interviews are withdrawn.
        """
        with self._reading() as connection:
            version = self._version(connection)
            if version == BUILT_IN:
                return Snapshot(BUILT_IN, self._libraries.built_in)
            rows = connection.execute(_held(self._mine(interview), interview.c.withdrawn.is_(None)))
            return Snapshot(version, tuple(_interview(row) for row in rows))

    def interviews(self) -> tuple[Interview, ...]:
        """Return what is served, in the order in which it was added."""
        return self.snapshot().interviews

    def held(self) -> tuple[Held, ...]:
        """Return the library's own interviews, withdrawn ones too, in the order in which they were added."""
        with self._reading() as connection:
            return tuple(_as_held(row) for row in connection.execute(_held(self._mine(interview))))

    def get(self, key: str) -> Held:
        """Return the library's own interview ``key``, also when it is withdrawn; raise NotStoredError without one."""
        with self._reading() as connection:
            return _as_held(self._row(connection, key))

    def file(self, key: str) -> tuple[str, bytes]:
        """Return name and bytes of the file of interview ``key``; raise NotStoredError without one."""
        with self._reading() as connection:
            record = self._record(connection, key)
        return record.name, record.data

    def again(self, key: str) -> Draft:
        """Return interview ``key`` as a draft, read anew from its file by this version's parser.

        Raises:
            NotStoredError: there is no such interview.
            SourceError: this version cannot read it any more.
        """
        with self._reading() as connection:
            record = self._record(connection, key)
        return Draft.read(record.data, record.name, record.said(), key)

    def described(self, draft: Draft) -> Draft:
        """Return ``draft`` with what it leaves unsaid taken from the interview that it would replace, if any."""
        with self._reading() as connection:
            row = self._find(connection, draft.key)
        return draft.described(draft.description.over(_as_held(row).description)) if row else draft

    def preview(self, draft: Draft) -> Diff:
        """Return what publishing ``draft`` would change."""
        with self._reading() as connection:
            return self._diff(connection, draft)

    def add(self, draft: Draft) -> Added:
        """Publish ``draft``: it is served from now on, in place of the interview with the same key, if any.

        A withdrawn interview stays withdrawn.

        Raises:
            ProvenanceError: its outlet, or its date or "undated", was not said.
            LibraryFullError: the library would hold too much.
        """
        if draft.missing:
            raise ProvenanceError(
                draft.source.name,
                " and ".join(draft.missing),
                "must be said before it is published (a date may be “undated”)",
            )
        now = self._libraries.clock()
        with self._changing() as connection:
            diff = self._diff(connection, draft)
            record = Record.of(draft, diff.now, write_time(now))
            anything, withdrawn = self._put(connection, record, diff.now)
            if anything:
                self._tell(connection, Event.of(diff, now))
        return Added(draft.key, diff, anything, withdrawn)

    def remove(self, key: str) -> None:
        """Remove interview ``key`` with its file, its text and its reading; raise NotStoredError without one."""
        with self._changing() as connection:
            row = self._row(connection, key)
            connection.execute(delete(interview).where(self._mine(interview), interview.c.key == key))
            self._tell(connection, Event(key, self._libraries.clock(), What.REMOVED, row.sha256))

    def withdraw(self, key: str) -> None:
        """Keep interview ``key`` and serve it nowhere; raise NotStoredError without one."""
        self._serve(key, False)

    def restore(self, key: str) -> None:
        """Serve interview ``key`` again; raise NotStoredError without one."""
        self._serve(key, True)

    def history(self, key: str | None = None) -> tuple[Event, ...]:
        """Return what happened to interview ``key``, or to all, the oldest first; also to those that were removed."""
        chosen = [self._mine(event), *([event.c.key == key] if key is not None else [])]
        columns = (event.c.key, event.c.at, event.c.what, event.c.sha256, event.c.exchanges)
        with self._reading() as connection:
            rows = connection.execute(select(*columns).where(*chosen).order_by(event.c.id)).all()
        return tuple(Event.told(*row) for row in rows)

    def export(self) -> bytes:
        """Return the library's own interviews as an archive, withdrawn ones too, with their history."""
        with self._reading() as connection:
            rows = connection.execute(select(interview).where(self._mine(interview)).order_by(interview.c.id)).all()
        records = tuple(map(_as_record, rows))
        kept = {record.key for record in records}
        return Archive(records, tuple(e for e in self.history() if e.key in kept)).write()

    def import_archive(self, archive: Archive) -> Imported:
        """Take over all interviews of ``archive``, each in place of the one with the same key; the others stay.

        Raises:
            LibraryFullError: the library would hold too much; nothing is taken over.
        """
        outcomes: dict[str, list[str]] = {"added": [], "changed": [], "unchanged": []}
        with self._changing() as connection:
            for record in archive.records:
                outcomes[self._import(connection, record, archive)].append(record.key)
        return Imported(**{outcome: tuple(keys) for outcome, keys in outcomes.items()})

    # What follows speaks to the database. Every statement is limited to the owner by _mine, or inserts its name.

    def _mine(self, table: Table) -> ColumnElement[bool]:
        return table.c.owner == self.owner

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._libraries.database.reading() as connection:
            yield connection

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """Yield a connection that is alone in changing this library; checks the limits and tells the version after."""
        with self._libraries.database.writing() as connection:
            lock(connection, f"library {self.owner}")
            known = connection.execute(select(library.c.owner).where(self._mine(library))).first()
            if not known:
                connection.execute(insert(library).values(owner=self.owner, version=BUILT_IN))
            before = self._size(connection)
            yield connection
            after = self._size(connection)
            if any(a > b for a, b in zip(after, before, strict=True)):  # what is too full may still be emptied
                self._libraries.capacity.check(*after)
            connection.execute(update(library).where(self._mine(library)).values(version=self._digest(connection)))

    def _size(self, connection: Connection) -> tuple[int, int, int]:
        columns = (func.count(), func.sum(interview.c.bytes), func.sum(interview.c.sentences))
        count, size, sentences = connection.execute(select(*columns).where(self._mine(interview))).one()
        return int(count), int(size or 0), int(sentences or 0)

    def _version(self, connection: Connection) -> str:
        found = connection.execute(select(library.c.version).where(self._mine(library))).scalar()
        return BUILT_IN if found is None else str(found)

    def _digest(self, connection: Connection) -> str:
        columns = (interview.c.key, interview.c.digest, interview.c.withdrawn)
        rows = connection.execute(select(*columns).where(self._mine(interview)).order_by(interview.c.id)).all()
        lines = [f"{row.key} {row.digest} {row.withdrawn is None}" for row in rows]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_DIGITS_OF_A_VERSION] if rows else BUILT_IN

    def _find(self, connection: Connection, key: str) -> Row[Any] | None:
        return connection.execute(_held(self._mine(interview), interview.c.key == key)).first()

    def _row(self, connection: Connection, key: str) -> Row[Any]:
        row = self._find(connection, key)
        if row is None:
            raise NotStoredError(f"there is no interview {key} in this library")
        return row

    def _record(self, connection: Connection, key: str) -> Record:
        self._row(connection, key)
        return _as_record(
            connection.execute(select(interview).where(self._mine(interview), interview.c.key == key)).one()
        )

    def _diff(self, connection: Connection, draft: Draft) -> Diff:
        row = self._find(connection, draft.key)
        before = _interview(row) if row else None
        return difference(before, identified(draft.interview, before))

    def _put(self, connection: Connection, record: Record, parsed: Interview) -> tuple[bool, bool]:
        """Write ``record`` in place of what has its key; return if that changes anything, and if it is withdrawn."""
        row = self._find(connection, record.key)
        if row is None:
            connection.execute(
                insert(interview).values(
                    owner=self.owner, key=record.key, added=record.added, withdrawn=record.withdrawn,
                    **_columns(record, parsed),
                )
            )  # fmt: skip
            return True, record.withdrawn is not None
        # What either side has withdrawn is not served.
        withdrawn = row.withdrawn or record.withdrawn
        changed = (row.digest, row.withdrawn) != (record.digest, withdrawn)
        if changed:
            mine = (self._mine(interview), interview.c.key == record.key)
            connection.execute(update(interview).where(*mine).values(withdrawn=withdrawn, **_columns(record, parsed)))
        return changed, withdrawn is not None

    def _import(self, connection: Connection, record: Record, archive: Archive) -> str:
        before = self._find(connection, record.key)
        parsed = record.interview()
        changed, _ = self._put(connection, record, parsed)
        if before is None:
            for told in archive.events:
                if told.key == record.key:
                    self._tell(connection, told)
        elif not changed:
            return "unchanged"
        diff = difference(_interview(before) if before else None, parsed)
        at = self._libraries.clock()
        ids = Event.of(diff, at)
        self._tell(connection, Event(record.key, at, What.IMPORTED, record.sha256, ids.added, ids.changed, ids.gone))
        return "changed" if before else "added"

    def _serve(self, key: str, served: bool) -> None:
        now = self._libraries.clock()
        with self._changing() as connection:
            row = self._row(connection, key)
            if (row.withdrawn is None) == served:
                return
            mine = (self._mine(interview), interview.c.key == key)
            connection.execute(update(interview).where(*mine).values(withdrawn=None if served else write_time(now)))
            self._tell(connection, Event(key, now, What.RESTORED if served else What.WITHDRAWN, row.sha256))

    def _tell(self, connection: Connection, told: Event) -> None:
        connection.execute(
            insert(event).values(
                owner=self.owner, key=told.key, at=write_time(told.at), what=told.what.value,
                sha256=told.sha256, exchanges=told.exchanges(),
            )
        )  # fmt: skip


def sqlite_url(file: Path) -> str:
    """Return the address of the SQLite database in ``file``."""
    from sqlalchemy.engine import URL

    return URL.create("sqlite", database=str(file.absolute())).render_as_string()


def _make_folder(folder: Path) -> None:
    try:
        # Interviews that are not published yet may be in it.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryUnavailableError(
            f"the folder {folder} for the library cannot be made ({error.strerror}); set VERBATIM_DATA to another one"
        ) from error


def _held(*conditions: ColumnElement[bool]) -> Any:
    """Return the selection of everything but the files, in the order in which they were added."""
    columns = [column for column in interview.c if column.name != "data"]
    return select(*columns).where(*conditions).order_by(interview.c.id)


def _columns(record: Record, parsed: Interview) -> dict[str, object]:
    """Return the columns that a new file changes."""
    return {
        "name": record.name,
        "data": record.data,
        "sha256": record.sha256,
        "bytes": len(record.data),
        "text": record.text.encode(),
        "text_sha256": record.text_sha256,
        "reading": record.reading,
        "description": record.description,
        "digest": record.digest,
        "sentences": count_sentences(parsed),
        "changed": record.changed,
    }


def _interview(row: Row[Any]) -> Interview:
    text = bytes(row.text)
    try:
        if hashlib.sha256(text).hexdigest() != row.text_sha256:
            raise ValueError("its text is not the one that was stored")
        source = Source(row.name, text.decode("utf-8"), row.sha256, row.text_sha256)
        return make_interview(row.key, source, row.reading, read_description(row.description, row.name))
    except (ValueError, ProvenanceError) as error:
        raise LibraryUnavailableError(f"interview {row.key} is damaged in the database: {error}", RESTORE) from error


def _as_held(row: Row[Any]) -> Held:
    return Held(
        _interview(row),
        read_description(row.description, row.name),
        row.bytes,
        read_time(row.added),
        read_time(row.changed),
        read_time(row.withdrawn) if row.withdrawn else None,
    )


def _as_record(row: Row[Any]) -> Record:
    record = Record(
        key=row.key,
        name=row.name,
        data=bytes(row.data),
        text=bytes(row.text).decode("utf-8"),
        reading=row.reading,
        description=row.description,
        added=row.added,
        changed=row.changed,
        withdrawn=row.withdrawn,
    )
    if (record.sha256, record.text_sha256) != (row.sha256, row.text_sha256):
        reason = f"interview {row.key} is damaged in the database: its file has changed"
        raise LibraryUnavailableError(reason, RESTORE)
    return record
