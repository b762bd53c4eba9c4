"""What the sentence around a name says of when and where its bearer is: of old, founding, in another episode.

Whoever founded an archive in 1911, or was the guest of last week, is named more prominently on many pages than the one
who answers, and answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

#: So far around a name its sentence is looked at, in characters.
_REACH: Final = 160
_END: Final = re.compile(r"(?<=\w{3}[.!?])\s|[.!?][”\"»“]\s")
#: Up to this year it is long ago.
_OLD: Final = 1935
#: Whoever died up to this year was recorded by nobody.
_DEAD: Final = 1940
#: "In 1979, when", and not "since 1979" or "born in 1979", which is told of those who answer.
_YEAR: Final = re.compile(r"(?<![\d.,-])1[4-9]\d\d(?![\d%-])")
_SINCE: Final = re.compile(
    r"""(?:
      \b(?:
          since | seit | depuis | desde
        | born | b | geb | geboren\w* | jahrgang | née? | nacid[ao] | nació | nascid[ao] | nasceu
        | birth | naissance | nacimiento | nascimento
      )\b
    | \*
    )\W*(?:[^\W\d_]+\W{1,2}|\d{1,2}\W{1,2}){0,3}\Z      # a day and a month may stand between""",
    re.IGNORECASE | re.VERBOSE,
)
#: "(1858–1931)".
_LIFE: Final = re.compile(r"\A\s?\(\s?\*?\s?1[4-9]\d\d\s?[–—-]\s?†?\s?(?P<until>(?:1[4-9]|20)\d\d)\s?\)")
#: What comes again and again in a podcast or a paper, by language: last week, the next episode.
_TIMES_EN: Final = r"week|month|time|episode|issue|show|sunday|monday|tuesday|wednesday|thursday|friday|saturday|up"
_TIMES_DE: Final = r"woche|monat|mal|folge|ausgabe|sendung|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
_TIMES_FR: Final = r"semaine|mois|fois|émission|numéro|épisode|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_TIMES_ES_PT: Final = r"semana|mes|mês|vez|episodio|episódio|número|edição|edición|entrega"
_SENTENCE: Final[Mapping[str, re.Pattern[str]]] = {
    "founds": re.compile(
        r"""\b(?:
            found(?:ed|er|ress)
          | (?:ge|be)gründet\w* | gründet\w* | gründer(?:in)?
          | fondée?s? | fonda | fondat(?:eur|rice)
          | fundad[ao]r?[ae]?s? | fundó | fundou
          | (?:created|built)\sby | créée?\spar | imaginée?\spar | cread[ao]\spor | criad[ao]\spor
        )\b""",
        re.IGNORECASE | re.VERBOSE,
    ),
    "another time": re.compile(
        rf"""
        \b(?:
            (?:last|next|previous|earlier|coming|following)\s(?:{_TIMES_EN}) | up\snext
          | (?:letzten?|nächsten?|vorigen?|vergangenen?|kommenden?)\s(?:{_TIMES_DE}) | zuletzt | demnächst
          | (?:{_TIMES_FR})\s(?:derni|pré[cs]|prochai|passé)\w*
          | prochaine?\s(?:fois|semaine|invitée?|numéro|épisode)
          | (?:{_TIMES_ES_PT})\s(?:pasad[ao]|passad[ao]|anterior|que\svem|que\sviene)
          | (?:próxim[ao]|pasad[ao]|passad[ao])\s(?:{_TIMES_ES_PT})
        )
      | ^\W*(?:next|nächstes\smal|à\ssuivre|a\scontinuación|a\sseguir)\s?:
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    "follows": re.compile(
        r"""\b(?:
            successor | heir(?:ess)? | apprentice
          | nachfolger(?:in)? | erb(?:e|in) | lehrling
          | successeure? | héritière? | élève
          | sucesora? | hereder[ao] | aprendiza? | discípul[ao]
          | sucessora? | herdeir[ao]
        )\b""",
        re.IGNORECASE | re.VERBOSE,
    ),
}
#: Who founded something is told of right before or behind these; many who answer are told of beside them.
_FOUNDED: Final = re.compile(
    r"""\A(?:,[^,.\n]{1,40},)?\s(?:
        founded | set\sup | gründete | fonda | fundó | fundou
      | hat\s(?:[^\W\d_]+\s){1,6}gegründet | a\sfondé
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FOUNDED_BY: Final = re.compile(
    r"""
    \b(?:founded|established|gegründet|fondée?|créée?|fundad[ao]|cread[ao]|criad[ao])\s
    (?:[^.;\n]{0,40}\s)?(?:by|von|par|por|pel[ao])\s    # "founded in Kiel in 1911 by"
    (?:[^\W\d_]+,?\s){0,4}\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Right before a name and its comma: "the harbour pilot, Ida Holm, on her way".
_CALLED: Final = re.compile(
    r"""
    \b(?i:the|our|this|der|die|das|unsere?|l[ae]|l['’]|notre|el|nuestr[ao]|[ao]|noss[ao])\s?
    (?:[a-zß-ÿ][\w’'-]*\s){0,2}[^\W\d_][\w’'-]{3,},\s\Z
  | ,\s(?:der|die)\s(?:[a-zß-ÿ][\w-]*\s)?[A-ZÄÖÜ][\w-]{3,}\s\Z      # ", der alte Lotse, Ida Holm"
    """,
    re.VERBOSE,
)


def elsewhere_signs(line: str, start: int, end: int) -> Iterator[str]:
    """Yield what the sentence of ``line`` around the name from ``start`` to ``end`` says of its bearer's times."""
    opens = max((found.end() for found in _END.finditer(line, max(0, start - _REACH), start)), default=start - _REACH)
    found = _END.search(line, end, end + _REACH)
    before, after = line[max(0, opens) : start], line[end : found.start() if found else end + _REACH]
    yield from (sign for sign, pattern in _SENTENCE.items() if pattern.search(before) or pattern.search(after))
    if _CALLED.search(before):
        yield "apposed"
    if _FOUNDED.match(after) or _FOUNDED_BY.search(before):
        yield "founded it"
    if (life := _LIFE.match(after)) and int(life["until"]) <= _DEAD:
        yield "life"
    years = [
        int(year[0])
        for part in (before, after)
        for year in _YEAR.finditer(part)
        if not _SINCE.search(part, 0, year.start())
    ]
    if years:
        yield "long ago" if min(years) <= _OLD else "some year"


def living(signs: Mapping[str, Mapping[str, float]]) -> dict[str, Mapping[str, float]]:
    """Return those names of ``signs`` that take part in talks: not who died, or founded something, long ago."""
    return {
        name: own
        for name, own in signs.items()
        if "life" not in own and not ("founded it" in own and "long ago" in own)
    }
