"""Whom people in a conversation call by name: "So, Ida, why bees?", "Frau Holm, …", "Thank you, Jette."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.text.words import fold
from bot.transcript.person_names import CAPITALISED
from bot.transcript.utterances import State, Utterance

_TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Sister|Father|Frau|Herr|Herrn|Madame|Mme|Monsieur|Señora?|Sra?|Don"
    r"|Dona|Doña|Seu|Senhora?|Doctora?|Docteure?)\.?"
)
_GREETING: Final = (
    r"(?i:thank\syou(?:\sso\smuch|\svery\smuch)?|thanks(?:\sagain)?|welcome|hello|hi|hey|dear|merci(?:\sbeaucoup)?|bonjour|chère?"
    r"|salut|danke|willkommen|hallo|liebe[r]?|guten\stag|grüß\sgott|gracias|hola|bienvenid[ao]|querid[ao]|obrigad[ao]|olá"
    r"|bem-vind[ao])"
)
_NAMES: Final = rf"(?P<name>{CAPITALISED}(?:[^\S\n]{CAPITALISED})?)"
#: At the head of a sentence and before a comma; after a title or a greeting; behind a comma at the end of a sentence.
_CALLED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\A|(?<=[.!?…:]\s))(?:(?i:so|well|now|and|but|okay|also|und|alors|et|donc|y|bueno|e|então),?\s)?{_NAMES}\s?,",
        rf"\b{_TITLE}\s{_NAMES}",
        rf"\b{_GREETING},?\s(?:{_TITLE}\s)?{_NAMES}(?=\s?[,!.?;]|\s(?:and|und|et|y|e|for|für|pour|por)\b)",
        rf",\s(?:{_TITLE}\s)?{_NAMES}(?=\s?[?!.…])",
        rf",\s{_NAMES},",
    )
)
#: More of what somebody says is not looked at: names are called at its ends.
_REACH: Final = 400


@dataclass(frozen=True, slots=True)
class Called:
    """How often which words of names are called, folded."""

    #: By those who ask.
    in_questions: Mapping[str, int] = field(default_factory=dict)
    #: By those who answer.
    in_answers: Mapping[str, int] = field(default_factory=dict)


def called_in(text: str, spoken: Iterable[Utterance]) -> Called:
    """Return whom the ``spoken`` utterances of ``text`` call by name, as far as one can see."""
    sides: dict[State, Counter[str]] = {State.QUESTION: Counter(), State.ANSWER: Counter()}
    for utterance in spoken:
        if utterance.state in sides:
            sides[utterance.state].update(_names_in(utterance.passage.unnumbered.of(text)))
    return Called(sides[State.QUESTION], sides[State.ANSWER])


def _names_in(words: str) -> set[str]:
    """Return each word that is called in ``words`` once."""
    ends = words if len(words) <= 2 * _REACH else words[:_REACH] + "\n" + words[-_REACH:]
    return {
        fold(part).strip(".’'") for sign in _CALLED for found in sign.finditer(ends) for part in found["name"].split()
    }
