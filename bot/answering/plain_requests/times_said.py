"""Which follow-ups ask when "this" was, and which sentences tell when something happened."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.plain_requests.requests import request_of
from bot.model import Aspect, Interview, Match
from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
#: What is at hand, the words that were just read: folded. "That" and "it" are rather what they tell of.
_THIS: Final = frozenset("this dies dieses ceci esto este esta".split())
#: A day, a month, a century, or a time that is reckoned from today, in folded words, by the language of an interview:
#: French "hier" is yesterday, and German "hier" is here. English "may" is a verb as often.
_TIMES: Final = {
    "en": r"january|february|march|april|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|ago|century"
    r"|last (?:year|month|week|night|spring|summer|autumn|fall|winter)",
    "fr": r"janvier|fevrier|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hier|siecle"
    r"|il y a \w+ (?:ans?|mois|jours?|semaines?)|(?:an|annee|mois|semaine) (?:dernier|derniere|passee?)",
    "de": r"januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|gestern|jahrhundert"
    r"|vor \w+ (?:jahren|monaten|wochen|tagen)|letzte[nsr]? (?:jahr|monat|woche|fruhjahr|sommer|herbst|winter)",
    "es": r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer|siglo"
    r"|hace \w+ (?:anos?|meses|mes|dias?|semanas?)|(?:ano|mes|semana) pasad[oa]",
}


def asks_when_this_was(asked: str, interviews: tuple[Interview, ...]) -> bool:
    """Tell whether ``asked``, a follow-up, asks when "this" was, and nothing else."""
    names = [name for interview in interviews for name in interview.transcript.interviewees]
    return not _THIS.isdisjoint(_WORD.findall(fold(asked))) and request_of(asked, names) is Aspect.WHEN


def tells_a_time(match: Match) -> bool:
    """Tell whether a sentence of ``match`` that replies, or one beside it, tells when something happened."""
    text, sentences = match.interview.source.text, match.exchange.sentences
    replying = {at for at, sentence in enumerate(sentences) if not match.highlights or sentence in match.highlights}
    near = {at + step for at in replying for step in (-1, 0, 1)}
    times = _times(match.interview.transcript.language)
    return any(times.search(fold(sentences[at].of(text))) for at in near if 0 <= at < len(sentences))


def _times(language: str) -> re.Pattern[str]:
    """Return what tells a time in ``language``; in one without words of its own, what does so in any."""
    words = _TIMES.get(language) or "|".join(_TIMES.values())
    return re.compile(rf"\b(?:1[5-9]\d\d|20\d\d|{words})\b")
