"""How measured features become one score and one probability; the coefficients are a file, trained by a tool.

An exchange can answer through its question, through its answer, or through both together. Each way has a linear score;
they are added as probabilities: ``score = log(exp(question) + exp(answer) + exp(both))``. Scores order the exchanges.

The confidence is a logistic regression over the features of an exchange.

There are two of each, for conversations and for long lists of questions that stand alone. An exchange is judged by both
regressions, in the proportion in which its interview is such a list; the order, which compares all exchanges, is by
both scores in the proportion in which the whole library is.

``data/scoring.json`` says what it was trained on; ``tools/train_scoring.py`` makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from bot.data_file import read_data_file
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature, UnknownFeatureError

Floats = NDArray[np.float64]

_FILE = Path(__file__).parent / "data" / "scoring.json"
_CROSSING_FILE = Path(__file__).parent / "data" / "crossing.json"
#: Format of the file.
FORMAT: Final = 3
#: Format of the file for other languages.
CROSSING_FORMAT: Final = 1
#: The ways in which an exchange can answer, as files call them.
WAYS = ("by_question", "by_answer", "by_both")


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """A weighted sum of features."""

    features: tuple[Feature, ...]
    weights: Floats
    bias: float

    @classmethod
    def of(cls, weights: Mapping[Feature, float], bias: float) -> Linear:
        """Return the sum with these ``weights``.

        Raises:
            ValueError: a weight has another sign than its feature may have.
        """
        for feature, weight in weights.items():
            if weight * feature.sign.value < 0:
                raise ValueError(f"{feature.label} has the weight {weight}, against its sign")
        return cls(tuple(weights), np.array(list(weights.values()), np.float64), bias)

    @classmethod
    def labelled(cls, part: Mapping[str, Any]) -> Linear:
        """Return the sum in a file: ``weights`` by the labels of features, and ``bias``.

        Raises:
            ValueError: a weight has another sign than its feature may have.
            LookupError: a feature does not exist, or something is missing.
        """
        return cls.of({Feature.labelled(label): weight for label, weight in part["weights"].items()}, part["bias"])

    def weight_of(self, feature: Feature) -> float:
        """Return the weight of ``feature``; 0 where it does not count."""
        return float(self.weights[self.features.index(feature)]) if feature in self.features else 0.0

    def __call__(self, table: FeatureTable) -> Floats:
        """Return the sum for each row of ``table``.

        Raises:
            UnknownFeatureError: a feature of the sum was not measured.
        """
        columns = _columns(self.features, table.features)
        # Not as a product of matrices: of that, the last digits of a row depend on how many others there are.
        sums: Floats = (table.values[:, columns].astype(np.float64) * self.weights).sum(axis=1) + self.bias
        return sums


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """The score of an exchange."""

    by_question: Linear
    by_answer: Linear
    by_both: Linear

    @classmethod
    def labelled(cls, parts: Mapping[str, Mapping[str, Any]]) -> Order:
        """Return the score in a file; raises as ``Linear.labelled`` does."""
        return cls(*(Linear.labelled(parts[way]) for way in WAYS))

    def __call__(self, table: FeatureTable, answered: NDArray[np.bool_]) -> Floats:
        """Return the score of each entry of ``table``; those not ``answered`` answer through their question alone."""
        missing = np.where(answered, 0.0, -np.inf)
        ways = (self.by_question(table), self.by_answer(table) + missing, self.by_both(table) + missing)
        scores: Floats = np.logaddexp.reduce(ways, axis=0)
        return scores


@dataclass(frozen=True, slots=True, eq=False)
class Scoring:
    """The trained judgement."""

    #: The order of conversations, and that of lists of questions that stand alone.
    order: Order
    listed_order: Order
    #: Of an exchange of a conversation.
    confidence: Linear
    #: Of an exchange in a list of questions that stand alone.
    listed: Linear
    #: Of a question about the interview itself.
    about: Linear
    #: The judgement of questions in a language that the encoder does not read; None where it is this one.
    foreign: Scoring | None = None
    #: How well the library's own questions fit other exchanges of it; see the room ``crowding``.
    crowd: float = 0.0
    #: How far the library is a list of questions that stand alone, 0..1.
    share: float = 0.0

    @classmethod
    def load(cls, variant: str, path: Path = _FILE) -> Scoring:
        """Return the scoring for ``variant``: "meaning" where there is an encoder, else "spelling".

        Raises:
            ValueError: the file has another format, or a weight of the wrong sign.
            UnknownFeatureError: it names a feature that does not exist.
        """
        content = read_data_file(path, FORMAT)
        parts = content["variants"][variant]
        return cls(
            order=Order.labelled(parts["order"]),
            listed_order=Order.labelled(parts["listed_order"]),
            confidence=Linear.labelled(parts["confidence"]),
            listed=Linear.labelled(parts["listed"]),
            about=Linear.labelled(parts["about"]),
            foreign=None if variant == "spelling" else cls.load("spelling", path),
        )

    def score(self, table: FeatureTable, answered: NDArray[np.bool_]) -> Floats:
        """Return the score of each entry; only differences between entries mean something.

        ``answered`` tells which entries have an answer: the others answer through their question alone.
        """
        if not self.share:
            return self.order(table, answered)
        listed = self.listed_order(table, answered)
        return listed if self.share == 1 else (1 - self.share) * self.order(table, answered) + self.share * listed

    def logits(self, table: FeatureTable, listed: Floats) -> Floats:
        """Return the log-odds of each exchange, the two regressions mixed by the shares ``listed``, 0..1."""
        return (1 - listed) * self.confidence(table) + listed * self.listed(table)


@lru_cache(maxsize=64)
def _columns(features: tuple[Feature, ...], measured: tuple[Feature, ...]) -> NDArray[np.intp]:
    places = {feature: at for at, feature in enumerate(measured)}
    for feature in features:
        if feature not in places:
            raise UnknownFeatureError(feature.label)
    return np.array([places[feature] for feature in features], np.intp)


def crossing_confidence() -> Linear:
    """Return the regression for questions in another language than the interview's."""
    return _crossing()["between"]


def beside_own_confidence() -> Linear:
    """Return the same where the library has interviews in the question's own language, too."""
    return _crossing()["beside"]


def own_language_confidence() -> Linear:
    """Return the regression for questions in the interview's own language, where that is not English."""
    return _crossing()["within"]


@lru_cache(maxsize=1)
def _crossing() -> Mapping[str, Linear]:
    """Return those three, from the file that ``tools/train_crossing.py`` makes."""
    parts = read_data_file(_CROSSING_FILE, CROSSING_FORMAT)
    return {name: Linear.labelled(parts[name]) for name in ("between", "beside", "within")}


def probability(logits: Floats) -> Floats:
    """Return the logistic function of ``logits``, 0..1."""
    return 1 / (1 + np.exp(-np.clip(logits, -50, 50)))
