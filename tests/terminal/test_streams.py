from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from bot.terminal.streams import open_streams, takes_utf_8


class Terminal(io.TextIOWrapper):
    """A terminal of which the locale says ``encoding``."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("encoding", "taken"), [("ascii", True), ("ANSI_X3.4-1968", True), ("utf-8", False), ("latin-1", False)]
)
def test_a_terminal_takes_utf_8_where_its_locale_knows_no_letters(
    encoding: str, taken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)

    assert takes_utf_8(Terminal(encoding)) is taken


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_pipe_takes_utf_8_unless_told_otherwise(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding=encoding)

    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    assert takes_utf_8(pipe)
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    assert not takes_utf_8(pipe)


def test_a_stream_that_was_closed_is_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    open_streams()

    assert sys.stdin.read() == ""


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_byte_order_mark_is_no_part_of_what_is_read(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{mark}/quit\n{{}}\n".encode())))

    open_streams()

    assert sys.stdin.read() == "/quit\n{}\n"


def test_letters_are_letters_whatever_the_locale_says() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment.pop("PYTHONIOENCODING", None)

    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask"],
        input="Does the “friendship” last, à la longue?\n".encode(),
        capture_output=True,
        env=environment,
        check=False,
    )

    assert done.stdout.decode("utf-8").startswith("> Does the “friendship” last, à la longue?\n")
