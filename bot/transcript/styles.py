"""Which typographic style tells questions from answers where no names do: headings, bold, italics, numbers, dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.model import Span
from bot.model.document import Kind
from bot.transcript.passages import Passage

_QUESTION_MARK = re.compile(r"[?？]")
#: How a sentence ends; a section heading has no such end.
_SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'”’»)\]*_]*\s*\Z|--\s*\Z")
_DASHED = re.compile(r"\s*(?:[-–—―]{1,2}|>>)\s*(?=[^\s\d-])")
_QUOTED = re.compile(r"\s*(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|「[^「」]+」)\s*\Z")
#: Styles in which every paragraph of a question is set, and not only its head.
_WHOLE = ("bold", "italic", "quotation", "quoted", "capitals")
#: Of the passages in the style, so many must sound like questions, and so much more than the rest.
_SHARE, _LEAD = 0.6, 1.0
#: And so many must have a question mark: section headings are short and sound like questions, but have none.
_MARKED = 0.5
#: Where an interviewer comments more than asks, these do, if nearly all end like sentences and the style alternates.
_TALKING_LEAD, _TALKING_MARKED, _TALKING_ENDED, _TALKING_RUNS = 0.5, 0.15, 0.8, 4
#: A style that marks answers covers most of the words.
_ANSWERS_COVER = 0.5
#: Dashes open turns where so many passages have one, and of those some ask and some do not.
_DASHES, _DASHED_SHARE, _DASHED_ASKING = 6, 0.4, 0.1


@dataclass(frozen=True, slots=True)
class Style:
    """What typography says about the passages; places of passages."""

    #: Those set in the style that marks questions.
    questions: frozenset[int] = frozenset()
    #: Those set in the style that marks answers, where only that is marked.
    answers: frozenset[int] = frozenset()
    #: Those whose dash opens a turn, where all turns have one.
    opening: frozenset[int] = frozenset()
    #: The style covers whole questions: a second paragraph would be set in it too.
    is_whole: bool = False
    #: A dash stands before each question.
    is_dashed: bool = False


def find_style(text: str, passages: Sequence[Passage], asking: Sequence[float]) -> Style:
    """Return how typography tells questions from answers; an empty style where it does not.

    - All passages of a heading level, all that are bold throughout, italic, numbered, quotations, in quotation marks,
      in capitals, or opened by a dash.
    - Most of them sound like questions, clearly more than the rest; half have a question mark; half are followed by a
      passage not set so. Or they are sentences that alternate with the rest, and sound more like questions.
    - Of several such styles, the one whose passages sound most like questions in all.
    - Else a style of most of the text, with sentences that sound more like questions between its passages.
    - Else dashes that open most passages, of which some ask.
    """
    styles: dict[str, list[int]] = {}
    for n, passage in enumerate(passages):
        if passage.label is None:
            for style in _styles_of(text, passage):
                styles.setdefault(style, []).append(n)
    seen = _Seen(
        asking,
        [_QUESTION_MARK.search(text, p.span.start, p.span.end) is not None for p in passages],
        [_SENTENCE_END.search(text, max(p.span.start, p.span.end - 8), p.span.end) is not None for p in passages],
        [p.span.end - p.span.start for p in passages],
    )
    marking = [style for style, places in styles.items() if _marks_questions(places, seen)]
    if marking:
        best = max(marking, key=lambda style: sum(asking[n] for n in styles[style]))
        return Style(frozenset(styles[best]), is_whole=best in _WHOLE, is_dashed=best == "dashed")
    if any(p.label for p in passages):
        return Style()
    answered: list[list[int]] = [places for places in styles.values() if _marks_answers(places, seen)]
    if answered:
        return Style(answers=frozenset(sorted(answered, key=len)[-1]))
    dashed = styles.get("dashed", [])
    asked = sum(seen.marked[n] for n in dashed)
    if len(dashed) >= max(_DASHES, _DASHED_SHARE * len(passages)) and _DASHED_ASKING * len(dashed) <= asked:
        return Style(opening=frozenset(dashed), is_dashed=True)
    return Style()


def without_dash(text: str, span: Span) -> Span:
    """Return ``span`` without a dash at its head that opens a turn."""
    dash = _DASHED.match(text, span.start, span.end)
    return Span(dash.end(), span.end) if dash and dash.end() < span.end else span


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of each passage."""

    asking: Sequence[float]
    #: It has a question mark; it ends like a sentence; its length in characters.
    marked: Sequence[bool]
    ended: Sequence[bool]
    length: Sequence[int]


def _styles_of(text: str, passage: Passage) -> list[str]:
    kind = passage.block.kind
    if kind is Kind.HEADING:
        return [f"heading {passage.block.level}"]
    words = passage.span.of(text)
    styles = {
        "bold": passage.bold,
        "italic": passage.italic,
        "numbered": passage.numbered,
        "quotation": kind is Kind.QUOTE,
        "dashed": _DASHED.match(words) is not None,
        "quoted": _QUOTED.match(words) is not None,
        "capitals": words.isupper() and " " in words,
    }
    return [style for style, holds in styles.items() if holds]


def _marks_questions(places: list[int], seen: _Seen) -> bool:
    chosen = set(places)
    inside = [seen.asking[n] for n in places]
    outside = [score for n, score in enumerate(seen.asking) if n not in chosen]
    if not outside:
        return False
    lead = _mean(inside) - _mean(outside)
    marked = sum(seen.marked[n] for n in places)
    answered = sum(n + 1 < len(seen.asking) and n + 1 not in chosen for n in places)
    asks = (
        sum(score > 0 for score in inside) >= _SHARE * len(inside)
        and marked >= _MARKED * len(places)
        and lead >= _LEAD
        and (len(places) > 1 or _mean(inside) > 2)
    )
    talks = (
        lead >= _TALKING_LEAD
        and marked >= _TALKING_MARKED * len(places)
        and sum(seen.ended[n] for n in places) >= _TALKING_ENDED * len(places)
        and _runs(places) >= _TALKING_RUNS
    )
    return answered * 2 >= len(places) and (asks or talks)


def _marks_answers(places: list[int], seen: _Seen) -> bool:
    chosen = set(places)
    between = [n for n in range(places[0], places[-1]) if n not in chosen]
    if _runs(places) < _TALKING_RUNS or not between:
        return False
    lead = _mean([seen.asking[n] for n in between]) - _mean([seen.asking[n] for n in places])
    return (
        lead >= _TALKING_LEAD
        and sum(seen.marked[n] for n in between) >= _TALKING_MARKED * len(between)
        and sum(seen.ended[n] for n in between) >= _TALKING_ENDED * len(between)
        and sum(seen.length[n] for n in places) >= _ANSWERS_COVER * sum(seen.length)
    )


def _runs(places: Sequence[int]) -> int:
    return 1 + sum(b > a + 1 for a, b in pairwise(places))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
