from __future__ import annotations

import io
import sys

import click
import pytest

from bot.cli.confirming import confirm
from bot.wording.catalogues import speaking
from cli.building import Captured


@pytest.mark.parametrize(
    ("language", "typed", "code"),
    [
        ("de", "j", 0),
        ("de", "Ja", 0),
        ("de", "y", 0),
        ("de", "nein", 1),
        ("fr", "o", 0),
        ("fr", "non", 1),
        ("es", "s", 0),
        ("es", "si", 0),
        ("es", "sí", 0),
        ("zh", "是", 0),
        ("zh", "否", 1),
        ("en", "YES", 0),
    ],
)
def test_yes_is_said_in_the_language_of_the_terminal(
    language: str, typed: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    with speaking(language):
        ended = _asked()

    assert ended == code


def _asked() -> int:
    """Return with which code a program ends that asks."""
    try:
        confirm("Publish it?", yes=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    return 0


def test_the_letter_of_yes_is_shown_and_what_is_no_answer_is_told(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("vielleicht\n\n"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    with speaking("de"):
        ended = _asked()

    told = capsys.readouterr().err
    assert ended == 1
    assert told.count("[j/N]") == 2
    assert "Tippen Sie j für ja oder n für nein." in told
