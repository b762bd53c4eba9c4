"""Extracted text with marks of bold type as documents: lines make blocks as in plain text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.model import Span
from bot.model.document import Block, Document
from bot.reading.composing import source_of
from bot.reading.layout import split_blocks
from bot.reading.limits import check_text
from bot.reading.office.worker import BOLD, NOT_BOLD


def read_typeset(marked: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in ``marked``, where ``BOLD`` and ``NOT_BOLD`` stand at the ends of bold type.

    Raises:
        UnreadableSourceError: it has no words, or too many.
    """
    text, bold = _unmarked(marked)
    check_text(text, name)
    blocks = tuple(_with_bold(split_blocks(text), bold))
    return Document(source_of(text, data, name), blocks, (), doubts)


def _unmarked(marked: str) -> tuple[str, list[Span]]:
    """Return the text without its marks, a blank line where whole lines change to bold and back, and its bold runs."""
    pieces: list[str] = []
    bold: list[Span] = []
    length = 0
    for n, part in enumerate(marked.replace(NOT_BOLD, BOLD).split(BOLD)):
        at_line = length > 0 and pieces[-1].endswith("\n")
        if at_line and not pieces[-1].endswith("\n\n"):
            pieces.append("\n")
            length += 1
        pieces.append(part)
        if n % 2 and part.strip():
            bold.append(Span(length + len(part) - len(part.lstrip()), length + len(part.rstrip())))
        length += len(part)
    return "".join(pieces), bold


def _with_bold(blocks: list[Block], bold: list[Span]) -> Iterator[Block]:
    ends = [run.end for run in bold]
    for block in blocks:
        runs = []
        for run in islice(bold, bisect_left(ends, block.span.start + 1), None):
            if run.start >= block.span.end:
                break
            runs.append(Span(max(run.start, block.span.start), min(run.end, block.span.end)))
        yield replace(block, bold=tuple(runs))
