from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

import pytest
from library.building import short

from bot.__main__ import main
from bot.cli import opening
from bot.cli.opening import location
from bot.library import TERMINAL
from bot.library.store.stored_wordings import StoredWordings
from bot.model import Wording
from cli.building import Captured


def test_settings_come_from_the_environment_then_from_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=from-file\nVERBATIM_LOG_LEVEL=DEBUG\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERBATIM_LOG_LEVEL", raising=False)
    monkeypatch.setenv("DISCORD_TOKEN", "from-environment")

    settings = opening.settings()

    assert (settings.discord_token, settings.log_level) == ("from-environment", "DEBUG")
    assert "VERBATIM_LOG_LEVEL" not in os.environ


def test_an_env_file_that_is_no_text_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe=\n")
    monkeypatch.chdir(tmp_path)

    code = main(["run"])

    err = capsys.readouterr().err
    assert (code, err.count("\n")) == (2, 1)
    assert err == "verbatim: .env: cannot be read (it is not UTF-8); save it as UTF-8\n"


def test_an_env_file_that_is_a_folder_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").mkdir()
    monkeypatch.chdir(tmp_path)

    assert (main(["run"]), capsys.readouterr().err) == (2, "verbatim: .env: cannot be read (it is a folder)\n")


def test_what_is_wrong_with_the_env_file_is_told_in_the_language_of_the_environment(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")

    assert main(["ask", "hi"]) == 2
    assert capsys.readouterr().err == "verbatim: .env\xa0: ne peut pas être lu (c’est un dossier)\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_an_env_file_that_is_a_pipe_is_read_where_somebody_writes_to_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / ".env"
    os.mkfifo(path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERBATIM_LOG_LEVEL", raising=False)
    writer = threading.Thread(target=path.write_text, args=("VERBATIM_LOG_LEVEL=DEBUG\n",), daemon=True)
    writer.start()

    assert opening.settings().log_level == "DEBUG"
    writer.join(5)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize(
    "command",
    [
        ["ask", "Why?"],
        ["about"],
        ["about", "--in", "talk"],
        ["cite", "talk", "1"],
        ["library", "add", "talk.txt", "--outlet", "The Post", "--date", "2024-03-01", "--yes"],
        ["library", "wordings", "suggest", "talk", "1", "What made you come?"],
        ["library", "wordings", "accept", "1"],
        ["library", "list"],
    ],
    ids=" ".join,
)
def test_an_env_file_that_is_a_pipe_is_read_once_by_each_command(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    libraries = location(opening.settings()).open()
    libraries.of(TERMINAL).add(short("talk"))
    StoredWordings.of(libraries, TERMINAL).suggest("talk", Wording("1", "What made you come?"))
    libraries.close()
    (tmp_path / "talk.txt").write_bytes(short("talk", fish="eel").data)
    os.mkfifo(tmp_path / ".env")
    monkeypatch.setattr(opening, "_SECONDS_FOR_A_PIPE", 0.5)
    writer = threading.Thread(target=(tmp_path / ".env").write_text, args=("VERBATIM_LOG_LEVEL=DEBUG\n",), daemon=True)
    writer.start()

    code = main(command)

    writer.join(5)
    assert (code, "cannot be read" in capsys.readouterr().err) == (0, False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_an_env_file_that_is_a_pipe_nobody_writes_to_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / ".env")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(opening, "_SECONDS_FOR_A_PIPE", 0.1)

    code = main(["run"])

    assert (code, capsys.readouterr().err) == (
        2,
        "verbatim: .env: cannot be read (it is a pipe, and nobody writes to it)\n",
    )


_TOO_MUCH = "verbatim: .env: cannot be read (it has more than 1,048,576 bytes)\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_an_env_file_that_is_a_pipe_written_to_without_end_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / ".env")
    monkeypatch.chdir(tmp_path)
    writer = threading.Thread(target=_write_without_end, args=(tmp_path / ".env",), daemon=True)
    writer.start()

    code = main(["run"])

    writer.join(5)
    assert (code, capsys.readouterr().err) == (2, _TOO_MUCH)


def _write_without_end(path: Path) -> None:
    with contextlib.suppress(BrokenPipeError), path.open("w") as pipe:
        while True:
            pipe.write("A=b\n" * 1000)


def test_an_env_file_that_is_far_too_large_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("A=b\n" * 300_000)
    monkeypatch.chdir(tmp_path)

    assert (main(["run"]), capsys.readouterr().err) == (2, _TOO_MUCH)
