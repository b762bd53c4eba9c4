"""How one bot alone answers from a data folder, and what a second one is told of the first."""

from __future__ import annotations

import datetime as dt
import os
import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from bot.errors import DataFolderInUseError
from bot.remarks import Remark

#: Is locked while a bot runs; the system lets go of it however the process ends.
_LOCK: Final = "running.lock"
#: Who holds the lock: the number of its process, its machine, and since when, a line each. A file of its own: on
#: Windows, a locked one cannot be read.
_HOLDER: Final = "running.txt"
#: All of that file; of one that is half written nothing is told.
_SIGNED: Final = re.compile(r"(?P<number>[0-9]+)\n(?P<machine>.+)\n(?P<since>.+)\n")


@contextmanager
def held(folder: Path) -> Iterator[Sequence[str]]:
    """Hold the lock on ``folder``, which is made where it is missing, until the block ends; yield what to warn of.

    A folder that may only be read, or whose file system knows no locks, is not locked, and that is what to warn of.

    Raises:
        DataFolderInUseError: another process holds it.
    """
    lock = FileLock(folder / _LOCK)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise DataFolderInUseError(str(folder), _holder(folder)) from error
    except (OSError, NotImplementedError) as error:
        yield (f"{folder} cannot be locked ({type(error).__name__}); two bots that run on it would both answer",)
        return
    try:
        _sign(folder)
        yield ()
    finally:
        with suppress(OSError):
            (folder / _HOLDER).unlink()
        lock.release()


def _sign(folder: Path) -> None:
    since = dt.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
    with suppress(OSError):  # the lock holds without it
        signed = f"{os.getpid()}\n{socket.gethostname()}\n{since}\n"
        (folder / _HOLDER).write_text(signed, encoding="utf-8", errors="replace")


def _holder(folder: Path) -> Remark:
    with suppress(OSError, UnicodeDecodeError):  # it is not there yet, or nothing that was written here
        if signed := _SIGNED.fullmatch((folder / _HOLDER).read_text(encoding="utf-8")):
            return Remark("process {number} on {machine}, since {since}", **signed.groupdict())
    return Remark("another process")
