from __future__ import annotations

import logging
import re
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from bot.discord_app.failures import record, trace
from bot.discord_app.strings import strings
from bot.errors import AlteredQuoteError, LibraryUnavailableError
from bot.remarks import Remark


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
    assert trace(caught(AlteredQuoteError(Remark("talk.txt: the words at 5 differ")))).endswith("the words at 5 differ")


def test_an_altered_quote_is_told_as_such() -> None:
    assert record(caught(AlteredQuoteError(Remark("x"))), "/ask").startswith(
        "The words did not match their source exactly"
    )


def test_a_library_that_cannot_be_read_is_a_line_of_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    sentence = record(
        caught(LibraryUnavailableError(Remark("the library cannot be used"), Remark("make room on its disk"))), "/ask"
    )

    assert sentence == strings.LIBRARY_UNAVAILABLE
    assert caplog.messages == ["/ask: the library cannot be used; make room on its disk"]


def refusal(kind: type[discord.HTTPException], status: int, code: int) -> discord.HTTPException:
    answer: Any = SimpleNamespace(status=status, reason="", headers={})
    return kind(answer, {"code": code, "message": "about 4242424242"})


@pytest.mark.parametrize(
    ("error", "line", "sentence"),
    [
        (
            app_commands.CommandNotFound("old", []),
            "/ask: the command is not of this version; `verbatim sync` publishes those that are",
            strings.OUTDATED_COMMAND,
        ),
        (
            refusal(discord.NotFound, 404, 10062),
            "/ask: Discord no longer waits for a response (404, error 10062)",
            "",
        ),
        (
            refusal(discord.HTTPException, 401, 50027),
            "/ask: Discord no longer waits for a response (401, error 50027)",
            "",
        ),
        (refusal(discord.HTTPException, 401, 0), "/ask: Discord refuses the token (401)", ""),
        (refusal(discord.NotFound, 404, 10003), "/ask: what it is about is gone (404, error 10003)", ""),
        (
            refusal(discord.Forbidden, 403, 50001),
            "/ask: Discord does not allow it (403, error 50001)",
            strings.REFUSED,
        ),
        (
            refusal(discord.DiscordServerError, 503, 0),
            "/ask: Discord has a fault that did not pass in time (503)",
            strings.UNREACHABLE,
        ),
        (
            aiohttp.ServerDisconnectedError(),
            "/ask: Discord has a fault that did not pass in time (ServerDisconnectedError)",
            strings.UNREACHABLE,
        ),
    ],
    ids=[
        "a command of another version",
        "expired",
        "token of an interaction",
        "token",
        "deleted",
        "forbidden",
        "503",
        "no connection",
    ],
)
def test_what_discord_refuses_is_a_line_without_ids_and_a_sentence_where_it_helps(
    error: Exception, line: str, sentence: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert record(caught(error), "/ask") == sentence
    assert [(r.getMessage(), r.exc_info) for r in caplog.records] == [(line, None)]


@pytest.mark.parametrize("error", [FileNotFoundError("x"), refusal(discord.HTTPException, 400, 50035)], ids=repr)
def test_a_bug_of_ours_keeps_its_traceback(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    record(caught(error), "/ask")

    assert "in caught" in caplog.text
