from __future__ import annotations

import numpy as np
import pytest

from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature, UnknownFeatureError

TABLE = FeatureTable.of({Feature.ORDER: np.array([1.0, 2.0]), Feature.SCORE: np.array([3.0, 4.0])})


def test_a_column_is_known_by_its_feature() -> None:
    assert TABLE[Feature.SCORE].tolist() == [3.0, 4.0]
    with pytest.raises(UnknownFeatureError, match="swapped"):
        TABLE[Feature.SWAPPED]


def test_tables_of_the_same_rows_are_joined() -> None:
    joined = FeatureTable.joined([TABLE, FeatureTable.of({Feature.LEAD: np.array([5.0, 6.0])})])

    assert joined.features == (Feature.ORDER, Feature.SCORE, Feature.LEAD)
    assert joined.values.tolist() == [[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]


def test_rows_are_taken_in_any_order() -> None:
    assert TABLE.rows(np.array([1, 0])).values.tolist() == [[2.0, 4.0], [1.0, 3.0]]


def test_a_row_is_the_features_of_a_match() -> None:
    assert TABLE.row(1) == (("order", 2.0), ("score", 4.0))
