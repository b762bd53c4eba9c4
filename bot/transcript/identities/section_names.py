"""Whom headings and lines between turns name: each above the same questions, or as whom another interview is with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model.document import Kind
from bot.text.words import fold
from bot.transcript.identities.name_chances import Names
from bot.transcript.names.interviewed import interviewed_in
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in
from bot.transcript.names.spelling_out import places
from bot.transcript.signs.question_score import CLEARLY_ASKS, words_of
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State, Utterance
from bot.transcript.unspoken.person_sections import announced_sections, person_sections

#: "Ida Holm (weaver)", and below, "Bo Ray (smith)".
#: A name that a heading is, or begins with before what somebody is: in brackets, behind a comma, a dash or a colon.
_NAMED: Final = re.compile(rf"\W*(?P<name>{NAME})\s*(?:\Z|[(,:|]|\s[–—-]\s)")
#: So many people are asked the same at least.
_SEVERAL: Final = 2
#: A line that says with whom an interview is has so many characters at most.
_LONGEST_LINE: Final = 80


def asked_in_turn(scene: Scene) -> tuple[str, ...]:
    """Return whom headings of one level name, each above the same question; nobody where one has another below it."""
    text = scene.document.source.text
    found = [*_headed(text, scene.utterances)]
    names = tuple(dict.fromkeys(name for _, name, _ in found))
    levels, questions = {level for level, _, _ in found}, {asked for _, _, asked in found}
    if len(names) == len(found) >= _SEVERAL and len(levels) == len(questions) == 1:
        return names
    if found:
        return ()
    sections = person_sections(text, scene.utterances)
    return tuple(section.name for section in sections) or tuple(_announced(text, scene.utterances))


def _announced(text: str, utterances: Sequence[Utterance]) -> Iterator[str]:
    """Yield the names of those who are announced, in full where the text above the last of them has only one so."""
    for section in announced_sections(text, utterances):
        above = text[: utterances[section.lines[0]].passage.span.start]
        longer = re.findall(rf"\b{re.escape(section.name)}\s{CAPITALISED}", above)
        whole = {name for words in longer if (name := person_in(words))}
        yield person_in(section.name) or (whole.pop() if len(whole) == 1 else section.name)


def with_midway(scene: Scene, chances: Names) -> Names:
    """Return ``chances`` where nobody asks with whom a line between questions says that an interview is.

    "Interview with Mia Korn" there begins another one. Whom the text has named above may ask all the same.
    """
    interviewed = frozenset(fold(name) for name in _interviewed_midway(scene))
    if not interviewed:
        return chances
    return {name: replace(own, asks=0.0) if fold(name) in interviewed else own for name, own in chances.items()}


def _interviewed_midway(scene: Scene) -> Iterator[str]:
    text = scene.document.source.text
    asked = [u.number for u in scene.utterances if u.aside is None and u.state is State.QUESTION]
    for utterance in scene.utterances[asked[0] : asked[-1]] if asked else ():
        span = utterance.passage.span
        if utterance.aside is not None and span.end - span.start <= _LONGEST_LINE:
            for name in interviewed_in(span.of(text).strip("*_# ")):
                if next(places(name.split()[-1], text), span.start) >= span.start:
                    yield name


def _headed(text: str, utterances: Sequence[Utterance]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield the level and the name of each heading that names somebody, and the question right below it."""
    for own, below in pairwise(utterances):
        named = _NAMED.match(own.passage.span.of(text)) if own.passage.block.kind is Kind.HEADING else None
        name = person_in(named["name"]) if named else None
        asks = below.aside is None and below.asks > CLEARLY_ASKS
        if name and asks:
            yield own.passage.block.level, name, tuple(words_of(below.passage.span.of(text)))
