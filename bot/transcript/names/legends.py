"""Whom letters stand for, as a line above a talk says: "(G: Greta, L: the editors)", and first names with a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in
from bot.transcript.signs.label_words import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS, TURN_WORDS

_LETTERS: Final = r"(?<![\w.])(?P<key>[^\W\d_a-zß-ÿ](?:\.?[^\W\d_]){0,3})\.?(?![\w])"
#: "G: Greta", "**IH** = Ida Holm, midwife", "L – the editors".
_ENTRY: Final = re.compile(rf"{_LETTERS}[*_]*\s?[:=–—-][*_]*\s[*_]*(?P<meant>[^,;()|/\n]{{2,60}})")
#: "Ida Holm (I)".
_BEHIND: Final = re.compile(rf"(?P<meant>{NAME})\s\(\s?[*_]*{_LETTERS}[*_]*\s?\)")
#: "*KL is Ida Holm.*": letters and a name with such initials, for which one is enough.
_IS: Final = re.compile(rf"(?m)^\W*(?P<key>[^\W\d_a-zß-ÿ]{{2,4}})\s(?:is|ist|est|es|é)\s(?P<meant>{NAME})")
_SOMEBODY: Final = re.compile(rf"{NAME}|{CAPITALISED}")
#: Words for a part that somebody has, and no turn.
_OF_PEOPLE: Final = (QUESTION_WORDS | ANSWER_WORDS) - TURN_WORDS
#: A line that explains letters is no longer, and explains so many.
_LONGEST: Final = 400
_FEWEST: Final = 2


def legend_in(front: str) -> Mapping[str, str]:
    """Return for letters, folded and without full stops, the first name or the full one that ``front`` gives them.

    A line explains at least two, or else a talk could begin there: "G: Greta is late."
    """
    found: dict[str, str] = {}
    for line in front.splitlines():
        if len(line) <= _LONGEST:
            for key, meant in _explained(line):
                found.setdefault(key, meant)
    return found


def initials_in(note: str) -> Mapping[str, str]:
    """Return the full name of whoever a ``note`` under a talk says letters, folded, to be."""
    people = {fold(found["key"]): person_in(found["meant"]) for found in _IS.finditer(note[:_LONGEST])}
    return {key: name for key, name in people.items() if name and fold(name)[0] == key[0]}


def _explained(line: str) -> Iterator[tuple[str, str]]:
    for entry in (_ENTRY, _BEHIND):
        entries = {fold(match["key"]).replace(".", ""): match["meant"] for match in entry.finditer(line)}
        if len(entries) >= _FEWEST:
            for key, meant in entries.items():
                if name := _somebody(meant):
                    yield key, name


def _somebody(meant: str) -> str | None:
    found = _SOMEBODY.match(meant.strip())
    if found is None or fold(found[0]) in QUESTION_WORDS | ANSWER_WORDS | NOBODY_WORDS:
        return None
    return person_in(found[0]) or found[0].split()[0]


def listed_with_part(first: str, front: str) -> str | None:
    """Return the full name that ``front`` has for a ``first`` name beside a part: "Dana Park, interviewer".

    Whoever has a part is a person, whatever the surname means elsewhere. None where two are called so.
    """
    if not is_first_name(first):
        return None
    found = {
        noted["name"]
        for noted in re.finditer(
            rf"\b(?P<name>{re.escape(first)}\s{CAPITALISED})(?:\s?\((?P<note>[^()\n]{{3,40}})\)"
            r"|(?:,|\s[-–—])\s(?P<behind>[^\W\d_]{4,20})(?=\s*(?:[;,.]|\n|\Z)))",
            front,
        )
        if fold(noted["note"] or noted["behind"]) in _OF_PEOPLE
    }
    return found.pop() if len(found) == 1 else None
