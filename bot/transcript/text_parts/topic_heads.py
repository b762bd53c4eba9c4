"""Headings that stand for what somebody was asked, where only that one has a label: "## What Made You Begin"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model.document import Kind
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.question_score import CLEARLY_ASKS, opens_asking
from bot.transcript.text_parts.passages import Passage

#: So many headings of a level stand right above a label at least,
_LEAST = 3
#: such a share of all of that level.
_SHARE = 0.8
#: More than such a share of them opens as questions do, and no more of what is said behind the labels.
_ASKING = 0.5


def topic_heads(text: str, passages: Sequence[Passage], asking: Sequence[float], cues: Cues) -> frozenset[int]:
    """Return the places of the headings that ask the only one who has a label; none where they do not.

    Whoever printed such a talk has left out who asks, and the question marks. Most of its headings open as questions
    do; the others are topics. Where whoever has the label asks below them, they are heads of sections: "## How It
    Began", "Q: When was that?". ``asking`` is how much each passage sounds like a question.
    """
    if len({passage.label.key for passage in passages if passage.label}) != 1:
        return frozenset()
    levels: dict[int, list[int]] = {}
    for n, passage in enumerate(passages):
        if passage.block.kind is Kind.HEADING and passage.label is None:
            levels.setdefault(passage.block.level, []).append(n)
    for places in levels.values():
        above = [n for n in places if n + 1 < len(passages) and passages[n + 1].label]
        opening = sum(opens_asking(passages[n].span.of(text), cues) for n in above)
        are_asked = sum(asking[n + 1] > CLEARLY_ASKS for n in above) > _ASKING * len(above)
        if len(above) >= max(_LEAST, _SHARE * len(places)) and opening > _ASKING * len(above) and not are_asked:
            return frozenset(above)
    return frozenset()
