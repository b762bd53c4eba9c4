"""How an exchange stands among the others, and how well it meets the question word by word."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STANDING = ("score", "share", "lead", "share_apart", "lead_apart", "spread", "over_about", "question_lead")
#: - score: as ``Scoring.score`` gives it.
#: - share: its part of all scores taken as probabilities (softmax), 0..1.
#: - lead: its score minus the best other one; negative for all but the first.
#: - share_apart, lead_apart: the same with exchanges whose question is nearly its own on its side: where one answer is
#:   stored under several wordings, they do not compete.
#: - spread: its score in standard deviations over the mean of all.
#: - over_about: its score minus the best of what is about the interview itself.
#: - question_lead: as ``lead``, for the likeness of the stored question alone.
#: How much the words of a question say together, 0.. (bounded by the judging).
ASKED = ("information",)
#: What is known of a library without any labelled question: see ``calibration``.
LIBRARY = ("crowd",)
#: Share of the question's weight in words that the exchange meets less than this well, by meaning and by spelling.
GAPS = ("unmet", "unspelled", "spelled_exactly")
#: Lead of an exchange that has no other to lead over.
_FARTHEST = 20.0
_POORLY_MET, _POORLY_SPELLED, _EXACT = 0.3, 0.5, 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The scores of some exchanges for one question."""

    #: float64 [exchanges]
    values: Floats
    #: The best score of what is about the interview itself.
    about: float

    def standing(self, question_likeness: Floats, same: NDArray[np.bool_]) -> Floats:
        """Return the features named in ``STANDING``, [exchanges, features].

        ``same`` [exchanges, exchanges] tells which have nearly the same question; each has its own.
        """
        values = self.values
        shares = np.exp(values - values.max())
        shares /= shares.sum()
        columns = (
            values,
            shares,
            lead(values),
            same @ shares,
            lead_apart(values, same),
            (values - values.mean()) / (values.std() + 1e-6),
            values - self.about,
            lead(question_likeness),
        )
        return np.stack(columns, axis=1)


def lead(values: Floats) -> Floats:
    """Return how far each value is above the best of the others; 0 for a single one."""
    if len(values) < 2:
        return np.zeros_like(values)
    second, first = np.sort(values)[-2:]
    leads: Floats = np.where(values == first, values - second, values - first)
    return leads


def lead_apart(values: Floats, same: NDArray[np.bool_]) -> Floats:
    """Return how far each value is above the best of those that are not ``same``; at most ``_FARTHEST``."""
    others = np.where(same, -np.inf, values[None, :]).max(axis=1)
    leads: Floats = np.minimum(values - others, _FARTHEST)
    return leads


def gaps(met: Floats, spelled: Floats, weights: Floats) -> Floats:
    """Return the features named in ``GAPS``, [exchanges, features], for closeness [words, exchanges]."""
    share = weights / max(float(weights.sum()), 1e-9)
    # Not as products of matrices: of these, the last digits of a column depend on how many others there are.
    unmet, unspelled, exactly = (
        (share[:, None] * chosen).sum(axis=0)
        for chosen in (met < _POORLY_MET, spelled < _POORLY_SPELLED, spelled > _EXACT)
    )
    return np.stack([unmet, unspelled, exactly], axis=1)
