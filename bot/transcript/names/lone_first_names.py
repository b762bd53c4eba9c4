"""The first name of somebody of whom a page says no more: "Lucile answers your questions"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold
from bot.transcript.names.name_parts import is_trade
from bot.transcript.names.person_names import CAPITALISED, first_name_in

#: A word with a capital that stands alone: no other is right before or behind it. The word before is looked at from its
#: first letter only, as a long one would else be read once for each of its letters.
_ALONE: Final = re.compile(
    rf"(?<!\w)(?<![^\W\d_a-zß-ÿ]\s)(?P<before>[^\W\d_]+\s)?(?P<name>{CAPITALISED})(?!['’]?\w|\s{CAPITALISED})"
)
#: "Lucile répond", "Interview with Lucile".
_SHOWN: Final = re.compile(
    rf"(?P<ahead>{CAPITALISED})\s(?:(?i:answers?|responds|tells|antwortet|beantwortet|erzählt|im\s(?:interview|gespräch)|répond"
    r"|raconte|en\s(?:entrevista|entretien)|responde|contesta|cuenta|conta)\b)"
    r"|\b(?i:interview\s(?:with|mit|avec)|(?:chat|conversation|talk|ama|ask\sme\sanything|coffee|minutes)\swith|gespräch\smit|fragen\san|questions\sà"
    rf"|(?:entretien|conversation|rencontre)\savec|(?:entrevista|charla|conversa|preguntas|perguntas)\s(?:a|con|com|à))\s"
    rf"(?P<behind>{CAPITALISED})"
)
#: "Josefien & Ruben", and no surname behind.
_TWO: Final = re.compile(
    rf"(?<!\w)(?<![^\W\d_a-zß-ÿ]\s)(?P<one>{CAPITALISED})\s(?:and|und|et|y|e|&|\+)\s(?P<other>{CAPITALISED})(?!\s{CAPITALISED})"
)
#: So many letters a short form of a first name has at least, and so many are missing.
_SHORTEST: Final = 2
#: As often somebody is named in the head whom no question calls by name.
_OFTEN: Final = 2
_MOST_LINES: Final = 40


def lone_first_name(lines: Sequence[str], called: Mapping[str, int], asking: Sequence[str]) -> tuple[str, ...]:
    """Return the only first name that stands alone in the ``lines`` above a talk, and is shown to answer.

    It is where the lines say so ("Lucile answers"), where a question calls it (``called`` has how often, by the folded
    word), or where a common first name stands there again and again. Nobody ``asking`` counts.
    """
    asks = {fold(word) for name in asking for word in name.split()}
    times: Counter[str] = Counter()
    shown: set[str] = set()
    for line in lines[:_MOST_LINES]:
        times.update(name for name in _alone_in(line) if fold(name) not in asks)
        shown |= {found["ahead"] or found["behind"] for found in _SHOWN.finditer(line)}
    found = [
        name
        for name, count in times.items()
        if name in shown or called.get(fold(name)) or (count >= _OFTEN and is_first_name(name))
    ]
    return tuple(found) if len(found) == 1 else ()


def whole_first_names(names: Mapping[str, str | None], titles: Sequence[str]) -> dict[str, str | None]:
    """Return ``names`` where a first name of one word is as a title has it, whole, beside another of ``names``.

    "Jose" is "Josefien" below "Josefien & Ruben", where Ruben speaks, too.
    """
    found: dict[str, str | None] = dict(names)
    known = {name for name in names.values() if name}
    for title in titles:
        for two in _TWO.finditer(title):
            for whole, beside in ((two["one"], two["other"]), (two["other"], two["one"])):
                meant = [key for key, name in names.items() if name and _is_short_for(name, whole)]
                if beside in known and whole not in known and len(meant) == 1:
                    found[meant[0]] = whole
    return found


def _is_short_for(name: str, whole: str) -> bool:
    is_part = whole.isalpha() and fold(whole).startswith(fold(name))
    return name.isalpha() and is_part and _SHORTEST <= len(name) <= len(whole) - _SHORTEST


def _alone_in(line: str) -> set[str]:
    found = (match for match in _ALONE.finditer(line) if _may_stand_before(match["before"] or ""))
    return {name for match in found if may_be_first_name(name := match["name"].rstrip(".,:’'"))}


def _may_stand_before(word: str) -> bool:
    """Tell whether ``word`` right before a name is none of it: "Gitarrist Krull"."""
    return not word[:1].isupper() or (is_trade(word.strip()) and not is_first_name(word.strip()))


def may_be_first_name(word: str) -> bool:
    """Tell whether ``word`` is a common first name, or could be one that no language at hand has as a word."""
    if is_first_name(word):
        return True
    return bool(first_name_in(word)) and word.isalpha() and not any(is_known(fold(word), each) for each in LANGUAGES)
