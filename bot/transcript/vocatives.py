"""Whom people in a conversation call by name: "So, Ida, why bees?", "Frau Holm, …", "Thank you, Jette."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
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
#: "Thanks, Ida!" under a talk, where whoever asked speaks to readers too.
_THANKED: Final = re.compile(
    rf"(?i:\b(?:thank\syou(?:\sso\smuch|\svery\smuch)?|thanks(?:\sagain|\sso\smuch)?|merci(?:\sbeaucoup)?|(?:vielen\s)?danke?|gracias"
    rf"|obrigad[ao])),?\s(?:[^\W\d_]+\s)?{_NAMES}(?=\s?[,!.])"
)
#: What somebody else has said is called by nobody here.
_QUOTED: Final = re.compile('[“„«"][^“”„«»"\\n]{1,300}[”“»"]')
#: More of what somebody says is not looked at: names are called at its ends.
_REACH: Final = 400


@dataclass(frozen=True, slots=True)
class Called:
    """How often which words of names are called, folded."""

    #: By those who ask.
    in_questions: Mapping[str, int] = field(default_factory=dict)
    #: By those who answer.
    in_answers: Mapping[str, int] = field(default_factory=dict)


def called_in(text: str, utterances: Iterable[Utterance]) -> Called:
    """Return whom the ``utterances`` of ``text`` call by name; in asides and below the talk, only whom they thank."""
    sides: dict[State, Counter[str]] = {State.QUESTION: Counter(), State.ANSWER: Counter()}
    for utterance in utterances:
        words = utterance.passage.unnumbered.of(text)
        if utterance.aside is not None or utterance.state is State.BACK:
            sides[State.QUESTION].update(_words_of(_THANKED.finditer(words[:_REACH])))
        elif utterance.state in sides:
            sides[utterance.state].update(_names_in(words))
    return Called(sides[State.QUESTION], sides[State.ANSWER])


def times_called(name: str, called: Mapping[str, int]) -> int:
    """Return how often somebody is ``called`` by the first or the last word of ``name``, whichever is more frequent."""
    first, *_, last = fold(name).split()
    return max(called.get(first, 0), called.get(last, 0))


@lru_cache(maxsize=1_000)  # "Thank you." is said again and again
def _names_in(words: str) -> frozenset[str]:
    """Return each word that is called in ``words`` once."""
    ends = words if len(words) <= 2 * _REACH else words[:_REACH] + "\n" + words[-_REACH:]
    return _words_of(found for sign in _CALLED for found in sign.finditer(_QUOTED.sub(" ", ends)))


def _words_of(called: Iterable[re.Match[str]]) -> frozenset[str]:
    return frozenset(fold(part).strip(".’'") for found in called for part in found["name"].split())
