"""Of which firm an introduction says that people are: "Ida Holm and Bo Ray from Quiet Hive talk about their bees"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bot.transcript.names.name_parts import is_particle
from bot.transcript.names.name_wordings import persons
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in
from bot.transcript.names.spelling_out import places

#: Between people and their firm.
_FROM: Final = r"(?:from|at|of|von|vom|bei|de|du|des|chez|da|do|del|dell[ao]|di|van|bij)"
#: What people do in an interview, behind their firm.
_TALKS: Final = (
    r"(?:talks?|speaks?|tells?|explains?|describes?|shares?|discuss(?:es)?|answers?"
    r"|erzähl(?:t|en)|berichte(?:t|n)|spr(?:icht|echen)|erklär(?:t|en)|schilder[tn]|verr(?:ät|aten)|beantworte(?:t|n)"
    r"|(?:(?:nous|vous)\s)?(?:parle(?:nt)?|raconte(?:nt)?|explique(?:nt)?|revien(?:t|nent)\ssur|répond(?:ent)?)"
    r"|(?:nos\s)?(?:hablan?|cuentan?|explican?|responden?|falam?|contam?|explicam?|respondem?)(?:-nos)?"
    r"|(?:ci\s)?(?:parlano?|raccontano?|spiegano?|rispond(?:e|ono))|vertel(?:t|len)|pra(?:at|ten))"
)
_SIGN: Final = re.compile(rf"\s{_FROM}\s[^.!?\n,;:]{{2,60}}?\s{_TALKS}\b")
_BEHIND_FIRM: Final = re.compile(rf"\s{_FROM}\s(?=[A-ZÀ-ÖØ-Þ])")
_QUOTED_BEHIND: Final = re.compile(rf"(?i:\b(?:{_FROM}|der|dem|des|del))\s[\"“„«‘']\s?")
#: What may be a firm behind "de" or "von", or the rest of a name: "Ana Costa de Souza Lima".
_CAPITALS: Final = re.compile(rf"{CAPITALISED}(?:\s{CAPITALISED})*")
#: Before the rest of somebody's name.
_NAMED: Final = re.compile(rf"{CAPITALISED}\s{_FROM}\s\Z")
_LONGEST_AHEAD: Final = 60
#: No title is longer, in characters.
_LONGEST_TITLE: Final = 500
#: Somebody, and in one or two words what they belong to.
_WITH_PROJECT: Final = re.compile(
    rf"(?P<name>{CAPITALISED}(?:\s{CAPITALISED}){{1,2}})"
    rf"(?P<behind>\s{_FROM}\s(?P<firm>{CAPITALISED}(?:\s{CAPITALISED})?))(?![\w'’-])"
)
_AND: Final = r"(?:\s(?:and|und|et|y|e|en|&|\+)|,)\s"


@lru_cache(maxsize=1)
def _telling() -> re.Pattern[str]:
    """Return the pattern of those who tell something, with their firm; it takes long to compile."""
    return re.compile(
        rf"(?P<names>{NAME}(?:{_AND}{NAME}){{0,3}})\s(?P<link>{_FROM})\s(?P<firm>[^.!?\n,;:]{{2,60}}?)\s{_TALKS}\b"
    )


@lru_cache(maxsize=1)
def _belonging() -> re.Pattern[str]:
    """Return the pattern of somebody with what stands behind: a firm, mostly."""
    return re.compile(rf"(?P<name>{NAME})\s(?P<link>{_FROM})\s(?P<firm>{NAME})")


@lru_cache(maxsize=1)
def _quoted() -> re.Pattern[str]:
    """Return the pattern of what is quoted behind an office: 'the manager of "Ida Holm"'."""
    return re.compile(rf"{_QUOTED_BEHIND.pattern}(?P<firm>{NAME})\s?[\"”“»’']")


def telling_of_firm(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return those who tell something for their firm, as the first of ``sentences`` that says so has it.

    One alone is "Ana Costa de Souza Lima", and not of Souza Lima, but where that stands by itself as well.
    """
    lines = tuple(sentences)
    said = "\n".join(lines)
    for sentence in lines:
        found = _telling().search(sentence) if _SIGN.search(sentence) else None
        if found and (people := persons(found["names"])):
            behind = _CAPITALS.match(found["firm"])
            goes_on = len(people) == 1 and behind is not None and _goes_on_name(found["link"], behind[0], said)
            return () if goes_on else people
    return ()


def firms_in(sentences: Iterable[str]) -> frozenset[str]:
    """Return what looks like a name in ``sentences``, and is where somebody is from.

    Somebody is named right before it, or it is quoted behind what somebody is: 'the manager of "Ida Holm"'. Behind a
    word that names have within them, it stands by itself as well: "Ana Costa de Souza Lima" is one person.
    """
    lines = tuple(sentences)
    said, firms = "\n".join(lines), set()
    for sentence in lines:
        for found in _quoted().finditer(sentence) if _QUOTED_BEHIND.search(sentence) else ():
            firms |= {firm} if (firm := person_in(found["firm"])) else set()
        for found in _belonging().finditer(sentence) if _BEHIND_FIRM.search(sentence) else ():
            person, firm = person_in(found["name"]), person_in(found["firm"])
            if person and firm and found["name"].endswith(person) and not _goes_on_name(found["link"], firm, said):
                firms.add(firm)
    return frozenset(firms)


def _goes_on_name(link: str, words: str, said: str) -> bool:
    """Tell whether ``words`` behind ``link`` are the rest of a name: ``said`` has them nowhere but behind others."""
    ahead = (said[max(0, at - _LONGEST_AHEAD) : at] for form in {words, words.upper()} for at in places(form, said))
    return is_particle(link) and all(map(_NAMED.search, ahead))


def without_projects(title: str, said: str) -> str:
    """Return ``title`` without what somebody in it belongs to: "Interview mit Ida Holm von Bienenstock".

    What is ``said`` has her without it as well, and that by itself: "Filomena de Jesus" is never called Jesus alone.
    """
    for found in _WITH_PROJECT.finditer(title, 0, _LONGEST_TITLE):
        name, behind, firm = found["name"], found["behind"], found["firm"]
        alone = re.search(rf"\b{re.escape(name)}\b(?!{re.escape(behind)}\b)", said)
        if alone and re.search(rf"(?<!{re.escape(behind.removesuffix(firm))})(?<!\w){re.escape(firm)}\b", said):
            return title[: found.start("behind")] + title[found.end() :]
    return title


def without_firms(names: Iterable[str], firms: Iterable[str]) -> list[str]:
    """Return ``names`` without what has one of ``firms`` behind somebody: "Ida Holm von Stille Biene"."""
    behind = tuple(f" {firm}" for firm in firms)
    return [name for name in names if not name.endswith(behind)]
