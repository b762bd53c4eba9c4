"""Labels within paragraphs: behind a sentence stands one that opens other paragraphs, and somebody else speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.model import Span
from bot.model.document import Document, Kind
from bot.quoting import is_within
from bot.text.question_marks import ASKING, CLOSING
from bot.text.quotations import quotations_in
from bot.transcript.labelling.label_shapes import NO_TITLE, Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.labelling.lost_breaks import beginning_turns

#: So often a label opens paragraphs or lines, where it is one within them, too.
_OPENS: Final = 2
#: So many speakers are a talk.
_TALKING: Final = 2
#: And so many at most are looked for within lines.
_MOST_TALKING: Final = 12

#: So many spaces may stand before a label at the head of a line.
_WIDEST_MARGIN: Final = 200


def with_those_within(labels: Sequence[Label], document: Document) -> list[Label]:
    """Return ``labels`` with those of the same names behind sentences of a paragraph that begin a turn there.

    "Jo: Why bees? Ida: They hum." has one of Ida's where both are labels with a colon that open other lines, and so
    has "Jo: Why bees? - Ida: They hum." None has

    - what is quoted: "Bo: She wrote: “I read it. Ida: Yes.”";
    - the name of whoever is speaking;
    - a title with a name: "I told Dr. Holm: no."
    """
    text = document.source.text
    keys = _keys(labels, text)
    if not keys:
        return list(labels)
    behind = _behind_sentences(keys)
    found = [label for turn in _turns(labels, document) for label in _within(text, turn, behind, keys)]
    more = beginning_turns(labels, found, text, _end(labels, document)) if found else ()
    return sorted([*labels, *more], key=lambda label: label.start)


def passed_over(
    labels: Sequence[Label], text: str, spoken: Sequence[tuple[str | None, Span]]
) -> Iterator[tuple[int, int]]:
    """Yield where others are named as if they spoke: which of the ``spoken`` it is, and at which character.

    These are words with the key of whoever says them, None where it is whoever spoke before. ``labels`` are those of
    the document, and none begins there: "We had no money. Ida: drums."
    """
    keys = _keys(labels, text)
    behind = _behind_sentences(keys)
    speaking = None
    for n, (voice, words) in enumerate(spoken if keys else ()):
        speaking = voice or speaking
        found = [match for match in behind.finditer(text, words.start, words.end) if keys[match["name"]] != speaking]
        quoted = quotations_in(text, words) if found else []
        yield from ((n, match.start("name")) for match in found if not is_within(quoted, match.start("label")))


def _keys(labels: Sequence[Label], text: str) -> Mapping[str, str]:
    """Return the keys of labels that may stand within paragraphs, by their names; none where these are no talk."""
    keys = {label.name: label.key for label in _opening(labels, text)}
    return keys if _TALKING <= len(keys) <= _MOST_TALKING else {}


def _behind_sentences(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[.!…。{ASKING}！]){NO_TITLE}[{CLOSING}]?\s(?P<label>(?:[-–—]\s)?"
        rf"(?P<name>{'|'.join(map(re.escape, sorted(names)))})\s?[:：]\s)(?=\S)"
    )


def _opening(labels: Sequence[Label], text: str) -> Iterator[Label]:
    """Yield those ``labels`` with a colon that open so many lines, and are no letters."""
    heads = [
        label for label in labels if label.shape is Shape.COLON and not label.set_off and _opens_line(text, label.start)
    ]
    times = Counter(label.name for label in heads)
    return (label for label in heads if times[label.name] >= _OPENS and len(label.name) > 1)


def _opens_line(text: str, at: int) -> bool:
    ahead = text[max(at - _WIDEST_MARGIN, 0) : at]
    return "\n" in ahead[len(ahead.rstrip()) :] or (at <= _WIDEST_MARGIN and not ahead.strip())


@dataclass(frozen=True, slots=True)
class _Turn:
    """What is said behind a label; something is."""

    label: Label
    words: Span
    #: The parts of it in which labels may stand, each with its block.
    blocks: Sequence[tuple[int, Span]]


def _turns(labels: Sequence[Label], document: Document) -> Iterator[_Turn]:
    starts = [*(label.start for label in labels[1:]), _end(labels, document)]
    for label, end in zip(labels, starts, strict=True):
        if label.words_at < end:
            yield _Turn(label, Span(label.words_at, end), [*_blocks(label, end, document)])


def _end(labels: Sequence[Label], document: Document) -> int:
    """Return where the block of the last label ends, and what is said behind it is looked at."""
    return document.blocks[labels[-1].block].span.end


def _blocks(label: Label, end: int, document: Document) -> Iterator[tuple[int, Span]]:
    for n in range(label.block, len(document.blocks)):
        block = document.blocks[n]
        if block.span.start >= end:
            break
        first, last = max(label.words_at, block.span.start), min(end, block.span.end)
        if first < last and (n == label.block or block.kind is Kind.TEXT):
            yield n, Span(first, last)


def _within(text: str, turn: _Turn, behind: re.Pattern[str], keys: Mapping[str, str]) -> Iterator[Label]:
    """Yield the labels within ``turn``, but those that are quoted."""
    found = [(n, match) for n, span in turn.blocks for match in behind.finditer(text, span.start, span.end)]
    quoted = quotations_in(text, turn.words) if found else []
    for n, match in found:
        if not is_within(quoted, match.start("label")):
            here = replace(turn.label, start=match.start("label"), words_at=match.end(), block=n)
            yield replace(here, name=match["name"], key=keys[match["name"]], opens=False, stamped=False)
