"""What the signs of all names on a page say together: how probable it is that each of them asks, or answers.

For each of the two sides it is a conditional logit (McFadden 1974): the names compete with each other, and with nobody
at all. So a name with weak signs is believed where no other has any, and doubted where another has better ones.
``data/names.json`` says what it was fitted to; ``tools/train_names.py`` makes it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.data_file import read_data_file

_FILE: Final = Path(__file__).parents[1] / "data" / "names.json"
#: Format of the file.
FORMAT: Final = 2
#: From which chance on somebody is named as asking. Those who ask are named less often: a wrong name is likelier there.
_ASKS: Final = 0.55
#: From which chance on somebody is named as answering.
_ANSWERS: Final = 0.37
#: Whoever has at least so much of the best chance,
_BESIDE: Final = 0.7
#: and so much by himself, takes part beside the best.
_LEAST_BESIDE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Chance:
    """How probable it is that somebody asks, or answers, 0..1."""

    asks: float
    answers: float


Names = Mapping[str, Chance]
Signs = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Chances:
    """The fitted judgement."""

    #: What it is worth that nobody on the page asks, and that nobody answers.
    nobody: tuple[float, float]
    #: What each sign of a name adds to its worth as one who asks, and as one who answers.
    weights: Mapping[str, tuple[float, float]]

    @classmethod
    def load(cls, path: Path = _FILE) -> Chances:
        """Return the judgement in the file at ``path``.

        Raises:
            ValueError: the file has another format.
        """
        content = read_data_file(path, FORMAT)
        asks, answers = content["nobody"]
        return cls((asks, answers), {sign: (each[0], each[1]) for sign, each in content["signs"].items()})

    def of(self, page: Signs) -> dict[str, Chance]:
        """Return the chance of each name on a ``page`` with its signs; those that the fit did not know say nothing.

        Who probably asks does not answer, and the other way round: each chance is what the signs say of that side,
        times that the name is not on the other one.
        """
        asks, answers = (self._of_side(page, side) for side in (0, 1))
        return {name: Chance(a * (1 - b), b * (1 - a)) for name, a, b in zip(page, asks, answers, strict=True)}

    def _of_side(self, page: Signs, side: int) -> list[float]:
        worth = [
            sum(self.weights[sign][side] * value for sign, value in signs.items() if sign in self.weights)
            for signs in page.values()
        ]
        most = max([*worth, self.nobody[side]])
        odds = [math.exp(each - most) for each in worth]
        every = sum(odds) + math.exp(self.nobody[side] - most)
        return [each / every for each in odds]


def asking_by_chance(names: Names) -> tuple[str, ...]:
    """Return who of ``names`` asks, as far as that is probable."""
    return _likely({name: chance.asks for name, chance in names.items()}, _ASKS)


def answering_by_chance(names: Names) -> tuple[str, ...]:
    """Return who of ``names`` answers, as far as that is probable."""
    return _likely({name: chance.answers for name, chance in names.items()}, _ANSWERS)


def _likely(names: Mapping[str, float], least: float) -> tuple[str, ...]:
    best = max(names.values(), default=0.0)
    beside = min(best, max(_BESIDE * best, _LEAST_BESIDE))
    return tuple(name for name, chance in names.items() if chance >= beside) if best >= least else ()


@cache
def shipped() -> Chances:
    """Return the judgement that comes with Verbatim."""
    return Chances.load()
