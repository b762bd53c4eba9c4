"""Who asks and who answers, decided from all their turns together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations, pairwise

from bot.transcript.label_words import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS


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

    def with_askers(self, askers: frozenset[str]) -> Casting:
        """Return the casting in which ``askers`` ask, everybody else answers, and nothing is unclear."""
        return Casting({key: _forced(role, key in askers) for key, role in self.roles.items()}, 1.0)


#: A label that is the word for a part ("Q", "Guest") counts as much as so many clear turns; behaviour can overrule it.
_ROLE_WORD = 4.0
#: Two neighbouring turns of different roles speak for a casting, two of the same role against it.
_ALTERNATION = 0.8
#: What each further asker costs.
_ANOTHER_ASKER = 2.0
#: A speaker's manner counts by about the square root of the turns: fifty turns are not fifty independent witnesses, and
#: so many are added because one or two are hardly any.
_FEW_TURNS = 3
_LONGEST_LENGTH_GAP = 0.75
#: Who asks is sought among so many speakers with most turns, in all combinations.
_MOST_CANDIDATES = 7
#: By so much (times e) a casting must beat the swapped one to be two thirds sure.
_SURE_GAP = 4.0


def cast(voices: Mapping[str, Voice], order: Sequence[str]) -> Casting:
    """Return the roles of the speakers whose turns follow each other in ``order``.

    - A speaker sounds like an interviewer who asks more and speaks less than the others, and is called so.
    - In an interview roles alternate, and few ask: of all ways to choose askers from the speakers with most turns, the
      one that fits all this best.
    - Whoever has a word like "Narrator" for a label takes no part.
    """
    spoken = sorted((v for v in voices.values() if v.key not in NOBODY_WORDS), key=lambda v: -len(v.asking))
    roles = {key: Role.NOBODY if key in NOBODY_WORDS else Role.ANSWERS for key in voices}
    if not spoken:
        return Casting(roles, 0.0)
    typical = sum(map(_words_a_turn, spoken)) / len(spoken)
    manner = {v.key: _manner(v, typical, alone=len(spoken) == 1) for v in spoken}
    neighbours = Counter((a, b) for a, b in pairwise(key for key in order if key in manner) if a != b)
    candidates = [v.key for v in spoken[:_MOST_CANDIDATES]]
    most = max(len(spoken) - 1, 1)
    choices = [set(c) for size in range(1, most + 1) for c in combinations(candidates, size)]
    askers = max(choices, key=lambda choice: _worth(choice, manner, neighbours))
    if len(spoken) == 1 and manner[spoken[0].key] <= 0:
        askers = set()
    gap = _worth(askers, manner, neighbours) - _worth(set(manner) - askers, manner, neighbours)
    return Casting(roles | dict.fromkeys(askers, Role.ASKS), 1 - math.exp(-max(gap, 0.0) / _SURE_GAP))


def _forced(role: Role, asks: bool) -> Role:
    if asks:
        return Role.ASKS
    return Role.ANSWERS if role is Role.ASKS else role


def _manner(voice: Voice, typical: float, alone: bool) -> float:
    """Return how much a speaker sounds like an interviewer, weighed by how much there is to go by."""
    turns = len(voice.asking)
    asking = sum(math.tanh(score / 2) for score in voice.asking) / max(turns, 1)
    brevity = 0.0 if alone else max(-_LONGEST_LENGTH_GAP, min(_LONGEST_LENGTH_GAP, typical - _words_a_turn(voice)))
    word = _ROLE_WORD * ((voice.key in QUESTION_WORDS) - (voice.key in ANSWER_WORDS))
    return turns / math.sqrt(turns + _FEW_TURNS) * (asking + brevity) + word + voice.declared


def _words_a_turn(voice: Voice) -> float:
    """Return the natural logarithm of the mean number of words of a turn."""
    return math.log(1 + sum(voice.words) / max(len(voice.words), 1))


def _worth(askers: set[str], manner: Mapping[str, float], neighbours: Mapping[tuple[str, str], int]) -> float:
    sounds = sum(score if key in askers else -score for key, score in manner.items())
    alternates = sum(times if (a in askers) != (b in askers) else -times for (a, b), times in neighbours.items())
    return sounds + _ALTERNATION * alternates - _ANOTHER_ASKER * (len(askers) - 1)
