from __future__ import annotations

import json
import logging

import pytest

from bot.discord_app.logs import setup_logging

TOKEN = "abc.def.ghi"  # noqa: S105  # made up

pytestmark = pytest.mark.usefixtures("logging_as_it_was")


def test_a_text_line_has_level_logger_and_message(capsys: pytest.CaptureFixture[str]) -> None:
    setup_logging("INFO", "text", TOKEN)
    logging.getLogger("bot.x").info("ready as %s", "Verbatim")

    assert capsys.readouterr().err.endswith(" INFO    bot.x: ready as Verbatim\n")


def test_a_json_line_has_the_code_of_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    setup_logging("INFO", "json", TOKEN)
    logging.getLogger("bot.x").error("failure\nin line 2", extra={"code": "0A1B2C"})

    (line,) = capsys.readouterr().err.splitlines()
    facts = json.loads(line)
    assert facts.pop("time").endswith("+00:00")
    assert facts == {"level": "ERROR", "logger": "bot.x", "message": "failure\nin line 2", "code": "0A1B2C"}


@pytest.mark.parametrize("shape", ["text", "json"])
def test_the_token_is_blotted_out_wherever_it_got_in(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    setup_logging("INFO", shape, TOKEN)
    try:
        raise RuntimeError(f"header Bot {TOKEN}")
    except RuntimeError:
        logging.getLogger("bot.x").exception("sent %s", TOKEN)

    written = capsys.readouterr().err
    assert TOKEN not in written
    assert "header Bot [token]" in written


def test_the_library_does_not_log_what_people_write_even_at_debug(capsys: pytest.CaptureFixture[str]) -> None:
    setup_logging("DEBUG", "text", TOKEN)
    logging.getLogger("discord.http").debug("POST with {'content': 'secret'}")
    logging.getLogger("bot.x").debug("ours")

    written = capsys.readouterr().err
    assert "secret" not in written
    assert "ours" in written


def test_less_severe_lines_of_the_library_are_left_out_too(capsys: pytest.CaptureFixture[str]) -> None:
    setup_logging("ERROR", "text", None)
    logging.getLogger("discord.gateway").warning("late")

    assert capsys.readouterr().err == ""
