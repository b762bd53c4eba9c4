"""Which version a database has, and how an older one becomes the one that this code knows."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from bot.atomic_file import atomic_file
from bot.errors import LibraryUnavailableError, NewerLibraryError
from bot.library.store.copies import forget_copies, name_of_copy
from bot.library.store.databases import Database, lock
from bot.library.store.rows import VERSIONS
from bot.remarks import Remark

_MIGRATIONS: Final = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Schema:
    """The versions that are known, the oldest first, and the folders of the scripts that lead from one to the next."""

    versions: tuple[str, ...] = VERSIONS
    folders: tuple[Path, ...] = (_MIGRATIONS / "versions",)

    def bring_up(self, database: Database, clock: Callable[[], dt.datetime]) -> Path | None:
        """Make sure that ``database`` has the newest version; return the backup that was made, if any.

        - An empty one gets its tables, an older one is changed: in one transaction, all or nothing.
        - A file of SQLite is copied beside itself before it is changed; copies that are old enough are deleted.

        Raises:
            NewerLibraryError: its version is not known here.
            LibraryUnavailableError: it cannot be read, changed or copied.
        """
        with contextlib.suppress(LibraryUnavailableError):  # the bot tries again, and says so
            forget_copies(database.file, clock)
        with database.reading() as connection:
            found = self._known(version_of(connection))
        if found == self.versions[-1]:
            return None
        backup = _back_up(database.file, found, clock()) if found and database.file else None
        with database.writing() as connection:
            lock(connection, "schema")
            # Another process may have been faster.
            if self._known(version_of(connection)) != self.versions[-1]:
                _upgrade(connection, self.folders)
        return backup

    def _known(self, version: str | None) -> str | None:
        if version is None or version in self.versions:
            return version
        raise NewerLibraryError(
            Remark(
                "the library was written by a newer Verbatim: its version is {version}, the newest known here is "
                "{newest}; install that Verbatim, or set VERBATIM_DATA to another folder",
                version=version,
                newest=self.versions[-1],
            )
        )


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if version is None else str(version)


def _upgrade(connection: Connection, folders: tuple[Path, ...]) -> None:
    # Alembic takes a fifth of a second to load, and is seldom needed.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("path_separator", "newline")
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("version_locations", "\n".join(str(f).replace("%", "%%") for f in folders))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _back_up(file: Path, version: str, now: dt.datetime) -> Path:
    """Copy the database in ``file`` beside it and return the copy's path."""
    copy = name_of_copy(file, version, now)
    try:
        with (
            atomic_file(copy, replace=True) as unfinished,
            contextlib.closing(sqlite3.connect(file)) as source,
            contextlib.closing(sqlite3.connect(unfinished)) as target,
        ):
            source.backup(target)
    except (sqlite3.Error, OSError) as error:
        raise LibraryUnavailableError(
            Remark(
                "the library in {where} must be changed for this version and cannot be copied before: {error}",
                where=str(file),
                error=str(error),
            )
        ) from error
    return copy
