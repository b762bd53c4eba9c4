"""How a file is written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

#: How the name of a file ends that is not finished yet; it begins with a dot.
UNFINISHED: Final = ".unfinished"


@contextmanager
def atomic_file(path: Path, *, replace: bool) -> Iterator[Path]:
    """Yield an empty file beside ``path`` to write into; it becomes ``path`` when the block ends.

    - The block raises: nothing is left of it, and what was at ``path`` stays.
    - ``replace``: it takes the place of what is at ``path``; whoever reads then, reads the old file or the new one.
    - Otherwise what is at ``path`` stays, and FileExistsError is raised.

    Raises:
        OSError: it cannot be written, or (FileExistsError) there is something at ``path``.
    """
    number, name = tempfile.mkstemp(suffix=UNFINISHED, prefix=".", dir=path.parent)
    os.close(number)
    unfinished = Path(name)
    try:
        yield unfinished
        _flush(unfinished)
        if replace:
            unfinished.replace(path)
        else:
            path.hardlink_to(unfinished)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Have the system write to the disk what is in the file at ``path``: a name must not outlive its content."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
