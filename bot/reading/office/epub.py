"""EPUB files as documents: the pages of the book in the order in which they are read, as HTML pages are.

EbookLib would unpack them too, but its licence (AGPL) is stricter than ours, and an EPUB is packed XML and HTML, for
which the house has readers with limits.
"""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.composing import Composer
from bot.reading.limits import check_tags
from bot.reading.office.packed_xml import PackedFile, says_it_is
from bot.reading.web_pages.web import add_page
from bot.remarks import Remark

_CONTAINER = "META-INF/container.xml"
_MEDIA_TYPE = b"application/epub+zip"
_PAGES = ("application/xhtml+xml", "text/html")
#: A book has some dozens of chapters; a hostile one has more than anybody reads.
_MOST_PAGES = 500
#: Characters of all pages together, marks included.
_MOST_CHARACTERS = 8 * 1024 * 1024
#: Tags of all pages together, twice what one page may have.
_MOST_TAGS = 300_000
#: What the package says about the book, and what it is called here.
_STATED = {"title": "title", "creator": "author", "date": "date", "publisher": "publisher"}


def is_epub(data: bytes) -> bool:
    """Tell whether ``data`` is a packed file that says it is an EPUB."""
    return says_it_is(data, _MEDIA_TYPE)


def read_epub(data: bytes, name: str) -> Document:
    """Return the document in the EPUB ``data``: all pages of its spine but the table of contents.

    Raises:
        UnreadableSourceError: it is damaged, too large when unpacked, or declares XML entities.
    """
    composer = Composer(data, name)
    packed = PackedFile(data, name, "EPUB")
    container = _Container()
    packed.feed(_CONTAINER, container)
    package = _Package()
    packed.feed(container.package, package)
    for field, value in package.stated:
        composer.state(field, value)
    left, tags = _MOST_CHARACTERS, 0
    for page in package.pages[:_MOST_PAGES]:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(container.package), unquote(page)))
        text = packed.part(path).decode("utf-8", "replace")
        left -= len(text)
        tags += text.count("<")
        check_tags(tags, _MOST_TAGS, name)
        if left < 0:
            raise UnreadableSourceError(name, Remark("unpacks to more than 8 MiB of pages; save the interview as text"))
        add_page(composer, text)
    return composer.document()


class _Container:
    """Where the package of the book lies."""

    def __init__(self) -> None:
        self.package = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "rootfile" and not self.package:
            self.package = attributes.get("full-path", "")

    def data(self, words: str) -> None:
        """Nothing is said in words."""

    def end(self, tag: str) -> None:
        """Nothing is left to do."""


class _Package:
    """What the package says: what the book is called, and which pages it has in which order."""

    def __init__(self) -> None:
        self.stated: list[tuple[str, str]] = []
        self._paths: dict[str, str] = {}
        self._spine: list[str] = []
        self._words: list[str] | None = None

    @property
    def pages(self) -> list[str]:
        """The paths of the pages in the order in which they are read."""
        return [self._paths[item] for item in self._spine if item in self._paths]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _STATED:
            self._words = []
        elif tag == "item" and attributes.get("media-type") in _PAGES and "nav" not in attributes.get("properties", ""):
            self._paths[attributes.get("id", "")] = attributes.get("href", "")
        elif tag == "itemref":
            self._spine.append(attributes.get("idref", ""))

    def data(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag in _STATED and self._words is not None:
            self.stated.append((_STATED[tag], "".join(self._words)))
            self._words = None
