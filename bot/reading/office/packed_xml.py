"""How the text in a packed file of XML (Word, OpenDocument, EPUB) is taken out, piece by piece and within limits."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NoReturn, Protocol
from xml.etree import ElementTree

from bot.errors import UnreadableSourceError
from bot.model.document import Kind
from bot.reading.composing import Composer, Run
from bot.reading.limits import NESTED_TOO_DEEPLY
from bot.reading.office.cut_turns import behind, head_again
from bot.remarks import Remark

#: How a packed file begins.
PACKED = b"PK\x03\x04"
#: Within so many bytes it says what it is, in its first member, which is not compressed (EPUB 3.3, 4.2.6.4;
#: OpenDocument 1.3, part 2, 3.3). Word's files say it elsewhere.
_LOOK_AT = 256
#: The longest oral history at hand unpacks to 1 MB; a zip bomb to much more.
_LARGEST_PART = 16 * 1024 * 1024
#: Text boxes in text boxes.
_DEEPEST = 20
#: Elements in elements; Word needs some thirty for a table in a table.
_DEEPEST_ELEMENT = 1000
_CHUNK = 64 * 1024
# zipfile raises what it meets in a damaged file: zlib's errors, struct's, wrong offsets, unknown methods.
_DAMAGE = (KeyError, EOFError, RuntimeError, NotImplementedError, ValueError, OSError, zlib.error, struct.error)


def says_it_is(data: bytes, media_type: bytes) -> bool:
    """Tell whether ``data`` is a packed file that says in its first member that it is of this ``media_type``."""
    return data.startswith(PACKED) and media_type in data[:_LOOK_AT]


class Target(Protocol):
    """What the XML parser tells, element by element; names of elements have no name space."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def data(self, words: str) -> None:
        """Take characters."""

    def end(self, tag: str) -> None:
        """Take the end of an element."""


class PackedFile:
    """A packed file, whose list of parts is read once, however many of them are taken out.

    Everything raises UnreadableSourceError when it is damaged, and says which program may mend it.
    """

    def __init__(self, data: bytes, name: str, program: str) -> None:
        """Open the file ``data``; its ``name`` and the ``program`` are for messages."""
        self._name = name
        self._program = program
        with self._told_if_damaged():
            self._packed = zipfile.ZipFile(io.BytesIO(data))

    def feed(self, part: str, target: Target) -> None:
        """Feed the ``part`` to ``target``: no tree is made, however many elements there are.

        Raises:
            UnreadableSourceError: it is damaged or missing, too large unpacked, or declares XML entities.
        """
        parser = ElementTree.XMLParser(target=_Local(target, self._name))  # noqa: S314  a document type is refused
        with self._told_if_damaged():
            for piece in self._pieces(part):
                parser.feed(piece)
            parser.close()

    def part(self, part: str) -> bytes:
        """Return the ``part``.

        Raises:
            UnreadableSourceError: it is damaged or missing, or too large unpacked.
        """
        with self._told_if_damaged():
            return b"".join(self._pieces(part))

    def _pieces(self, part: str) -> Iterator[bytes]:
        with self._packed.open(part) as unpacked:
            left = _LARGEST_PART
            while piece := unpacked.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    most = _LARGEST_PART // 1024**2
                    raise UnreadableSourceError(
                        self._name, Remark("unpacks to more than {most} MiB; save it as text", most=most)
                    )
                yield piece

    @contextmanager
    def _told_if_damaged(self) -> Iterator[None]:
        try:
            yield
        except (zipfile.BadZipFile, ElementTree.ParseError, *_DAMAGE) as error:
            raise _damaged(self._name, self._program) from error


def _damaged(name: str, program: str) -> UnreadableSourceError:
    if program == "EPUB":
        return UnreadableSourceError(
            name, Remark("is a damaged EPUB file; copy the text of the interview into a .txt file")
        )
    return UnreadableSourceError(
        name, Remark("is a damaged {program} file; open it in {program} and save it again", program=program)
    )


class _Local:
    """Hands on what the parser tells without name spaces: Word has two, and others of their own."""

    def __init__(self, target: Target, name: str) -> None:
        self._target = target
        self._name = name
        self._depth = 0
        # The same few are told a million times. Kept no longer than the file: names may be as long as that.
        self._local = lru_cache(maxsize=1_000)(_local)
        self.data = target.data

    def doctype(self, *_: object) -> NoReturn:
        raise UnreadableSourceError(
            self._name, Remark("declares XML entities, which no such file does; save it as text")
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST_ELEMENT:
            raise UnreadableSourceError(self._name, NESTED_TOO_DEEPLY)
        named = {self._local(name): value for name, value in attributes.items()} if attributes else attributes
        self._target.start(self._local(tag), named)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(self._local(tag))

    def close(self) -> None:
        """Nothing is left to do."""


def _local(tag: str) -> str:
    return tag[tag.rfind("}") + 1 :]


@dataclass
class Paragraph:
    """A paragraph while it is read; a text box can stand inside another paragraph."""

    #: Of a heading 1..6, else 0.
    level: int = 0
    listed: bool = False
    #: Set off as a quotation.
    quoted: bool = False
    runs: list[Run] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """What its block is."""
        told = (Kind.HEADING, bool(self.level)), (Kind.ITEM, self.listed), (Kind.QUOTE, self.quoted)
        return next((kind for kind, holds in told if holds), Kind.TEXT)


class Paragraphs:
    """The paragraphs that are open, the innermost last; each goes to the composer when it ends."""

    def __init__(self, composer: Composer) -> None:
        """Hand paragraphs to ``composer``, with their numbers as places, empty ones not counted."""
        self._composer = composer
        self._open: list[Paragraph] = []
        self._number = 0
        #: The words of the paragraph above, empty where that is no plain one.
        self._above = ""

    @property
    def innermost(self) -> Paragraph | None:
        """The paragraph that words belong to."""
        return self._open[-1] if self._open else None

    def begin(self, level: int = 0, listed: bool = False) -> None:
        """Open a paragraph inside those that are open."""
        self._open.append(Paragraph(level, listed))
        if len(self._open) > _DEEPEST:
            raise UnreadableSourceError(
                self._composer.name, Remark("has paragraphs inside paragraphs; save it as text")
            )

    def add(self, run: Run) -> None:
        """Add ``run`` to the innermost paragraph, if one is open."""
        if self._open:
            self._open[-1].runs.append(run)
            self._composer.check_runs(len(self._open[-1].runs))

    def end(self) -> None:
        """Close the innermost paragraph; one that goes on with a turn that a program has cut becomes a line of it."""
        if not self._open:
            return
        paragraph = self._open.pop()
        if not paragraph.runs:
            return  # there may be a million of them
        words = "".join(run.words for run in paragraph.runs)
        if not words.strip():
            return
        self._number += 1
        again = head_again(self._above, words) if paragraph.kind is Kind.TEXT else 0
        self._composer.place(f"paragraph {self._number}", ahead=-1 if again else 0)
        if again:
            self._composer.go_on(behind(paragraph.runs, again))
        else:
            self._composer.add(paragraph.runs, paragraph.kind, paragraph.level)
        self._above = words if paragraph.kind is Kind.TEXT else ""
