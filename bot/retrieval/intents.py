"""What a message wants besides an answer, told by its likeness to messages that somebody sorted.

A small network over the vector that the encoder for several languages makes of the message: one hidden layer of
rectified linear units, then a multinomial logistic regression. ``data/intents.json`` says what it was fitted to,
``tools/train_intents.py`` makes it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.data_file import read_data_file
from bot.model import Intent
from bot.retrieval.encoder import ASKED, SHIPPED, Encoder, WordsOnly
from bot.retrieval.loaded import Loaded

log = logging.getLogger(__name__)

INTENTS: Final = "intents.json"
#: Format of the file.
FORMAT: Final = 2

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Sums with weights."""

    #: [sums, what is summed], and [sums].
    weights: Floats
    biases: Floats

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, object]]) -> Layer:
        """Return the layer of ``rows``, each of one sum: its ``weights`` and ``bias``."""
        weights, biases = ([row[part] for row in rows] for part in ("weights", "bias"))
        return cls(np.array(weights, np.float64), np.array(biases, np.float64))

    def __call__(self, values: Floats) -> Floats:
        """Return the sums of ``values`` [what is summed]."""
        sums: Floats = self.weights @ values + self.biases
        return sums


@dataclass(frozen=True, slots=True, eq=False)
class IntentClassifier:
    """Tells from the vector of a message what it wants."""

    intents: tuple[Intent, ...]
    #: Those of the hidden layer, and of the intents.
    hidden: Layer
    outcome: Layer

    @classmethod
    def load(cls, path: Path) -> IntentClassifier:
        """Return the classifier in the file ``path``.

        Raises:
            ValueError: the file has another format, is no JSON, names an intent that does not exist or only one, or its
                layers do not fit each other.
            LookupError: something of it is missing.
            OSError: it cannot be read.
        """
        content = read_data_file(path, FORMAT)
        rows: Mapping[str, Mapping[str, object]] = content["intents"]
        hidden, outcome = Layer.of(content["hidden"]), Layer.of(list(rows.values()))
        if len(rows) < 2:
            raise ValueError(f"{path.name} has no intents to tell from each other")
        if outcome.weights.shape[1:] != hidden.biases.shape:
            raise ValueError(f"{path.name} has layers that do not fit each other")
        return cls(tuple(map(Intent, rows)), hidden, outcome)

    def of(self, vector: NDArray[np.float32]) -> dict[Intent, float]:
        """Return how likely each intent is of a message with this ``vector`` [size]; together 1."""
        log_odds = self.outcome(np.maximum(self.hidden(vector.astype(np.float64)), 0.0))
        shares = np.exp(log_odds - log_odds.max())
        return dict(zip(self.intents, (shares / shares.sum()).tolist(), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Intents:
    """What messages want; safe to share between threads."""

    encoder: Loaded[Encoder | WordsOnly]
    #: None where its file is missing or damaged.
    classifier: IntentClassifier | None

    @classmethod
    def over(cls, encoder: Loaded[Encoder | WordsOnly], folder: Path = SHIPPED) -> Intents:
        """Return those told by the ``encoder``, with the file in ``folder``; a damaged one is told in the log."""
        try:
            return cls(encoder, IntentClassifier.load(folder / INTENTS))
        except (OSError, ValueError, LookupError) as error:
            log.warning("Only requests in words that are known are told from questions: %s (%s).", INTENTS, error)
            return cls(encoder, None)

    def of(self, message: str) -> dict[Intent, float] | None:
        """Return how likely each intent of ``message`` is; None where nobody can tell. Takes about 5 ms."""
        if self.classifier is None:
            return None
        encoder = self.encoder.get()
        return None if isinstance(encoder, WordsOnly) else self.classifier.of(encoder.vector(ASKED + message))
