"""Labels that have the surname ahead, as lists of members do: "Holm, Ida"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.places import names_place
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.labelling.labels import Label, key_of
from bot.transcript.names.name_words import PARTICLES
from bot.transcript.names.offices import titled
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS, REPLY_WORDS
from bot.transcript.signs.word_sets import any_of

_WORD: Final = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLES: Final = rf"(?:(?:{any_of(PARTICLES | {'vom', 'das', 'el', 'y', 'e'})})\s){{0,2}}"
_TITLES: Final = r"(?:(?:Dr|Prof|Ing|Dipl|Dra|Lic|Mag)\.(?:-Ing\.)?\s){0,3}"
_NOTE: Final = r"(?P<note>\s?\([^()]*\))?(?:\s[-–|]\s[^,]{2,40})?"
#: "Holm, Ida"; "van den Berg, Dr. Ida Marie (Guest)"; "Holm, Ida - Holm Bees Ltd."; and "HOLM Ida"
_LISTED: Final = re.compile(
    rf"{_TITLES}(?P<surname>{_PARTICLES}{_WORD}(?:\s{_PARTICLES}{_WORD}){{0,2}}),\s"
    rf"{_TITLES}(?P<first>{_WORD}(?:\s(?:{_WORD}|[^\W\d_a-zß-ÿ]\.)){{0,2}}){_NOTE}"
)
_CAPITALS: Final = re.compile(
    rf"(?P<surname>(?:[^\W\d_a-zß-ÿ]|['’-]){{4,30}})\s(?P<first>[^\W\d_a-zß-ÿ][a-zß-ÿ]+(?:-{_WORD})?){_NOTE}"
)
#: Behind the comma of a firm or a whole name, folded: "Holm, Ltd", "Bo Ray, Jr".
_BEHIND_NAMES: Final = frozenset("jr sr ii iii iv inc ltd llc plc gmbh ag sa co phd md".split())
#: So often at least a label comes again that says how names are printed.
_RECURS: Final = 2


def in_spoken_order(labels: Sequence[Label]) -> list[Label]:
    """Return ``labels``, all of one shape, with names as they are said: "Holm, Ida (Guest)" is "Ida Holm (Guest)".

    So it is where a first name that is known stands behind the comma of one that recurs, and none before it: then what
    stands behind the others is a first name, too, unless it is a place, an office or the word for a part. "Ann, Oslo"
    and "Well, Ann" stay. "HOLM Ida" needs no comma.
    """
    listed = Counter(label.name for label in labels if _has_known_first_name(label.name))
    if not any(times >= _RECURS for times in listed.values()):
        return list(labels)
    return [_turned(label) if _could_be_listed(label.name) else label for label in labels]


def _listed(name: str) -> re.Match[str] | None:
    return _LISTED.fullmatch(name) if "," in name else _CAPITALS.fullmatch(name)


@once
def _has_known_first_name(name: str) -> bool:
    found = _listed(name)
    if found is None or is_first_name(found["surname"].split()[0]):
        return False
    return is_first_name(found["first"].split()[0]) and _could_be_listed(name)


@once
def _could_be_listed(name: str) -> bool:
    """Tell whether a first name may stand behind the comma of ``name``."""
    found = _listed(name)
    if found is None:
        return False
    surname, first = fold(found["surname"]), fold(found["first"])
    in_order = " " in surname and is_first_name(surname.split()[0]) and not is_first_name(first.split()[0])
    parts = {surname, first}
    is_other = not (QUESTION_WORDS.isdisjoint(parts) and ANSWER_WORDS.isdisjoint(parts)) or surname in REPLY_WORDS
    is_other = is_other or first in _BEHIND_NAMES or (found["first"].isupper() and not found["surname"].isupper())
    return not (in_order or is_other or names_place(first) or titled(found["first"]).offices or _has_office(name))


def _has_office(name: str) -> bool:
    """Tell whether what stands in capitals before a first name is an office: "MODERATORIN Ute"."""
    return "," not in name and bool(titled(name).offices)


def _turned(label: Label) -> Label:
    found = _listed(label.name)
    if found is None:
        return label
    first, surname = (
        part.title() if part.isupper() and len(part) > 1 else part for part in found.group("first", "surname")
    )
    name = f"{first} {surname}{found['note'] or ''}"
    return replace(label, name=name, key=key_of(name))
