"""The figures are what hand and slow twins make them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics import (
    Bin,
    Judged,
    area_under_risk,
    arrays,
    auroc,
    balanced_accuracy,
    best_threshold,
    bins_of_equal_size,
    bins_of_equal_width,
    calibration_error,
    calibration_error_by_chance,
    coverage_at_risk,
    figures,
    mean_reciprocal_rank,
    risk_coverage,
    threshold_answering,
)

#: Few distinct values, so that ties are common.
CONFIDENCES = st.integers(0, 6).map(lambda tenths: tenths / 6)
LABELLED = st.lists(st.tuples(CONFIDENCES, st.booleans()), min_size=1, max_size=40)


def judged(confidence: float, rank: int, *, answerable: bool = True, seconds: float | None = 0.001) -> Judged:
    return Judged("test", "", answerable, rank, confidence, seconds)


#: Right at 0.9 and 0.6, wrong at 0.8 and 0.3, and two that have no answer.
SIX = (
    judged(0.9, 1),
    judged(0.8, 2),
    judged(0.6, 1),
    judged(0.3, 0),
    judged(0.6, 0, answerable=False),
    judged(0.1, 0, answerable=False),
)


def test_only_the_first_ten_ranks_count() -> None:
    assert mean_reciprocal_rank([1, 2, 0, 10, 11]) == pytest.approx((1 + 0.5 + 0.1) / 5)


def test_a_tie_is_half_a_victory() -> None:
    assert auroc([0.9, 0.5], [0.5, 0.1]) == pytest.approx((1 + 1 + 0.5 + 1) / 4)


def test_there_is_no_auroc_of_nothing() -> None:
    assert auroc([], [0.5]) is None
    assert auroc([0.5], []) is None


def test_a_refusal_is_less_sure_than_any_answer() -> None:
    assert auroc([0.0], [-math.inf]) == 1.0


@given(st.lists(CONFIDENCES, min_size=1, max_size=30), st.lists(CONFIDENCES, min_size=1, max_size=30))
def test_the_auroc_is_the_share_of_pairs_in_the_right_order(positive: list[float], negative: list[float]) -> None:
    pairs = [1.0 if p > n else 0.5 if p == n else 0.0 for p in positive for n in negative]

    assert auroc(positive, negative) == pytest.approx(sum(pairs) / len(pairs))


def test_questions_of_one_confidence_are_answered_together() -> None:
    coverage, risk = risk_coverage(*arrays(SIX))

    assert coverage == pytest.approx([1 / 6, 2 / 6, 4 / 6, 5 / 6, 1])
    assert risk == pytest.approx([0, 1 / 2, 2 / 4, 3 / 5, 4 / 6])


def test_the_area_under_the_curve_takes_tied_questions_in_random_order() -> None:
    risks = [0, 1 / 2, 1.5 / 3, 2 / 4, 3 / 5, 4 / 6]

    assert area_under_risk(*arrays(SIX)) == pytest.approx(sum(risks) / 6)


@given(LABELLED, st.randoms(use_true_random=False))
def test_the_order_of_the_questions_changes_no_curve(rows: list[tuple[float, bool]], chance: object) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = ((np.array([c for c, _ in r], float), np.array([b for _, b in r], bool)) for r in (rows, shuffled))

    assert area_under_risk(*first) == pytest.approx(area_under_risk(*second))
    assert [*map(list, risk_coverage(*first))] == [*map(list, risk_coverage(*second))]


@given(LABELLED)
def test_the_curve_is_what_answering_from_each_threshold_on_gives(rows: list[tuple[float, bool]]) -> None:
    coverage, risk = risk_coverage(np.array([c for c, _ in rows]), np.array([b for _, b in rows]))

    slow = []
    for threshold in sorted({c for c, _ in rows}, reverse=True):
        answered = [b for c, b in rows if c >= threshold]
        slow.append((len(answered) / len(rows), 1 - sum(answered) / len(answered)))
    assert coverage == pytest.approx([c for c, _ in slow])
    assert risk == pytest.approx([r for _, r in slow])


def test_the_coverage_at_a_risk_may_lie_beyond_a_worse_stretch() -> None:
    confidences, right = np.array([0.9, 0.8, 0.7, 0.6]), np.array([False, True, True, True])

    assert coverage_at_risk(confidences, right, 0.25) == 1.0
    assert coverage_at_risk(confidences, right, 0.2) == 0.0


def test_bins_of_equal_width_hold_their_lower_edge() -> None:
    bins = bins_of_equal_width(np.array([0.0, 0.125, 0.175, 1.0]), np.array([False, True, False, True]))

    assert bins == [Bin(1, 0.0, 0.0), Bin(2, 0.15, 0.5), Bin(1, 1.0, 1.0)]


def test_bins_of_equal_size_follow_the_confidence() -> None:
    bins = bins_of_equal_size(np.array([0.875, 0.125, 0.25, 0.75]), np.array([True, False, True, True]), 2)

    assert bins == [Bin(2, 0.1875, 0.5), Bin(2, 0.8125, 1.0)]


def test_the_calibration_error_weighs_bins_by_their_size() -> None:
    assert calibration_error([Bin(3, 0.5, 0.9), Bin(1, 0.2, 0.0)]) == pytest.approx((3 * 0.4 + 0.2) / 4)


@given(LABELLED)
def test_one_bin_shows_the_bias_and_more_bins_show_no_less(rows: list[tuple[float, bool]]) -> None:
    confidences, right = np.array([c for c, _ in rows]), np.array([b for _, b in rows])
    bias = abs(confidences.mean() - right.mean())

    assert calibration_error(bins_of_equal_size(confidences, right, 1)) == pytest.approx(bias)
    assert bias - 1e-9 <= calibration_error(bins_of_equal_width(confidences, right)) <= 1


def test_few_questions_have_a_calibration_error_by_chance() -> None:
    # One question a bin: right with probability p, it is off by 1 - p, else by p.
    assert calibration_error_by_chance(np.array([0.25])) == pytest.approx(2 * 0.25 * 0.75, abs=0.05)
    few, many = (calibration_error_by_chance(np.linspace(0, 1, size)) for size in (50, 5000))
    assert 0.05 < few < 0.2
    assert many < 0.02


def test_balanced_accuracy_is_the_mean_of_rightly_answered_and_refused() -> None:
    assert balanced_accuracy(SIX, 0.5) == pytest.approx((2 / 4 + 1 / 2) / 2)


def test_balanced_accuracy_needs_both_kinds_of_questions() -> None:
    with pytest.raises(ValueError, match="answerable and unanswerable"):
        balanced_accuracy(SIX[:4], 0.5)


def test_the_best_threshold_lies_between_the_questions_it_tells_apart() -> None:
    sure, unsure = judged(0.8, 1), judged(0.4, 0, answerable=False)

    assert best_threshold([[sure, unsure]]) == pytest.approx(0.6)


def test_the_best_threshold_serves_all_sets_alike() -> None:
    low = [judged(0.5, 1), judged(0.1, 0, answerable=False)]
    high = [judged(0.9, 1), judged(0.45, 0, answerable=False), judged(0.48, 0, answerable=False)]

    assert 0.48 < best_threshold([low, high]) <= 0.5


@given(st.lists(st.tuples(CONFIDENCES, st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_no_threshold_is_better_than_the_best(rows: list[tuple[float, bool, bool]]) -> None:
    questions = [
        judged(0.5, 1),
        judged(0.5, 0, answerable=False),
        *(judged(c, int(right and answerable), answerable=answerable) for c, right, answerable in rows),
    ]

    best = balanced_accuracy(questions, best_threshold([questions]))
    assert all(balanced_accuracy(questions, at / 24) <= best + 1e-12 for at in range(-1, 27))


def test_the_threshold_that_answers_most_is_the_highest_that_does() -> None:
    assert threshold_answering(SIX, 0.5) == 0.8
    assert threshold_answering(SIX, 0.8) == 0.3
    assert threshold_answering([judged(c / 10, 1) for c in range(1, 11)], 0.8) == 0.3


def test_the_figures_of_six_questions() -> None:
    found = figures(SIX, probability=True)

    assert (found.answerable, found.unanswerable) == (4, 2)
    assert found.rank_1 == 0.5
    assert found.mrr_10 == pytest.approx(2.5 / 4)
    assert found.auroc == pytest.approx((2 + 2 + 1.5 + 1) / 8)
    assert found.auroc_right == pytest.approx((4 + 2.5) / 8)
    assert found.coverage == pytest.approx((1 / 6, 1 / 6, 1 / 6))
    assert found.ece == pytest.approx((0.1 + 0.8 + 2 * 0.1 + 0.3 + 0.1) / 6)
    assert found.ms_median == found.ms_p95 == 1.0


def test_published_predictions_have_no_ranking_and_no_time() -> None:
    found = figures([judged(0.5, 1, seconds=None)], probability=False)

    assert (found.mrr_10, found.ms_median, found.ms_p95, found.ece) == (None, None, None, None)


def test_nothing_has_no_figures() -> None:
    with pytest.raises(ValueError, match="no questions"):
        figures([], probability=True)
