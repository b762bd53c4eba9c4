from __future__ import annotations

import builtins
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.errors import LibraryUnavailableError
from bot.library import Location
from bot.library.store import databases
from bot.library.store.databases import Database, sqlite_url
from bot.library.store.libraries import Libraries
from bot.library.store.sqlite_file import WAIT_S
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


def test_who_writes_hardly_waits_for_who_reads(tmp_path: Path) -> None:
    database = Database.at(sqlite_url(tmp_path / "library.db"))
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE said (words TEXT)"))

    with database.reading() as reader:
        reader.execute(text("SELECT * FROM said")).all()
        with database.writing() as connection:
            connection.execute(text("INSERT INTO said VALUES ('so')"))
        began = time.monotonic()
        database.truncate_log()
        took = time.monotonic() - began
        assert (tmp_path / "library.db-wal").stat().st_size

    with database.reading() as connection:
        waits = connection.execute(text("PRAGMA busy_timeout")).scalar()
    database.truncate_log()
    assert took < WAIT_S / 2
    assert waits == WAIT_S * 1000
    assert not (tmp_path / "library.db-wal").stat().st_size
    database.close()


def test_the_log_of_what_is_no_database_any_more_cannot_be_emptied(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    file.write_bytes(b"no database" * 400)
    database = Database.at(sqlite_url(file))

    with pytest.raises(LibraryUnavailableError, match=r"library\.db"):
        database.truncate_log()

    database.close()


def test_a_change_that_raises_leaves_nothing_behind(libraries: Libraries) -> None:
    with pytest.raises(RuntimeError):
        _insert_and_fail(libraries)

    with libraries.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM library")).scalar() == 0


def _insert_and_fail(libraries: Libraries) -> None:
    with libraries.database.writing() as connection:
        connection.execute(text("INSERT INTO library (owner, version) VALUES ('1', 'x')"))
        raise RuntimeError


def test_an_event_without_a_library_cannot_be_stored(libraries: Libraries) -> None:
    with pytest.raises(LibraryUnavailableError, match=r"(?i)foreign key"), libraries.database.writing() as connection:
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
    monkeypatch.setattr(databases, "WAIT_S", 1)
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


def test_where_the_disk_is_full_there_is_room_to_be_made_whatever_sqlite_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "library.db").mkdir()  # cannot be opened

    def said() -> str:
        with pytest.raises(LibraryUnavailableError) as caught:
            opened(sqlite_url(tmp_path / "library.db"))
        return str(caught.value.remedy)

    before = said()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=4096))

    assert before.startswith("let this user read and write the file")
    assert said() == "make room on its disk"


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database " * 100)

    with pytest.raises(
        LibraryUnavailableError,
        match=r"the library in .*library\.db cannot be used: file is not a database; stop the bot, move it away",
    ):
        opened(sqlite_url(tmp_path / "library.db"))


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


#: What another user does with a library that they may only read, in a process of their own.
READER = """
import os, sys
from bot.errors import LibraryUnavailableError
from bot.library import Location
from pathlib import Path
libraries = Location(Path(sys.argv[1])).open()
libraries.of(1).stored()
libraries.close()  # now all modules are loaded, which the other user may not be able to read
os.setuid(65534)
libraries = Location(Path(sys.argv[1])).open()
print([stored.key for stored in libraries.of(1).stored()], libraries.of(1).version)
try:
    libraries.of(1).withdraw("talk")
except LibraryUnavailableError as error:
    print(error.reason.partition("cannot be used: ")[2], "|", error.remedy)
"""


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize("mode", [0o755, 0o777], ids=["folder read-only", "folder writable"])
def test_a_library_that_may_only_be_read_is_read(mode: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        libraries = Location(folder).open()
        libraries.of(1).add(short("talk"))
        version = libraries.of(1).version
        libraries.close()
        folder.chmod(mode)
        (folder / "library.db").chmod(0o644)

        done = subprocess.run(
            [sys.executable, "-c", READER, name], capture_output=True, text=True, check=False, timeout=120
        )

    assert done.stdout == (
        f"['talk'] {version}\n"
        "attempt to write a readonly database | let this user read and write the file and its folder, "
        "or set VERBATIM_DATA to another folder\n"
    ), done.stderr


def test_what_may_only_be_read_is_read_anew_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = opened(sqlite_url(tmp_path / "library.db"))
    writer.of(1).add(short("one"))
    monkeypatch.setattr(databases, "is_read_only", lambda _: True)
    reader = opened(sqlite_url(tmp_path / "library.db"))
    before = [stored.key for stored in reader.of(1).stored()]

    writer.of(1).add(short("two"))

    assert (before, [stored.key for stored in reader.of(1).stored()]) == (["one"], ["one", "two"])
    writer.close()
    reader.close()
