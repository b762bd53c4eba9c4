"""Headings that part an answer, and recur as labels do: "Example", "Output"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.model.document import Document, Kind
from bot.text.question_marks import ends_asking
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.names.spelling_out import is_no_name
from bot.transcript.signs.label_words import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS

#: So many headings of one level that ask are the questions of a page.
_ASKING = 3
#: No heading has a lower level than this.
_LOWEST = 6


def no_answer_headings(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Drop headings of common words that are no words for a part, below several headings that ask."""
    if not candidates or candidates[0].shape is not Shape.LINE:
        return candidates
    level = _level_of_questions(document)
    return [c for c in candidates if not _parts_answer(c, document, level)]


def _level_of_questions(document: Document) -> int:
    headings = [block for block in document.blocks if block.kind is Kind.HEADING]
    levels = Counter(block.level for block in headings if ends_asking(block.span.of(document.source.text)))
    return min((level for level, times in levels.items() if times >= _ASKING), default=_LOWEST)


def _parts_answer(label: Label, document: Document, level: int) -> bool:
    block = document.blocks[label.block]
    if block.kind is not Kind.HEADING or block.level <= level:
        return False
    is_part = label.key in QUESTION_WORDS | ANSWER_WORDS | NOBODY_WORDS or len(label.key) == 1
    return not is_part and all(map(is_no_name, label.key.split()))
