"""What is understood of a file, before anything is done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.library import Description, understood
from bot.library.correcting import Lines, leave_out, split, starts_on
from bot.library.keys import key_for
from bot.model import Interview
from bot.model.corrections import Corrections
from bot.model.document import Document, Place


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was read, and what was found in it."""

    #: The path as the person named it.
    path: str
    #: What was understood, with what its host says; no exchanges where it was refused.
    interview: Interview
    #: Where in the file the stretches of the text stand, where the format has names for that.
    places: tuple[Place, ...] = ()
    #: What was put right by the lines that were given, and by what was said before.
    corrections: Corrections = field(default_factory=Corrections)


def check(
    data: bytes,
    path: str,
    name: str,
    said: Description | None = None,
    *,
    splits: Sequence[Lines] = (),
    left_out: Sequence[Lines] = (),
) -> Checked:
    """Return what is found in the bytes ``data`` of the file ``name`` at ``path``, of which its host has ``said`` that.

    The paragraphs on the lines ``splits`` are on the other side, those on the lines ``left_out`` in no exchange.

    Raises:
        ProvenanceError: on some of the lines there is nothing of a question or an answer.
        UnreadableSourceError: the bytes cannot be read as a text.
        NotAnInterviewError: they were read, but cannot be parsed at all.
    """
    from bot.reading.formats import read  # the readers take 0.05 s to load

    said = said or Description()
    document = read(data, name)
    if splits or left_out:
        said = _corrected(document, said, splits, left_out)
    interview = Interview(key_for(Path(name).stem), document.source, understood(document, said), said.provenance())
    return Checked(path, interview, document.places, said.corrections)


def _corrected(
    document: Document, said: Description, splits: Sequence[Lines], left_out: Sequence[Lines]
) -> Description:
    transcript, source = understood(document, said), document.source
    said = split(said, source, transcript, starts_on(source, transcript, splits))
    return leave_out(said, source, transcript, starts_on(source, transcript, left_out))
