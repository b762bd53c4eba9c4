from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.library import Contents
from bot.library.store import sqlite_file
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.library.store.sqlite_file import read_contents
from library.building import opened, short


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def libraries(file: Path) -> Iterator[Libraries]:
    """Yield libraries of two owners; the first has two interviews, one of them withdrawn."""
    made = opened(sqlite_url(file))
    for key, owner in (("one", 1), ("two", 1), ("three", 2)):
        made.of(owner).add(short(key))
    made.of(1).withdraw("one")
    yield made
    made.close()


@pytest.mark.parametrize("owner", ["1", "2", "3"])
def test_what_is_read_is_what_the_library_has(libraries: Libraries, file: Path, owner: str) -> None:
    assert read_contents(file, owner) == libraries.of(owner).contents()


def test_one_interview_is_read_alone(libraries: Libraries, file: Path) -> None:
    assert read_contents(file, "1", "two") == Contents((libraries.of(1).get("two"),))
    assert read_contents(file, "1", "three") == Contents()


def test_what_may_only_be_read_is_read(libraries: Libraries, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = libraries.of(1).contents()
    monkeypatch.setattr(sqlite_file, "is_read_only", lambda _: True)

    assert read_contents(file, "1") == expected
    libraries.close()
    assert read_contents(file, "1") == expected


@pytest.mark.parametrize("content", [None, b"", b"a diary, not a database " * 100])
def test_no_library_is_left_to_be_explained(file: Path, content: bytes | None) -> None:
    if content is not None:
        file.write_bytes(content)

    assert read_contents(file, "1") is None
    assert file.exists() is (content is not None)


def test_tables_of_another_version_are_left_to_be_changed(libraries: Libraries, file: Path) -> None:
    libraries.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")

    assert read_contents(file, "1") is None


def test_reading_loads_no_sqlalchemy(libraries: Libraries, file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from bot.library.store.sqlite_file import read_contents;"
        f"print([s.key for s in read_contents(Path({str(file)!r}), '1').readable], 'sqlalchemy' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert done.stdout == "['one', 'two'] False\n"
