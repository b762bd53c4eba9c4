"""Marks around answers that a page sets there, one and all, and nobody says: quotation marks, a dash before each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model import Span
from bot.model.document import Kind
from bot.text.question_marks import ASKING, CLOSING
from bot.transcript.text_parts.utterances import State, Utterance

#: All of a paragraph is quoted; a slip of the hand has left one of the marks out.
_QUOTED: Final = re.compile(
    r"\s*(?:\"(?P<straight>[^\"]+)(?:\"|\Z)|„(?P<low>[^„“”]+)(?:[“”]|\Z)|“(?P<high>[^“”]+)(?:”|\Z)"
    r"|«\s?(?P<pointed>[^«»]+?)(?:\s?»|\Z)|»(?P<turned>[^«»]+)(?:«|\Z)|「(?P<square>[^「」]+)(?:」|\Z))\s*\Z"
)
#: Before an answer.
_DASH: Final = re.compile(r"\s*[-–—]{1,2}\s+(?=[^\s\d])")
#: So many answers are,
_LEAST: Final = 4
#: and such a share of all.
_MOST_OF_ALL: Final = 0.6
#: How sentences end. Such a share of what is quoted does so, or it is what signs and titles say.
_ENDED: Final = re.compile(rf"[.!…。！{ASKING}][{CLOSING}*_\s]*\Z")
_SENTENCES: Final = 0.5


def without_quotation_marks(text: str, utterances: Sequence[Utterance]) -> list[Utterance]:
    """Return ``utterances``, the answers without quotation marks around them where nearly all of them have some.

    Labels or a style tell all questions there; a story sets what people say in quotation marks, too. What is quoted
    are sentences: whoever answers quotes what a sign says: “Keep out”.
    """
    spoken = [u for u in utterances if u.aside is None]
    answers = [u for u in spoken if u.state is State.ANSWER]
    inner = {u.number: span for u in answers if (span := _inside(text, u.passage.span))}
    told = all(u.voice for u in spoken if u.state is State.QUESTION)
    ended = sum(_ENDED.search(span.of(text)[-20:]) is not None for span in inner.values())
    if not told or len(inner) < max(_LEAST, _MOST_OF_ALL * len(answers)) or ended < _SENTENCES * len(inner):
        return list(utterances)
    return [_within(u, inner[u.number]) if u.number in inner else u for u in utterances]


def without_dashes(text: str, utterances: Sequence[Utterance]) -> list[Utterance]:
    """Return ``utterances``, the answers without a dash before them where each has one, and no question does.

    What is a point of a list has its mark for that; of others, dashes may tell who speaks, or set off what is told.
    """
    spoken = [u for u in utterances if u.aside is None]
    asked = [u for u in spoken if u.state is State.QUESTION]
    opening = [b for a, b in pairwise(spoken) if a.state is State.QUESTION and b.state is State.ANSWER]
    plain = [u for u in opening if u.passage.block.kind is not Kind.ITEM]
    inner = {u.number: found.end() for u in plain if (found := _DASH.match(text, *_bounds(u)))}
    if len(inner) < max(_LEAST, len(opening)) or any(_DASH.match(text, *_bounds(u)) for u in asked):
        return list(utterances)
    return [_within(u, Span(inner[u.number], u.passage.span.end)) if u.number in inner else u for u in utterances]


def _bounds(utterance: Utterance) -> tuple[int, int]:
    return utterance.passage.span.start, utterance.passage.span.end


def _inside(text: str, span: Span) -> Span | None:
    found = _QUOTED.match(text, span.start, span.end)
    return Span(*found.span(found.lastgroup or 0)) if found else None


def _within(utterance: Utterance, span: Span) -> Utterance:
    return replace(utterance, passage=replace(utterance.passage, span=span, unnumbered=span))
