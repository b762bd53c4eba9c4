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
#: A day, a year, or a time that is reckoned from today, in folded words.
_TIMES: Final = re.compile(
    r"\b(?:1[5-9]\d\d|20\d\d"
    r"|january|february|march|april|june|july|august|september|october|november|december"
    r"|janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|januar|februar|marz|juni|juli|oktober|dezember"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
    r"|yesterday|hier|gestern|ayer|ago|century|siecle|jahrhundert|siglo"
    r"|last (?:year|month|week|night|spring|summer|autumn|fall|winter)"
    r"|il y a \w+ (?:ans?|mois|jours?|semaines?)|(?:an|annee|mois|semaine) (?:dernier|derniere|passee?)"
    r"|vor \w+ (?:jahren|monaten|wochen|tagen)|letzte[nsr]? (?:jahr|monat|woche|fruhjahr|sommer|herbst|winter)"
    r"|hace \w+ (?:anos?|meses|mes|dias?|semanas?)|(?:ano|mes|semana) pasad[oa])\b"
)


def asks_when_this_was(asked: str, interviews: tuple[Interview, ...]) -> bool:
    """Tell whether ``asked``, a follow-up, asks when "this" was, and nothing else."""
    names = [name for interview in interviews for name in interview.transcript.interviewees]
    return not _THIS.isdisjoint(_WORD.findall(fold(asked))) and request_of(asked, names) is Aspect.WHEN


def tells_a_time(match: Match) -> bool:
    """Tell whether a sentence of ``match`` that replies, or one beside it, tells when something happened."""
    text, sentences = match.interview.source.text, match.exchange.sentences
    replying = {at for at, sentence in enumerate(sentences) if not match.highlights or sentence in match.highlights}
    near = {at + step for at in replying for step in (-1, 0, 1)}
    return any(_TIMES.search(fold(sentences[at].of(text))) for at in near if 0 <= at < len(sentences))
