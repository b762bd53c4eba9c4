"""Whether whoever writes a page answers the questions on it: "Bo tagged me", "Hier sind meine Antworten"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.transcript.names.asked_me import asked_the_writer

#: What else is answered: "I answered the door.", "Ich beantworte Briefe."
_CALL: Final = (
    r"\s(?:(?:the|a|my|his|her|their|every|no|die|viele|meine)\s)?"
    r"(?:(?:tele)?phone|calls?|doors?|doorbell|bell|letters?|e-?mails?|mail|knocks?|briefe|post|anrufe)\b"
)

#: How Germans say that they gave an interview: the verb stands far behind.
_GIVEN: Final = r"\b[^.!?\n]{0,80}\binterview\sgegeben"
_OWN: Final = re.compile(
    rf"""
    # English: bloggers hand a list of questions on
    \b(?:
        questions?\schallenge | (?:tagged|nominated)\s(?:me|by|for)\b | my\s(?:own\s)?answers\b
      | I(?:['’](?:ll|ve|d|m)|\s(?:will|have|am|want\sto|thought\sI['’]d))?
        \s(?:just\s|now\s|also\s|finally\s)?answer(?:ed|ing)?\b(?!{_CALL})
      | (?:time|turn)\sto\sanswer\b
      | \bI\s(?:recently\s|once\s)?(?:gave|did|had|have\sgiven)
        \s(?:an?|this|the\sfollowing)\s(?:[\w-]+\s)?interview\b
    # German
      | meine\s(?:eigenen\s)?antworten | stöckchen
      | ich\s(?:beantworte|antworte)\b(?!{_CALL}) | beantworte\sich\b
      | (?:mich|wurde\sich|ich\swurde)\b[^.!?\n]{{0,40}}\b(?:nominiert|getaggt)
      | \bich\shabe{_GIVEN} | habe\sich{_GIVEN} | gab\sich\b[^.!?\n]{{0,60}}\binterview\b
    # French
      | j['’]ai\s(?:donné|accordé)\s(?:une\s(?:courte\s|petite\s)?interview|un\s(?:court\s|petit\s)?entretien)
      | mes\sréponses | (?:je|j['’]y)\s(?:vais\s(?:y\s)?)?répond(?:s|re)\b | j['’](?:y\s)?ai\srépondu
      | m['’]a\s(?:taguée?|nominée?|désignée?)
    # Spanish, Portuguese and Italian
      | \b(?:di|concedí|he\s(?:dado|concedido)|dei|concedi)\s(?:una?|uma|esta)\s(?:[\w-]+\s)?entrevista
      | \bho\s(?:rilasciato|dato|concesso)\s(?:un['’]|questa\s)(?:[\w-]+\s)?intervista | le\smie\srisposte
      | mis\s(?:propias\s)?respuestas | (?:yo\s|las\s|os\s|les\s|te\s)respondo | he\srespondido | voy\sa\sresponder
      | me\s(?:nominó|etiquetó|ha\s(?:nominado|etiquetado))
      | (?:as\s)?minhas\s(?:próprias\s)?respostas | vou\sresponder | (?:eu\s|aqui\s)respondo
      | me\s(?:marcou|indicou|nomeou)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)

#: Of some who also ask the questions, or take them from others: "how about I interview myself?", "Interview mit mir".
_ALONE: Final = re.compile(
    r"""\b(?:
        interview(?:s|ed|ing)?\s(?:(?:with|of)\s)?(?:myself|me,\smyself) | self[- ]interview(?:ed|ing)?
      | selbst-?interview | interview\smit\smir(?:\sselbst|\sselber)?
      | (?:mich|mir)\s(?:selbst|selber)\s(?:zu\s)?(?:interviewe?[nt]?|befrage?[nt]?) | interviewe\s(?:ich\s)?mich\b
      | auto-?(?:interview|entretien|entrevista|intervista)
      | m['’]interviewer?\b | m['’](?:auto-?)?interviewe | (?:interview|entretien)\s(?:de|avec)\smoi(?:-même)?
      | entrevist(?:arme|o)\sa\smí\b | me\sentrevisto | entrevista\s(?:a|con)\smí\smism[oa]
      | entrevista\scomigo(?:\smesm[oa])? | entrevistar-me | me\sentrevistar | entrevisto-me
      | intervist(?:armi|o\sda\ssol[oa]) | mi\sintervisto | intervista\s(?:a|con)\sme\sstess[oa]
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def asks_alone(lines: Iterable[str]) -> bool:
    """Tell whether the ``lines`` above the questions say that whoever writes interviews themselves."""
    return any(map(_ALONE.search, lines))


def answers_own(lines: Iterable[str]) -> bool:
    """Tell whether the ``lines`` above the questions say that whoever writes answers them, or was interviewed."""
    lines = tuple(lines)
    return any(map(_OWN.search, lines)) or asks_alone(lines) or bool(asked_the_writer(lines))
