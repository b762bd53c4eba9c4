"""What the traits of a parse say together: the trained probability that it is right.

It is a logistic regression. ``data/trust.json`` says what it was trained on; ``tools/train_confidence.py`` makes it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.data_file import read_data_file

_FILE: Final = Path(__file__).parents[1] / "data" / "trust.json"
#: Format of the file.
FORMAT: Final = 1
#: No trait counts for more than so many standard deviations from its mean: none alone decides.
FARTHEST: Final = 4.0


@dataclass(frozen=True, slots=True)
class Scale:
    """How much one trait counts."""

    mean: float
    deviation: float
    #: Of the trait in standard deviations from its mean.
    weight: float

    def worth(self, value: float) -> float:
        """Return what ``value`` adds to the log-odds."""
        return self.weight * max(-FARTHEST, min(FARTHEST, (value - self.mean) / self.deviation))


@dataclass(frozen=True, slots=True)
class Trust:
    """The trained judgement."""

    bias: float
    scales: Mapping[str, Scale]

    @classmethod
    def load(cls, path: Path = _FILE) -> Trust:
        """Return the judgement in the file at ``path``.

        Raises:
            ValueError: the file has another format.
        """
        content = read_data_file(path, FORMAT)
        scales = {
            name: Scale(each["mean"], each["deviation"], each["weight"]) for name, each in content["traits"].items()
        }
        return cls(content["bias"], scales)

    def probability(self, traits: Mapping[str, float]) -> float:
        """Return how probable it is that a parse with these ``traits`` is right, 0..1.

        Raises:
            KeyError: a trait that counts was not measured.
        """
        log_odds = self.bias + sum(scale.worth(traits[name]) for name, scale in self.scales.items())
        return 1 / (1 + math.exp(-log_odds))


@cache
def shipped() -> Trust:
    """Return the judgement that comes with Verbatim."""
    return Trust.load()
