"""Labels that have the surname ahead, as lists of members do: "Holm, Ida"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.places import names_place
from bot.text.words import fold
from bot.transcript.label_words import ANSWER_WORDS, MOST_REMEMBERED, QUESTION_WORDS, REPLY_WORDS
from bot.transcript.labels import Label, key_of
from bot.transcript.offices import titled

_WORD: Final = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLES: Final = (
    r"(?:(?:van|von|vom|zu|de|den|der|di|da|do|dos|das|del|della|du|la|las|los|le|y|e|al|el|bin|ten|ter)\s){0,2}"
)
#: "Holm, Ida"; "van den Berg, Dr. Ida Marie (Guest)"
_LISTED: Final = re.compile(
    rf"(?P<surname>{_PARTICLES}{_WORD}(?:\s{_PARTICLES}{_WORD}){{0,2}}),\s"
    rf"(?:(?:Dr|Prof|Ing|Dipl|Dra|Lic|Mag)\.(?:-Ing\.)?\s){{0,3}}(?P<first>{_WORD}(?:\s(?:{_WORD}|[^\W\d_a-zß-ÿ]\.)){{0,2}})"
    r"(?P<note>\s?\([^()]*\))?"
)
#: So often at least a label comes again that says how names are printed.
_RECURS: Final = 2


def in_spoken_order(labels: Sequence[Label]) -> list[Label]:
    """Return ``labels``, all of one shape, with names as they are said: "Holm, Ida (Guest)" is "Ida Holm (Guest)".

    So it is where a first name that is known stands behind the comma of one that recurs, and none before it: then what
    stands behind the others is a first name, too, unless it is a place, an office or the word for a part. "Ann, Oslo"
    and "Well, Ann" stay.
    """
    listed = Counter(label.name for label in labels if "," in label.name and _has_known_first_name(label.name))
    if not any(times >= _RECURS for times in listed.values()):
        return list(labels)
    return [_turned(label) if "," in label.name and _could_be_listed(label.name) else label for label in labels]


@lru_cache(maxsize=MOST_REMEMBERED)
def _has_known_first_name(name: str) -> bool:
    found = _LISTED.fullmatch(name)
    if found is None or is_first_name(found["surname"].split()[0]):
        return False
    return is_first_name(found["first"].split()[0]) and _could_be_listed(name)


@lru_cache(maxsize=MOST_REMEMBERED)
def _could_be_listed(name: str) -> bool:
    """Tell whether a first name may stand behind the comma of ``name``."""
    found = _LISTED.fullmatch(name)
    if found is None:
        return False
    surname, first = fold(found["surname"]), fold(found["first"])
    in_order = " " in surname and is_first_name(surname.split()[0]) and not is_first_name(first.split()[0])
    is_other = first in QUESTION_WORDS or first in ANSWER_WORDS or surname in REPLY_WORDS
    return not (in_order or is_other or names_place(first) or titled(found["first"]).offices)


def _turned(label: Label) -> Label:
    found = _LISTED.fullmatch(label.name)
    if found is None:
        return label
    surname = found["surname"].title() if found["surname"].isupper() else found["surname"]
    name = f"{found['first']} {surname}{found['note'] or ''}"
    return replace(label, name=name, key=key_of(name))
