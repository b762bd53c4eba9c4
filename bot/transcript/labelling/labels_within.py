"""Labels within paragraphs: behind a sentence stands one that opens other paragraphs, and somebody else speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.model import Span
from bot.model.document import Document, Kind
from bot.text.question_marks import ASKING, CLOSING
from bot.transcript.labelling.label_shapes import NO_TITLE, Shape
from bot.transcript.labelling.labels import Label

#: So often a label opens paragraphs or lines, where it is one within them, too.
_OPENS: Final = 2
#: So many speakers are a talk.
_TALKING: Final = 2
#: And so many at most are looked for within lines.
_MOST_TALKING: Final = 12
#: Signs that open what is quoted, and those that close it.
_QUOTING: Final = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"))


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
        rf"(?<=[.!…。{ASKING}！]){NO_TITLE}(?P<closes>[{CLOSING}]?)\s(?P<label>(?:[-–—]\s)?"
        rf"(?P<name>{'|'.join(map(re.escape, sorted(keys)))})\s?[:：]\s)(?=\S)"
    )
    more = [label for turn in _turns(labels, document) for label in _within(text, *turn, behind, keys)]
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


def _turns(labels: Sequence[Label], document: Document) -> Iterator[tuple[Label, Span]]:
    """Yield the words behind each label, a block at a time, with that label as it would stand in the block."""
    starts = [*(label.start for label in labels[1:]), document.blocks[labels[-1].block].span.end]
    for label, end in zip(labels, starts, strict=True):
        for n in range(label.block, len(document.blocks)):
            block = document.blocks[n]
            if block.span.start >= end:
                break
            first, last = max(label.words_at, block.span.start), min(end, block.span.end)
            if first < last and (n == label.block or block.kind is Kind.TEXT):
                yield replace(label, block=n, opens=False, stamped=False), Span(first, last)


def _within(text: str, label: Label, words: Span, behind: re.Pattern[str], keys: Mapping[str, str]) -> Iterator[Label]:
    speaking, said_from = label.key, words.start
    for found in behind.finditer(text, words.start, words.end):
        key = keys[found["name"]]
        if key != speaking and (found["closes"] or not _is_open(text[said_from : found.start("label")])):
            yield replace(label, name=found["name"], key=key, start=found.start("label"), words_at=found.end())
            speaking, said_from = key, found.end()


def _is_open(words: str) -> bool:
    """Tell whether a quotation begins in ``words`` that does not end there."""
    if "„" in words:
        return words.count("„") > words.count("“") + words.count("”")
    single = words.rfind("‘") > words.rfind("’")
    return single or words.count('"') % 2 == 1 or any(words.count(a) != words.count(b) for a, b in _QUOTING)
