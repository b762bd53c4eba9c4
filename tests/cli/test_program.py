from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.cli.program import verbatim
from bot.terminal.commands import Command
from cli.building import Captured


def test_the_version_is_the_installed_one(capsys: Captured) -> None:
    code = main(["--version"])

    assert (code, capsys.readouterr().out) == (0, f"verbatim {version('verbatim')}\n")


@pytest.mark.parametrize("wrong", [["nonsense"], ["ask", "--nonsense"], ["summary", "--length", "tiny"]])
def test_wrong_usage_is_told_with_a_hint(capsys: Captured, wrong: list[str]) -> None:
    code = main(wrong)

    err = capsys.readouterr().err
    assert code == 2
    assert "Usage: verbatim" in err
    assert "--help" in err


def test_asking_loads_neither_discord_nor_rich() -> None:
    program = (
        "import sys; from bot.__main__ import main; code = main(['ask', '--json', 'hi']);"
        "sys.exit(code or sorted({'discord', 'rich', 'dotenv', 'aiohttp'} & set(sys.modules)) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


#: What asking, adding or running needs, and telling of what is there does not; each takes 20 ms and more.
UNNEEDED = {
    *("numpy", "sqlalchemy", "asyncio", "pydoc", "email", "http", "ssl", "discord", "rich", "dotenv", "onnxruntime"),
    *("bot.cli.deployment", "bot.transcript", "bot.reading.formats", "bot.text.sentences"),
}


@pytest.mark.parametrize(
    "command", [["questions"], ["about"], ["cite", "zhao-tong-lexpress", "1"], ["library", "list"]], ids="-".join
)
def test_what_only_tells_of_interviews_loads_nothing_that_only_others_need(command: list[str]) -> None:
    program = (
        f"import sys; from bot.__main__ import main; code = main({command!r});"
        f"sys.exit(code or sorted({UNNEEDED!r} & set(sys.modules)) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_loaded_is_the_command_that_is_named_or_all() -> None:
    program = (
        "import sys; from bot.cli.program import load; load(sys.argv[1:]);"
        "print(*sorted({'bot.cli.asking', 'bot.cli.checking', 'bot.cli.deployment'} & set(sys.modules)))"
    )

    loaded = [
        subprocess.run([sys.executable, "-c", program, *typed], capture_output=True, text=True, check=True).stdout
        for typed in (["--debug", "check", "ask"], ["nonsense"], ["--help"])
    ]

    assert loaded == ["bot.cli.checking\n", "\n", "bot.cli.asking bot.cli.checking bot.cli.deployment\n"]


def documented(pattern: str) -> set[str]:
    text = (Path(__file__).parents[2] / "docs" / "terminal.md").read_text("utf-8")
    return set(re.findall(pattern, text, re.MULTILINE))


def test_every_terminal_command_is_documented_and_no_other() -> None:
    assert documented(r"verbatim (\w+)\b") == set(verbatim.all()) - {"run", "sync"}


def test_every_chat_command_is_documented_and_no_other() -> None:
    assert documented(r"(?:^\| |, )`(/\w+)") == {name for command in Command for name in command.names}


@pytest.mark.parametrize("group", [["--help"], ["library", "--help"]], ids=" ".join)
def test_what_a_command_does_is_told_in_a_whole_line(group: list[str]) -> None:
    told = CliRunner().invoke(verbatim, group).output.partition("Commands:\n")[2].splitlines()

    assert len(told) >= 11
    assert [row for row in told if row.endswith("...") or not re.match(r"  [a-z]+ +[A-Z].*\.$", row)] == []


def test_every_option_has_a_help_text() -> None:
    options = [p for c in verbatim.all().values() for p in c.params if isinstance(p, click.Option)]

    assert [o.name for o in options if not o.help] == []
