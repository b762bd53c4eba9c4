from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from bot import discord_app
from bot.__main__ import main
from bot.cli import opening
from bot.cli.published import keep_published, out_of_step
from bot.discord_app.command_list import Changes
from cli.building import Captured


def test_run_without_a_token_says_where_to_get_one_and_what_works_without(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)

    code = main(["run"])

    err = capsys.readouterr().err
    assert (code, err.count("\n")) == (2, 1)
    assert "https://discord.com/developers" in err
    assert "verbatim chat" in err


def test_a_variable_that_nothing_reads_is_remarked_at_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[dict[str, Any]] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path))
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    monkeypatch.setenv("VERBATIM_LOG_LEVL", "DEBUG")
    monkeypatch.setattr(discord_app, "run", lambda *_, **options: started.append(options))

    assert main(["run"]) == 0

    said = "VERBATIM_LOG_LEVL is no setting of Verbatim: nothing reads it; look how it is spelt"
    assert started[0]["notices"][0] == said


@pytest.mark.usefixtures("logging_as_it_was")
@pytest.mark.parametrize("command", [["run"], ["sync"]])
def test_where_programs_read_the_log_the_last_words_are_a_line_of_it(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setenv("VERBATIM_LOG_FORMAT", "json")

    code = main(command)

    (line,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert (code, line["level"]) == (2, "ERROR")
    assert line["message"].startswith("DISCORD_TOKEN: is not set; get a token at ")


def test_commands_of_another_version_are_remarked_at_the_start_until_they_are_published(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    noticed: list[list[str]] = []
    digests = iter(["a" * 64, "a" * 64, "b" * 64])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    monkeypatch.setattr(discord_app, "run", lambda *_, **options: noticed.append([*options["notices"]]))
    monkeypatch.setattr(discord_app, "sync", lambda *_, **__: Changes((), (), (), ()))

    assert main(["run"]) == 0  # never published
    monkeypatch.setattr(discord_app, "commands", lambda: next(digests))
    assert [main(["sync"]), main(["run"]), main(["run"])] == [0] * 3

    assert noticed == [
        [
            f"whether the commands in Discord are those of this version is not known in {tmp_path / 'data'}; "
            "run verbatim sync"
        ],
        [],
        ["the commands in Discord are those of another version; run verbatim sync"],
    ]


def test_what_is_published_in_one_server_says_nothing_of_what_is_published_everywhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    monkeypatch.setattr(discord_app, "sync", lambda *_, **__: Changes((), (), (), ()))
    monkeypatch.setattr(discord_app, "commands", lambda: "b" * 64)
    keep_published(tmp_path / "data", "a" * 64)

    assert main(["sync", "--guild", "1"]) == 0

    assert out_of_step(tmp_path / "data", "b" * 64) == "the commands in Discord are those of another version"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_an_env_file_that_is_a_pipe_is_read_once_by_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    os.mkfifo(path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setattr(opening, "_SECONDS_FOR_A_PIPE", 0.5)
    noticed: list[str] = []
    monkeypatch.setattr(discord_app, "run", lambda *_, **options: noticed.extend(options["notices"]))
    writer = threading.Thread(
        target=path.write_text, args=("DISCORD_TOKEN=abc\nVERBATIM_LOG_LEVL=DEBUG\n",), daemon=True
    )
    writer.start()

    code = main(["run"])

    writer.join(5)
    assert (code, noticed[0]) == (
        0,
        "VERBATIM_LOG_LEVL is no setting of Verbatim: nothing reads it; look how it is spelt",
    )
