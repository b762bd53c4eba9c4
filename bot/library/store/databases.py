"""How a database is reached, SQLite or PostgreSQL: transactions that are what they say, and errors that are clear."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.errors import LibraryUnavailableError
from bot.library.store.rows import RESTORE
from bot.library.store.sqlite_file import WAIT_S, has_no_room, is_read_only, open_to_read
from bot.remarks import Remark

#: Seconds that PostgreSQL may take to answer a new connection.
_CONNECT_S = 10
#: Seconds to wait for readers before the log of a file is emptied: whoever publishes waits so long, and writes nothing.
_READERS_S = 0.25
#: Between two tries to change how a file is written, in seconds.
_AGAIN_S = 0.01
#: How SQLite says that the bytes of a file are no database, or not any more.
_DAMAGE = ("not a database", "malformed")
_FOR_A_SERVER = Remark("look whether the database runs, and whether DATABASE_URL is right")
_POSTGRESQL = ("postgres", "postgresql", "postgresql+psycopg")


@dataclass(frozen=True, slots=True)
class Database:
    """A database that can be read and written; safe to share between threads."""

    engine: Engine = field(repr=False)
    #: Is called at the beginning of each transaction that writes; where it raises, nothing is written.
    first: Callable[[Connection], object] = field(default=lambda _: None, repr=False)

    @classmethod
    def at(cls, url: str) -> Database:
        """Return the database at ``url``, not yet connected: ``sqlite:///PATH`` or ``postgresql://…``.

        Raises:
            LibraryUnavailableError: the address makes no sense, or the driver for it is not installed.
        """
        parsed = _parsed(url)
        if parsed.get_backend_name() == "sqlite":
            return cls(_sqlite(parsed))
        try:
            return cls(_postgresql(parsed))
        except ImportError as error:
            raise LibraryUnavailableError(
                Remark("PostgreSQL needs its driver"),
                Remark("install it: {command}", command='pip install "psycopg[binary]"'),
            ) from error

    @property
    def file(self) -> Path | None:
        """The file of SQLite; None for PostgreSQL."""
        url = self.engine.url
        return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection whose statements all see the same state.

        Raises:
            LibraryUnavailableError: the database cannot be reached or read.
        """
        with self._explained(), self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":  # SQLite's transactions are so by nature
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection whose changes are all there afterwards, or none if the block raises or the process ends.

        Raises:
            LibraryUnavailableError: the database cannot be reached or written.
        """
        with self._explained(), self.engine.connect() as connection:
            connection.execution_options(writes=True)
            with connection.begin():
                self.first(connection)
                yield connection

    def truncate_log(self) -> None:
        """Empty the log in which SQLite writes ahead, so that what was deleted is not in it any more.

        Where somebody reads for longer than a moment, the log stays until the next time. PostgreSQL does so by itself.

        Raises:
            LibraryUnavailableError: the database cannot be reached or written.
        """
        if self.file is None:
            return
        with self._explained(), self.engine.connect() as connection:
            cursor = connection.connection.cursor()
            try:
                cursor.execute(f"PRAGMA busy_timeout = {_READERS_S * 1000:.0f}")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            except sqlite3.Error as error:
                full = Remark("the log of the library cannot be emptied: {error}", error=str(error))
                raise LibraryUnavailableError(full) from error
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {WAIT_S * 1000:.0f}")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise _explanation(error, self.engine.url) from error


def sqlite_url(file: Path) -> str:
    """Return the address of the SQLite database in ``file``."""
    return URL.create("sqlite", database=str(file.absolute())).render_as_string()


def _parsed(url: str) -> URL:
    # The address is never part of a message: it may hold a password.
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise LibraryUnavailableError(
            Remark("DATABASE_URL is no address; one looks like postgresql://user@host/name")
        ) from error
    if parsed.drivername in _POSTGRESQL:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername in ("sqlite", "sqlite+pysqlite") and parsed.database not in (None, "", ":memory:"):
        return parsed.set(drivername="sqlite+pysqlite")
    raise LibraryUnavailableError(
        Remark("DATABASE_URL must begin with postgresql:// or be sqlite:/// and the path of a file")
    )


def _sqlite(url: URL) -> Engine:
    file = Path(str(url.database))
    if is_read_only(file):
        # Connected anew for each transaction, because another user may have begun to write meanwhile.
        engine = create_engine(url, creator=lambda: open_to_read(file), poolclass=NullPool, hide_parameters=True)
    else:
        engine = create_engine(url, connect_args={"timeout": WAIT_S}, hide_parameters=True)
        event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # Python's own handling of transactions would leave SELECT and CREATE TABLE outside of them; _begin does it instead.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # Readers and a writer do not wait for each other, and a killed process leaves a whole database.
    _write_ahead(connection)
    # What has been said to be done must survive a loss of power; changes are rare here.
    connection.execute("PRAGMA synchronous = FULL")
    # The bytes of a removed interview are overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Keep a log of what is written, and wait where another program begins to do so at the same moment.

    SQLite does not: of two that change the mode, one would have to give up its lock, so it fails at once.
    """
    until = time.monotonic() + WAIT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(_AGAIN_S)


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: two that had both read could not both go on to write.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"connect_timeout": _CONNECT_S, "application_name": "verbatim"},
    )
    event.listen(engine, "connect", _limit_waiting)
    return engine


def _limit_waiting(connection: DBAPIConnection, _record: object) -> None:
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SET lock_timeout = '{WAIT_S}s'")
    connection.commit()


def lock(connection: Connection, name: str) -> None:
    """Let only one transaction that writes go on from here with the same ``name``; SQLite does so by itself."""
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(hashlib.sha256(f"verbatim {name}".encode()).digest()[:8], signed=True)
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})


def _explanation(error: SQLAlchemyError, url: URL) -> LibraryUnavailableError:
    is_file = url.get_backend_name() == "sqlite"
    where = str(url.database) if is_file else "PostgreSQL"
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    reason = " ".join(str(cause).split()) or type(cause).__name__
    for secret in (url.password, url.query.get("password")):
        if secret:
            reason = reason.replace(str(secret), "***")
    if "locked" in reason or "lock timeout" in reason:
        in_use = Remark(
            "the library in {where} is in use by another program for more than {seconds} s", where=where, seconds=WAIT_S
        )
        return LibraryUnavailableError(in_use, Remark("try again"))
    return LibraryUnavailableError(
        Remark("the library in {where} cannot be used: {error}", where=where, error=reason),
        _remedy(reason, url) if is_file else _FOR_A_SERVER,
    )


def _remedy(reason: str, url: URL) -> Remark:
    if any(sign in reason for sign in _DAMAGE):
        return RESTORE
    # It seldom says that there is no room: while it makes what is beside a file, that is a disk I/O error.
    if "is full" in reason or has_no_room(Path(str(url.database)).parent):
        return Remark("make room on its disk")
    return Remark("let this user read and write the file and its folder, or set VERBATIM_DATA to another folder")


def make_folder(folder: Path) -> None:
    """Make the ``folder`` of a database where there is none; raise LibraryUnavailableError where that cannot be."""
    try:
        # Interviews that are not published yet may be in it.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryUnavailableError(
            Remark(
                "the folder {folder} for the library cannot be made ({error})",
                folder=str(folder),
                error=str(error.strerror),
            ),
            Remark("set VERBATIM_DATA to another one"),
        ) from error
