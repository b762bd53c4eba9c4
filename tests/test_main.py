from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.building import SEED, VERBATIM, Captured

from bot.__main__ import main
from bot.cli import selection
from bot.errors import VerbatimError
from bot.remarks import Remark


def test_an_expected_error_is_one_line_with_nothing_that_acts(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise VerbatimError(Remark("seed\x1b[31m: is\ngone"))

    monkeypatch.setattr(selection, "terminal_interviews", fail)

    code = main(["ask", "hi"])

    assert (code, capsys.readouterr().err) == (2, "verbatim: seed[U+001B][31m: is gone\n")


def test_an_internal_error_is_one_line_and_more_with_debug(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(selection, "terminal_interviews", fail)

    code = main(["ask", "hi"])

    assert code == 70
    assert capsys.readouterr().err == "verbatim: internal error (ZeroDivisionError); verbatim --debug shows where\n"
    with pytest.raises(ZeroDivisionError):
        main(["--debug", "ask", "hi"])


def test_ctrl_c_is_exit_code_130_without_a_traceback(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(selection, "terminal_interviews", interrupt)

    code = main(["ask", "hi"])

    assert (code, capsys.readouterr().err.strip()) == (130, "")


def test_a_reader_that_goes_away_ends_the_program_quietly() -> None:
    with subprocess.Popen(
        [*VERBATIM, "ask", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(b"hi\n" * 2000, timeout=120)

    assert (process.returncode, err) == (141, b"")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let programs that a test starts be interrupted: what a shell has started in the background ignores Ctrl-C.

    Its children inherit that, unless it is handled here.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_during_a_chat_is_quiet() -> None:
    with subprocess.Popen(
        [*VERBATIM, "chat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert (process.returncode, err.strip()) == (130, "")


def test_closed_streams_are_empty_ones() -> None:
    command = f"{sys.executable} -m bot ask --json <&-"

    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [["ask", "--json", "why?"], ["questions"], ["check", str(SEED)], ["--help"]])
def test_output_for_which_there_is_no_room_is_one_line_and_no_internal_error(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*VERBATIM, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr == (
        "verbatim: the output cannot be written (No space left on device); make room, or redirect it\n"
    )


#: Ctrl-C at the moment when the first module besides those of the standard library is imported.
INTERRUPTED_EARLY = """
import importlib.abc, os, signal, sys

class Interrupt(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            os.kill(os.getpid(), signal.SIGINT)

from bot.__main__ import main
sys.meta_path.insert(0, Interrupt())
sys.exit(main(["ask", "hi"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("name", ["bot.cli", "click", "numpy", "bot.service.asking"])
def test_ctrl_c_while_the_program_is_loaded_is_quiet(name: str) -> None:
    program = INTERRUPTED_EARLY.format(name=name)

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")


def test_the_entry_point_imports_next_to_nothing_before_it_can_be_interrupted_quietly() -> None:
    program = (
        "import sys; from bot.__main__ import main; sys.exit(sorted({'click', 'bot.cli'} & set(sys.modules)) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_while_a_command_runs_garbage_is_looked_for_as_in_any_program() -> None:
    program = """
import gc
usual = gc.get_threshold()
from bot.__main__ import main
main(["--version"])
print(gc.get_threshold() == usual)
"""

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "True"


def test_a_program_that_ends_does_not_look_all_it_has_through_for_garbage() -> None:
    program = """
import atexit, gc
from bot.__main__ import main
atexit.register(lambda: print(gc.get_count()[0] < 1_000 < gc.get_freeze_count()))
main(["--version"])
"""

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "True"
