"""What a layer can do without is left out of it, and the others make up for that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from narrow_judge import RIDGE, Doubles, fewer, matrices_of

from bot.retrieval.encoder import Floats

CHANCE = np.random.default_rng(7)


def missed(covariance: Doubles, weights: Doubles, chosen: Sequence[int], new: Doubles) -> float:
    lost = weights.copy()
    lost[:, [*chosen]] -= new
    return float(np.einsum("oi,ij,oj->", lost, covariance, lost))


def covariance_of(rows: Doubles) -> Doubles:
    return np.cov(rows, rowvar=False, bias=True)


def test_with_all_kept_nothing_changes() -> None:
    covariance, weights = covariance_of(CHANCE.normal(size=(50, 6))), CHANCE.normal(size=(3, 6))
    chosen, new = fewer(covariance, weights, 6)

    assert chosen.tolist() == [*range(6)]
    assert new == pytest.approx(weights, abs=1e-3)


def test_numbers_that_others_tell_are_the_first_to_go_and_these_take_their_share() -> None:
    rows = CHANCE.normal(size=(400, 4))
    rows = np.concatenate([rows, rows[:, :2] * 2 - rows[:, 1:3]], axis=1)
    covariance, weights = covariance_of(rows), CHANCE.normal(size=(3, 6))

    chosen, new = fewer(covariance, weights, 4)

    whole = np.einsum("oi,ij,oj->", weights, covariance, weights)
    assert missed(covariance, weights, chosen.tolist(), new) < 10 * RIDGE * whole


def test_of_few_numbers_nearly_the_best_choice_is_found() -> None:
    for _ in range(10):
        covariance = covariance_of(CHANCE.normal(size=(40, 7)) @ CHANCE.normal(size=(7, 7)))
        weights = CHANCE.normal(size=(2, 7))
        chosen, new = fewer(covariance, weights, 4)

        others = [
            missed(covariance, weights, few, refitted(covariance, weights, few)) for few in combinations(range(7), 4)
        ]
        found = missed(covariance, weights, chosen.tolist(), new)
        assert found < min(others) + 0.3 * (max(others) - min(others))


def refitted(covariance: Doubles, weights: Doubles, chosen: Sequence[int]) -> Doubles:
    own = [*chosen]
    return np.asarray(np.linalg.solve(covariance[np.ix_(own, own)], covariance[own] @ weights.T).T, np.float64)


def test_layers_come_from_the_lowest_up_each_by_its_matrix() -> None:
    names = ["bert.encoder.layer.10", "bert.encoder.layer.4", "bert.lower.layer.5", "bert.lower.layer.4"]
    weights: dict[str, Floats] = {
        f"{name}.{part}output.dense.weight": np.zeros(1, np.float32) for name in names for part in ("attention.", "")
    }

    assert matrices_of(weights) == {
        "lower.layer4.narrow": "bert.lower.layer.4",
        "lower.layer5.narrow": "bert.lower.layer.5",
        "layer4.narrow": "bert.encoder.layer.4",
        "layer10.narrow": "bert.encoder.layer.10",
    }
