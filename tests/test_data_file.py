from __future__ import annotations

from pathlib import Path

import pytest

from bot.data_file import read_data_file


def test_a_data_file_of_the_format_that_is_read_is_returned_whole(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text('{"format": 3, "bias": 0.5}', "utf-8")

    assert read_data_file(path, 3) == {"format": 3, "bias": 0.5}


def test_a_data_file_of_another_format_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text('{"format": 4, "bias": 0.5}', "utf-8")

    with pytest.raises(ValueError, match=r"^weights\.json has format 4, this version reads 3$"):
        read_data_file(path, 3)


def test_a_data_file_without_a_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text('{"bias": 0.5}', "utf-8")

    with pytest.raises(KeyError, match="format"):
        read_data_file(path, 3)
