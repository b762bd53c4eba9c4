"""Arrows (">>"), with which captions say that somebody else speaks from there on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.model import Span
from bot.model.document import Block, Document, Kind
from bot.text.arrows import arrows_between_sentences

#: At the head of a line, or within it and apart from the words.
_ARROW: Final = re.compile(r"(?:(?m:^)[^\S\n]*>{2,3}|(?<!\S)>{2,3}(?=\s))\s*(?=[^\s>])")
_AT_HEAD: Final = re.compile(r"(?m)^[^\S\n]*>{2,3}[^\S\n]*[^\s>]")
_RIGHT_BEFORE: Final = re.compile(r">{2,3}\s*\Z")
#: One arrow alone may be anything.
_LEAST: Final = 2
#: So many characters has one at most, with the spaces behind it.
_LONGEST: Final = 8
#: So many between sentences of one paragraph are turns.
_SEVERAL: Final = 4


def are_turns(document: Document) -> bool:
    """Tell whether arrows part the turns of ``document``: several head lines, and half of the paragraphs among them.

    Where fewer do, they are mostly before links: ">> Read on" below each answer. Several between the sentences of a
    paragraph do, too, as in captions that are copied into one line.
    """
    spans = [block.span for block in document.blocks if block.kind in (Kind.TEXT, Kind.ITEM, Kind.HEADING)]
    if any(arrows_between_sentences(document.source.text, span.start, span.end) >= _SEVERAL for span in spans):
        return True
    heads = [len(_AT_HEAD.findall(document.source.text, span.start, span.end)) for span in spans]
    among = [n for n, count in enumerate(heads) if count]
    return sum(heads) >= _LEAST and among[-1] - among[0] < 2 * len(among)


def arrows_in(text: str, block: Block, start: int, end: int) -> Iterator[int]:
    """Yield where arrows stand in ``block`` from ``start`` to ``end``; those of a quotation say that it is one."""
    if block.kind is not Kind.QUOTE:
        yield from (arrow.start() for arrow in _ARROW.finditer(text, start, end))


def behind_arrow(text: str, start: int, end: int) -> int:
    """Return where the words of ``text`` begin from ``start`` on, behind an arrow if there is one."""
    arrow = _ARROW.match(text, start, end)
    return arrow.end() if arrow else start


def has_arrow(text: str, block: Block, span: Span) -> bool:
    """Tell whether an arrow of ``block`` stands right before ``span``; one of a quotation is none."""
    return (
        block.kind is not Kind.QUOTE
        and _RIGHT_BEFORE.search(text, max(block.span.start, span.start - _LONGEST), span.start) is not None
    )
