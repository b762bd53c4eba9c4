"""Which commands were published everywhere last, as far as the data folder knows, and whether these are ours."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.atomic_file import atomic_file

#: In the data folder: a digest of the commands that ``verbatim sync`` published last.
_FILE: Final = "commands.sha256"


def keep_published(folder: Path, commands: str) -> None:
    """Keep in ``folder``, which is made where it is missing, that the ``commands`` with this digest are published.

    Where that cannot be written, it is not known, which is what people are told then.
    """
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with atomic_file(folder / _FILE, replace=True) as unfinished:
            unfinished.write_text(f"{commands}\n", encoding="utf-8")


def out_of_step(folder: Path, commands: str) -> str:
    """Return what is wrong where the ``commands`` with this digest are not those published last; "" where they are."""
    try:
        known = (folder / _FILE).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return f"whether the commands in Discord are those of this version is not known in {folder}"
    return "" if known == commands else "the commands in Discord are those of another version"
