"""How blocks and labels make passages: stretches of one voice, the label cut off."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.model import Span
from bot.model.document import Block, Document, Kind
from bot.text.sentences import trimmed
from bot.transcript.labels import STAMP, Label

# [00:31] before words; 0:31 only alone on its line
_STAMP_AHEAD = re.compile(rf"\s*(?:(?=[\[(]){STAMP}:?|{STAMP}\s*:?(?=[\r\n]|\Z))")
_LINE = re.compile(r"[^\r\n]+")
# A time stamp or a page number that has a line to itself.
_ALONE = re.compile(rf"\s*(?:{STAMP}\s*:?|\d{{1,4}})\s*\Z")
# 1. words; #12 words; 3) words, where the reader made no list of it
_NUMBER = re.compile(r"(?:#\d{1,3}[.):]?|(?:No\.?\s?)?\d{1,3}[.):])\s+(?=\S)")
_TURN_MARK = re.compile(r"\s*(?:[-–—―]|>>)\s*(?=[^\s\d-])")
_FIRST_WORD = re.compile(r"\S+")
#: A line that is printed so often, word for word, is a page head.
_PAGE_HEAD_TIMES, _LONGEST_PAGE_HEAD = 3, 80
#: So many last characters of a line show how it ends.
_TAIL = 6
_SENTENCE_END = re.compile(r"[.!?…？！。][\"'”’»)\]]*\Z")
_QUESTION_END = re.compile(r"[?？][\"'”’»)\]]*\Z")
#: Lines longer than this are not wrapped by hand: each is a paragraph.
_WIDEST_WRAP = 160
#: A bold run of at least so many characters at the head of a paragraph is a sentence and not a name.
_SHORTEST_BOLD_SENTENCE = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of one voice."""

    #: The words, without label, time stamp and the number of a question.
    span: Span
    block: Block
    #: Place of the block in the document.
    place: int
    #: The label at its head, or alone on the line above it.
    label: Label | None
    #: All of it is set in bold, in italics; it opens with a number.
    bold: bool
    italic: bool
    numbered: bool
    #: The words without the list number or mark at their head.
    unnumbered: Span


def cut_passages(document: Document, labels: list[Label]) -> list[Passage]:
    """Return the passages of the document, in order, from all blocks but rules and page code.

    A block is cut

    - before each label; a label with no words after it belongs to the next passage;
    - after a time stamp at the head of a line;
    - after a bold sentence at its head;
    - between lines, where they are not wrapped by hand.
    """
    text = document.source.text
    page_heads = _page_heads(document, labels)
    by_block: dict[int, list[Label]] = {}
    for label in labels:
        by_block.setdefault(label.block, []).append(label)
    passages: list[Passage] = []
    waiting: Label | None = None
    for place, block in enumerate(document.blocks):
        if block.kind in (Kind.MARKUP, Kind.RULE):
            continue
        for named, start, end in _turns(block, by_block.get(place, [])):
            waiting = named or waiting
            for span in _paragraphs(text, block, start, end, page_heads):
                passages.append(_passage(text, block, place, waiting, span))
                waiting = None
    return passages


def _turns(block: Block, labels: list[Label]) -> Iterator[tuple[Label | None, int, int]]:
    """Yield each label of the block with the stretch of words up to the next label."""
    if not labels or labels[0].start > block.span.start:
        yield None, block.span.start, labels[0].start if labels else block.span.end
    for n, label in enumerate(labels):
        yield label, label.words_at, labels[n + 1].start if n + 1 < len(labels) else block.span.end


def _page_heads(document: Document, labels: list[Label]) -> frozenset[str]:
    """Return the short lines that stand in the text again and again and are no labels."""
    text = document.source.text
    spoken = {label.start for label in labels}
    lines = Counter(
        m[0].strip()
        for block in document.blocks
        if block.kind in (Kind.TEXT, Kind.HEADING)
        for m in _LINE.finditer(text, block.span.start, block.span.end)
        if m.end() - m.start() <= _LONGEST_PAGE_HEAD and m.start() not in spoken
    )
    return frozenset(
        line for line, times in lines.items() if times >= _PAGE_HEAD_TIMES and not _SENTENCE_END.search(line)
    )


def _paragraphs(text: str, block: Block, start: int, end: int, page_heads: frozenset[str]) -> Iterator[Span]:
    cuts = {start, end}
    for run in block.bold[:1]:
        first_word = block.marker.end if block.marker else start
        is_sentence = run.end - run.start >= _SHORTEST_BOLD_SENTENCE and not text[run.end - 1 : run.end + 1].count(":")
        if first_word <= run.start <= first_word + 1 and is_sentence and run.end < end:
            cuts.add(run.end)
    cuts.update(_line_breaks(text, start, end, page_heads))
    ordered = sorted(cuts)
    for left, right in pairwise(ordered):
        stamp = _STAMP_AHEAD.match(text, left, right)
        if span := trimmed(text, stamp.end() if stamp else left, right):
            yield span


def _line_breaks(text: str, start: int, end: int, page_heads: frozenset[str]) -> Iterator[int]:
    """Yield where a new paragraph is meant within a block.

    - Around a time stamp, a page number or a page head on a line of its own.
    - After a question mark, where the next word would have fitted on the line.
    - Before a dash that opens a line, after a sentence.
    - After a sentence, where lines are longer than anybody wraps by hand.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text, start, end)]
    widest = max((b - a for a, b in lines), default=0)
    for (a, b), (c, d) in pairwise(lines):
        line = text[a:b].rstrip()
        next_word = _FIRST_WORD.search(text, c, d)
        fits = next_word is not None and len(line) + 1 + len(next_word[0]) <= widest
        asks = fits and _QUESTION_END.search(line[-_TAIL:])
        apart = any(_ALONE.match(piece) or piece in page_heads for piece in (line.strip(), text[c:d].strip()))
        turns = _TURN_MARK.match(text, c, d) and _SENTENCE_END.search(line[-_TAIL:])
        if apart or asks or turns or (widest > _WIDEST_WRAP and _SENTENCE_END.search(line[-_TAIL:])):
            yield b


def _passage(text: str, block: Block, place: int, label: Label | None, span: Span) -> Passage:
    listed = block.marker if block.marker and span.start == block.span.start else None
    words = (trimmed(text, listed.end, span.end) if listed else None) or span
    numbered = listed is not None and listed.of(text)[0] in "0123456789."
    if listed is None and label is None and (number := _NUMBER.match(text, words.start, words.end)):
        words = trimmed(text, number.end(), words.end) or words
        numbered = True
    return Passage(
        span, block, place, label, _all_set(block.bold, words), _all_set(block.italic, words), numbered, words
    )


def _all_set(runs: tuple[Span, ...], span: Span) -> bool:
    """Tell whether ``runs`` cover ``span`` but for a few characters: spaces between runs, a full stop."""
    first = bisect_right(runs, span.start, key=lambda run: run.end)
    within = runs[first : bisect_left(runs, span.end, first, key=lambda run: run.start)]
    inside = sum(min(run.end, span.end) - max(run.start, span.start) for run in within)
    return inside > 0 and span.end - span.start - inside <= len(within) + 1
