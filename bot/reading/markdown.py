"""Plain text, Markdown and AsciiDoc as documents: the words without the marks, every line kept where it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.model import Span
from bot.model.document import Block, Document, Field, Kind
from bot.reading.composing import source_of
from bot.reading.front_matter import front_fields
from bot.reading.inline import Marks, find_marks, has_marks, is_asciidoc
from bot.reading.layout import split_blocks
from bot.reading.tags import elements_in
from bot.reading.web_pages.below_pictures import is_caption
from bot.reading.web_pages.page_looks import LINK

#: A block that is one link, also as a point of a list, and in tags.
_ONE_LINK = re.compile(
    r"(?:<(?:p|div)\b[^<>]{0,200}>\s*){0,4}(?:[-*+•]\s+|\d{1,3}[.)]\s+)?[*_]{0,3}"
    r"(?:\[[^\[\]\n]+\]\([^()\s]*\)|<a\s[^<>\n]*>[^<>\n]+</a>)[*_]{0,3}(?:\s*</(?:p|div)>){0,4}\s*\Z"
)
#: A block that its writer has struck out, all of it.
_STRUCK_OUT = re.compile(r"\s*(?:[-*+•]\s+|\d{1,3}[.)]\s+)?~~(?:(?!~~)[^\n]|\n(?!\n))+~~\s*\Z")
_PICTURE = re.compile(r"\s*(?:\[\s*)?!\[")
#: "> " at the head of a line.
_QUOTED_ON = re.compile(r"(?<=\n) {0,3}>[ \t>]*")
_SPOKEN = (Kind.TEXT, Kind.HEADING, Kind.ITEM, Kind.QUOTE)


def read_markdown(text: str, data: bytes, name: str, doubts: tuple[str, ...], *, is_marked: bool = False) -> Document:
    """Return the document in ``text``; ``is_marked`` says that it has marks, else its name and they tell.

    - Plain text stays exactly as it is, but for escapes in the values of its front matter.
    - In Markdown, nobody says a paragraph or a point of a list that is struck out whole.
    - In Markdown and AsciiDoc, marks inside lines (emphasis, link targets, tags, escapes) are left out of the source
      text and kept as hints of the blocks; entities are the characters they stand for. Line numbers stay those of the
      file.
    """
    blocks, stated = split_blocks(text), tuple(front_fields(text))
    fields = tuple(Field(field.name, field.value.span) for field in stated)
    marks = [Marks()] * len(blocks)
    cuts = {span: instead for field in stated for span, instead in field.value.escapes}
    is_marked = is_marked or has_marks(text, name)
    if is_marked:
        star_is_bold = is_asciidoc(text, name)
        elements = elements_in(text)
        blocks = [replace(b, kind=Kind.MARKUP) if _is_struck_out(text, b) else b for b in blocks]
        marks = [
            find_marks(text, b.span, single_star_is_bold=star_is_bold, elements=elements)
            if b.kind in _SPOKEN
            else Marks()
            for b in blocks
        ]
        blocks = [replace(b, look=LINK) if _is_link(text, b) else b for b in blocks]
        quoted = [cut for block in blocks if block.kind is Kind.QUOTE for cut in _marks_of_quotation(text, block.span)]
        cuts |= {entity: meant for found in marks for entity, meant in found.entities.items()}
        cuts |= dict.fromkeys([*quoted, *(cut for found in marks for cut in found.cuts)], "")
    if is_marked or cuts:
        shorter = _Shorter(text, cuts)
        blocks = [b for block, found in zip(blocks, marks, strict=True) for b in shorter.block(block, found)]
        fields = tuple(Field(f.name, span) for f in fields if (span := shorter.span(f.span)))
        text = shorter.text
    if is_marked:
        blocks = list(_with_captions(text, blocks))
    return Document(source_of(text, data, name), tuple(blocks), fields, doubts)


def _is_link(text: str, block: Block) -> bool:
    return block.kind in _SPOKEN and _ONE_LINK.match(text, block.span.start, block.span.end) is not None


def _is_struck_out(text: str, block: Block) -> bool:
    return block.kind in _SPOKEN and _STRUCK_OUT.match(text, block.span.start, block.span.end) is not None


def _with_captions(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield ``blocks`` in which short lines below a picture are captions, but for those that open in bold."""
    below_picture = False
    for block in blocks:
        words = block.span.of(text)
        opens_bold = bool(block.bold) and block.bold[0].start <= block.span.start
        if below_picture and block.kind is Kind.TEXT and not opens_bold and is_caption(words):
            block = replace(block, kind=Kind.CAPTION)
        below_picture = block.kind is Kind.MARKUP and _PICTURE.match(words) is not None
        yield block


def _marks_of_quotation(text: str, within: Span) -> Iterator[Span]:
    """Yield the marks at the heads of a quotation's lines but for the first, which is before the block."""
    return (Span(found.start(), found.end()) for found in _QUOTED_ON.finditer(text, within.start, within.end))


class _Shorter:
    """A text without some of its stretches, or with others, and where the positions of the old text are in it."""

    def __init__(self, text: str, cuts: Mapping[Span, str]) -> None:
        """Take the stretches to be cut, each with what stands in its place; the ends of lines stay."""
        self._ends: list[int] = [0]
        self._lost: list[int] = [0]
        pieces: list[str] = []
        for cut in sorted(cuts):
            if cut.start < self._ends[-1]:  # nested marks overlap only in hostile texts
                continue
            pieces.append(text[self._ends[-1] : cut.start])
            kept = cuts[cut] or "".join(c for c in cut.of(text) if c in "\r\n")
            pieces.append(kept)
            self._ends.append(cut.end)
            self._lost.append(self._lost[-1] + cut.end - cut.start - len(kept))
        pieces.append(text[self._ends[-1] :])
        self.text = "".join(pieces)

    def span(self, old: Span) -> Span | None:
        """Return where ``old`` is now, without white space around it; None when nothing is left of it."""
        start, end = self._at(old.start), self._at(old.end)
        piece = self.text[start:end]
        stripped = piece.strip()
        start += len(piece) - len(piece.lstrip())
        return Span(start, start + len(stripped)) if stripped else None

    def block(self, block: Block, found: Marks) -> list[Block]:
        """Return the block as it is now: one, or none when nothing is left of it."""
        span = self.span(block.span)
        if not span:
            return []
        marker = self.span(block.marker) if block.marker else None
        bold = tuple(s for run in found.bold if (s := self.span(run)))
        italic = tuple(s for run in found.italic if (s := self.span(run)))
        return [replace(block, span=span, marker=marker, bold=bold, italic=italic)]

    def _at(self, old: int) -> int:
        """Return the new position of ``old``; inside a cut, that of the cut's end."""
        n = bisect_left(self._ends, old)
        if n < len(self._ends) and self._ends[n] == old:
            return old - self._lost[n]
        return max(old - self._lost[n - 1], self._ends[n - 1] - self._lost[n - 1])
