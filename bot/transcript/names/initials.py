"""The name that initials stand for, as the text above a talk has it: "IH" is "Ida Holm", or "(IH)" stands behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.text.worked_out import once
from bot.transcript.names.person_names import NAME, person_in

#: Fewer letters are nobody's initials.
_INITIALS_AT_LEAST: Final = 2
#: More letters are a word, or stand for something else.
_INITIALS_AT_MOST: Final = 4
_BEFORE_BRACKETS: Final = re.compile(rf"(?P<name>{NAME})\s\((?P<letters>[^()]{{2,12}})\)")
#: "AdK" for "Ada de Kranz".
_WITH_SMALL: Final = re.compile(r"[^\W\d_a-zß-ÿ][dlv]{1,2}[^\W\d_a-zß-ÿ]")
_NAME: Final = NAME.replace(r"\s", r"[^\S\n]")


def initials_for(name: str, front: str) -> str | None:
    """Return the name in ``front`` that ``name`` stands for as its initials, in brackets after it or not."""
    letters = name.replace(".", "").replace(" ", "")
    are_initials = letters.isupper() or _WITH_SMALL.fullmatch(letters)
    if not (are_initials and _INITIALS_AT_LEAST <= len(letters) <= _INITIALS_AT_MOST):
        return None
    if behind := _before_brackets(front).get(name):
        return _person_or(behind)
    known = _by_initials(front)
    return known.get(letters) or _by_first_initials(front).get(letters)


@once
def _before_brackets(front: str) -> Mapping[str, str]:
    """Return the first name in ``front`` that has each word in brackets right behind it."""
    names: dict[str, str] = {}
    for found in _BEFORE_BRACKETS.finditer(front):
        names.setdefault(found["letters"], found["name"])
    return names


@once
def _by_first_initials(front: str) -> Mapping[str, str]:
    """Return the first name in ``front`` whose row of initials begins with each row that a label may have."""
    names: dict[str, str] = {}
    for initials, name in _by_initials(front).items():
        for end in range(_INITIALS_AT_LEAST, _INITIALS_AT_MOST + 1):
            names.setdefault(initials[:end], name)
    return names


@once
def _by_initials(front: str) -> Mapping[str, str]:
    """Return the first name in ``front`` for each row of initials."""
    names: dict[str, str] = {}
    for found in re.finditer(_NAME, front):
        person = person_in(found[0])
        for words in (found[0].split(), person.split() if person else []):
            name = _person_or(" ".join(words))
            names.setdefault("".join(w[0] for w in words), name)
            names.setdefault("".join(w[0] for w in words if not w[0].islower()), name)
            names.setdefault("".join(w[0] for part in words for w in part.split("-") if w), name)
    return names


def _person_or(words: str) -> str:
    return person_in(words) or " ".join(words.split()).rstrip(".,")
