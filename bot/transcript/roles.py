"""Who asks and who answers, decided from all their turns together."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from bot.transcript.vocabulary import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS


class Role(Enum):
    """A speaker's part in the conversation."""

    ASKS = "asks"
    ANSWERS = "answers"
    #: Narrators, adverts, breaks.
    NOBODY = "nobody"


@dataclass
class Voice:
    """All that one speaker says."""

    key: str
    #: For each turn, how much it sounds like a question, and its number of words.
    asking: list[float] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    #: What the document says about this speaker: above 0 asks, below 0 answers.
    declared: float = 0.0


@dataclass(frozen=True, slots=True)
class Casting:
    """Each speaker's role, and how clear it is."""

    roles: Mapping[str, Role]
    #: By how much the chosen casting beats the one with the roles swapped, 0..1.
    clearness: float


#: A label that is the word for a part ("Q", "Guest") counts as much as so many clear turns; behaviour can overrule it.
_ROLE_WORD = 4.0
#: Two neighbouring turns of different roles speak for a casting, two of the same role against it.
_ALTERNATION = 0.8
#: What each further asker costs.
_ANOTHER_ASKER = 2.0
#: A speaker's manner counts by about the square root of the turns: fifty turns are not fifty independent witnesses, and
#: so many are added because one or two are hardly any.
_FEW_TURNS = 3
_LONGEST_LENGTH_GAP = 1.5


def cast(voices: Mapping[str, Voice], order: Sequence[str]) -> Casting:
    """Return the roles of the speakers whose turns follow each other in ``order``.

    - A speaker sounds like an interviewer who asks more and speaks less than the others, and is called so.
    - Of all speakers the one who sounds most like it asks; others join, one by one, while roles then alternate better.
    """
    spoken = [key for key in voices if key not in NOBODY_WORDS]
    nobody = dict.fromkeys((key for key in voices if key in NOBODY_WORDS), Role.NOBODY)
    if not spoken:
        return Casting(nobody, 0.0)
    manner = {key: _manner(voices[key], voices) for key in spoken}
    neighbours = [(a, b) for a, b in pairwise(key for key in order if key in manner) if a != b]
    askers = _best_askers(manner, neighbours)
    roles = {key: Role.ASKS if key in askers else Role.ANSWERS for key in spoken}
    swapped = _worth(set(spoken) - askers, manner, neighbours)
    gap = _worth(askers, manner, neighbours) - swapped
    return Casting(roles | nobody, 1 - math.exp(-max(gap, 0.0) / 4))


def _manner(voice: Voice, voices: Mapping[str, Voice]) -> float:
    """Return how much a speaker sounds like an interviewer, weighed by how much there is to go by."""
    turns = len(voice.asking)
    asking = sum(math.tanh(score / 2) for score in voice.asking) / max(turns, 1)
    own = math.log(1 + sum(voice.words) / max(turns, 1))
    others = [math.log(1 + sum(v.words) / max(len(v.words), 1)) for v in voices.values() if v is not voice]
    brevity = max(-_LONGEST_LENGTH_GAP, min(_LONGEST_LENGTH_GAP, sum(others) / len(others) - own)) if others else 0.0
    word = _ROLE_WORD * ((voice.key in QUESTION_WORDS) - (voice.key in ANSWER_WORDS))
    return turns / math.sqrt(turns + _FEW_TURNS) * (asking + 0.5 * brevity) + word + voice.declared


def _best_askers(manner: Mapping[str, float], neighbours: Sequence[tuple[str, str]]) -> set[str]:
    if len(manner) == 1:
        return {key for key, score in manner.items() if score > 0}
    askers = max(({key} for key in manner), key=lambda one: _worth(one, manner, neighbours))
    while len(askers) + 1 < len(manner):
        more = max((askers | {key} for key in manner if key not in askers), key=lambda s: _worth(s, manner, neighbours))
        if _worth(more, manner, neighbours) <= _worth(askers, manner, neighbours):
            break
        askers = more
    return askers


def _worth(askers: set[str], manner: Mapping[str, float], neighbours: Sequence[tuple[str, str]]) -> float:
    sounds = sum(score if key in askers else -score for key, score in manner.items())
    alternates = sum(1 if (a in askers) != (b in askers) else -1 for a, b in neighbours)
    return sounds + _ALTERNATION * alternates - _ANOTHER_ASKER * (len(askers) - 1)
