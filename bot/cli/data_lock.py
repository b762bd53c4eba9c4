"""How one bot alone answers from a data folder, and what a second one is told of the first."""

from __future__ import annotations

import datetime as dt
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from bot.errors import DataFolderInUseError, LibraryUnavailableError

#: Is locked while a bot runs; the system lets go of it however the process ends.
_LOCK: Final = "running.lock"
#: Who holds the lock, for people. A file of its own: on Windows, a locked one cannot be read.
_HOLDER: Final = "running.txt"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the lock on ``folder``, which is made where it is missing, until the block ends.

    Raises:
        DataFolderInUseError: another process holds it.
        LibraryUnavailableError: nothing can be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise DataFolderInUseError(str(folder), _holder(folder)) from error
    except (OSError, NotImplementedError) as error:
        remedy = "give VERBATIM_DATA a folder in which files can be written and locked"
        raise LibraryUnavailableError(f"{folder} cannot be locked ({error})", remedy) from error
    try:
        _sign(folder)
        yield
    finally:
        with suppress(OSError):
            (folder / _HOLDER).unlink()
        lock.release()


def _sign(folder: Path) -> None:
    since = dt.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
    with suppress(OSError):  # the lock holds without it
        (folder / _HOLDER).write_text(
            f"process {os.getpid()} on {socket.gethostname()}, since {since}", encoding="utf-8"
        )


def _holder(folder: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (folder / _HOLDER).read_text(encoding="utf-8").strip() or "another process"
    return "another process"
