from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.features.rank import Scores, lead, lead_apart, word_features
from bot.retrieval.features.registry import Feature


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
def test_the_lead_is_the_distance_to_the_best_of_the_others(values: list[float]) -> None:
    expected = [
        value - max(values[:at] + values[at + 1 :]) if len(values) > 1 else 0.0 for at, value in enumerate(values)
    ]

    assert lead(np.array(values)) == pytest.approx(expected, abs=1e-9)


#: The first two of three exchanges are wordings of one question.
SAME = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]], bool)


def test_an_exchange_without_others_leads_by_a_bounded_distance() -> None:
    assert lead_apart(np.array([1.0]), np.eye(1, dtype=bool)).tolist() == [20.0]


def test_how_an_exchange_stands_among_the_others() -> None:
    found = Scores(np.array([3.0, 1.0, 1.0]), about=2.0).standing(np.array([0.2, 0.5, 0.4]), SAME)

    assert {feature: found[feature].tolist() for feature in found.features} == {
        Feature.SCORE: [3, 1, 1],
        Feature.SHARE: pytest.approx([0.787, 0.1065, 0.1065], abs=1e-3),
        Feature.LEAD: [2, -2, -2],
        Feature.SHARE_APART: pytest.approx([0.787 + 0.1065, 0.787 + 0.1065, 0.1065], abs=1e-3),
        Feature.LEAD_APART: [2, 0, -2],
        Feature.SPREAD: pytest.approx([1.4142, -0.7071, -0.7071], abs=1e-3),
        Feature.OVER_ABOUT: [1, -1, -1],
        Feature.QUESTION_LEAD: pytest.approx([-0.3, 0.1, -0.1]),
    }


def test_scores_that_are_all_alike_leave_nobody_ahead() -> None:
    found = Scores(np.zeros(4), about=0.0).standing(np.zeros(4), np.eye(4, dtype=bool))

    assert np.isfinite(found.values).all()
    assert found[Feature.LEAD].tolist() == [0] * 4
    assert found[Feature.SHARE].tolist() == [0.25] * 4


def test_words_count_as_met_poorly_or_exactly_by_their_share_of_the_weight() -> None:
    met = np.array([[0.1, 0.9], [0.9, 0.1]])
    spelled = np.array([[0.2, 1.0], [1.0, 0.7]])

    found = word_features(met, spelled, np.array([3.0, 1.0]))

    assert {feature: found[feature].tolist() for feature in found.features} == {
        Feature.UNMET: [0.75, 0.25],
        Feature.UNSPELLED: [0.75, 0.0],
        Feature.SPELLED_EXACTLY: [0.25, 0.75],
    }
