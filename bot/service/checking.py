"""What is understood of a file, before anything is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.library import Description, understood
from bot.library.keys import key_for
from bot.model import Interview
from bot.model.document import Place


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was read, and what was found in it."""

    #: The path as the person named it.
    path: str
    #: What was understood, with what its host says; no exchanges where it was refused.
    interview: Interview
    #: Where in the file the stretches of the text stand, where the format has names for that.
    places: tuple[Place, ...] = ()


def check(data: bytes, path: str, name: str, said: Description | None = None) -> Checked:
    """Return what is found in the bytes ``data`` of the file ``name`` at ``path``, of which its host has ``said`` that.

    Raises:
        UnreadableSourceError: the bytes cannot be read as a text.
        NotAnInterviewError: they were read, but cannot be parsed at all.
    """
    from bot.reading.formats import read  # the readers take 0.05 s to load

    said = said or Description()
    document = read(data, name)
    interview = Interview(key_for(Path(name).stem), document.source, understood(document, said), said.provenance())
    return Checked(path, interview, document.places)
