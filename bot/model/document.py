"""What a reader hands to the parser: a source text cut into blocks, with the hints its format gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.quoting import Source, Span


class Kind(Enum):
    """What sort of block the format says this is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item of a list"
    QUOTE = "set-off quotation"
    CAPTION = "caption of a picture"
    RULE = "rule"
    #: Front matter, code, images, link targets: nobody speaks here.
    MARKUP = "page code"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of the source."""

    span: Span
    kind: Kind = Kind.TEXT
    #: Heading level 1..6; 0 for everything else.
    level: int = 0
    #: The list mark or number at the start of the block, a part of ``span``; None where there is none.
    marker: Span | None = None
    #: Runs set in bold, and runs set in italics; parts of ``span``, in order.
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    #: Who speaks, where the format itself declares it.
    speaker: str | None = None
    #: How a page prints it: the class of the nearest box that has one, and the tags below that, as "div.rte p".
    #: "a" where the whole block is one link, also in Markdown; otherwise "".
    look: str = ""

    @property
    def box(self) -> str:
        """The box of its look: "div.rte"."""
        return self.look.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Field:
    """A named value that the file states about itself, for example ``title`` or ``author``."""

    #: In lower case.
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its file a stretch of an extracted text stands, in the words of the format."""

    #: Where the stretch begins in the text; it ends where the next one begins.
    start: int
    #: For a person, for example "00:03:15" or "paragraph 12".
    name: str
    #: How many seconds after the beginning of the recording it is said; None where the format does not tell.
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A source and its blocks, in order, not overlapping."""

    source: Source
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()
    #: What a host should look at in the file itself, a sentence each.
    doubts: tuple[str, ...] = ()
    #: In order; empty where the lines of the text are those of the file, or the format has no places to name.
    places: tuple[Place, ...] = ()
