"""Word files (.docx) as documents: paragraphs with their styles and bold or italic runs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from bot.document import Document, Kind
from bot.errors import UnreadableSourceError
from bot.reading.composing import Composer, Run

_PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: The longest oral history at hand unpacks to 1 MB; a zip bomb to much more.
_LARGEST_PART = 32 * 1024 * 1024
_HEADING = re.compile(
    r"(?:heading|titre|überschrift|título|berschrift)\s*([1-6])\Z|(title|titel|titre)\Z", re.IGNORECASE
)
_OFF = ("0", "false", "off", "none")


def is_word(data: bytes) -> bool:
    """Tell whether ``data`` is a packed file with a Word document in it."""
    return data.startswith(b"PK\x03\x04") and _PART.encode() in data


def read_word(data: bytes, name: str) -> Document:
    """Return the document in the Word file ``data``.

    Raises:
        UnreadableSourceError: it is damaged, too large when unpacked, or declares XML entities.
    """
    composer = Composer()
    for paragraph in _body(data, name).iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        found = _HEADING.match(style.get(f"{_W}val", "")) if style is not None else None
        level = int(found[1] or 1) if found else 0
        listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
        kind = Kind.HEADING if level else Kind.ITEM if listed else Kind.TEXT
        composer.add(list(_runs(paragraph)), kind, level)
    return composer.document(data, name)


def _body(data: bytes, name: str) -> ElementTree.Element:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if packed.getinfo(_PART).file_size > _LARGEST_PART:
                raise UnreadableSourceError(
                    name, f"unpacks to more than {_LARGEST_PART // 1024**2} MiB; save it as text"
                )
            xml = packed.read(_PART)
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
            raise UnreadableSourceError(name, "declares XML entities, which no Word file does; save it as text")
        return ElementTree.fromstring(xml)  # noqa: S314  no entities, and no larger than the limit
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, EOFError, RuntimeError, NotImplementedError) as error:
        raise UnreadableSourceError(name, "is a damaged Word file; open it in Word and save it again") from error


def _runs(paragraph: ElementTree.Element) -> Iterator[Run]:
    for run in paragraph.iter(f"{_W}r"):
        bold, italic = _is_on(run, "b"), _is_on(run, "i")
        yield Run("".join(_words(run)), bold, italic)


def _words(run: ElementTree.Element) -> Iterator[str]:
    for part in run:
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag == f"{_W}tab":
            yield "\t"
        elif part.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"


def _is_on(run: ElementTree.Element, switch: str) -> bool:
    found = run.find(f"{_W}rPr/{_W}{switch}")
    return found is not None and found.get(f"{_W}val", "1") not in _OFF
