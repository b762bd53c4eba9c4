"""Word files (.docx) as documents: paragraphs with their styles and bold or italic runs."""

from __future__ import annotations

import re

from bot.model.document import Document
from bot.reading.composing import Composer, Run
from bot.reading.office.packed_xml import PACKED, PackedFile, Paragraphs

_PART = "word/document.xml"
_HEADING = re.compile(
    r"(?:heading|titre|überschrift|título|berschrift)\s*([1-6])\Z|(title|titel|titre)\Z", re.IGNORECASE
)
#: What Word calls its styles for quotations, in files of several languages.
_QUOTATION = re.compile(
    r"(?:intense)?(?:quote|zitat|intensiveszitat|citation(?:intense)?|cita(?:[çc]ão)?(?:destacada|intensa)?)\Z",
    re.IGNORECASE,
)
_OFF = ("0", "false", "off", "none")
#: What stands in the file twice, or no longer in the text: old readers' copies of text boxes, passages moved away.
_NOT_SHOWN = ("Fallback", "moveFrom", "del")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n"}


def is_word(data: bytes) -> bool:
    """Tell whether ``data`` is a packed file with a Word document in it."""
    return data.startswith(PACKED) and _PART.encode() in data


def read_word(data: bytes, name: str) -> Document:
    """Return the document in the Word file ``data``.

    Raises:
        UnreadableSourceError: it is damaged, too large when unpacked, or declares XML entities.
    """
    composer = Composer(data, name)
    PackedFile(data, name, "Word").feed(_PART, _Body(composer))
    return composer.document()


class _Body:
    """What the XML parser tells of a Word document, as paragraphs for a composer."""

    def __init__(self, composer: Composer) -> None:
        self._paragraphs = Paragraphs(composer)
        self._hidden = 0
        self._in_run_settings = False
        self._bold = self._italic = False
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._in_run_settings:
            self._set_run(tag, attributes.get("val"))
        elif tag in _NOT_SHOWN:
            self._hidden += 1
        elif tag == "p":
            self._paragraphs.begin()
        elif tag == "r":
            self._bold = self._italic = False
        elif tag == "rPr":
            self._in_run_settings = True
        elif tag == "t":
            self._words = []
        elif not self._hidden:
            self._set_paragraph(tag, attributes.get("val"))

    def _set_run(self, tag: str, value: str | None) -> None:
        if self._hidden or not self._paragraphs.innermost:
            return
        if tag == "b":
            self._bold = value not in _OFF
        elif tag == "i":
            self._italic = value not in _OFF

    def _set_paragraph(self, tag: str, value: str | None) -> None:
        paragraph = self._paragraphs.innermost
        if not paragraph:
            return
        if tag == "pStyle":
            paragraph.level = _level(value or "")
            paragraph.quoted = _QUOTATION.match(value or "") is not None
        elif tag == "numPr":
            paragraph.listed = True
        elif tag in _BREAKS:
            self._paragraphs.add(Run(_BREAKS[tag], self._bold, self._italic))

    def data(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "rPr":
            self._in_run_settings = False
        elif self._in_run_settings:
            return
        elif tag in _NOT_SHOWN:
            self._hidden -= 1
        elif tag == "t":
            self._end_words()
        elif tag == "p":
            self._paragraphs.end()

    def _end_words(self) -> None:
        if self._words is not None and not self._hidden:
            self._paragraphs.add(Run("".join(self._words), self._bold, self._italic))
        self._words = None


def _level(style: str) -> int:
    """Return the level of the heading that a style is for, 0 for any other."""
    found = _HEADING.match(style)
    return int(found[1] or 1) if found else 0
