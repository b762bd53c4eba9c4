from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.data_lock import held
from bot.errors import DataFolderInUseError

ROOT = Path(__file__).parents[2]
#: Holds the lock of the folder it is given, and says so, until it is killed.
HOLDER = """
import sys, time, pathlib
from bot.cli.data_lock import held
with held(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_holder_is_told_who_holds_it(tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(DataFolderInUseError) as caught, held(tmp_path):
        pass

    assert caught.value.holder.startswith(f"process {os.getpid()} on {socket.gethostname()}, since 20")
    assert str(caught.value) == (
        f"{tmp_path} is in use by {caught.value.holder}; stop that one, or give VERBATIM_DATA another folder"
    )
    assert caught.value.exit_code == 3


@pytest.mark.parametrize("written", [b"7\nharbour\n2026-05", b"\n\n\n", b"process 7 on harbour", b"\x00\xff", b""])
def test_of_a_holder_whose_sign_is_not_whole_nothing_is_told(written: bytes, tmp_path: Path) -> None:
    with held(tmp_path):
        (tmp_path / "running.txt").write_bytes(written)
        with pytest.raises(DataFolderInUseError) as caught, held(tmp_path):
            pass

    assert caught.value.holder == "another process"


def test_a_machine_whose_name_is_no_utf_8_runs_a_bot_as_others_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "k\udcfcche")

    with held(tmp_path), pytest.raises(DataFolderInUseError) as caught, held(tmp_path):
        pass

    assert caught.value.holder.startswith(f"process {os.getpid()} on k?che, since 20")


def test_what_was_held_can_be_held_again_and_a_missing_folder_is_made(tmp_path: Path) -> None:
    for _ in range(2):
        with held(tmp_path / "new" / "one") as warnings:
            assert warnings == ()

    assert [path.name for path in (tmp_path / "new" / "one").iterdir() if path.name != "running.lock"] == []


def test_a_holder_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(  # our own Python with our own script
        [sys.executable, "-c", HOLDER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(DataFolderInUseError), held(tmp_path):
            pass
        process.kill()

    with held(tmp_path):
        pass


def test_a_folder_that_cannot_be_locked_is_used_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with held(tmp_path / "file") as warnings:
        pass

    assert warnings == (
        f"{tmp_path / 'file'} cannot be locked (FileExistsError); two bots that run on it would both answer",
    )
