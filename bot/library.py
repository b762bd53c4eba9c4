"""Where interviews come from: files with a TOML beside them, and the built-in seeds."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path

from bot.errors import NotAnInterviewError, ProvenanceError, UnreadableSourceError
from bot.model import Interview, Provenance, Translated
from bot.reading import read
from bot.text.words import fold
from bot.transcript import parse

#: A longer key would not fit into the id of a Discord button (100 characters).
_LONGEST_KEY = 40
_SUFFIX = ".toml"


def seeds_folder() -> Path:
    """Return the folder of the built-in interviews: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).parent
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
    notes = path.with_suffix(_SUFFIX)
    table = _read_table(notes) if notes != path and notes.is_file() else {}
    transcript = parse(document, language=_text(table, "language", notes))
    if transcript.refusal:
        raise NotAnInterviewError(str(path), transcript.refusal)
    return Interview(key_for(path.stem), document.source, transcript, _provenance(table, notes))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file at ``path``.

    Raises:
        UnreadableSourceError: it is missing, a folder, or may not be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableSourceError(str(path), "there is no such file") from error
    except IsADirectoryError as error:
        raise UnreadableSourceError(str(path), "is a folder; name the file of one interview") from error
    except OSError as error:
        raise UnreadableSourceError(str(path), f"cannot be read ({error.strerror})") from error


def key_for(stem: str) -> str:
    """Return the key of an interview whose file is called ``stem`` (without its ending)."""
    key = re.sub(r"[^a-z0-9]+", "-", fold(stem)).strip("-")[:_LONGEST_KEY].strip("-")
    return key or "interview"


def _read_table(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProvenanceError(str(path), "the file", f"is not TOML in UTF-8 ({error})") from error


def _text(table: dict[str, object], field: str, path: Path) -> str | None:
    value = table.get(field)
    if value is not None and not isinstance(value, str):
        raise ProvenanceError(str(path), field, "must be a text in quotes")
    return value


def _provenance(table: dict[str, object], path: Path) -> Provenance:
    return Provenance(
        outlet=_text(table, "outlet", path),
        date=_date(_text(table, "date", path), path),
        link=_text(table, "link", path),
        translated=_translated(_text(table, "translated", path), path),
        note=_text(table, "note", path),
    )


def _date(value: str | None, path: Path) -> dt.date | None:
    if value in (None, "undated"):
        return None
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise ProvenanceError(str(path), "date", 'must be "YYYY-MM-DD" or "undated"') from error


def _translated(value: str | None, path: Path) -> Translated:
    try:
        return Translated(value or "unknown")
    except ValueError as error:
        raise ProvenanceError(str(path), "translated", 'must be "yes", "no" or "unknown"') from error
