from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import LibraryUnavailableError
from bot.library import Contents, Location
from library.building import Opening, short


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


def test_a_folder_that_may_not_be_looked_into_is_no_folder_without_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("bot.library.store.location.os.lstat", refuse)
    with pytest.raises(LibraryUnavailableError, match=r"cannot be read \(Permission denied\); let this user"):
        _ = Location(tmp_path).is_made


def test_what_is_stored_is_told_without_making_a_library(tmp_path: Path) -> None:
    assert Location(tmp_path / "data").contents("1") == Contents()
    assert not (tmp_path / "data").exists()


def test_what_is_stored_is_the_same_however_it_is_read(opening: Opening, url: str, tmp_path: Path) -> None:
    library = opening().of(1)
    for key in ("one", "two"):
        library.add(short(key))
    wheres = [Location(tmp_path, url), *([Location(tmp_path / "data")] if url.startswith("sqlite") else [])]

    assert [where.contents("1") for where in wheres] == [library.contents()] * len(wheres)
    assert [where.contents("1", "two") for where in wheres] == [Contents((library.get("two"),))] * len(wheres)
    assert [where.contents("1", "three") for where in wheres] == [Contents()] * len(wheres)


def test_a_file_that_is_no_library_is_explained(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_text("a diary, not a database " * 100, encoding="utf-8")

    with pytest.raises(LibraryUnavailableError, match="file is not a database; stop the bot, move it away"):
        Location(tmp_path).contents("1")
