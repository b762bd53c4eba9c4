"""Whom headings name that stand above the same questions: "Ida Holm (weaver)", and below, "Bo Ray (smith)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.model.document import Kind
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.question_score import CLEARLY_ASKS, words_of
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import Utterance

#: A name that a heading is, or begins with before what somebody is: in brackets, behind a comma, a dash or a colon.
_NAMED: Final = re.compile(rf"\W*(?P<name>{NAME})\s*(?:\Z|[(,:|]|\s[–—-]\s)")
#: So many people are asked the same at least.
_SEVERAL: Final = 2


def asked_in_turn(scene: Scene) -> tuple[str, ...]:
    """Return whom headings of one level name, each above the same question; nobody where one has another below it."""
    text = scene.document.source.text
    found = [*_headed(text, scene.utterances)]
    names = tuple(dict.fromkeys(name for _, name, _ in found))
    levels, questions = {level for level, _, _ in found}, {asked for _, _, asked in found}
    return names if len(names) == len(found) >= _SEVERAL and len(levels) == len(questions) == 1 else ()


def _headed(text: str, utterances: Sequence[Utterance]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield the level and the name of each heading that names somebody, and the question right below it."""
    for own, below in pairwise(utterances):
        named = _NAMED.match(own.passage.span.of(text)) if own.passage.block.kind is Kind.HEADING else None
        name = person_in(named["name"]) if named else None
        asks = below.aside is None and below.asks > CLEARLY_ASKS
        if name and asks:
            yield own.passage.block.level, name, tuple(words_of(below.passage.span.of(text)))
