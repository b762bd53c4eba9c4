"""Where interviews come from: files with a TOML beside them."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Final

from bot.errors import ProvenanceError, UnreadableSourceError
from bot.library.description import Description, latest_day
from bot.library.drafts import Draft
from bot.model import Interview
from bot.reading.limits import LARGEST_FILE
from bot.remarks import Remark

#: The suffix of the file beside an interview that says where it comes from.
NOTES: Final = ".toml"
#: For whoever named something else.
ONE_INTERVIEW: Final = Remark("name the file of one interview")
#: For whoever named the address of a page.
SAVE_THE_PAGE: Final = Remark(
    "is an address, and nothing is read from the network; save the page as a file, and name that"
)
#: A path has one slash where an address has two; with any other scheme it may be the path of a file then.
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://|(https?|ftp):[/\\]+", re.IGNORECASE)


def load(path: Path) -> Interview:
    """Return the interview in the file at ``path``, with the provenance of the TOML file beside it, if any.

    Raises:
        UnreadableSourceError: the file cannot be read.
        NotAnInterviewError: there is no interview in it.
        ProvenanceError: the TOML beside it is wrong.
    """
    return Draft.read(read_bytes(path), path.name, description_beside(path)).interview


def description_beside(path: Path) -> Description:
    """Return what the TOML file beside the file at ``path`` says; nothing where there is none.

    Raises:
        ProvenanceError: the TOML is wrong.
    """
    if not path.name:  # of "." and "/", which are refused when they are read
        return Description()
    notes = path.with_suffix(NOTES)
    if notes == path or not _is_file(notes):
        return Description()
    return Description.of(_read_table(notes), str(notes), latest_day())


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its name is too long, though that of the file beside it is not
        return False


def read_bytes(path: Path, most: int = LARGEST_FILE, remedy: Remark = ONE_INTERVIEW) -> bytes:
    """Return the bytes of the file at ``path``; of one that has more than ``most``, no more than one byte more.

    The ``remedy`` is for whoever named a folder, or a pipe that nobody writes to.

    Raises:
        UnreadableSourceError: it is missing, a folder, a pipe that nobody writes to, or may not be read.
    """
    try:
        if stat.S_ISFIFO(path.stat().st_mode):
            return _read_pipe(path, most, remedy)
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        if address := address_in(str(path)):
            raise UnreadableSourceError(address, SAVE_THE_PAGE) from error
        raise UnreadableSourceError(str(path), Remark("there is no such file")) from error
    except IsADirectoryError as error:
        raise UnreadableSourceError(str(path), Remark("is a folder; {remedy}", remedy=remedy)) from error
    except OSError as error:
        raise UnreadableSourceError(str(path), Remark("cannot be read ({error})", error=str(error.strerror))) from error


def address_in(path: str) -> str | None:
    """Return the address of the network that was named as a ``path``; None for a path."""
    found = _ADDRESS.match(path)
    if not found:
        return None
    return f"{found[1]}://{path[found.end() :]}" if found[1] else path


def _read_pipe(path: Path, most: int, remedy: Remark) -> bytes:
    """Return what is written to the pipe at ``path``, as by "<(…)"; where nobody does, that would be waited for."""
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as pipe:
        begun = pipe.raw.read(1)  # None where somebody has yet to write
        if begun == b"":
            raise UnreadableSourceError(str(path), Remark("is a pipe that nobody writes to; {remedy}", remedy=remedy))
        os.set_blocking(pipe.fileno(), True)
        return (begun or b"") + pipe.read(most + 1 - len(begun or b""))


def _read_table(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProvenanceError(
            str(path), Remark("the file"), Remark("is not TOML in UTF-8 ({error})", error=str(error))
        ) from error
    except OSError as error:
        raise ProvenanceError(
            str(path), Remark("the file"), Remark("cannot be read ({error})", error=str(error.strerror))
        ) from error
