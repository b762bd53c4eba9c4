"""Which of the speakers ask: the choice of askers that how they talk, and with whom, fits best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.transcript.names.offices import Offices
from bot.transcript.signs.label_words import QUESTION_WORDS, WRITER_WORDS
from bot.transcript.speakers.voices import Voice
from bot.transcript.text_parts.utterances import STYLED

#: A turn that sounds so much like a question asks.
ASKS = 1.0
#: So many turns are several.
SEVERAL = 3
#: A head that says who is host or guest counts so much for what it says.
STATED = 4.0
#: Two neighbouring turns of different roles speak for a casting, two of the same role against it.
_ALTERNATION = 0.8
#: What such a pair of turns counts where the first of them asks.
_AFTER_QUESTION = 1.4
#: And where it does not: two hosts may present a guest.
_AFTER_WORDS = 0.6
#: What it counts each time that one speaker says the other's name.
_MENTION = 0.6
#: So much counts that two have the same office against their being on two sides.
_SAME_OFFICE = 4.0
#: Who asks is sought among so many speakers with most turns, in all combinations.
_MOST_CANDIDATES = 7
#: A turn of so few words is thrown in.
_THROWN_IN = 3
#: So many readers at least send questions,
_CROWD = 3
#: of so many turns each.
_A_READERS_TURNS = 2


@dataclass(frozen=True, slots=True)
class Weights:
    """What a choice of askers is weighed by."""

    #: How much each speaker seems to ask: above 0 rather, below 0 rather not.
    manner: Mapping[str, float]
    #: How much speaks for each two being on two sides.
    apart: Mapping[tuple[str, str], float]
    #: What each asker but the first costs.
    another: float

    def worth(self, askers: Set[str]) -> float:
        """Return how well it fits that ``askers`` ask, and all others answer."""
        sounds = sum(score if key in askers else -score for key, score in self.manner.items())
        alternates = sum(times if (a in askers) != (b in askers) else -times for (a, b), times in self.apart.items())
        return sounds + _ALTERNATION * alternates - self.another * (len(askers) - 1)

    def gap(self, askers: Set[str]) -> float:
        """Return by how much it fits better that ``askers`` ask than that all others do."""
        return self.worth(askers) - self.worth(self.manner.keys() - askers)


def apart_in(
    turns: Iterable[tuple[str, float]], mentions: Mapping[tuple[str, str], int], offices: Offices
) -> dict[tuple[str, str], float]:
    """Return, for each two voices with ``turns``, how much speaks for their being on two sides.

    They follow each other, more after a question that no other follows, or say each other's names, see
    ``_AFTER_QUESTION`` and ``_MENTION``; those of one office belong together.
    """
    found: dict[tuple[str, str], float] = defaultdict(float)
    found.update({pair: _MENTION * times for pair, times in mentions.items()})
    for pair in offices.alike:
        found[pair] -= _SAME_OFFICE
    for (one, asks), (other, also) in pairwise(turns):
        if one != other:
            found[one, other] += _AFTER_QUESTION if asks > ASKS >= also else _AFTER_WORDS
    return found


def readers_among(spoken: Sequence[Voice], manner: Mapping[str, float], order: Sequence[str | None]) -> set[str]:
    """Return all but the one with most turns, where the others have one or two each and ask more; else nobody.

    It is that one who speaks after most of what the others say, in the ``order`` of all turns.
    """
    first, *others = spoken
    turns = sum(len(voice.turns) for voice in others)
    is_crowd = len(others) >= _CROWD and all(len(voice.turns) <= _A_READERS_TURNS for voice in others)
    if not is_crowd or len(first.turns) * 2 < turns or not _is_answering(first.key, order):
        return set()
    asks = sum(manner[voice.key] for voice in others) / len(others)
    return {voice.key for voice in others} if asks > manner[first.key] else set()


def _is_answering(key: str, order: Sequence[str | None]) -> bool:
    """Tell whether the voice ``key`` speaks after at least half of the turns of others."""
    after = [second == key for first, second in pairwise(order) if first != key and first != second]
    return sum(after) * 2 >= len(after)


def best_askers(spoken: Sequence[Voice], weights: Weights, unasking: Collection[str]) -> set[str]:
    """Return whose asking fits the ``weights`` best, of those who have ``spoken`` most; hardly one of ``unasking``."""
    manner = weights.manner
    if len(spoken) == 1 and manner[spoken[0].key] <= 0:
        return set()
    first = spoken[:_MOST_CANDIDATES]
    candidates = {v.key: manner[v.key] for v in [v for v in first if v.key not in unasking] or first}
    # What all others say is worth the same whoever of the candidates asks, and there may be thousands of others.
    beside = {(a, b): times for (a, b), times in weights.apart.items() if a in candidates or b in candidates}
    among = Weights(candidates, beside, weights.another)
    return max(_choices(list(candidates), max(len(spoken) - 1, 1)), key=among.worth)


def unasking(spoken: Sequence[Voice], told: Mapping[str, float]) -> set[str]:
    """Return who never asks in several turns where others do, and is neither ``told`` nor called to ask.

    Where whoever asks most often is told to, or called a moderator or the like, it is enough that most of the turns do
    not ask: guests ask, too. Of somebody with few turns none may ask: "AIDE: Brace yourselves." among those of "Q". Nor
    does whoever never asks where questions are set in a style, be it one turn.
    """
    leading = max(spoken, key=times_asked)
    is_called = leading.key in QUESTION_WORDS or told[leading.key] >= STATED
    asks = _mostly_asks if is_called and len(leading.turns) >= SEVERAL else ever_asks
    is_styled = leading.key == STYLED and len(leading.turns) >= SEVERAL
    never = {v.key for v in spoken if not (times_asked(v) if is_styled else asks(v)) and told[v.key] <= 0} - (
        QUESTION_WORDS - WRITER_WORDS
    )
    # Of two, one asks and the other answers.
    return never if len(spoken) > 2 and len(never) < len(spoken) else set()


def ever_asks(voice: Voice) -> bool:
    """Tell whether one of the turns of ``voice`` asks, or they are too few to tell, and no word thrown in."""
    words = sum(turn.words for turn in voice.turns)
    return (len(voice.turns) < SEVERAL and words > _THROWN_IN) or any(turn.asks > ASKS for turn in voice.turns)


def _mostly_asks(voice: Voice) -> bool:
    """Tell whether at least half of the turns of ``voice`` ask; of a few turns, one."""
    least = 1 if len(voice.turns) < SEVERAL else len(voice.turns) / 2
    return times_asked(voice) >= least


def times_asked(voice: Voice) -> int:
    """Return how many of the turns of ``voice`` ask."""
    return sum(turn.asks > ASKS for turn in voice.turns)


def _choices(candidates: Sequence[str], most: int) -> Iterator[set[str]]:
    for size in range(1, most + 1):
        yield from map(set, combinations(candidates, size))
