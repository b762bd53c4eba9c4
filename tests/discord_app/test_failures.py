from __future__ import annotations

import logging
import re

import pytest

from bot.discord_app.failures import record, trace
from bot.errors import AlteredQuoteError


def caught(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        raise error from cause
    except Exception as raised:  # noqa: BLE001  # any will do
        return raised


def test_the_code_told_is_the_code_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        sentence = record(caught(RuntimeError()), "/ask")

    (line,) = caplog.records
    code = re.search(r"[0-9A-F]{6}", sentence)
    assert code is not None
    assert line.getMessage().startswith(f"failure {code[0]} in /ask\n")
    assert line.__dict__["code"] == code[0]


def test_the_traceback_names_places_and_kinds_but_repeats_no_message() -> None:
    told = trace(caught(KeyError("what somebody typed"), caught(ValueError("and more of it"))))

    assert "in caught" in told
    assert told.endswith("builtins.KeyError")
    assert "builtins.ValueError\nwhich led to\n" in told
    assert "what somebody typed" not in told
    assert "and more of it" not in told


def test_our_own_errors_are_logged_with_their_facts() -> None:
    assert trace(caught(AlteredQuoteError("talk.txt: the words at 5 differ"))).endswith("the words at 5 differ")


def test_an_altered_quote_is_told_as_such() -> None:
    assert record(caught(AlteredQuoteError("x")), "/ask").startswith("The words did not match their source exactly")
