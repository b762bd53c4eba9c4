"""Who speaks for a firm, or answers, where labels have the person in brackets: "Holm Bees (Ida Ray)", "A (Ida)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.labelling.labels import Label, key_of
from bot.transcript.names.person_names import person_in
from bot.transcript.signs.label_words import (
    ANSWER_WORDS,
    INTERPRETERS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    REPLY_WORDS,
    SOUND_WORDS,
)

_FOR: Final = re.compile(r"(?P<whom>[^()]{1,150}?)\s?[(（](?P<person>[^()（）]{2,40})[)）]")
#: What somebody does in a talk; whoever reads out or translates answers nothing.
_PARTS: Final = QUESTION_WORDS | ANSWER_WORDS | INTERPRETERS | NOBODY_WORDS
#: So many people who speak for the same are no chance; one alone has a common first name.
_SEVERAL: Final = 2


def by_person(labels: Sequence[Label]) -> list[Label]:
    """Return ``labels`` under the name of the person, where one stands in brackets behind whom they speak for.

    "Frederico (FSM)" is Frederico, who speaks for the FSM, and "Moderator (Ida Ray)" is the moderator, who asks. One
    who speaks alone for a firm stands in brackets each time: "The President (Ida Ray)" is "The President" below. Beside
    "A (Ida)", "A (Bo)" is Bo, and "A" is whoever.
    """
    people: dict[str, set[str | None]] = {}
    for label in labels:
        people.setdefault(label.key, set()).add(_person(label))
    firms = {key for key, names in people.items() if len(names - {None}) >= _SEVERAL or all(map(_is_called, names))}
    answering = {person for label in labels if (person := _answering(label))}
    several = len(answering) >= _SEVERAL and any(is_first_name(person.split()[0]) for person in answering)
    return [_of(label, several=several) if several or label.key in firms else label for label in labels]


def _of(label: Label, *, several: bool) -> Label:
    person = (_answering(label) if several else None) or _person(label)
    return replace(label, name=person, key=key_of(person)) if person else label


def _person(label: Label) -> str | None:
    """Return the person in brackets behind whom ``label`` speaks for; nobody where that is a person or a part."""
    found = _FOR.fullmatch(label.name)
    if not found or label.key in _PARTS:
        return None
    is_person = any(map(is_first_name, found["whom"].split()))
    return found["person"] if not is_person and person_in(found["person"]) == found["person"] else None


def _answering(label: Label) -> str | None:
    """Return who stands in brackets behind the word for an answer, also by one name alone: "A (Ida)"."""
    found = _FOR.fullmatch(label.name) if label.key in ANSWER_WORDS else None
    person = found["person"] if found else ""
    is_one = person.isalpha() and person.istitle() and fold(person) not in SOUND_WORDS | REPLY_WORDS
    return person if is_one or (person and person_in(person) == person) else None


def _is_called(name: str | None) -> bool:
    return name is not None and is_first_name(name.split()[0])
