"""The options and arguments that several commands have, and which texts can be the path of a file."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import Final

import click

from bot.errors import UnreadableSourceError
from bot.library.sources import ONE_INTERVIEW, SAVE_THE_PAGE, address_in
from bot.remarks import Remark
from bot.text.cutting import cut_short

#: No text that is read has so many lines that more digits were needed.
_LINES: Final = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?")
#: What a system says of a path that can be none, whatever is on its disks.
_NO_PATH: Final = (errno.ENAMETOOLONG, errno.EINVAL)
#: Characters of a path that is none that are repeated to whoever typed it.
_REPEATED: Final = 100


def file_path(typed: str, remedy: Remark = ONE_INTERVIEW, no_address: Remark = SAVE_THE_PAGE) -> Path:
    """Return the path that was ``typed``; whether there is a file is not looked at.

    The ``remedy`` is for whoever typed nothing, ``no_address`` for whoever typed an address.

    Raises:
        UnreadableSourceError: it is empty, an address, or no path on this system.
    """
    named = cut_short(typed, _REPEATED)
    if not typed.strip():
        raise UnreadableSourceError(Remark("the path"), Remark("is empty; {remedy}", remedy=remedy))
    if address := address_in(typed):
        raise UnreadableSourceError(cut_short(address, _REPEATED), no_address)
    try:
        Path(typed).stat()
    except ValueError as error:
        raise UnreadableSourceError(named, Remark("is no path of a file ({error})", error=str(error))) from error
    except OSError as error:
        if error.errno in _NO_PATH:
            no_path = Remark("is no path of a file ({error})", error=str(error.strerror))
            raise UnreadableSourceError(named, no_path) from error
    return Path(typed)


def lines(typed: str) -> tuple[int, int]:
    """Return the first and the last of the lines that were ``typed``, as ``7`` or ``7-12``; raise BadParameter else."""
    found = _LINES.fullmatch(typed)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= first <= last:
        raise click.BadParameter(f"“{typed}” is no line of a text such as 7, and no lines such as 7-12")
    return first, last


split_option = click.option(
    "--split",
    "splits",
    metavar="LINE",
    multiple=True,
    type=lines,
    help="A question begins here in an answer, or the answer in a question; may be given several times.",
)
leave_out_option = click.option(
    "--leave-out",
    "left_out",
    metavar="LINE[-LINE]",
    multiple=True,
    type=lines,
    help="Not part of the interview; may be given several times.",
)
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
    "--in",
    "key",
    metavar="KEY",
    help="Only this interview of several, by its key or a name it alone has; `about --json` shows keys.",
)
#: The same without the name of an option.
key_argument = click.argument("named", metavar="[KEY]", required=False)


def one_key(named: str | None, key: str | None) -> str | None:
    """Return the interview that is wanted, as an argument or as an option; raise UsageError where it is both."""
    if named and key:
        raise click.UsageError("KEY is an argument or the value of --in, not both")
    return named or key
