from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from building import seed_searcher, spelling_scoring
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval import Scoring
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.kinds import Kind
from bot.retrieval.features.registry import Feature, UnknownFeatureError
from bot.retrieval.scoring import FORMAT, WAYS, Linear, Order, probability

ALIKE, COVERED, UNMET = Feature.QUESTION_ALIKE, Feature.QUESTION_COVERED, Feature.UNMET
LINEAR = {"weights": {"question_alike": 2.0, "unmet": -1.0}, "bias": 0.5}
NOTHING = Linear.of({}, 0.0)
NO_ORDER = Order(NOTHING, NOTHING, NOTHING)


def written(folder: Path, number: int = FORMAT, linear: object = LINEAR) -> Path:
    order = dict.fromkeys(WAYS, linear)
    parts = {"order": order, "listed_order": order, "confidence": linear, "listed": linear, "about": linear}
    path = folder / "scoring.json"
    path.write_text(json.dumps({"format": number, "variants": {"meaning": parts, "spelling": parts}}), "utf-8")
    return path


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"format {FORMAT + 1}.*reads {FORMAT}"):
        Scoring.load("meaning", written(tmp_path, FORMAT + 1))


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    scoring = Scoring.load("meaning", written(tmp_path))

    table = FeatureTable((UNMET, COVERED, ALIKE), np.array([[3.0, 9.0, 4.0], [0.0, 9.0, 0.0]]))
    assert scoring.confidence(table) == pytest.approx([2 * 4 - 3 + 0.5, 0.5])


def test_a_file_with_a_feature_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, linear={"weights": {"question_alkie": 2.0}, "bias": 0.0})

    with pytest.raises(UnknownFeatureError, match="no feature called 'question_alkie'"):
        Scoring.load("meaning", path)


@pytest.mark.parametrize(("label", "weight"), [("question_alike", -0.1), ("swapped", 0.1)])
def test_a_file_with_a_weight_against_the_sign_of_its_feature_is_refused(
    label: str, weight: float, tmp_path: Path
) -> None:
    path = written(tmp_path, linear={"weights": {label: weight}, "bias": 0.0})

    with pytest.raises(ValueError, match=f"{label} has the weight {weight}, against its sign"):
        Scoring.load("meaning", path)


def test_a_feature_that_was_not_measured_is_an_error() -> None:
    with pytest.raises(UnknownFeatureError, match="question_alike"):
        Linear.of({ALIKE: 1.0}, 0.0)(FeatureTable((COVERED,), np.zeros((1, 1))))


def test_the_shipped_file_judges_exchanges_by_exchanges_and_the_interview_by_introductions() -> None:
    for scoring in (Scoring.load("meaning"), Scoring.load("spelling")):
        closeness = {Kind.SPELLING, Kind.MEANING}
        ways = [getattr(order, way) for order in (scoring.order, scoring.listed_order) for way in WAYS]
        assert {feature.kind for way in ways for feature in way.features} <= closeness
        judges = (scoring.confidence, scoring.listed)
        assert Kind.ABOUT not in {feature.kind for judge in judges for feature in judge.features}
        assert {feature.kind for feature in scoring.about.features} == {Kind.ABOUT}


def test_an_exchange_answers_by_its_question_by_its_answer_or_by_both() -> None:
    question, answer = Linear.of({COVERED: 1.0}, 0.0), Linear.of({ALIKE: 1.0}, 0.0)
    both = Linear.of({COVERED: 2.0, ALIKE: 2.0}, -18.0)
    scoring = Scoring(Order(question, answer, both), NO_ORDER, NOTHING, NOTHING, NOTHING)
    values = np.array([[9, 9], [9, 0], [0, 9], [0.0, 0], [9, 9]])

    found = scoring.score(FeatureTable((COVERED, ALIKE), values), np.array([True, True, True, True, False]))

    assert found == pytest.approx(
        [18 + np.log(1 + 2 * np.exp(-9)), *[np.log(np.exp(9) + 2)] * 2, np.log(2), 9], abs=0.01
    )


@pytest.mark.parametrize(("share", "expected"), [(0.0, 1.0), (0.25, 1.5), (1.0, 3.0)])
def test_two_orders_are_mixed_by_how_far_a_library_is_a_list(share: float, expected: float) -> None:
    talk, listed = (Order(Linear.of({ALIKE: w}, 0.0), *[Linear.of({}, -50.0)] * 2) for w in (1.0, 3.0))
    scoring = Scoring(talk, listed, NOTHING, NOTHING, NOTHING, share=share)

    found = scoring.score(FeatureTable((ALIKE,), np.ones((1, 1))), np.array([True]))

    assert found == pytest.approx([expected])


def test_two_regressions_are_mixed_by_how_far_an_interview_is_a_list() -> None:
    conversation, questions = Linear.of({ALIKE: 1.0}, 0.0), Linear.of({ALIKE: 3.0}, 0.0)
    scoring = Scoring(NO_ORDER, NO_ORDER, conversation, questions, NOTHING)

    found = scoring.logits(FeatureTable((ALIKE,), np.ones((3, 1))), np.array([0.0, 0.5, 1.0]))

    assert found.tolist() == [1.0, 2.0, 3.0]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=8))
def test_probabilities_rise_with_their_logits_and_stay_within_bounds(logits: list[float]) -> None:
    found = probability(np.array(sorted(logits)))

    assert ((found >= 0) & (found <= 1)).all()
    assert (np.diff(found) >= 0).all()


def test_the_middle_of_the_probabilities() -> None:
    assert probability(np.array([-1.0, 0.0, 1.0])) == pytest.approx([0.2689, 0.5, 0.7311], abs=1e-4)


def test_without_an_encoder_other_coefficients_are_used() -> None:
    assert spelling_scoring().confidence.features != seed_searcher().scoring.confidence.features
    assert Feature.QUESTION_ALIKE not in spelling_scoring().confidence.features
