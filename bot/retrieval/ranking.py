"""What is known of each compared exchange, as the features that its confidence is judged by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.features.coverage import MEANT, SPELLED
from bot.retrieval.features.mismatch import GUARDS, Guards
from bot.retrieval.features.rank import ASKED, GAPS, LIBRARY, STANDING, Scores, gaps
from bot.retrieval.index import Compared, Index, same_question
from bot.retrieval.scoring import Scoring

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]

#: Of a question about the interview itself: lead of the best introduction over the best exchange, its cosine, its
#: coverage.
ABOUT = ("over_exchanges", "closest", "covered")
#: More weight than this says nothing more of a question.
_MOST_INFORMATION = 8.0
#: Score that stands for "nothing of that kind was near", lower than any real one.
_NOTHING_NEAR = -10.0


def feature_names(index: Index) -> tuple[str, ...]:
    """Return the names of the features that a comparison with ``index`` has."""
    return (*SPELLED, *MEANT) if index.encoder else SPELLED


def exchange_rows(index: Index, compared: Compared) -> Rows:
    """Return the rows of ``compared`` that are exchanges."""
    # The exchanges come first.
    return np.flatnonzero(compared.entries < index.vocabulary.size)


def about_rows(index: Index, compared: Compared) -> Rows:
    """Return the rows of ``compared`` that are about an interview itself."""
    return np.flatnonzero(compared.entries >= index.vocabulary.size)


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """The first candidates, best first."""

    #: Rows of the comparison.
    rows: Rows
    #: Of the features.
    names: tuple[str, ...]
    #: [candidates, features]
    features: Floats


def entry_scores(index: Index, compared: Compared, scoring: Scoring) -> Floats:
    """Return the score of each compared entry."""
    return scoring.score(feature_names(index), compared.features, index.answered[compared.entries])


def ranked(index: Index, compared: Compared, scoring: Scoring, scores: Floats, limit: int | None = None) -> Ranked:
    """Return what is known of the compared exchanges, of the first ``limit`` by their ``scores``; of all without one.

    What each of them is worth depends on all that were compared.
    """
    rows = exchange_rows(index, compared)
    names, features = feature_names(index), compared.features[rows].astype(np.float64)
    likeness = features[:, names.index("question_alike" if index.encoder else "aligned")]
    standing = Scores(scores[rows], best_score(scores, about_rows(index, compared)))
    order = np.argsort(-standing.values, kind="stable")[:limit]
    question, chosen = compared.question, rows[order]
    # Bounded: what a few words more tell of a question, a hundred words more do not.
    information = min(float(question.weights.sum()), _MOST_INFORMATION)
    met = (compared.meant or compared.spelled).of_entries[:, chosen]
    spelled = compared.spelled.of_entries[:, chosen]
    columns = (
        features[order],
        _guards(index, compared, chosen),
        standing.standing(likeness, same_question(compared, rows))[order],
        np.tile([information, scoring.crowd], (len(order), 1)),
        gaps(*(v.astype(np.float64) for v in (met, spelled, question.meaning_weights))),
    )
    return Ranked(chosen, (*names, *GUARDS, *STANDING, *ASKED, *LIBRARY, *GAPS), np.concatenate(columns, axis=1))


def exchange_features(index: Index, compared: Compared, scoring: Scoring) -> tuple[tuple[str, ...], Floats]:
    """Return names and values [exchanges, features] of what is known of the compared exchanges, in their order."""
    found = ranked(index, compared, scoring, entry_scores(index, compared, scoring))
    return found.names, found.features[np.argsort(found.rows)]


def about_features(index: Index, compared: Compared, scoring: Scoring) -> Floats:
    """Return the features named in ``ABOUT``, [1, features], of the best introduction; zeros when none was compared."""
    return about_features_of(index, compared, entry_scores(index, compared, scoring))


def about_features_of(index: Index, compared: Compared, scores: Floats) -> Floats:
    """Return the same, given the ``scores`` of the compared entries."""
    rows = about_rows(index, compared)
    if not len(rows):
        return np.zeros((1, len(ABOUT)))
    names, features = feature_names(index), compared.features[rows]
    over = best_score(scores, rows) - best_score(scores, exchange_rows(index, compared))
    alike = ("question_alike", "sentence_alike") if index.encoder else ("question_covered", "sentence_covered")
    met = "exchange_met" if index.encoder else "exchange_covered"
    closest = max(float(features[:, names.index(name)].max()) for name in alike)
    return np.array([[over, closest, float(features[:, names.index(met)].max())]])


def best_score(scores: Floats, rows: Rows) -> float:
    """Return the best of ``scores`` among ``rows``."""
    return float(scores[rows].max()) if len(rows) else _NOTHING_NEAR


def sentence_closeness(compared: Compared, row: int) -> Floats:
    """Return how close each answer sentence of a compared entry is, 0..3; empty where there is no answer."""
    first, end = compared.selection.entry_starts[row] + 1, compared.selection.entry_starts[row + 1]
    closeness = compared.spelled.of_texts[first:end].astype(np.float64)
    if compared.meant is not None and compared.alike is not None:
        closeness = closeness + compared.meant.of_texts[first:end] + compared.alike[first:end]
    return closeness


def _guards(index: Index, compared: Compared, rows: Rows) -> Floats:
    guards = Guards.of(compared.question, index.vocabulary)
    features = np.zeros((len(rows), len(GUARDS)))
    for at, row in enumerate(rows):
        closeness = sentence_closeness(compared, row)
        best = 1 + int(closeness.argmax()) if len(closeness) else None
        features[at] = guards.features(index.terms_of(int(compared.entries[row])), best)
    return features
