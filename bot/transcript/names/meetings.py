"""Who asks and who answers where one sentence names both: "Jette Kranz met Ida Holm"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.transcript.names.bylines import is_credit
from bot.transcript.names.name_wordings import AND, LINE_NAME, WHO, Wording, persons

_TRADE: Final = r"(?:(?i:the|an?|our|der|die|dem|l[ea]|el|[ao])\s)?[^\W\d_]+\s"
_SEVERAL: Final = rf"{LINE_NAME}(?:{AND}{LINE_NAME}){{0,4}}"
_ASKS, _ANSWERS = rf"(?P<asks>{_SEVERAL})", rf"(?P<answers>{_SEVERAL})"
#: One sentence that names both.
_MEETINGS: Final = (
    # Jette Kranz asks Ida Holm, Jette Kranz sprach mit Ida Holm
    Wording(
        r"\s(?i:asks|asked|interviews|interviewed|met|meets|(?:sat\sdown|spoke|caught\sup|chatted)\s(?:with|to)"
        r"|befragt|interviewte?|traf|sprach\smit|a\s(?:rencontré|interviewé|interrogé)|interroge|rencontre"
        r"|entrevist[aóo](?:u)?(?:\sa)?|conversou\scom|falou\scom|habló\scon|conversó\scon)\s",
        rf"(?i:{WHO}){_ANSWERS}",
        _ASKS,
    ),
    # Ida Holm antwortet Jette Kranz; who is told to be something answers: Beekeeper Ida Holm talks to Jette Kranz
    Wording(
        r"\s(?i:répond\saux\squestions\sde|raconte\sà|erzählt|tells|answers|responde\sa(?:\slas\spreguntas\sde)?)\s",
        _ASKS,
        rf"{_ANSWERS}[^.!?\n]{{0,40}}",
    ),
    Wording(
        r"\s(?i:talks\s(?:to|with)|speaks\s(?:to|with)|im\sgespräch\smit|spricht\smit|s['’]entretient\savec|habla\scon"
        r"|conversa\sco[nm]|fala\scom)\s",
        _ASKS,
        rf"(?:^|[.!?]\s){_TRADE}{_ANSWERS}",
    ),
)
#: What those who ask and those who answer may be said to do alike.
_EITHER: Final = re.compile(
    r"(?i:\s(?:(?:sat\sdown|spoke|caught\sup|chatted)\s(?:with|to)|met|sprach\smit|traf|a\srencontré|conversou\scom"
    r"|falou\scom|habló\scon|conversó\scon)\s)"
)


def pair_in(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who asks and who answers, where the first of ``lines`` that names both says that one met the other.

    Where they talked with each other, whom earlier sentences tell of first, and no credit names, is who answers.
    """
    above = ""
    for line in lines:
        for wording in _MEETINGS:
            if found := wording.first_in(line):
                asks, answers = persons(found["asks"]), persons(found["answers"])
                if asks and answers:
                    told_of = above + line[: found.start("asks")]
                    is_first = asks[0] in told_of.partition(answers[0])[0]
                    return (answers, asks) if is_first and _EITHER.search(found[0]) else (asks, answers)
        above += "" if is_credit(line) else line + "\n"
    return None
