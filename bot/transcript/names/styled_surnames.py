"""A surname behind how its bearer is addressed, where a head shows that they answer: "Interview with Mr. Falcon"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.transcript.names.person_names import CAPITALISED, PARTICLE

_STYLE: Final = r"""(?:
    (?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?|Miss|Professor|Coach
  | Frau|Herrn?
  | Mme|Mlle|M\.|Madame|Monsieur|Mademoiselle
  | [Ss]eñor(?:a|ita)?|[Pp]rofesora?|Sra?\.|Doña|Don
  | [Ss]enhora?|[Pp]rofessora?|Dona
  | [Ss]ignora?|[Pp]rofessoressa
  | [Mm]evrouw|[Mm]eneer
)"""
_WHO: Final = rf"(?P<style>{_STYLE})\s(?P<surname>(?:{PARTICLE}\s){{0,2}}{CAPITALISED})(?!\w|\s{CAPITALISED})"
#: The words for a talk, before the one who answers.
_TALK: Final = r"""(?:
    interview(?:ed|ing)?\s(?:with|of|mit|avec|con|met) | interviewed | interviewing
  | (?:spoke|talked|chat(?:ted)?|conversation|talk)\s(?:to|with) | q\s?(?:&|and)\s?a\swith | questions\s(?:for|to|à)
  | (?:gespräch|interview)\smit | fragen\san | befragt(?:e|en)? | interviewten?
  | (?:entretien|rencontre|conversation)\savec | (?:interviewé|interrogé|rencontré)
  | (?:entrevista|entrevistamos|charla|conversa|conversación|preguntas|perguntas|hablamos|conversamos|falamos)
    \s(?:al?|à|ao|con|com)
  | (?:intervista|domande)\s(?:a|al|alla|con)
  | gesprek\smet
)"""
_ARTICLE: Final = r"(?:(?:the|our|der|die|dem|unserer?|unserem|la|el|le|o|a|notre|nuestr[ao]|noss[ao]|il)\s)?"
#: How whoever answers does.
_ANSWERS: Final = r"""(?i:
    answers | answered | responds
  | antwortet | beantwortet | im\s(?:interview|gespräch)
  | répond | responde | contesta | risponde
)"""
#: What Germans have done, behind whom they have asked.
_HAVE: Final = r"(?i:haben\swir|wir\shaben|ich\shabe|habe\sich)"
_DONE: Final = r"(?:befragt|interviewt|Fragen\sgestellt)"
_SHOWN: Final = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        rf"\b(?i:{_TALK})\s(?i:{_ARTICLE}){_WHO}",
        rf"\b{_WHO}['’]s?\s(?i:responses|answers|replies|interview)\b",
        rf"\b{_WHO}\s{_ANSWERS}\b",
        rf"\b{_HAVE}\s(?i:{_ARTICLE}){_WHO}[^.!?\n]{{0,80}}\b{_DONE}\b",
    )
)


def styled_surname(lines: Iterable[str]) -> str | None:
    """Return the only one whom the ``lines`` of a head show to answer by style and surname, as "Mr. Falcon"."""
    found = {_printed(match) for line in lines for way in _SHOWN for match in way.finditer(line)}
    return found.pop() if len(found) == 1 else None


def _printed(found: re.Match[str]) -> str:
    style = found["style"][:1].upper() + found["style"][1:]
    surname = re.sub(r"['’]s?\Z", "", found["surname"].rstrip("."))
    return f"{'Herr' if style == 'Herrn' else style} {surname}"
