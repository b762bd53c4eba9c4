"""In how many ways a conversation is printed: a value for each of a few dimensions, a name for every combination."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from random import Random
from typing import Final

#: How a file tells its speakers apart. Those after "names" label every turn; the last ones label none.
LABELS: Final = (
    "names",
    "bold names",
    "capitals",
    "first names",
    "initials",
    "bracketed initials",
    "letters",
    "words",
    "parts",
    "outlet",
    "own line",
    "dash",
    "tab",
    "glued",
    "court",
    "outlet once",
    "asker only",
    "bold",
    "italics",
    "headings",
    "numbered",
    "quotation",
    "anchored",
    "signed",
    "dashed questions",
    "answers in italics",
    "none",
)
#: What the conversation itself is like.
MANNERS: Final = ("plain", "long", "rhetorical", "asides", "directions", "list")
LAYOUTS: Final = ("paragraphs", "lines", "wrapped", "narrow", "pages")
FRONTS: Final = ("none", "title", "quoted", "standfirst", "byline", "fields", "matter", "section")
FURNITURE: Final = ("none", "subheads", "captions", "pull quotes", "page heads")
ENDS: Final = ("none", "credit", "biography", "thanks", "links", "newsletter", "all")
STAMPS: Final = ("none", "every turn", "own line")
DAMAGE: Final = ("none", "straight quotes", "no-break spaces", "double spaces", "cp1252", "one label lost")
FORMATS: Final = ("md", "txt", "html", "html breaks")

#: Labels that stand before every turn of both sides.
NAMING: Final = LABELS[: LABELS.index("outlet once")]
#: Those among the others that plain text cannot show.
_TYPOGRAPHIC: Final = ("outlet once", "bold", "italics", "headings", "quotation", "anchored", "answers in italics")
#: Families that were not looked at while the rules of the parser were made; their figures are the ones that count.
HELD_OUT: Final = frozenset({"tab", "signed", "dashed questions", "list", "section", "biography", "narrow", "own line"})


@dataclass(frozen=True)
class Shape:
    """One way to print a conversation."""

    labels: str = "names"
    manner: str = "plain"
    layout: str = "paragraphs"
    front: str = "title"
    furniture: str = "none"
    end: str = "none"
    stamps: str = "none"
    damage: str = "none"
    format: str = "md"

    @property
    def name(self) -> str:
        """All its values, from which ``named`` makes the same shape."""
        return "/".join(astuple(self))

    @classmethod
    def named(cls, name: str) -> Shape:
        """Return the shape that is called ``name``."""
        return cls(*name.split("/"))

    @property
    def families(self) -> Iterator[tuple[str, str]]:
        """The dimension and the value of each of its families."""
        return ((field.name, str(getattr(self, field.name))) for field in fields(self))

    @property
    def is_held_out(self) -> bool:
        """Whether one of its families was not looked at."""
        return any(value in HELD_OUT for _, value in self.families)

    @property
    def is_possible(self) -> bool:
        """Whether anybody could tell the speakers apart in it at all."""
        labelled = self.labels in NAMING
        packed = self.layout in ("lines", "pages")
        return (
            not (self.format == "txt" and self.labels in _TYPOGRAPHIC)
            and not (self.format.startswith("html") and (self.layout != "paragraphs" or self.damage == "cp1252"))
            and not (self.format == "html breaks" and self.labels in ("headings", "quotation"))
            and not (packed and not labelled)
            and not (self.manner == "asides" and not labelled)
            and not (self.stamps != "none" and not labelled)
            and not (self.damage == "one label lost" and (not labelled or self.labels in ("own line", "glued")))
            and not (self.labels == "tab" and self.format.startswith("html"))
            and not (self.labels == "court" and self.format != "txt")
            and not (self.front == "matter" and self.format != "md")
        )


DIMENSIONS: Final = (LABELS, MANNERS, LAYOUTS, FRONTS, FURNITURE, ENDS, STAMPS, DAMAGE, FORMATS)
#: Families that most files are of come so many times as often.
_USUAL: Final = {"none": 5, "plain": 3, "paragraphs": 4, "md": 2, "txt": 2}


def draw(random: Random) -> Shape:
    """Return a possible shape; whatever most files are like comes oftener."""
    while True:
        shape = Shape(*(_one_of(values, random) for values in DIMENSIONS))
        if shape.is_possible:
            return shape


def _one_of(values: tuple[str, ...], random: Random) -> str:
    if values is LABELS:
        return random.choice(values)
    return random.choices(values, [_USUAL.get(value, 1) for value in values])[0]
