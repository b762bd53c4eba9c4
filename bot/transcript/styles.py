"""Which typographic style marks the questions of a document, where no names do: headings, bold, italics, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.document import Kind
from bot.transcript.passages import Passage

_QUESTION_MARK = re.compile(r"[?？]")
#: Of the passages in the style, so many must sound like questions, and so much more than the rest.
_SHARE, _LEAD = 0.6, 1.0
#: And so many must have a question mark: section headings are short and sound like questions, but have none.
_MARKED = 0.5


def question_style(text: str, passages: Sequence[Passage], asking: Sequence[float]) -> set[int]:
    """Return the places in ``passages`` of those set in the style that marks questions; empty when there is none.

    - All passages of a heading level, all that are bold throughout, or italic, or numbered, or quotations.
    - Most of them sound like questions, clearly more than the rest; half have a question mark; half are followed by a
      passage not set so.
    - Of several such styles, the one whose passages sound most like questions in all.
    """
    styles: dict[str, list[int]] = {}
    for n, passage in enumerate(passages):
        if passage.label is None:
            for style in _styles_of(passage):
                styles.setdefault(style, []).append(n)
    marked = [_QUESTION_MARK.search(text, p.span.start, p.span.end) is not None for p in passages]
    marking = [places for places in styles.values() if _marks_questions(places, asking, marked)]
    return set(max(marking, key=lambda places: sum(asking[n] for n in places), default=[]))


def _styles_of(passage: Passage) -> list[str]:
    kind = passage.block.kind
    styles = {
        f"heading {passage.block.level}": kind is Kind.HEADING,
        "bold": passage.bold and kind is not Kind.HEADING,
        "italic": passage.italic and kind is not Kind.HEADING,
        "numbered": passage.numbered and kind is not Kind.HEADING,
        "quotation": kind is Kind.QUOTE,
    }
    return [style for style, holds in styles.items() if holds]


def _marks_questions(places: list[int], asking: Sequence[float], marked: Sequence[bool]) -> bool:
    inside = [asking[n] for n in places]
    chosen = set(places)
    outside = [score for n, score in enumerate(asking) if n not in chosen]
    if not outside:
        return False
    mean = sum(inside) / len(inside)
    answered = sum(n + 1 < len(asking) and n + 1 not in chosen for n in places)
    return (
        sum(score > 0 for score in inside) >= _SHARE * len(inside)
        and sum(marked[n] for n in places) >= _MARKED * len(places)
        and mean >= sum(outside) / len(outside) + _LEAD
        and answered * 2 >= len(places)
        and (len(places) > 1 or mean > 2)
    )
