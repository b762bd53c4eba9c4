"""What each feature of a match did to its confidence."""

from __future__ import annotations

from bot.model import Contribution, Match
from bot.retrieval.features import MEANT
from bot.retrieval.scoring import Linear, Scoring


def is_by_meaning(match: Match) -> bool:
    """Tell whether ``match`` was compared by meaning too, and not by spelling alone."""
    return not {name for name, _ in match.features}.isdisjoint(MEANT)


def start(scoring: Scoring, match: Match) -> float:
    """Return the log-odds that ``match`` had before any feature counted."""
    return _judged_by(scoring, match).bias


def contributions(scoring: Scoring, match: Match) -> tuple[Contribution, ...]:
    """Return what the features of ``match`` added to its log-odds, the largest effect first.

    With ``start`` they sum up to the log-odds of its confidence, where it is the first candidate; the confidence of a
    later one is bounded by those before it. Features that added nothing are left out; empty for a match that was not
    searched for.
    """
    values = dict(match.features)
    judged = _judged_by(scoring, match)
    found = [
        Contribution(feature, values[feature], values[feature] * float(weight))
        for feature, weight in zip(judged.features, judged.weights, strict=True)
        if values.get(feature)
    ]
    return tuple(sorted((c for c in found if c.log_odds), key=lambda c: -abs(c.log_odds)))


def _judged_by(scoring: Scoring, match: Match) -> Linear:
    """Return the sum that judged ``match``: a question that the encoder does not read was judged by another one."""
    return (scoring if is_by_meaning(match) else scoring.foreign or scoring).confidence
