"""The copies of the database that are made before an update changes it: how what is deleted goes from them, too."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from bot.errors import LibraryUnavailableError
from bot.library.times import Clock
from bot.remarks import Remark

#: An update that has lost something is noticed within a month. So long the version before is kept of an interview, too.
DAYS_A_COPY_IS_KEPT: Final = 30
#: How the moment is written at which a copy was made.
_MOMENT: Final = "%Y%m%dT%H%M%S"
_NAME: Final = re.compile(r"\.\w+-(\d{8}T\d{6})\.backup")

#: What rows are to be found by: names of columns with their values.
Named = Mapping[str, str]


def name_of_copy(file: Path, version: str, now: dt.datetime) -> Path:
    """Return where the copy of ``file`` is made whose tables are of this ``version``."""
    return file.with_name(f"{file.name}.{version}-{now.astimezone(dt.UTC):{_MOMENT}}.backup")


def forget_copies(file: Path | None, clock: Clock) -> None:
    """Delete the copies of ``file`` that are old enough; raise LibraryUnavailableError where that cannot be done."""
    for copy, made in _copies(file):
        if made <= clock() - dt.timedelta(days=DAYS_A_COPY_IS_KEPT):
            try:
                copy.unlink(missing_ok=True)
            except OSError as error:
                raise LibraryUnavailableError(
                    Remark(
                        "{file}, which was copied before an update, cannot be deleted ({error})",
                        file=str(copy),
                        error=str(error.strerror),
                    ),
                    Remark("delete it"),
                ) from error


def remove_from_copies(file: Path | None, rows: Iterable[Named]) -> None:
    """Delete all ``rows`` from the copies of ``file``, in the form of any version: every table names alike.

    Those of a table that lacks one of the columns stay.

    Raises:
        LibraryUnavailableError: a copy is damaged, or cannot be written.
    """
    gone = tuple(rows)
    for copy, _ in _copies(file) if gone else ():
        try:
            _remove_rows(copy, gone)
        except sqlite3.Error as error:
            raise LibraryUnavailableError(
                Remark(
                    "nothing can be deleted from {file}, which was copied before an update: {error}",
                    file=str(copy),
                    error=str(error),
                ),
                Remark("move it away"),
            ) from error


def _copies(file: Path | None) -> Iterator[tuple[Path, dt.datetime]]:
    """Yield the copies of ``file``, each with the moment at which it was made; what others have copied is theirs."""
    if file:
        for copy in file.parent.glob(f"{file.name}.*.backup"):
            if made := _made(copy.name.removeprefix(file.name)):
                yield copy, made


def _made(ending: str) -> dt.datetime | None:
    """Return the moment in the ``ending`` of a copy's name; None where it is no copy of ours."""
    named = _NAME.fullmatch(ending)
    try:
        return dt.datetime.strptime(named[1], _MOMENT).replace(tzinfo=dt.UTC) if named else None
    except ValueError:  # there is no such day
        return None


def _remove_rows(copy: Path, rows: Iterable[Named]) -> None:
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA secure_delete = ON")
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        with connection:
            for table in tables:
                columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
                for row in (row for row in rows if row.keys() <= columns):
                    same = " AND ".join(f"{column} = ?" for column in row)
                    connection.execute(f'DELETE FROM "{table}" WHERE {same}', tuple(row.values()))  # noqa: S608  # the names are those of our own tables
