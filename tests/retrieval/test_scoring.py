from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.retrieval import Index, Scoring
from bot.retrieval.features.rank import STANDING, Scores, gaps, lead, lead_apart
from bot.retrieval.ranking import ABOUT, about_features, exchange_features, feature_names
from bot.retrieval.scoring import FORMAT, Linear, probability
from retrieval.building import seed_service, spelling_index, spelling_scoring

LINEAR = {"weights": {"a": 2.0, "b": -1.0}, "bias": 0.5}


def written(folder: Path, number: int) -> Path:
    parts = dict.fromkeys(("by_question", "by_answer", "by_both", "confidence", "listed", "about"), LINEAR)
    path = folder / "scoring.json"
    path.write_text(json.dumps({"format": number, "variants": {"meaning": parts, "spelling": parts}}), "utf-8")
    return path


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"format {FORMAT + 1}.*reads {FORMAT}"):
        Scoring.load("meaning", written(tmp_path, FORMAT + 1))


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    scoring = Scoring.load("meaning", written(tmp_path, FORMAT))

    values = np.array([[3.0, 9.0, 4.0], [0.0, 9.0, 0.0]])
    assert scoring.confidence(("b", "unused", "a"), values) == pytest.approx([2 * 4 - 3 + 0.5, 0.5])


def test_a_feature_that_was_not_measured_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in"):
        Linear.of({"a": 1.0}, 0.0)(("b",), np.zeros((1, 1)))


@pytest.mark.parametrize("variant", ["meaning", "spelling"])
def test_every_feature_of_the_shipped_file_is_measured(variant: str) -> None:
    index: Index = seed_service().index if variant == "meaning" else spelling_index()
    scoring = Scoring.load(variant)
    compared = index.compare("Why does China need Russian oil?")

    measured, values = exchange_features(index, compared, scoring)

    assert len(set(measured)) == len(measured)
    assert values.shape == (6, len(measured))
    assert np.isfinite(values).all()
    assert set(scoring.by_question.features) | set(scoring.by_answer.features) | set(scoring.by_both.features) <= set(
        feature_names(index)
    )
    assert set(scoring.confidence.features) | set(scoring.listed.features) <= set(measured)
    assert set(scoring.about.features) <= set(ABOUT)
    assert about_features(index, compared, scoring).shape == (1, len(ABOUT))
    assert len(compared.features[0]) == len(feature_names(index))


def scoring_of(by_question: Linear, by_answer: Linear, by_both: Linear) -> Scoring:
    nothing = Linear((), np.zeros(0), 0.0)
    return Scoring(by_question, by_answer, by_both, nothing, nothing, nothing)


def test_an_exchange_answers_by_its_question_by_its_answer_or_by_both() -> None:
    question, answer = Linear.of({"q": 1.0}, 0.0), Linear.of({"a": 1.0}, 0.0)
    scoring = scoring_of(question, answer, Linear.of({"q": 2.0, "a": 2.0}, -18.0))
    values = np.array([[9, 9], [9, 0], [0, 9], [0.0, 0], [9, 9]])

    found = scoring.score(("q", "a"), values, np.array([True, True, True, True, False]))

    assert found == pytest.approx(
        [18 + np.log(1 + 2 * np.exp(-9)), *[np.log(np.exp(9) + 2)] * 2, np.log(2), 9], abs=0.01
    )


def test_two_regressions_are_mixed_by_how_far_an_interview_is_a_list() -> None:
    conversation, questions = Linear.of({"x": 1.0}, 0.0), Linear.of({"x": 3.0}, 0.0)
    nothing = Linear((), np.zeros(0), 0.0)
    scoring = Scoring(nothing, nothing, nothing, conversation, questions, nothing)

    found = scoring.logits(("x",), np.ones((3, 1)), np.array([0.0, 0.5, 1.0]))

    assert found.tolist() == [1.0, 2.0, 3.0]


@settings(deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=8))
def test_probabilities_rise_with_their_logits_and_stay_within_bounds(logits: list[float]) -> None:
    found = probability(np.array(sorted(logits)))

    assert ((found >= 0) & (found <= 1)).all()
    assert (np.diff(found) >= 0).all()


def test_the_middle_of_the_probabilities() -> None:
    assert probability(np.array([-1.0, 0.0, 1.0])) == pytest.approx([0.2689, 0.5, 0.7311], abs=1e-4)


@settings(deadline=None)
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

    table = dict(zip(STANDING, found.T.tolist(), strict=True))
    assert table["score"] == [3, 1, 1]
    assert table["share"] == pytest.approx([0.787, 0.1065, 0.1065], abs=1e-3)
    assert table["lead"] == [2, -2, -2]
    assert table["share_apart"] == pytest.approx([0.787 + 0.1065, 0.787 + 0.1065, 0.1065], abs=1e-3)
    assert table["lead_apart"] == [2, 0, -2]
    assert table["spread"] == pytest.approx([1.4142, -0.7071, -0.7071], abs=1e-3)
    assert table["over_about"] == [1, -1, -1]
    assert table["question_lead"] == pytest.approx([-0.3, 0.1, -0.1])


def test_scores_that_are_all_alike_leave_nobody_ahead() -> None:
    found = Scores(np.zeros(4), about=0.0).standing(np.zeros(4), np.eye(4, dtype=bool))

    assert np.isfinite(found).all()
    assert found[:, STANDING.index("lead")].tolist() == [0] * 4
    assert found[:, STANDING.index("share")].tolist() == [0.25] * 4


def test_gaps_are_shares_of_the_weight_that_is_not_met() -> None:
    met = np.array([[0.1, 0.9], [0.9, 0.1]])
    spelled = np.array([[0.2, 1.0], [1.0, 0.7]])

    found = gaps(met, spelled, np.array([3.0, 1.0]))

    assert found.tolist() == [[0.75, 0.75, 0.25], [0.25, 0.0, 0.75]]


def test_without_an_encoder_other_coefficients_are_used() -> None:
    assert spelling_scoring().confidence.features != seed_service().scoring.confidence.features
    assert "question_alike" not in spelling_scoring().confidence.features
