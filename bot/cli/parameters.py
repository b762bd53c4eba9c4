"""The options and arguments that several commands have, and which texts can be the path of a file."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import Final

import click

from bot.errors import UnreadableSourceError

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
#: What a system says of a path that can be none, whatever is on its disks.
_NO_PATH: Final = (errno.ENAMETOOLONG, errno.EINVAL)
#: Characters of a path that is none that are repeated to whoever typed it.
_REPEATED: Final = 100


def file_path(typed: str) -> Path:
    """Return the path that was ``typed``; whether there is a file is not looked at.

    Raises:
        UnreadableSourceError: it is empty, an address, or no path on this system.
    """
    named = typed if len(typed) <= _REPEATED else f"{typed[: _REPEATED - 1]}…"
    if not typed.strip():
        raise UnreadableSourceError("the path", "is empty; name the file of one interview")
    if _ADDRESS.match(typed):
        raise UnreadableSourceError(
            named, "is an address, and nothing is read from the network; save the page as a file, and name that"
        )
    try:
        Path(typed).stat()
    except ValueError as error:
        raise UnreadableSourceError(named, f"is no path of a file ({error})") from error
    except OSError as error:
        if error.errno in _NO_PATH:
            raise UnreadableSourceError(named, f"is no path of a file ({error.strerror})") from error
    return Path(typed)


sources_option = click.option(
    "--source",
    "sources",
    metavar="PATH",
    multiple=True,
    type=file_path,
    help="A file with an interview, instead of the library; may be given several times.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
within_option = click.option(
    "--in", "key", metavar="KEY", help="Only this interview of several; `about --json` shows keys."
)
