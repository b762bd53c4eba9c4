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
    "counted letters",
    "angles",
    "initials after once",
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
    "captions",
)
#: What the conversation itself is like.
MANNERS: Final = (
    "plain", "long", "rhetorical", "asides", "directions", "list", "interruptions", "counter-questions", "sub-headed"
)  # fmt: skip
LAYOUTS: Final = ("paragraphs", "lines", "wrapped", "narrow", "pages")
FRONTS: Final = ("none", "title", "quoted", "standfirst", "byline", "fields", "matter", "section")
FURNITURE: Final = ("none", "subheads", "captions", "pull quotes", "page heads")
ENDS: Final = ("none", "credit", "biography", "thanks", "links", "newsletter", "all")
STAMPS: Final = ("none", "every turn", "own line")
DAMAGE: Final = ("none", "straight quotes", "no-break spaces", "double spaces", "cp1252", "one label lost")
FORMATS: Final = ("md", "txt", "html", "html breaks", "docx", "json", "srt", "vtt")
#: How many answer, and ask: as many as do, three, two who ask; more speak by turns.
PEOPLE: Final = ("as told", "three answer", "two ask")
#: Formats that hold turns and nothing around them; in the second the speakers have fields of their own.
_TURNS_ONLY: Final = ("json", "srt", "vtt")
_FIELDS: Final = ("json", "vtt")

#: Labels that stand before every turn of both sides.
NAMING: Final = LABELS[: LABELS.index("outlet once")]
#: Those among the others that plain text cannot show.
_TYPOGRAPHIC: Final = ("outlet once", "bold", "italics", "headings", "quotation", "anchored", "answers in italics")
#: Labels that say who speaks, and not only on which side.
_PERSONAL: Final = ("names", "bold names", "capitals", "first names", "own line", "dash", "tab", "angles")
#: Labels that can stand in a field of a record, and before the words of a caption.
_IN_FIELDS: Final = ("names", "first names", "initials", "parts")
_IN_CAPTIONS: Final = ("names", "capitals", "first names", "parts", "captions")
#: Families that were not looked at while the rules of the parser were made; their figures are the ones that count.
HELD_OUT: Final = frozenset(
    {"tab", "dashed questions", "section", "biography", "narrow"}
    | {"angles", "initials after once", "counted letters", "counter-questions", "vtt"}
)


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
    people: str = "as told"

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
            and not (self.manner in ("interruptions", "counter-questions") and not labelled)
            and not (self.manner == "sub-headed" and (self.labels == "headings" or packed))
            and not (self.labels == "angles" and self.format != "txt")
            and not (self.people != "as told" and self.labels not in _PERSONAL)
            and (self.labels == "captions") <= (self.format in ("srt", "txt"))
            and not (self.labels == "captions" and self._has_more(but=("labels", "format", "layout")))
            and not (self.labels == "captions" and self.layout != "paragraphs")
            and self._is_possible_format
        )

    @property
    def _is_possible_format(self) -> bool:
        if self.format == "docx":
            return self.layout == "paragraphs" and self.damage != "cp1252" and self.labels not in ("court", "anchored")
        if self.format not in _TURNS_ONLY:
            return True
        if self._has_more(but=("labels", "format", "manner", "people")) or self.manner in ("list", "sub-headed"):
            return False
        return self.labels in (_IN_FIELDS if self.format in _FIELDS else _IN_CAPTIONS)

    def _has_more(self, but: tuple[str, ...]) -> bool:
        """Tell whether anything is not as in most files, dimensions of ``but`` aside."""
        return any(value not in _USUAL for dimension, value in self.families if dimension not in but)


DIMENSIONS: Final = (LABELS, MANNERS, LAYOUTS, FRONTS, FURNITURE, ENDS, STAMPS, DAMAGE, FORMATS, PEOPLE)
#: Families that most files are of come so many times as often.
_USUAL: Final = {"none": 5, "plain": 3, "paragraphs": 4, "md": 2, "txt": 2, "as told": 6}


def draw(random: Random) -> Shape:
    """Return a possible shape; whatever most files are like comes oftener."""
    while True:
        shape = Shape(*(_one_of(values, random) for values in DIMENSIONS))
        if shape.format in _TURNS_ONLY or shape.labels == "captions":
            shape = Shape(shape.labels, shape.manner, format=shape.format, people=shape.people, front="none")
        if shape.is_possible:
            return shape


def _one_of(values: tuple[str, ...], random: Random) -> str:
    if values is LABELS:
        # Those that stand before every turn go with more of the rest, and would crowd the others out.
        return random.choices(values, [1 if value in NAMING else 3 for value in values])[0]
    return random.choices(values, [_USUAL.get(value, 1) for value in values])[0]
