from __future__ import annotations

from pathlib import Path

import pytest

from bot.atomic_file import atomic_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail_halfway(path: Path, replace: bool) -> None:
    with atomic_file(path, replace=replace) as unfinished:
        unfinished.write_bytes(b"half")
        raise RuntimeError


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_is_there_whole_and_alone(tmp_path: Path, replace: bool) -> None:
    with atomic_file(tmp_path / "a", replace=replace) as unfinished:
        unfinished.write_bytes(b"half")
        assert not (tmp_path / "a").exists()
        unfinished.write_bytes(b"whole")

    assert (tmp_path / "a").read_bytes() == b"whole"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("replace", [True, False])
def test_of_a_file_that_fails_nothing_is_left_and_what_was_there_stays(tmp_path: Path, replace: bool) -> None:
    (tmp_path / "a").write_bytes(b"before")

    with pytest.raises(RuntimeError):
        fail_halfway(tmp_path / "a", replace)

    assert (tmp_path / "a").read_bytes() == b"before"
    assert names(tmp_path) == ["a"]


def test_a_file_takes_the_place_of_another_if_it_may(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"before")

    with atomic_file(tmp_path / "a", replace=True) as unfinished:
        unfinished.write_bytes(b"after")

    assert (tmp_path / "a").read_bytes() == b"after"


def test_a_file_takes_no_other_ones_place_if_it_may_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"before")

    with pytest.raises(FileExistsError), atomic_file(tmp_path / "a", replace=False) as unfinished:
        unfinished.write_bytes(b"after")

    assert (tmp_path / "a").read_bytes() == b"before"
    assert names(tmp_path) == ["a"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic_file(tmp_path / "none" / "a", replace=True):
        pass
