"""What is known of each compared exchange, and how much of its confidence each feature explains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.model import Contribution, Match
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.kinds import Kind
from bot.retrieval.features.mismatch import Mismatch
from bot.retrieval.features.rank import Scores, word_features
from bot.retrieval.features.registry import Feature, measured
from bot.retrieval.index import SAME_MEANING, Compared, Index, one_each, same_question, share_listed
from bot.retrieval.scoring import (
    Linear,
    Scoring,
    beside_own_confidence,
    crossing_confidence,
    own_language_confidence,
)
from bot.text.weights import told_language, zipf

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]

_MISMATCH = Feature.of_kind(Kind.MISMATCH)
#: More weight than this says nothing more of a query.
_MOST_INFORMATION = 8.0
#: Log-odds of less come from rounding.
_NOTHING_ADDED = 1e-9
#: As ``SAME_MEANING``, where spelling alone is compared: the share of either's weight that the other has.
_SAME_WORDS = 0.8
#: Zipf frequency below which a word that the library lacks is as good as a name ("modi"; not "trump" or "dump"): of
#: questions to the built-in interview that have another person for one of it, 27 rather than 34 of 74 are quoted so.
_RARE = 4.2
#: Score that stands for "nothing of that kind was near", lower than any real one.
_NOTHING_NEAR = -10.0


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """The first candidates, best first."""

    #: Rows of the comparison.
    rows: Rows
    #: float64, a row a candidate.
    features: FeatureTable
    #: For each candidate, how close each sentence of its answer is; see ``sentence_closeness``.
    closeness: tuple[Floats, ...]


def exchange_rows(index: Index, compared: Compared) -> Rows:
    """Return the rows of ``compared`` that are exchanges; in accepted words for a question, those that are typed.

    An exchange that may stand in many words has many chances to be near to whatever is asked of another one. What is
    said twice stands where it is said first.
    """
    # The exchanges come first, as they are printed.
    rows = np.flatnonzero(compared.entries < len(index.printed))
    entries = compared.entries[rows]
    is_reworded = entries >= index.exchanges
    stands: NDArray[np.bool_] = (index.printed[entries] == entries) | (is_reworded & _is_typed(compared, rows))
    return rows[stands]


def _is_typed(compared: Compared, rows: Rows) -> NDArray[np.bool_]:
    """Tell of each of the ``rows`` whether its stored question is nearly what is typed.

    None is where that has a name that nobody here has, or a word as rare in its language: "why is Modi so nice to
    Putin?" differs from words that were accepted by hardly more than whom it means.
    """
    query = compared.query
    language = told_language(query.text) or "en"
    unseen = (term for term, near in zip(query.terms, query.near, strict=True) if not near)
    capitals_tell = not query.text.isupper()  # typed in capitals alone, no word is more of a name than others
    if any((term.name and capitals_tell) or zipf(term.form, language) < _RARE for term in unseen):
        return np.zeros(len(rows), bool)
    features = compared.features.rows(rows)
    if compared.meant is not None:
        return np.greater_equal(features[Feature.QUESTION_ALIKE], SAME_MEANING)
    return np.greater_equal(
        np.minimum(features[Feature.QUESTION_COVERED], features[Feature.QUESTION_USED]), _SAME_WORDS
    )


def about_rows(index: Index, compared: Compared) -> Rows:
    """Return the rows of ``compared`` that are about an interview itself."""
    return np.flatnonzero(compared.entries >= len(index.printed))


def entry_scores(index: Index, compared: Compared, scoring: Scoring) -> Floats:
    """Return the score of each compared entry."""
    return scoring.score(compared.features, index.answered[compared.entries])


def best_score(scores: Floats, rows: Rows) -> float:
    """Return the best of ``scores`` among ``rows``."""
    return float(scores[rows].max()) if len(rows) else _NOTHING_NEAR


def ranked(index: Index, compared: Compared, scoring: Scoring, scores: Floats, limit: int | None = None) -> Ranked:
    """Return what is known of the compared exchanges, of the first ``limit`` by their ``scores``; of all without one.

    What each of them is worth depends on all that were compared. Each stands in those words for its question that score
    best, printed or accepted.
    """
    rows, query = one_each(index, compared, exchange_rows(index, compared), scores), compared.query
    features = FeatureTable(compared.features.features, compared.features.values[rows].astype(np.float64))
    likeness: Floats = features[Feature.QUESTION_ALIKE if index.encoder else Feature.ALIGNED].astype(np.float64)
    standing = Scores(scores[rows], best_score(scores, about_rows(index, compared)))
    order = np.argsort(-standing.values, kind="stable")[:limit]
    chosen = rows[order]
    # Bounded: what a few words more tell of a query, a hundred words more do not.
    information = min(float(query.weights.sum()), _MOST_INFORMATION)
    met = (compared.meant or compared.spelled).of_entries[:, chosen]
    spelled = compared.spelled.of_entries[:, chosen]
    closeness = tuple(sentence_closeness(compared, int(row)) for row in chosen)
    tables = (
        features.rows(order),
        _mismatch(index, compared, chosen, closeness),
        standing.standing(likeness, same_question(compared, rows)).rows(order),
        FeatureTable.of(
            {
                Feature.INFORMATION: np.full(len(order), information),
                Feature.CROWD: np.full(len(order), scoring.crowd),
            }
        ),
        word_features(*(v.astype(np.float64) for v in (met, spelled, query.meaning_weights))),
    )
    return Ranked(chosen, FeatureTable.joined(tables), closeness)


def exchange_features(index: Index, compared: Compared, scoring: Scoring) -> FeatureTable:
    """Return what is known of the compared exchanges, in their order."""
    found = ranked(index, compared, scoring, entry_scores(index, compared, scoring))
    return found.features.rows(np.argsort(found.rows))


def sentence_closeness(compared: Compared, row: int) -> Floats:
    """Return how close each answer sentence of a compared entry is, 0..3; empty where there is no answer."""
    first, end = compared.selection.entry_starts[row] + 1, compared.selection.entry_starts[row + 1]
    closeness = compared.spelled.of_texts[first:end].astype(np.float64)
    if compared.meant is not None and compared.alike is not None:
        closeness = closeness + compared.meant.of_texts[first:end] + compared.alike[first:end]
    return closeness


def _mismatch(index: Index, compared: Compared, rows: Rows, closeness: Sequence[Floats]) -> FeatureTable:
    """Return the features of mismatch of ``rows``, given the ``closeness`` of the sentences of each."""
    mismatch = Mismatch.of(compared.query, index.vocabulary)
    values = np.zeros((len(rows), len(_MISMATCH)))
    for at, (entry, close) in enumerate(zip(compared.entries[rows].tolist(), closeness, strict=True)):
        best = 1 + int(close.argmax()) if len(close) else None
        found = mismatch.features(index.words_of(entry), best)
        values[at] = [found[feature] for feature in _MISMATCH]
    return FeatureTable(_MISMATCH, values)


def is_by_meaning(match: Match) -> bool:
    """Tell whether ``match`` was compared by meaning too, and not by spelling alone."""
    return any(feature.kind in (Kind.MEANING, Kind.CROSSING) for feature in measured(match.features))


def is_read(match: Match) -> bool:
    """Tell whether the judge read ``match``."""
    return any(label == Feature.COMPARED.label for label, _ in match.features)


def start(scoring: Scoring, match: Match, mix: Linear | None = None) -> float:
    """Return the log-odds that ``match`` had before any feature counted; ``mix`` judged it, if it was read."""
    compared = sum(share * regression.bias for share, regression in _regressions(scoring, match))
    return mix.bias + mix.weight_of(Feature.COMPARED) * compared if mix and is_read(match) else compared


def contributions(scoring: Scoring, match: Match, mix: Linear | None = None) -> tuple[Contribution, ...]:
    """Return what the features of ``match`` added to its log-odds, the largest effect first.

    With ``start`` they sum up to the log-odds of its confidence, where it is the first candidate or was read, and
    judged by ``mix``; the confidence of a later one is bounded by those before it. Features that added nothing are left
    out; empty for a match that was not searched for.
    """
    values = measured(match.features)
    if not values:
        return ()
    weights: dict[Feature, float] = defaultdict(float)
    for share, regression in _regressions(scoring, match):
        for feature, weight in zip(regression.features, regression.weights, strict=True):
            weights[feature] += share * float(weight)
    log_odds = {feature: values[feature] * weight for feature, weight in weights.items()}
    if mix and is_read(match):
        log_odds = _mixed(log_odds, start(scoring, match), values, mix)
    found = [Contribution(f.label, values[f], added) for f, added in log_odds.items() if abs(added) > _NOTHING_ADDED]
    return tuple(sorted(found, key=lambda c: -abs(c.log_odds)))


def _mixed(
    compared: Mapping[Feature, float], begun: float, values: Mapping[Feature, float], mix: Linear
) -> dict[Feature, float]:
    """Return what features added to the log-odds of an exchange that was read, which ``mix`` made.

    Before it was read, each had added what it has in ``compared`` to the log-odds that had ``begun`` it; of these, the
    mix takes a share. Where other exchanges bounded the confidence by comparing, the difference counts for COMPARED.
    """
    share = mix.weight_of(Feature.COMPARED)
    found = {feature: share * added for feature, added in compared.items()}
    found[Feature.COMPARED] = share * (values[Feature.COMPARED] - begun - sum(compared.values()))
    for feature, weight in zip(mix.features, mix.weights, strict=True):
        if feature is not Feature.COMPARED:
            found[feature] = found.get(feature, 0.0) + float(weight) * values[feature]
    return found


def _regressions(scoring: Scoring, match: Match) -> list[tuple[float, Linear]]:
    """Return the regressions that gave ``match`` its confidence, each with its share.

    For a question that the encoder does not read it was another scoring.
    """
    values = measured(match.features)
    if Feature.SPELT in values:
        return [(1.0, own_language_confidence())]
    if any(feature.kind is Kind.CROSSING for feature in values):
        return [(1.0, beside_own_confidence() if Feature.CROSSING_OVER_OWN in values else crossing_confidence())]
    used = scoring if is_by_meaning(match) else scoring.foreign or scoring
    share = share_listed(len(match.interview.exchanges))
    return [(1 - share, used.confidence), (share, used.listed)]
