"""What the signs of paragraphs say together: how probable it is that each asks, answers, or is no part of the talk.

It is a logistic regression with three outcomes. ``data/paragraphs.json`` says what it was fitted to;
``tools/train_paragraphs.py`` makes it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.data_file import read_data_file
from bot.transcript.decision.paragraph_signs import EDGE, OF_NEIGHBOURS, REACH, neighbour

_FILE: Final = Path(__file__).parents[1] / "data" / "paragraphs.json"
#: Format of the file.
FORMAT: Final = 1
#: No log-odds are larger: of what was fitted to, one in a hundred is otherwise.
_SUREST: Final = 5.0

#: What a sign adds that does not count.
_NOTHING: Final = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Odds:
    """What one paragraph is, as natural logarithms of odds, within plus and minus 5."""

    #: That it is a part of the talk, and not of the page around it.
    said: float
    #: That it asks and does not answer, if it is a part of the talk.
    asks: float


@dataclass(frozen=True, slots=True)
class Chances:
    """The fitted judgement."""

    #: What each sign adds to asking and to answering, in log-odds against neither.
    weights: Mapping[str, tuple[float, float]]

    @classmethod
    def load(cls, path: Path = _FILE) -> Chances:
        """Return the judgement in the file at ``path``.

        Raises:
            ValueError: the file has another format.
        """
        content = read_data_file(path, FORMAT)
        return cls({sign: (each[0], each[1]) for sign, each in content["signs"].items()})

    def of(self, signs: Sequence[Mapping[str, float]]) -> list[Odds]:
        """Return the odds of each paragraph of a page; ``signs`` are those of ``paragraph_signs``, in order."""
        placed = self._placed
        sums = [_summed(own, placed) for own in signs]
        edges = [self.weights.get(neighbour(EDGE, distance), _NOTHING) for distance in REACH]
        return [_odds(*_around(sums, place, edges)) for place in range(len(sums))]

    @property
    def _placed(self) -> dict[str, tuple[tuple[float, float], ...]]:
        """What each sign that counts adds to its own paragraph, and to those for which that is so far away (REACH)."""
        known = OF_NEIGHBOURS | {sign for sign in self.weights if "@" not in sign}
        names = {sign: (sign, *(neighbour(sign, distance) for distance in REACH)) for sign in known}
        return {sign: tuple(self.weights.get(name, _NOTHING) for name in under) for sign, under in names.items()}


def _summed(own: Mapping[str, float], placed: Mapping[str, Sequence[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Return what the signs of a paragraph add to asking and to answering, for itself and for each of ``REACH``."""
    asks, answers = [0.0] * (1 + len(REACH)), [0.0] * (1 + len(REACH))
    for sign, value in own.items():
        for n, (ask, answer) in enumerate(placed.get(sign, ())):
            asks[n] += ask * value
            answers[n] += answer * value
    return list(zip(asks, answers, strict=True))


def _around(
    sums: Sequence[Sequence[tuple[float, float]]], place: int, edges: Sequence[tuple[float, float]]
) -> tuple[float, float]:
    """Return the log-odds of the paragraph at ``place``; ``edges`` stand for those that there are none of."""
    asks, answers = sums[place][0]
    for n, distance in enumerate(REACH, 1):
        there = place + distance
        ask, answer = sums[there][n] if 0 <= there < len(sums) else edges[n - 1]
        asks, answers = asks + ask, answers + answer
    return asks, answers


def _odds(asks: float, answers: float) -> Odds:
    said = max(asks, answers) + math.log1p(math.exp(-abs(asks - answers)))
    return Odds(*(max(-_SUREST, min(_SUREST, each)) for each in (said, asks - answers)))


@cache
def shipped() -> Chances:
    """Return the judgement that comes with Verbatim."""
    return Chances.load()
