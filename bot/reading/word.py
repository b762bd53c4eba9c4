"""Word files (.docx) as documents: paragraphs with their styles and bold or italic runs."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import NoReturn
from xml.etree import ElementTree

from bot.errors import UnreadableSourceError
from bot.model.document import Document, Kind
from bot.reading.composing import Composer, Run

PACKED = b"PK\x03\x04"
_PART = "word/document.xml"
#: The longest oral history at hand unpacks to 1 MB; a zip bomb to much more.
_LARGEST_PART = 16 * 1024 * 1024
#: Text boxes in text boxes.
_DEEPEST = 20
_CHUNK = 64 * 1024
_HEADING = re.compile(
    r"(?:heading|titre|überschrift|título|berschrift)\s*([1-6])\Z|(title|titel|titre)\Z", re.IGNORECASE
)
_OFF = ("0", "false", "off", "none")
#: What stands in the file twice, or no longer in the text: old readers' copies of text boxes, passages moved away.
_NOT_SHOWN = ("Fallback", "moveFrom", "del")
_DAMAGE = (KeyError, EOFError, RuntimeError, NotImplementedError, ValueError, OSError, zlib.error, struct.error)
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
    # The body is fed in pieces to a target that keeps one paragraph: no tree, however many elements there are.
    parser = ElementTree.XMLParser(target=_Body(composer))  # noqa: S314  a document type, so any entity, is refused
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(_PART) as part:
            left = _LARGEST_PART
            while piece := part.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    size = f"{_LARGEST_PART // 1024**2} MiB"
                    raise UnreadableSourceError(name, f"unpacks to more than {size}; save it as text")
                parser.feed(piece)
        parser.close()
    except UnreadableSourceError:
        raise
    # zipfile raises what it meets in a damaged file: zlib's errors, struct's, wrong offsets, unknown methods.
    except (zipfile.BadZipFile, ElementTree.ParseError, *_DAMAGE) as error:
        raise UnreadableSourceError(name, "is a damaged Word file; open it in Word and save it again") from error
    return composer.document()


@dataclass
class _Paragraph:
    """A paragraph while it is read; a text box can stand inside another paragraph."""

    runs: list[Run] = field(default_factory=list)
    level: int = 0
    listed: bool = False


class _Body:
    """What the XML parser tells, as paragraphs for a composer."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._open: list[_Paragraph] = []
        self._hidden = 0
        self._number = 0
        self._in_run_settings = False
        self._bold = self._italic = False
        self._words: list[str] | None = None

    def doctype(self, *_: object) -> NoReturn:
        """Refuse the file."""
        raise UnreadableSourceError(
            self._composer.name, "declares XML entities, which no Word file does; save it as text"
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        tag = _local(tag)
        value = next((v for name, v in attributes.items() if _local(name) == "val"), None)
        if tag in _NOT_SHOWN and not self._in_run_settings:
            self._hidden += 1
        elif tag == "p":
            self._open.append(_Paragraph())
            if len(self._open) > _DEEPEST:
                raise UnreadableSourceError(self._composer.name, "has paragraphs inside paragraphs; save it as text")
        elif tag == "r":
            self._bold = self._italic = False
        elif tag == "rPr":
            self._in_run_settings = True
        elif tag == "t":
            self._words = []
        elif self._open and not self._hidden:
            self._detail(tag, value)

    def _detail(self, tag: str, value: str | None) -> None:
        paragraph = self._open[-1]
        if tag == "pStyle":
            found = _HEADING.match(value or "")
            paragraph.level = int(found[1] or 1) if found else 0
        elif tag == "numPr":
            paragraph.listed = True
        elif self._in_run_settings and tag == "b":
            self._bold = value not in _OFF
        elif self._in_run_settings and tag == "i":
            self._italic = value not in _OFF
        elif tag in _BREAKS and not self._in_run_settings:
            paragraph.runs.append(Run(_BREAKS[tag], self._bold, self._italic))

    def data(self, words: str) -> None:
        """Take characters, of which those of a text element count."""
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        tag = _local(tag)
        if tag in _NOT_SHOWN and not self._in_run_settings:
            self._hidden -= 1
        elif tag == "rPr":
            self._in_run_settings = False
        elif tag == "t" and self._words is not None:
            if self._open and not self._hidden:
                runs = self._open[-1].runs
                runs.append(Run("".join(self._words), self._bold, self._italic))
                self._composer.check_runs(len(runs))
            self._words = None
        elif tag == "p" and self._open:
            paragraph = self._open.pop()
            if any(not run.words.isspace() for run in paragraph.runs):
                self._number += 1
                self._composer.place(f"paragraph {self._number}")
            kind = Kind.HEADING if paragraph.level else Kind.ITEM if paragraph.listed else Kind.TEXT
            self._composer.add(paragraph.runs, kind, paragraph.level)

    def close(self) -> None:
        """Nothing is left to do."""


def _local(tag: str) -> str:
    """Return a tag's name without its name space: Word has two, and others of their own."""
    return tag.rpartition("}")[2]
