"""Labels within paragraphs: behind a sentence stands one that opens other paragraphs, and somebody else speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.model import Span
from bot.model.document import Document, Kind
from bot.text.question_marks import ASKING, CLOSING
from bot.text.quotations import quotations_in
from bot.transcript.labelling.label_shapes import NO_TITLE, Shape
from bot.transcript.labelling.labels import Label, is_within

#: So often a label opens paragraphs or lines, where it is one within them, too.
_OPENS: Final = 2
#: So many speakers are a talk.
_TALKING: Final = 2
#: And so many at most are looked for within lines.
_MOST_TALKING: Final = 12


def with_those_within(labels: Sequence[Label], document: Document) -> list[Label]:
    """Return ``labels`` with those of the same names behind sentences of a paragraph, where a break has been lost.

    "Jo: Why bees? Ida: They hum." has one of Ida's where both are labels with a colon that open other lines, and so
    has "Bo: I sleep. - Ida: Yes." None has

    - what is quoted: "Bo: She wrote: “I read it. Ida: Yes.”";
    - the name of whoever is speaking;
    - a title with a name: "I told Dr. Holm: no."
    """
    text = document.source.text
    keys = {label.name: label.key for label in _opening(labels, text)}
    if not _TALKING <= len(keys) <= _MOST_TALKING:
        return list(labels)
    behind = re.compile(
        rf"(?<=[.!…。{ASKING}！]){NO_TITLE}[{CLOSING}]?\s(?P<label>(?:[-–—]\s)?"
        rf"(?P<name>{'|'.join(map(re.escape, sorted(keys)))})\s?[:：]\s)(?=\S)"
    )
    more = [label for turn in _turns(labels, document) for label in _within(text, turn, behind, keys)]
    return sorted([*labels, *more], key=lambda label: label.start)


def _opening(labels: Sequence[Label], text: str) -> Iterator[Label]:
    """Yield those ``labels`` with a colon that open so many lines, and are no letters."""
    heads = [
        label for label in labels if label.shape is Shape.COLON and not label.set_off and _opens_line(text, label.start)
    ]
    times = Counter(label.name for label in heads)
    return (label for label in heads if times[label.name] >= _OPENS and len(label.name) > 1)


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


@dataclass(frozen=True, slots=True)
class _Turn:
    """What is said behind a label."""

    label: Label
    words: Span
    #: The parts of it in which labels may stand, each with its block.
    blocks: Sequence[tuple[int, Span]]


def _turns(labels: Sequence[Label], document: Document) -> Iterator[_Turn]:
    starts = [*(label.start for label in labels[1:]), document.blocks[labels[-1].block].span.end]
    for label, end in zip(labels, starts, strict=True):
        if label.words_at < end:
            yield _Turn(label, Span(label.words_at, end), [*_blocks(label, end, document)])


def _blocks(label: Label, end: int, document: Document) -> Iterator[tuple[int, Span]]:
    for n in range(label.block, len(document.blocks)):
        block = document.blocks[n]
        if block.span.start >= end:
            break
        first, last = max(label.words_at, block.span.start), min(end, block.span.end)
        if first < last and (n == label.block or block.kind is Kind.TEXT):
            yield n, Span(first, last)


def _within(text: str, turn: _Turn, behind: re.Pattern[str], keys: Mapping[str, str]) -> Iterator[Label]:
    """Yield the labels within ``turn`` that name somebody else than whoever speaks before each."""
    found = [(n, match) for n, span in turn.blocks for match in behind.finditer(text, span.start, span.end)]
    quoted = quotations_in(text, turn.words) if found else []
    speaking = turn.label.key
    for n, match in found:
        name, start = match["name"], match.start("label")
        if keys[name] != speaking and not is_within(quoted, start):
            speaking = keys[name]
            here = replace(turn.label, start=start, words_at=match.end(), block=n)
            yield replace(here, name=name, key=speaking, opens=False, stamped=False)
