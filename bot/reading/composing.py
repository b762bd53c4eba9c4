"""How a source text is put together from the paragraphs of a format that is not plain text."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace

from bot.errors import UnreadableSourceError
from bot.model import Source, Span
from bot.model.document import Block, Document, Field, Kind, Place
from bot.reading.limits import check_amount
from bot.reading.text_lines import unseen_ahead
from bot.remarks import Remark
from bot.text.surrogates import whole

#: A page of print has some ten changes of type; without a limit, a hostile file would fill the memory with them.
_MOST_RUNS = 200_000
_RULE = re.compile(r"[-*_=~•\s]{3,}\Z")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words in one type."""

    words: str
    bold: bool = False
    italic: bool = False


@dataclass
class Composer:
    """Collects paragraphs, a blank line between them, and where each of them stands.

    Everything that adds raises UnreadableSourceError once there is more than a file may hold.
    """

    #: The bytes of the file, and its name for messages.
    data: bytes
    name: str
    #: How often a paragraph of its pages was looked at again because a box around it ended.
    in_boxes: int = 0
    _runs: int = 0
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _fields: list[Field] = field(default_factory=list)
    _places: list[Place] = field(default_factory=list)

    def add(
        self, runs: list[Run], kind: Kind = Kind.TEXT, level: int = 0, speaker: str | None = None, look: str = ""
    ) -> None:
        """Add a paragraph, without the white space at its ends; one without words is left out."""
        start = self._length
        bare, bold, italic = self._add_words(runs)
        if not bare:
            return
        if _RULE.match(bare):
            kind = Kind.RULE
        self._blocks.append(Block(Span(start, start + len(bare)), kind, level, None, bold, italic, speaker, look))

    def go_on(self, runs: list[Run]) -> None:
        """Add a line, which has words, to the paragraph that was added last."""
        self._pieces[-1] = self._pieces[-1].removesuffix("\n")
        self._length -= 1
        _, bold, italic = self._add_words(runs)
        block = self._blocks[-1]
        span = Span(block.span.start, self._length - len("\n\n"))
        self._blocks[-1] = replace(block, span=span, bold=(*block.bold, *bold), italic=(*block.italic, *italic))

    def _add_words(self, runs: list[Run]) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
        """Add the words of ``runs``; return them without white space at their ends, and those in bold and italics."""
        start = self._length
        words = "".join(run.words for run in runs)
        left = unseen_ahead(words)
        bare = words[left:].rstrip()
        if not bare:
            return bare, (), ()
        self.check_runs(len(runs))
        self._runs += len(runs)
        self._append(bare + "\n\n")
        end = start + len(bare)
        bold: list[Span] = []
        italic: list[Span] = []
        at = start - left
        for run in runs:
            run_start, run_end = max(at, start), min(at + len(run.words), end)
            at += len(run.words)
            if run_start < run_end:
                bold += [Span(run_start, run_end)] * run.bold
                italic += [Span(run_start, run_end)] * run.italic
        return bare, tuple(_joined(bold)), tuple(_joined(italic))

    def place(self, name: str, ahead: int = 0, seconds: int | None = None) -> None:
        """Say where in the file the text stands that is added next, ``ahead`` characters after its beginning.

        ``seconds`` after the beginning of the recording it is said, where the file tells.
        """
        self._places.append(Place(self._length + ahead, name, seconds))

    def check_runs(self, more: int) -> None:
        """Raise UnreadableSourceError when so many ``more`` runs would be too many."""
        if self._runs + more > _MOST_RUNS:
            raise UnreadableSourceError(
                self.name, Remark("changes its type too often for an interview; save it as plain text")
            )

    def rule(self) -> None:
        """Add a rule."""
        self._blocks.append(Block(Span(self._length, self._length + len("---")), Kind.RULE))
        self._append("---\n\n")

    def state(self, name: str, value: str) -> None:
        """Add a field that the file states about itself; it becomes a line of its own that nobody speaks."""
        if value := _BLANKS.sub(" ", value).strip():
            span = Span(self._length, self._length + len(value))
            self._append(value + "\n\n")
            self._fields.append(Field(name, span))
            self._blocks.append(Block(span, Kind.MARKUP))

    def document(self, doubts: tuple[str, ...] = ()) -> Document:
        """Return the document of everything added."""
        source = source_of("".join(self._pieces), self.data, self.name)
        return Document(source, tuple(self._blocks), tuple(self._fields), doubts, tuple(self._places))

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
        check_amount(self._length, len(self._blocks), self.name)


def source_of(text: str, data: bytes, name: str) -> Source:
    """Return the source with the extracted ``text`` of the bytes ``data``; its ``name`` may be none in UTF-8."""
    return Source(whole(name), text, hashlib.sha256(data).hexdigest(), hashlib.sha256(text.encode()).hexdigest())


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
