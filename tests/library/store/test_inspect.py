from __future__ import annotations

from pathlib import Path

import pytest

from bot.library import Location
from bot.library.store.inspect import Look, look
from bot.library.store.libraries import Libraries
from bot.library.store.schema import Schema
from library.building import Opening, short


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
