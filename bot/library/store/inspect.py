"""What can be told of a database without making or changing anything in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select
from sqlalchemy.engine import make_url

from bot.errors import LibraryUnavailableError
from bot.library.results import Damaged
from bot.library.store.databases import Database
from bot.library.store.location import Location, is_there
from bot.library.store.rows import RESTORE
from bot.library.store.schema import Schema, version_of
from bot.library.store.shelf import Shelf
from bot.library.store.tables import interview
from bot.remarks import Remark


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen in a database."""

    #: Where it is, without user and password.
    where: str
    #: Version of its tables; None for a database without any.
    version: str | None
    #: The version that this Verbatim makes of it when it is opened.
    newest: str
    #: Interviews of all owners, withdrawn ones too; None where they cannot be counted in its version.
    interviews: int | None
    #: Owner, and interview, of those of which something is damaged.
    damaged: tuple[tuple[str, Damaged], ...] = ()


def look(location: Location) -> Look | None:
    """Return what is in the database at ``location``, which is neither made nor changed; None where nothing was stored.

    Raises:
        LibraryUnavailableError: it cannot be reached or read, or its driver is missing.
    """
    if not location.is_made:
        return None
    url, newest = location.address, Schema().versions[-1]
    database = Database.at(url)
    try:
        if database.file and not is_there(database.file):
            return Look(_where(url), None, newest, None)
        with database.reading() as connection:
            version = version_of(connection)
            if version != newest:
                return Look(_where(url), version, newest, None)
            _check_pages(connection)
            count = connection.execute(select(func.count()).select_from(interview)).scalar_one()
            return Look(_where(url), version, newest, count, tuple(_damaged(connection)))
    finally:
        database.close()


def _check_pages(connection: Connection) -> None:
    """Read the whole file, and not only what is asked for; raise LibraryUnavailableError where it does not hold."""
    if connection.dialect.name == "sqlite":
        first = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if first != "ok":
            malformed = Remark(
                "the library in {where} is malformed: {error}",
                where=str(connection.engine.url.database),
                error=" ".join(str(first).split()),
            )
            raise LibraryUnavailableError(malformed, RESTORE)


def _damaged(connection: Connection) -> Iterator[tuple[str, Damaged]]:
    for owner in connection.execute(select(interview.c.owner).distinct().order_by(interview.c.owner)).scalars():
        yield from ((owner, damaged) for damaged in Shelf(connection, owner).records().damaged)


def _where(url: str) -> str:
    """Return where the database at ``url`` is, without user, password and options."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return f"SQLite in {parsed.database}"
    return f"PostgreSQL, {parsed.database or 'its usual database'} at {parsed.host or 'this computer'}"
