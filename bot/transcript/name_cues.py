"""Where title, introduction and credits say who interviewed whom: "Interview with Ida Holm", "By Jette Kranz"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from bot.transcript.person_names import NAME, person_in

_AND = r"(?:[^\S\n]?,[^\S\n](?:and\s|und\s|et\s|y\s|e\s)?|[^\S\n](?:and|und|et|y|e|&)[^\S\n])"
#: One person or several. In titles a name may have words around it that are none, which ``person_in`` leaves out.
_NAME = NAME.replace(r"\s", r"[^\S\n]")
_NAMES = rf"(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,4}})"
#: What stands between "interview with" and the name: "the beekeeper", "l'apicultrice", "der Imkerin".
_NO_WHO = r"(?!(?:of|from|in|at|about|on|von|aus|über|im|sur|dans|en|sobre|desde)\s)"
_WHO = rf"(?:(?:[dl]['’])?{_NO_WHO}[^\W\d_]+[,.]?\s){{0,4}}?"

#: What comes before those who are interviewed.
_INTERVIEWED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # Interview with, spoke to, Gespräch mit, entretien avec, entrevista a
        rf"(?i:\b(?:interview(?:ed|ing|s)?|conversation|chat(?:ted)?|discussion|talk(?:ed|ing)?|spoke|speak(?:ing)?|sat"
        rf"\sdown|met\s?up|caught\sup|q\s?&\s?a|q\sand\sa)\s(?:with|to))\s(?:(?i:{_WHO}))?{_NAMES}",
        # What else one meets, "Meet Ida Holm and Quiet Hive", need not be a person.
        rf"(?i:\b(?:interview(?:ed|ing)|meet|meeting))\s(?P<names>{_NAME})",
        rf"(?i:\bquestions\s(?:for|to|with)|\bfragen\san|\bquestions\s[àa]|\bpreguntas\sa)\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:interview|gespräch|unterhaltung|talk|begegnung|treffen)\smit)\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"\b[Mm]it\s(?:(?i:{_WHO}))?{_NAMES}(?=[^.!?\n]*\b(?:gesprochen|unterhalten|getroffen|sprach|sprachen)\b)",
        rf"(?i:\b(?:entretien|interview|rencontre|conversation|discussion|échange|dialogue)\s(?:avec|de|à))\s"
        rf"(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:rencontré|interrogé|interviewé|parlé\s(?:avec|à)))\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:entrevista|conversación|conversa|charla|encuentro|hablamos|hablado|conversamos|charlamos)\s"
        rf"(?:con|com|a))\s(?:(?i:{_WHO}))?{_NAMES}",
        # Ida Holm im Gespräch, Ida Holm: the Lantern interview
        rf"{_NAMES}\s(?:im\s(?:Interview|Gespräch)|en\s(?:entretien|entrevista))\b",
        rf"^\W*{_NAMES}\s?:\s[^\n]{{0,40}}\b(?i:interview|entretien|entrevista|gespräch)\b",
        # Ida Holm, beekeeper: “I never sleep”, and “I never sleep,” says Ida Holm
        rf"(?m:^)[\W_]*{_NAMES}(?:,\s[^\n:“\"«„]{{2,60}})?\s?[:：]\s?[“\"«„‘‹]",
        rf"[”\"»“’]\s?(?:[:,–—-]\s)?(?:(?:says|said|sagt|dit|dice|diz|erklärt)\s)?(?:(?i:{_WHO}))?{_NAMES}"
        rf"(?=\s*$|\son\s|\sim\s|\ssobre\s|\süber\s|\ssur\s)",
    )
)
#: "Ida Holm is a beekeeper", at the head of a paragraph, where the introduction speaks of a talk at all.
_IS = re.compile(rf"^{_NAMES}(?:,\s[^\n.]{{2,60}},)?\s(?:is|ist|est|es|é)\s(?!not\b|nicht\b|pas\b|no\b)", re.MULTILINE)
_A_TALK = re.compile(
    r"\b(?:interview|conversation|talk(?:s|ed)?|spoke|tells?|told|gespräch|erzählt|spricht|entretien|raconte|confie"
    r"|entrevista|conversa|cuenta|habla)\b",
    re.IGNORECASE,
)
_HAN = re.compile(r"(?:专访|对话|采访)(?:之|：|:)?\s*(?P<names>[\u3400-\u9fff·]{2,6})")

#: What may follow a name in a line of credits: a date, an outlet, a full stop.
_REST = r"\s?\.?(?:\s?[|·•,–—/-]\s?[^\n]{0,60}|\son\s[^\n]{0,20}\d[^\n]{0,20}|\s\d[^\n]{0,30})?\s*"
#: A line, or its last sentence, that says who asked.
_CREDITS: Final = tuple(
    re.compile(rf"\W*(?:{pattern})\s{_NAMES}{_REST}")
    for pattern in (
        r"(?i:(?:(?:interview|words|text|story|q\s?&\s?a|questions|transcript)\s)?by)",
        r"(?i:(?:interviewed|conducted|moderated|interviewt|geführt)\s(?:by|von))",
        r"(?i:(?:[^\W\d_]+\s){0,4}(?:interview|gespräch)\s(?:führten?|von))",
        r"(?i:(?:das\s)?(?:gespräch|interview)\sführten?)",
        r"(?i:von)",
        r"(?i:(?:propos\s)?(?:recueillis?|recueillies)\spar)",
        r"(?i:(?:entretien|interview|propos)\s(?:réalisée?s?|menée?s?|conduite?s?|préparée?s?)?\s?par)",
        r"(?i:par)",
        r"(?i:(?:entrevista\s)?(?:por|de|realizada\spor|hecha\spor)|entrevista)",
        r"(?i:(?:interview|text|texte|texto|fragen|moderation|entrevista|entretien|preguntas|questions)\s?:)",
        r"(?i:mit)\s[^\n.]{3,60}\s(?:sprach|sprachen)",
    )
)
_LONGEST_CREDIT = 120


def interviewed_in(head: str) -> tuple[str, ...]:
    """Return the persons whom the ``head`` of a text, its title and its introduction, names as interviewed."""
    for pattern in (*_INTERVIEWED, _HAN):
        for found in pattern.finditer(head):
            if people := persons(found["names"]):
                return people
    if _A_TALK.search(head):
        introduced = {people for found in _IS.finditer(head) if (people := persons(found["names"]))}
        return introduced.pop() if len(introduced) == 1 else ()
    return ()


def credited_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the persons whom the first of ``lines`` that is a credit names as those who asked."""
    return next(filter(None, map(_credited, lines)), ())


def is_credit(line: str) -> bool:
    """Tell whether ``line`` says nothing but who asked."""
    return bool(_credited(line))


def _credited(line: str) -> tuple[str, ...]:
    line = line.strip(" *_()[]")
    if not 5 <= len(line) <= _LONGEST_CREDIT:
        return ()
    matches = (pattern.fullmatch(line) for pattern in _CREDITS)
    return next((people for found in matches if found and (people := persons(found["names"]))), ())


def persons(names: str) -> tuple[str, ...]:
    """Return the persons in a list of names, up to what is none: one in "Edward Hall, Senior Developer"."""
    found = (person_in(" ".join(part.split())) for part in re.split(_AND, names))
    return tuple(dict.fromkeys(name for name in takewhile(bool, found) if name))
