"""Headings that sound like questions and head a section: what is quoted there, and heads above turns with labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import fmean
from typing import Final

from bot.model.document import Kind
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.passages import Passage

#: All of a heading is quoted.
_QUOTED: Final = re.compile(
    r"\s*(?:\"[^\"]+\"|„[^„“”]+[“”]|“[^“”]+”|”[^”]+”|«[^«»]+»|»[^«»]+«|「[^「」]+」|『[^『』]+』|《[^《》]+》)\s*\Z"
)
#: So many speakers take turns.
_SPEAKERS: Final = 2
#: Whoever asks opens such a share of the sections,
_OPENS: Final = 0.8
#: and has so many turns elsewhere.
_ELSEWHERE: Final = 2


def section_heads(text: str, passages: Sequence[Passage], asking: Sequence[float]) -> frozenset[int]:
    """Return the places of headings that are no questions, whatever they sound like.

    - Those that are quotations among others of their level that are none, or where several with labels take turns.
    - All of a level where one with a label speaks right below nearly each of them, and elsewhere, and asks more than
      the others: who asks there is told by labels. Who answers a question in a heading may speak first, too.

    ``asking`` is how much each passage sounds like a question.
    """
    levels: dict[int, list[int]] = {}
    for n, passage in enumerate(passages):
        if passage.block.kind is Kind.HEADING and passage.label is None:
            levels.setdefault(passage.block.level, []).append(n)
    if not levels:
        return frozenset()
    times = Counter(passage.label.key for passage in passages if passage.label)
    talk = sum(count > 1 for count in times.values()) >= _SPEAKERS
    found: set[int] = set()
    for places in levels.values():
        quoted = [n for n in places if _QUOTED.match(passages[n].span.of(text))]
        found.update(quoted if talk or len(quoted) < len(places) else ())
        found.update(places if talk and _are_above_questions(places, passages, asking) else ())
    return frozenset(found)


def _are_above_questions(places: Sequence[int], passages: Sequence[Passage], asking: Sequence[float]) -> bool:
    """Tell whether whoever asks opens the sections below the headings at ``places``."""
    below = {n + 1 for n in places}
    openers = Counter(label.key for n in below if n < len(passages) and (label := passages[n].label))
    if not openers:
        return False
    key, opened = openers.most_common(1)[0]
    own = [n for n, passage in enumerate(passages) if passage.label and passage.label.key == key]
    others = [asking[n] for n, passage in enumerate(passages) if passage.label and passage.label.key != key]
    is_everywhere = opened >= _OPENS * len(places) and sum(n not in below for n in own) >= _ELSEWHERE
    return is_everywhere and fmean(asking[n] for n in own) - fmean(others) >= CLEARLY_ASKS
