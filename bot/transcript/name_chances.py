"""What the signs of a name say together: how probable it is that its bearer asks, or answers.

It is a logistic regression with three outcomes. ``data/names.json`` says what it was fitted to;
``tools/train_names.py`` makes it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.data_file import read_data_file

_FILE: Final = Path(__file__).parent / "data" / "names.json"
#: Format of the file.
FORMAT: Final = 1
#: The chance from which on somebody is named whom no rule names. On pages left out of the fit, fewer names were wrong
#: than by rules alone, and more were right; from 0.5 on, a tenth of those who are only mentioned would be named, too.
_ASKS, _ANSWERS = 0.6, 0.8


@dataclass(frozen=True, slots=True)
class Chance:
    """How probable it is that somebody asks, or answers, 0..1; what is left is that they do neither."""

    asks: float
    answers: float

    @property
    def is_asking(self) -> bool:
        """Whether they are named as asking without a rule that says so."""
        return self.asks >= _ASKS

    @property
    def is_answering(self) -> bool:
        """Whether they are named as answering without a rule that says so."""
        return self.answers >= _ANSWERS


@dataclass(frozen=True, slots=True)
class Chances:
    """The fitted judgement."""

    #: Of asking and of answering, where no sign says anything.
    bias: tuple[float, float]
    #: What each sign adds to the two, in log-odds against neither.
    weights: Mapping[str, tuple[float, float]]

    @classmethod
    def load(cls, path: Path = _FILE) -> Chances:
        """Return the judgement in the file at ``path``.

        Raises:
            ValueError: the file has another format.
        """
        content = read_data_file(path, FORMAT)
        asks, answers = content["bias"]
        return cls((asks, answers), {sign: (each[0], each[1]) for sign, each in content["signs"].items()})

    def of(self, signs: Mapping[str, float]) -> Chance:
        """Return the chance of a name with these ``signs``; those that the fit did not know count for nothing."""
        known = [(self.weights[sign], value) for sign, value in signs.items() if sign in self.weights]
        asks = self.bias[0] + sum(weight[0] * value for weight, value in known)
        answers = self.bias[1] + sum(weight[1] * value for weight, value in known)
        most = max(asks, answers, 0.0)
        odds = [math.exp(each - most) for each in (asks, answers, 0.0)]
        return Chance(odds[0] / sum(odds), odds[1] / sum(odds))


@cache
def shipped() -> Chances:
    """Return the judgement that comes with Verbatim."""
    return Chances.load()
