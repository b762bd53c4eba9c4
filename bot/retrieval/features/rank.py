"""How an exchange stands among the others, and which words of the query it meets poorly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature

Floats = NDArray[np.float64]

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

    def standing(self, question_likeness: Floats, same: NDArray[np.bool_]) -> FeatureTable:
        """Return the features of rank, float64 [exchanges, features].

        ``same`` [exchanges, exchanges] tells which have nearly the same question; each has its own.
        """
        values = self.values
        shares = np.exp(values - values.max())
        shares /= shares.sum()
        return FeatureTable.of(
            {
                Feature.SCORE: values,
                Feature.SHARE: shares,
                Feature.LEAD: lead(values),
                Feature.SHARE_APART: same @ shares,
                Feature.LEAD_APART: lead_apart(values, same),
                Feature.SPREAD: (values - values.mean()) / (values.std() + 1e-6),
                Feature.OVER_ABOUT: values - self.about,
                Feature.QUESTION_LEAD: lead(question_likeness),
            }
        )


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


def word_features(met: Floats, spelled: Floats, weights: Floats) -> FeatureTable:
    """Return the features of poorly and exactly met words, [exchanges, features], for closeness [words, exchanges]."""
    share = weights / max(float(weights.sum()), 1e-9)
    # Not as products of matrices: of these, the last digits of a column depend on how many others there are.
    unmet, unspelled, exactly = (
        (share[:, None] * chosen).sum(axis=0)
        for chosen in (met < _POORLY_MET, spelled < _POORLY_SPELLED, spelled > _EXACT)
    )
    return FeatureTable.of({Feature.UNMET: unmet, Feature.UNSPELLED: unspelled, Feature.SPELLED_EXACTLY: exactly})
