"""Where title, introduction and credits say who interviewed whom: "Interview with Ida Holm", "By Jette Kranz"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import Final

from bot.transcript.person_names import NAME, person_in

_AND = r"(?:[^\S\n]?,[^\S\n](?:and\s|und\s|et\s|y\s|e\s)?|[^\S\n](?:and|und|et|y|e|&)[^\S\n])"
_LISTED = re.compile(r"\s(?:and|und|et|y|e|&)\s")
#: One person or several. In titles a name may have words around it that are none, which ``person_in`` leaves out.
_NAME = NAME.replace(r"\s", r"[^\S\n]")
_NAMES = rf"(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,4}})"
#: What stands between "interview with" and the name: "the beekeeper", "l'apicultrice", "der Imkerin".
_NO_WHO = r"(?!(?:by|par|por|of|from|in|at|about|on|von|aus|über|im|sur|dans|en|sobre|desde)\s)"
_WHO = rf"(?:(?:[dl]['’])?{_NO_WHO}[^\W\d_]+[,.]?\s){{0,4}}?"

_SAYS = (
    r"(?:says|said|explains|admits|sagt|erklärt|meint|findet|erzählt|dit|explique|confie|affirme|raconte|assure"
    r"|dice|afirma|asegura|cuenta|explica|confiesa|diz|conta|garante|defende|revela)"
)

#: What comes before those who are interviewed.
_INTERVIEWED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # Interview with, spoke to, Gespräch mit, entretien avec, entrevista a
        rf"(?i:\b(?:interview(?:ed|ing|s)?|conversation|chat(?:ted)?|discussion|talk(?:ed|ing)?|spoke|speak(?:ing)?|sat"
        rf"\sdown|met\s?up|caught\sup|q\s?&\s?a|q\sand\sa)\s(?:with|to))\s(?:(?i:{_WHO}))?{_NAMES}",
        # What else one meets, "Meet Ida Holm and Quiet Hive", need not be a person.
        rf"(?i:\b(?:interview(?:ed|ing)|meet|meeting))\s(?P<names>{_NAME})",
        rf"(?i:\bquestions\s(?:for|to|with)|\bfragen\san|\bquestions\s[àa](?:…|\s?\.{{3}})?|\bpreguntas\s(?:a|para)"
        rf"|\bperguntas\s(?:a|para))\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:interview|gespräch|unterhaltung|talk|begegnung|treffen)\smit)\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:nachgefragt|zu\s(?:besuch|gast))\sbei)\s(?:(?i:{_WHO}))?{_NAMES}",
        # An interview of, today's interview is with, joined by, our guest is
        rf"(?i:\binterview\s(?:of|is\swith)|\bjoined\s(?:\w+\s)?by|\b(?:my|our)\sguest(?:\s(?:today|this\sweek))?\sis)"
        rf"\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"\b[Mm]it\s(?:(?i:{_WHO}))?{_NAMES}(?=[^.!?\n]*\b(?:gesprochen|unterhalten|getroffen|sprach|sprachen)\b)",
        rf"(?i:\b(?:entretien|interview|rencontre|conversation|discussion|échange|dialogue)\s(?:avec|de|à))\s"
        rf"(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:rencontré|interrogé|interviewé|questionné|parlé\s(?:avec|à)))\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:entrevista|entrevistamos|conversación|conversa|charla|encuentro|hablamos|hablado|conversamos"
        rf"|charlamos|falamos|encontro)\s(?:con|com|a|ao|à))\s(?:(?i:{_WHO}))?{_NAMES}",
        rf"(?i:\b(?:entrevistamos|conociendo\sa))\s(?:(?i:{_WHO}))?{_NAMES}",
        # Ida Holm im Gespräch, Ida Holm: the Lantern interview
        rf"{_NAMES}\s(?:im\s(?:Interview|Gespräch)|en\s(?:entretien|entrevista))\b",
        rf"^\W*{_NAMES}\s?:\s[^\n]{{0,40}}\b(?i:interview|entretien|entrevista|gespräch)\b",
        # Ida Holm, beekeeper: “I never sleep”, and “I never sleep,” says Ida Holm
        rf"(?m:^)[\W_]*{_NAMES}(?:,\s[^\n:“\"«„]{{2,60}})?\s?[:：]\s?[“\"«„‘‹]",
        rf"[”\"»“’][^\S\n]?(?:[:,–—-][^\S\n])?(?:{_SAYS}\s)?(?:(?i:{_WHO}))?{_NAMES}"
        rf"(?=\s*$|\son\s|\sim\s|\ssobre\s|\süber\s|\ssur\s)",
    )
)
#: "Ida Holm is a beekeeper", at the head of a paragraph, where the introduction speaks of a talk at all.
_IS = re.compile(rf"^{_NAMES}(?:,\s[^\n.]{{2,60}},)?\s(?:is|ist|est|es|é)\s(?!not\b|nicht\b|pas\b|no\b)", re.MULTILINE)
#: An introduction speaks of a talk.
A_TALK: Final = re.compile(
    r"\b(?:interview|conversation|talk(?:s|ed)?|spoke|tells?|told|gespräch|erzählt|spricht|entretien|raconte|confie"
    r"|entrevista|conversa|cuenta|habla)\b",
    re.IGNORECASE,
)
_HAN = re.compile(r"(?:专访|对话|采访)(?:之|：|:)?\s*(?P<names>[\u3400-\u9fff·]{2,6})")

#: What somebody who asks has made, and is named for with a colon: "Text: Jette Kranz".
_PIECE = (
    r"(?:interview|text|texte|texto|words|story|fragen|moderation|entrevista|entretien|preguntas|perguntas|questions"
    r"|reportagem)"
)
_PLUS = r"(?:and|und|et|y|e|&)"
_TRADE = r"(?:(?i:the|an?|our|der|die|dem|l[ea]|el|[ao])\s)?[^\W\d_]+\s"
_ASKS, _ANSWERS = rf"(?P<asks>{_NAME})", rf"(?P<answers>{_NAME})"
#: One sentence that names both.
_MEETINGS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # Jette Kranz asks Ida Holm, Jette Kranz sprach mit Ida Holm
        rf"{_ASKS}\s(?i:asks|asked|interviews|interviewed|met|meets|(?:sat\sdown|spoke|caught\sup|chatted)\s(?:with|to)"
        rf"|befragt|interviewte?|traf|sprach\smit|a\s(?:rencontré|interviewé|interrogé)|interroge|rencontre"
        rf"|entrevist[aóo](?:u)?(?:\sa)?|conversou\scom|falou\scom|habló\scon|conversó\scon)\s(?i:{_WHO}){_ANSWERS}",
        # Ida Holm antwortet Jette Kranz; who is told to be something answers: Beekeeper Ida Holm talks to Jette Kranz
        rf"{_ANSWERS}[^.!?\n]{{0,40}}\s(?i:répond\saux\squestions\sde|tells|answers|responde\sa(?:\slas\spreguntas\sde)?)\s{_ASKS}",
        rf"(?:^|[.!?]\s){_TRADE}{_ANSWERS}\s(?i:talks\s(?:to|with)|speaks\s(?:to|with)|im\sgespräch\smit|spricht\smit"
        rf"|s['’]entretient\savec|habla\scon|conversa\sco[nm]|fala\scom)\s{_ASKS}",
    )
)
#: What may follow a name in a line of credits: a date, an outlet, a full stop.
_REST = (
    r"\s?\.?(?:\s?[|·•,–—/-]\s?[^\n]{0,60}|\s(?:on|le|el|am|vom|em|in)\s[^\n]{0,20}\d[^\n]{0,20}|\s\d[^\n]{0,30}"
    r"|\s(?:et|and|und|y|e)\s[a-zà-ÿ][^\n]{0,50}|\s(?i:photo|foto|picture|image|bild|illustration)[^\n]{0,60})?\s*"
)
#: A line, or its last sentence, that says who asked.
_CREDITS: Final = tuple(
    re.compile(rf"\W*(?:{pattern})\s{_NAMES}{_REST}")
    for pattern in (
        r"(?i:(?:(?:interview|words|text|story|q\s?&\s?a|questions|transcript|posted|written|published|reported)\s)?by)",
        r"(?i:as\stold\sto)",
        r"(?i:(?:interviewed|conducted|moderated|interviewt|geführt|aufgezeichnet|geschrieben|veröffentlicht)\s(?:by|von))",
        r"(?i:interview|entretien|entrevista|gespräch)\s(?i:of|with|mit|avec|de|a|con|com)\s[^\n]{3,60}?,?\s"
        r"(?i:by|von|par|por)",
        r"(?i:(?:die\s)?fragen\sstellten?)",
        r"(?i:(?:[^\W\d_]+\s){0,4}(?:interview|gespräch)\s(?:führten?|von))",
        r"(?i:(?:das\s)?(?:gespräch|interview)\sführten?)",
        r"(?i:von)",
        r"(?i:(?:propos\s)?(?:recueillis?|recueillies|publiée?|écrit|rédigé)\spar)",
        r"(?i:(?:entretien|interview|propos)\s(?:réalisée?s?|menée?s?|conduite?s?|préparée?s?)?\s?par)",
        r"(?i:par)",
        r"(?i:(?:entrevista\s)?(?:por\s?:?|de|(?:realizada|hecha|conduzida|feita)\spor)|entrevista)",
        r"(?i:(?:escrito|publicado|texto)\spor)",
        rf"(?i:(?:{_PIECE}\s{_PLUS}\s)?{_PIECE}\s?:|{_PIECE}\s{_PLUS}\s(?:photos?|fotos?|pictures|bilder)\s?:)",
        r"(?i:authors?|autor|autora|autorin|auteure?|autrice)\s?:",
        r"(?i:mit)\s[^\n.]{3,60}\s(?:sprach|sprachen)",
    )
)
_LONGEST_CREDIT = 120
#: 9 March 2024, le 9 mars 2024, 09.03.2024, 2024-03-09
_DATE = re.compile(r"(?=[^\n]*\d)(?=[^\n]*(?:19|20)\d\d)[^\n]{6,40}")
_NAME_AND_DATE = re.compile(rf"{_NAMES}(?:\s?[|·•,–—-]\s?(?P<date>{_DATE.pattern}))?")
#: "Jette Kranz is a reporter", under an article.
_REPORTER = re.compile(
    rf"{_NAMES}\s(?:is|ist|est|es|é)\s[^.\n]{{0,60}}"
    r"\b(?i:reporter|journalist|editor|staff\swriter|redakteur|journaliste|periodista|jornalista|rédact|redactor)"
)


def interviewed_in(head: str) -> tuple[str, ...]:
    """Return the persons whom the ``head`` of a text, its title and its introduction, names as interviewed."""
    for pattern in (*_INTERVIEWED, _HAN):
        for found in pattern.finditer(head):
            if people := persons(found["names"]):
                return people
    if A_TALK.search(head):
        introduced = {people for found in _IS.finditer(head) if (people := persons(found["names"]))}
        return introduced.pop() if len(introduced) == 1 else ()
    return ()


def pair_in(lines: Iterable[str]) -> tuple[str, str] | None:
    """Return who asks and who answers, where the first of ``lines`` that names both says that one met the other."""
    for line in lines:
        for pattern in _MEETINGS:
            if found := pattern.search(line):
                asks, answers = persons(found["asks"]), persons(found["answers"])
                if asks and answers:
                    return asks[0], answers[0]
    return None


def credited_in(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the persons whom the first of ``lines`` that is a credit names as those who asked.

    A line with nothing but a name is one where a date stands beside or below it; a note on a reporter is one, too.
    """
    return next(filter(None, map(_credited, lines)), ()) or _dated(lines) or next(filter(None, map(_noted, lines)), ())


def _dated(lines: Sequence[str]) -> tuple[str, ...]:
    for line, below in pairwise([*lines, ""]):
        found = _NAME_AND_DATE.fullmatch(line.strip(" *_"))
        if found and (found["date"] or _DATE.fullmatch(below.strip(" *_"))) and (people := persons(found["names"])):
            return people
    return ()


def _noted(line: str) -> tuple[str, ...]:
    found = _REPORTER.match(line.strip(" *_()"))
    return persons(found["names"]) if found else ()


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
    parts = re.split(_AND, names)
    if _LISTED.search(names) is None:  # "Edward Hall, Triage Keeper": what follows the comma is what he is
        parts = parts[:1]
    found = (person_in(" ".join(part.split())) for part in parts)
    return tuple(dict.fromkeys(name for name in takewhile(bool, found) if name))
