"""A tool that is given paths explains itself, and says what is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from paths_given import paths_given


def test_the_paths_come_in_the_order_of_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["make_judge.py", "judge.safetensors", "data"])

    assert paths_given("Make it.", weights="the weights", target="a folder") == [
        Path("judge.safetensors"),
        Path("data"),
    ]


def test_who_gives_too_few_is_told_which_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["make_judge.py", "judge.safetensors"])

    with pytest.raises(SystemExit) as ended:
        paths_given("Make it.", weights="the weights", target="a folder")

    assert ended.value.code == 2
    assert "required: target" in capsys.readouterr().err


def test_help_has_the_explanation_as_it_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["make_judge.py", "--help"])

    with pytest.raises(SystemExit) as ended:
        paths_given("Make it.\n\n    pip install onnx\n", target="a folder")

    assert ended.value.code == 0
    assert "Make it.\n\n    pip install onnx\n" in capsys.readouterr().out
