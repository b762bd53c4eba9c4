"""What a reader hands to the parser: a source text cut into blocks, with the hints its format gives."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Source, Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of the source."""

    span: Span
    #: Heading level 1..6; 0 for body text.
    heading: int = 0
    #: The whole block is set in bold.
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A source and its blocks, in order, not overlapping."""

    source: Source
    blocks: tuple[Block, ...]
