"""Who asked, as credits say and notes below a talk: "By Jette Kranz", "Jette Kranz asked the questions."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.transcript.names.name_wordings import NAMES, Wording, persons
from bot.transcript.names.pronoun_verbs import ASKED, BEFORE_WHO_ASKED, BEHIND_WHO_ASKED

#: "Jette Kranz", "Unsere Redakteurin Jette Kranz".
_NAMED_WITH_TRADE: Final = (
    r"(?!(?:Ihre?|Seine?|Eine?|Viele|Manche)\s)"
    rf"(?:(?i:our|unsere?|notre|nuestr[ao]|(?:[ao]\s)?noss[ao]|the|der|die|l[ea]|el|[ao])\s[^\W\d_]+\s)?{NAMES}"
)
#: Who met whom the introduction has named.
_MET_THEM: Final = (
    Wording(rf"\s{BEHIND_WHO_ASKED}", "", rf"(?:^|(?<=[.!?,]\s)){_NAMED_WITH_TRADE}"),
    Wording(rf"(?:^|(?<=[.!?]\s)){BEFORE_WHO_ASKED}", rf"\s{_NAMED_WITH_TRADE}"),
)
#: Whoever asks is told something, "She tells Jette Kranz why", or met whom the introduction has named.
_TELLS_TO: Final = (
    Wording(
        r"(?i:\b(?:tells|told|raconte\sà|confie\sà|erzählt|(?:le\s)?cuenta\sa|conta\sa"
        r"|em\s(?:entrevista|conversa)\s(?:a|com)))",
        rf"\s{NAMES}",
    ),
    *_MET_THEM,
)
#: What somebody who asks has made, and is named for with a colon: "Text: Jette Kranz".
_PIECE: Final = (
    r"(?:interview|intervista|text|texte|texto|tekst|testo|words|story|fragen|moderation|entrevista|entretien"
    r"|preguntas|perguntas|questions|reportagem)"
)
_PLUS: Final = r"(?:and|und|et|y|e|&)"
_PICTURES_TOO: Final = r"(?:photos?|fotos?|foto[gk]raf\w*|photograph\w+|pictures|bilder)"
#: What may follow a name in a line of credits: a date, an outlet, a full stop.
_REST: Final = (
    r"\s?\.?(?:\s?[|·•,;–—/-]\s?[^\n]{0,60}|\s(?:on|le|el|am|vom|em|in)\s[^\n]{0,20}\d[^\n]{0,20}|\s\d[^\n]{0,30}"
    r"|\s(?:et|and|und|y|e)\s[a-zà-ÿ][^\n]{0,50}|\s(?i:photo|foto|picture|image|bild|illustration)[^\n]{0,60})?\s*"
)
#: A line, or its last sentence, that says who asked.
_CREDITS: Final = tuple(
    Wording(rf"\W*(?:{pattern})\s", NAMES + _REST)
    for pattern in (
        r"(?i:(?:(?:interview|words|text|story|q\s?&\s?a|questions|transcript"
        r"|posted|written|published|reported)\s)?by)",
        r"(?i:as\stold\sto)",
        r"(?i:(?:interviewed|conducted|moderated"
        r"|interviewt|geführt|aufgezeichnet|geschrieben|veröffentlicht)\s(?:by|von))",
        r"(?i:interview|entretien|entrevista|gespräch)\s(?i:of|with|mit|avec|de|a|con|com)\s[^\n]{3,60}?,?\s"
        r"(?i:by|von|par|por)",
        r"(?i:(?:die\s)?fragen\sstellten?)",
        r"(?i:(?:[^\W\d_]+\s){0,4}(?:interview|gespräch)\s(?:führten?|von))",
        r"(?i:(?:das\s)?(?:gespräch|interview)\sführten?(?:\s(?:unsere?|die|der)\s[^\W\d_]+)?)",
        r"(?i:von|di|door|(?:a\scura|intervista|testo)\sdi|(?:interview|tekst)\s(?:en\sfoto['’]?s?\s)?door)",
        r"(?i:entrevistad[ao]s?\spor)",
        r"(?i:(?:propos\s)?(?:recueillis?|recueillies|publiée?|écrit|rédigé|rencontrée?s?|interrogée?s?)\spar)",
        r"(?i:(?:entretien|interview|propos)\s(?:réalisée?s?|menée?s?|conduite?s?|préparée?s?)?\s?par)",
        r"(?i:par)",
        r"(?i:(?:entrevista\s)?(?:por\s?:?|de|(?:realizada|hecha|conduzida|feita)\spor)|entrevista)",
        r"(?i:(?:escrito|publicado|texto)\spor)",
        rf"(?i:(?:{_PIECE}\s{_PLUS}\s)?{_PIECE}\s?:|{_PIECE}\s{_PLUS}\s{_PICTURES_TOO}\s?:)",
        r"(?i:authors?|autor|autora|autorin|auteure?|autrice)\s?:",
        r"(?i:mit)\s[^\n.]{3,60}\s(?:sprach|sprachen)",
    )
)
_LONGEST_CREDIT = 120


@lru_cache(maxsize=1)
def _credit_words() -> re.Pattern[str]:
    """Return the words of all credits as one pattern: most lines have none of them, and every line is asked."""
    return re.compile("|".join(f"(?:{wording.words})" for wording in _CREDITS))


#: Behind who asked: "Propos recueillis par Jette Kranz. Photos de Bo Ray."
_PICTURES = re.compile(r"\W*(?i:photo|foto|picture|image|bild|illustration|dessin|ilustra)")
_SENTENCE = re.compile(r"(?<=[a-zß-ÿ0-9”»][.!?])\s")
#: 9 March 2024, le 9 mars 2024, 09.03.2024, 2024-03-09
_DATE = re.compile(r"(?=[^\n]*\d)(?=[^\n]*(?:19|20)\d\d)[^\n]{6,40}")
_NAMEAND_DATE = Wording("", rf"{NAMES}(?:\s?[|·•,–—-]\s?(?P<date>{_DATE.pattern}))?")
_FOLLOW = re.compile(r"(?i:follow|subscribe|folgen|suivre|seguir)")
_FOLLOW_DATE = re.compile(r"\s?[·|•].*")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: "Jette Kranz is a reporter", under an article.
_REPORTER = Wording(
    r"\s(?:is|ist|est|es|é)\s[^.\n]{0,60}"
    r"\b(?i:reporter|journalist|editor|staff\swriter|redakteur|journaliste|periodista|jornalista|rédact|redactor)",
    "",
    rf"^{NAMES}",
)
#: "Jette Kranz asked the questions.", "Jette Kranz asked, and held a gate."
_ASKED = Wording(rf"\s{ASKED}", "", rf"(?:^|(?<=[.!?]\s)){NAMES}")


def credited_in(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the persons whom the first of ``lines`` that is a credit names as those who asked.

    A line with nothing but a name is one where a date stands beside or below it; a note on a reporter is one, too.
    """
    return (
        next(filter(None, map(_credited, lines)), ())
        or _dated(lines)
        or next(filter(None, map(_noted, lines)), ())
        or next(filter(None, map(_told, lines)), ())
    )


def _told(line: str) -> tuple[str, ...]:
    """Return who asked by what ``line`` tells: who was told something, or is credited in its last sentence.

    Whom it has told of before is whom the pronoun stands for.
    """
    for wording in _TELLS_TO:
        people = persons(found["names"]) if (found := wording.first_in(line)) else ()
        is_told_of = found and people and people[0] in line[: found.start("names")]
        if people and not (is_told_of and wording in _MET_THEM):
            return people
    *ahead, last = _SENTENCE.split(line)
    last = ahead.pop() if ahead and _PICTURES.match(last) else last
    return _credited(last) if ahead else ()


def _dated(lines: Sequence[str]) -> tuple[str, ...]:
    for line, below, after in zip(lines, [*lines[1:], ""], [*lines[2:], "", ""], strict=False):
        is_dated = _YEAR.search(line) or _YEAR.search(below)
        if _FOLLOW.fullmatch(below.strip(" *_·")) and _YEAR.search(after):  # what sites print between name and date
            below, is_dated = _FOLLOW_DATE.sub("", after), _YEAR.search(after)
        found = _NAMEAND_DATE.all_of(line.strip(" *_")) if is_dated else None
        if found and (found["date"] or _DATE.fullmatch(below.strip(" *_"))) and (people := persons(found["names"])):
            return people
    return ()


def _noted(line: str) -> tuple[str, ...]:
    found = next(filter(None, (wording.first_in(line.strip(" *_()")) for wording in (_REPORTER, _ASKED))), None)
    return persons(found["names"]) if found else ()


def is_credit(line: str) -> bool:
    """Tell whether ``line`` says nothing but who asked."""
    return bool(_credited(line))


def _credited(line: str) -> tuple[str, ...]:
    line = line.strip(" *_()[]")
    if not 5 <= len(line) <= _LONGEST_CREDIT or not _credit_words().match(line):
        return ()
    matches = (wording.all_of(line) for wording in _CREDITS)
    return next((people for found in matches if found and (people := persons(found["names"]))), ())
