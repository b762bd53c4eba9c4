"""Where interviews come from: files with a TOML beside them, and the built-in seeds."""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from pathlib import Path

from bot.errors import NotAnInterviewError, ProvenanceError, UnreadableSourceError, WebAddressError
from bot.library.description import Description, latest_day
from bot.library.identity import identified
from bot.model import Interview
from bot.reading import read
from bot.reading.limits import LARGEST_FILE
from bot.text.words import fold
from bot.transcript import parse

#: A longer key would not fit into the id of a Discord button (100 characters).
LONGEST_KEY = 40
#: Hexadecimal digits that tell two files apart whose names have no letter or digit of ASCII.
_DIGITS = 8
_SUFFIX = ".toml"


def seeds_folder() -> Path:
    """Return the folder of the built-in interviews: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def load_seeds() -> tuple[Interview, ...]:
    """Return the built-in interviews, by file name."""
    return tuple(load(p) for p in sorted(seeds_folder().iterdir()) if p.suffix != _SUFFIX)


def load(path: Path) -> Interview:
    """Return the interview in the file at ``path``, with the provenance of the TOML file beside it, if any.

    Raises:
        UnreadableSourceError: the file cannot be read.
        NotAnInterviewError: there is no interview in it.
        ProvenanceError: the TOML beside it is wrong.
    """
    document = read(read_bytes(path), path.name)
    said = description_beside(path)
    transcript = parse(document, language=said.language, interviewers=said.interviewers)
    if transcript.refusal:
        raise NotAnInterviewError(str(path), transcript.refusal)
    return identified(Interview(key_for(path.stem), document.source, transcript, said.provenance()))


def description_beside(path: Path) -> Description:
    """Return what the TOML file beside the file at ``path`` says; nothing where there is none.

    Raises:
        ProvenanceError: the TOML is wrong.
    """
    notes = path.with_suffix(_SUFFIX)
    if notes == path or not notes.is_file():
        return Description()
    return Description.of(_read_table(notes), str(notes), latest_day())


def read_bytes(path: Path, most: int = LARGEST_FILE) -> bytes:
    """Return the bytes of the file at ``path``; of one that has more than ``most``, no more than one byte more.

    Raises:
        UnreadableSourceError: it is missing, a folder, or may not be read.
        WebAddressError: it is the address of a page.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        if address := _web_address(path):
            raise WebAddressError(address) from error
        raise UnreadableSourceError(str(path), "there is no such file") from error
    except IsADirectoryError as error:
        raise UnreadableSourceError(str(path), "is a folder; name the file of one interview") from error
    except OSError as error:
        raise UnreadableSourceError(str(path), f"cannot be read ({error.strerror})") from error


def _web_address(path: Path) -> str | None:
    """Return the address that ``path`` was made of, of whose two slashes a path keeps one; None for a path."""
    found = re.match(r"(https?):/+(?=[^/])", path.as_posix(), re.IGNORECASE)
    return f"{found[1]}://{path.as_posix()[found.end() :]}" if found else None


def key_for(stem: str) -> str:
    """Return the key of an interview whose file is called ``stem`` (without its ending).

    A key has the letters a to z only. Where the name has others, digits made of the whole name follow what is left of
    it, "interview" where nothing is: two names must not become one key, or one interview would replace the other.
    """
    plain = plain_key(stem)
    if plain and not any(c.isalnum() and not c.isascii() for c in fold(stem)):
        return plain
    return f"{plain[: LONGEST_KEY - _DIGITS - 1].strip('-') or 'interview'}-{_digest(stem)}"


def plain_key(name: str) -> str:
    """Return what of ``name`` may stand in a key; "" where nothing may."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:LONGEST_KEY].strip("-")


def _digest(stem: str) -> str:
    # NFC: some systems take the name of a file apart, and it is the same name.
    return hashlib.sha256(unicodedata.normalize("NFC", stem).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _read_table(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProvenanceError(str(path), "the file", f"is not TOML in UTF-8 ({error})") from error
    except OSError as error:
        raise ProvenanceError(str(path), "the file", f"cannot be read ({error.strerror})") from error
