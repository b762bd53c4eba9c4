from __future__ import annotations

import builtins
import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.errors import LibraryUnavailableError
from bot.library import Location
from bot.library.store import databases
from bot.library.store.databases import Database, sqlite_url
from bot.library.store.libraries import Libraries
from library.building import Opening, opened, short


def test_two_readings_in_one_see_the_same_state(libraries: Libraries) -> None:
    library = libraries.of(1)
    library.add(short("one"))

    with libraries.database.reading() as connection:
        count = text("SELECT count(*) FROM interview")
        before = connection.execute(count).scalar()
        library.add(short("two"))
        assert connection.execute(count).scalar() == before == 1

    assert len(library.stored()) == 2


def test_a_change_that_raises_leaves_nothing_behind(libraries: Libraries) -> None:
    with pytest.raises(RuntimeError):
        _insert_and_fail(libraries)

    with libraries.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM library")).scalar() == 0


def _insert_and_fail(libraries: Libraries) -> None:
    with libraries.database.writing() as connection:
        connection.execute(text("INSERT INTO library (owner, version) VALUES ('1', 'x')"))
        raise RuntimeError


def test_an_interview_without_a_library_cannot_be_stored(libraries: Libraries) -> None:
    with pytest.raises(LibraryUnavailableError, match="cannot be used"), libraries.database.writing() as connection:
        connection.execute(
            text("INSERT INTO event (owner, key, at, what, sha256, exchanges) VALUES ('1', 'a', 'b', 'c', 'd', 'e')")
        )


def test_threads_may_share_libraries(libraries: Libraries) -> None:
    def publish(number: int) -> None:
        for n in range(3):
            libraries.of(number % 2).add(short(f"talk-{number}-{n}"))

    threads = [threading.Thread(target=publish, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [len(libraries.of(owner).stored()) for owner in range(2)] == [9, 9]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_is_written_ahead_and_checks_its_keys(libraries: Libraries) -> None:
    with libraries.database.reading() as connection:
        asked = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "foreign_keys")]

    assert asked == ["wal", 1]


def test_who_waits_too_long_for_another_is_told_so(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "_WAIT_S", 1)
    first, second = opening(), opening()
    first.of(1).add(short("talk"))

    with first.database.writing() as connection:
        databases.lock(connection, "library 1")
        with pytest.raises(LibraryUnavailableError, match="is in use by another program for more than 1 s; try again"):
            second.of(1).withdraw("talk")

    second.of(1).withdraw("talk")
    assert first.of(1).interviews() == ()


@pytest.mark.parametrize(
    "url",
    ["mysql://me:secret@host/db", "sqlite://", "sqlite:///:memory:", "secret", "postgresql://me:secret@host:port/db"],
)
def test_an_address_that_makes_no_sense_is_refused_without_being_shown(url: str) -> None:
    with pytest.raises(LibraryUnavailableError, match="DATABASE_URL") as caught:
        Database.at(url)

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "secret",
    ["postgresql://me:s3cret@127.0.0.1:1/db", "postgres://127.0.0.1:1/db?user=me&password=s3cret"],
)
def test_a_server_that_is_not_there_is_told_without_the_password(secret: str) -> None:
    with pytest.raises(LibraryUnavailableError, match="the library in PostgreSQL cannot be used: ") as caught:
        opened(secret)

    assert "s3cret" not in str(caught.value)
    assert "s3cret" not in repr(Database.at(secret))
    assert "s3cret" not in repr(Location(Path("x"), secret))


def test_postgresql_without_its_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., Any] = builtins.__import__

    def without_psycopg(name: str, *more: Any, **named: Any) -> Any:
        if name.split(".")[0] == "psycopg":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", without_psycopg)

    with pytest.raises(LibraryUnavailableError, match=r'; install it: pip install "psycopg\[binary\]"$'):
        Database.at("postgresql://localhost/db")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database " * 100)

    with pytest.raises(
        LibraryUnavailableError,
        match=r"the library in .*library\.db cannot be used: file is not a database; move it away",
    ):
        opened(sqlite_url(tmp_path / "library.db"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(LibraryUnavailableError, match=r"cannot be made .*; set VERBATIM_DATA to another one"):
        Location(tmp_path / "file" / "data").open()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_others_on_the_machine_cannot_look_into_the_folder(tmp_path: Path) -> None:
    Location(tmp_path / "data").open().close()

    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["with space", "50%", "a?b#c", "ü"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    where = Location(tmp_path / name)
    assert not where.is_made

    libraries = where.open()
    libraries.of(1).add(short("talk"))
    libraries.close()

    assert where.is_made
    assert (tmp_path / name / "library.db").is_file()


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("database disk image is malformed", "import an export .* or put the backup copy in its place$"),
        ("attempt to write a readonly database", "let this user read and write the file and its folder"),
        ("unable to open database file", "let this user read and write the file and its folder"),
        ("database or disk is full", "make room on its disk$"),
    ],
)
def test_what_sqlite_complains_of_comes_with_a_remedy(tmp_path: Path, said: str, remedy: str) -> None:
    database = Database.at(sqlite_url(tmp_path / "library.db"))

    with pytest.raises(LibraryUnavailableError, match=f"cannot be used: {said}; .*{remedy}"), database.reading():
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError(said))

    database.close()


def test_a_folder_that_may_not_be_looked_into_is_no_folder_without_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("bot.library.store.location.os.lstat", refuse)
    with pytest.raises(LibraryUnavailableError, match=r"cannot be read \(Permission denied\); let this user"):
        _ = Location(tmp_path).is_made
