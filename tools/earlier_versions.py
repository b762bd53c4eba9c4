"""A program of ``tools/`` run beside an earlier version, with some rooms of the parser as they are here."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent


def printed_beside(
    commit: str, rooms: Sequence[str], program: Path, before: Sequence[str], after: Sequence[str]
) -> str:
    """Return what ``program`` prints, given ``before``, the folder of a checkout of ``commit``, and ``after``.

    In that checkout ``rooms``, files of ``bot/transcript``, are those of this one; it is removed again.

    Raises:
        subprocess.CalledProcessError: there is no such commit, or the program fails.
    """
    with TemporaryDirectory() as folder:
        there = Path(folder) / "earlier"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(there), commit], check=True)
        try:
            for room in rooms:
                shutil.copy(ROOT / "bot" / "transcript" / room, there / "bot" / "transcript" / room)
            run = [sys.executable, str(program.resolve()), *before, str(there), *after]
            return subprocess.run(run, check=True, stdout=subprocess.PIPE, text=True).stdout
        finally:
            subprocess.run([*git, "remove", "--force", str(there)], check=True)
