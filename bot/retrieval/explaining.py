"""What each feature of a match did to its confidence."""

from __future__ import annotations

from collections import defaultdict

from bot.model import Contribution, Match
from bot.retrieval.features.coverage import MEANT
from bot.retrieval.index import listed
from bot.retrieval.scoring import Linear, Scoring


def is_by_meaning(match: Match) -> bool:
    """Tell whether ``match`` was compared by meaning too, and not by spelling alone."""
    return not {name for name, _ in match.features}.isdisjoint(MEANT)


def start(scoring: Scoring, match: Match) -> float:
    """Return the log-odds that ``match`` had before any feature counted."""
    return sum(share * judged.bias for share, judged in _judged_by(scoring, match))


def contributions(scoring: Scoring, match: Match) -> tuple[Contribution, ...]:
    """Return what the features of ``match`` added to its log-odds, the largest effect first.

    With ``start`` they sum up to the log-odds of its confidence, where it is the first candidate; the confidence of a
    later one is bounded by those before it. Features that added nothing are left out; empty for a match that was not
    searched for.
    """
    values = dict(match.features)
    weights: dict[str, float] = defaultdict(float)
    for share, judged in _judged_by(scoring, match):
        for feature, weight in zip(judged.features, judged.weights, strict=True):
            weights[feature] += share * float(weight)
    found = [Contribution(f, values[f], values[f] * weight) for f, weight in weights.items() if values.get(f)]
    return tuple(sorted((c for c in found if c.log_odds), key=lambda c: -abs(c.log_odds)))


def _judged_by(scoring: Scoring, match: Match) -> list[tuple[float, Linear]]:
    """Return the sums that judged ``match``, each with its share.

    A question that the encoder does not read was judged by other ones.
    """
    judge = scoring if is_by_meaning(match) else scoring.foreign or scoring
    share = listed(len(match.interview.exchanges))
    return [(1 - share, judge.confidence), (share, judge.listed)]
