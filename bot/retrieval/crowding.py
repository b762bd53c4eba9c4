"""How a judgement is fitted to the library it serves, from what is known of it without labelled questions.

A threshold that is right for one library is wrong for another: where many stored questions look alike, a high score
means less. So each stored question of a long list is asked of the rest of its library, without itself; the mean of the
best scores it finds there, the ``crowd``, is what a question that the library does not answer may well reach.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.retrieval.index import Index
from bot.retrieval.ranking import exchange_rows, feature_names
from bot.retrieval.scoring import Scoring

#: Stored questions that are asked at most, evenly spread.
_MOST_ASKED = 60


def calibrated(scoring: Scoring, index: Index) -> Scoring:
    """Return ``scoring`` fitted to the library of ``index``; as it is where no interview is a long list."""
    if not index.listed.any():
        return scoring
    foreign = scoring.foreign and calibrated(scoring.foreign, index.by_spelling())
    return replace(scoring, crowd=crowd(scoring, index), foreign=foreign)


def crowd(scoring: Scoring, index: Index) -> float:
    """Return the mean of the best scores that stored questions reach among the other exchanges; 0 for a single one."""
    exchanges = index.vocabulary.size
    asked = np.unique(np.linspace(0, exchanges - 1, min(exchanges, _MOST_ASKED)).astype(np.int64))
    best = []
    for place in asked:
        compared = index.compare(index.entries[place].question)
        rows = exchange_rows(index, compared)
        rows = rows[compared.entries[rows] != place]
        if len(rows):
            answered = index.answered[compared.entries[rows]]
            best.append(scoring.score(feature_names(index), compared.features[rows], answered).max())
    return float(np.mean(best)) if best else 0.0
