from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.errors import LibraryUnavailableError
from bot.library import Location
from bot.library.store.databases import sqlite_url
from bot.library.store.inspect import Look, look
from bot.library.store.libraries import Libraries
from bot.library.store.rows import RESTORE
from bot.library.store.schema import Schema
from bot.library.store.tables import interview
from library.building import Opening, opened, short

#: Bytes of a page of SQLite.
_PAGE = 4096


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_interviews_of_all_owners_are_counted(libraries: Libraries, tmp_path: Path) -> None:
    libraries.of(1).add(short("one"))
    libraries.of(2).add(short("two"))
    libraries.of(2).withdraw("two")

    seen = look(Location(tmp_path / "data"))

    newest = Schema().versions[-1]
    assert seen == Look(f"SQLite in {tmp_path / 'data' / 'library.db'}", newest, newest, 2)


def test_where_a_database_is_is_told_without_its_password(opening: Opening, url: str, tmp_path: Path) -> None:
    opening().of(1).add(short("one"))

    seen = look(Location(tmp_path, url))

    assert seen
    assert seen.interviews == 1
    assert seen.where.startswith(("SQLite in ", "PostgreSQL, "))
    assert "@" not in seen.where


def test_the_database_of_an_address_is_not_made(tmp_path: Path) -> None:
    seen = look(Location(tmp_path, f"sqlite:///{tmp_path / 'other.db'}"))

    assert seen
    assert (seen.version, seen.interviews) == (None, None)
    assert list(tmp_path.iterdir()) == []
    assert look(Location(tmp_path)) is None


def test_every_interview_is_read_and_what_is_damaged_is_told_with_its_owner(opening: Opening, url: str) -> None:
    libraries = opening()
    libraries.of(1).add(short("one"))
    libraries.of(2).add(short("two"))
    with libraries.database.writing() as connection:
        connection.execute(update(interview).where(interview.c.key == "two").values(data=b"x"))

    seen = look(Location(Path(), url))

    assert seen
    assert (seen.interviews, [(owner, each.key) for owner, each in seen.damaged]) == (2, [("2", "two")])


def test_a_file_with_a_page_that_makes_no_sense_is_told(tmp_path: Path) -> None:
    libraries = opened(sqlite_url(tmp_path / "library.db"))
    libraries.of(1).add(short("one"))
    libraries.close()
    with (tmp_path / "library.db").open("r+b") as file:
        file.seek(-_PAGE, os.SEEK_END)
        file.write(b"\xff" * _PAGE)

    with pytest.raises(LibraryUnavailableError, match="malformed") as caught:
        look(Location(tmp_path))

    assert caught.value.remedy == RESTORE
