"""OpenDocument texts (.odt) as documents: paragraphs with headings, lists and bold or italic runs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model.document import Document
from bot.reading.composing import Composer, Run
from bot.reading.office.packed_xml import PackedFile, Paragraphs, says_it_is

_PART = "content.xml"
_MEDIA_TYPE = b"application/vnd.oasis.opendocument.text"
#: What is not in the running text: deleted passages, remarks, notes below the page.
_NOT_SHOWN = ("tracked-changes", "annotation", "note", "forms")
_BLANKS = re.compile(r"[ \t\r\n]+")
#: A hostile file may ask for any number of spaces.
_MOST_SPACES = 100
_DEEPEST_HEADING = 6


def is_open_document(data: bytes) -> bool:
    """Tell whether ``data`` is a packed file that says it is an OpenDocument text."""
    return says_it_is(data, _MEDIA_TYPE)


def read_open_document(data: bytes, name: str) -> Document:
    """Return the document in the OpenDocument text ``data``.

    Raises:
        UnreadableSourceError: it is damaged, too large when unpacked, or declares XML entities.
    """
    composer = Composer(data, name)
    PackedFile(data, name, "LibreOffice").feed(_PART, _Body(composer))
    return composer.document()


@dataclass
class _Style:
    """What a style of the text says; None where it leaves it to the style around it."""

    bold: bool | None = None
    italic: bool | None = None
    is_title: bool = False


#: What has no style of its own; nothing changes it.
_PLAIN = _Style()


class _Body:
    """What the XML parser tells of an OpenDocument text, as paragraphs for a composer."""

    def __init__(self, composer: Composer) -> None:
        self._paragraphs = Paragraphs(composer)
        self._styles: dict[str, _Style] = {"Title": _Style(is_title=True)}
        self._style = _Style()
        self._hidden = 0
        self._lists = 0
        #: Whether the words are bold and italic, for each paragraph and span that is open.
        self._types: list[tuple[bool, bool]] = []
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_words()
        if tag in _NOT_SHOWN:
            self._hidden += 1
        elif tag == "style":
            is_title = attributes.get("parent-style-name") == "Title"
            self._style = self._styles[attributes.get("name", "")] = _Style(is_title=is_title)
        elif tag == "text-properties":
            self._style.bold = _says(attributes.get("font-weight"), "bold")
            self._style.italic = _says(attributes.get("font-style"), "italic")
        elif tag == "list":
            self._lists += 1
        elif not self._hidden:
            self._start_text(tag, attributes)

    def _start_text(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("p", "h", "span"):
            style = self._styles.get(attributes.get("style-name", ""), _PLAIN)
            self._types.append(self._type_within(style, is_paragraph=tag != "span"))
            if tag != "span":
                level = _number(attributes.get("outline-level"), _DEEPEST_HEADING) if tag == "h" else style.is_title
                self._paragraphs.begin(int(level), listed=self._lists > 0)
        elif tag == "s":
            self._say(" " * _number(attributes.get("c"), _MOST_SPACES))
        elif tag in ("tab", "line-break"):
            self._say("\t" if tag == "tab" else "\n")

    def _type_within(self, style: _Style, *, is_paragraph: bool) -> tuple[bool, bool]:
        bold, italic = (False, False) if is_paragraph or not self._types else self._types[-1]
        return bold if style.bold is None else style.bold, italic if style.italic is None else style.italic

    def data(self, words: str) -> None:
        if self._types and not self._hidden:
            self._words.append(words)

    def _end_words(self) -> None:
        # The parser tells the words between two elements in several pieces.
        if self._words:
            self._say(_BLANKS.sub(" ", "".join(self._words)))
            self._words.clear()

    def _say(self, words: str) -> None:
        if self._types:
            self._paragraphs.add(Run(words, *self._types[-1]))

    def end(self, tag: str) -> None:
        self._end_words()
        if tag in _NOT_SHOWN:
            self._hidden -= 1
        elif tag == "list":
            self._lists -= 1
        elif not self._hidden and tag in ("p", "h", "span"):
            self._types.pop()
            if tag != "span":
                self._paragraphs.end()


def _says(value: str | None, wanted: str) -> bool | None:
    return None if value is None else value == wanted


def _number(value: str | None, most: int) -> int:
    return min(int(value), most) if value and value.isascii() and value.isdigit() and len(value) < most else 1
