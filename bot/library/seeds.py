"""The built-in interviews: files as any others, and beside each what was understood of it, and other words for it.

Reading and parsing one took 0.4 of the 0.7 s that telling of it takes, at every start of the program.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.library.drafts import Draft
from bot.library.keys import key_for
from bot.library.record import Record
from bot.library.sources import NOTES, description_beside, load, read_bytes
from bot.model import Interview, Wording

#: Written by ``write_understood``.
_UNDERSTOOD: Final = ".understood"
#: The ending of a TOML file with other words for the questions of an interview: those of each, by its number.
_WORDINGS: Final = ".wordings.toml"


def seeds_folder() -> Path:
    """Return the folder of the built-in interviews: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def load_seeds() -> tuple[Interview, ...]:
    """Return the built-in interviews, by file name, each with the other words for its questions that come with it."""
    return tuple(_reworded(_built_in(path), path) for path in seed_files(seeds_folder()))


def seed_files(folder: Path) -> list[Path]:
    """Return the files of interviews in ``folder``, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix not in (NOTES, _UNDERSTOOD))


def write_understood(path: Path) -> None:
    """Write beside the interview at ``path`` what is understood of it now."""
    draft = Draft.read(read_bytes(path), path.name, description_beside(path))
    record = Record.of(draft, draft.interview, now="")
    written = {
        "files": _digest(path),
        "text": record.text,
        "transcript": record.transcript,
        "description": record.description,
    }
    path.with_suffix(_UNDERSTOOD).write_text(json.dumps(written, indent=1) + "\n", "utf-8")


def _built_in(path: Path) -> Interview:
    """Return the interview at ``path``; it is read and parsed only if nothing fitting was understood before."""
    understood = path.with_suffix(_UNDERSTOOD)
    if not understood.is_file():
        return load(path)
    written = json.loads(understood.read_text("utf-8"))
    if written["files"] != _digest(path):
        return load(path)
    text, transcript, description = written["text"], written["transcript"], written["description"]
    return Record(key_for(path.stem), path.name, path.read_bytes(), text, transcript, description, "", "").interview()


def _reworded(interview: Interview, path: Path) -> Interview:
    """Return the ``interview`` at ``path`` with the other words for its questions that stand beside it."""
    beside = path.with_suffix(_WORDINGS)
    if not beside.is_file():
        return interview
    stored = tomllib.loads(beside.read_text("utf-8"))
    wordings = (Wording(interview.marked(number).mark, words) for number, found in stored.items() for words in found)
    return replace(interview, wordings=tuple(wordings))


def _digest(path: Path) -> str:
    """Return the SHA-256 of the file at ``path`` and of the TOML beside it."""
    beside = path.with_suffix(NOTES)
    return hashlib.sha256(path.read_bytes() + (beside.read_bytes() if beside.is_file() else b"")).hexdigest()
