"""All that each speaker says: the turns of a voice, and what the document declares of it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance

#: How much a style that marks questions says that its voice asks.
_STYLE_ASKS = 6.0
#: How much speaking first says it: more often than not the interviewer opens.
_FIRST_ASKS = 1.0
#: So many turns are added to those of a voice, because one or two are hardly any.
_FEW_TURNS = 3


@dataclass
class Turn:
    """A passage with a voice and those without one that follow it."""

    #: How much it sounds like a question: as much as the passage that does most.
    asks: float
    words: int


@dataclass
class Voice:
    """All that one speaker says."""

    key: str
    #: What the document says about this speaker: above 0 asks, below 0 answers.
    declared: float = 0.0
    turns: list[Turn] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """How much its manner counts, from 0 on: by about the square root of its turns.

        Fifty turns are not fifty independent witnesses.
        """
        return len(self.turns) / math.sqrt(len(self.turns) + _FEW_TURNS)


def voices_of(utterances: Iterable[Utterance]) -> dict[str, Voice]:
    """Return all voices with their turns.

    What has no voice is nobody's turn where a style marks the questions, or where only one speaker is ever named.
    """
    utterances = list(utterances)
    named = {u.voice for u in utterances if u.voice}
    marked = STYLED in named or len(named) == 1
    voices: dict[str, Voice] = {}
    speaker: Voice | None = None
    for utterance in utterances:
        if utterance.voice:
            speaker = voices.setdefault(utterance.voice, Voice(utterance.voice, _declared(utterance.voice, voices)))
            speaker.turns.append(Turn(utterance.asks, utterance.words))
        elif speaker and not marked:
            turn = speaker.turns[-1]
            turn.asks = max(turn.asks, utterance.asks)
            turn.words += utterance.words
    return voices


def _declared(key: str, before: Collection[str]) -> float:
    if key == STYLED:
        return _STYLE_ASKS
    return 0.0 if before or key == STYLED_ANSWER else _FIRST_ASKS
