"""What one judge has learnt is added to another one, layer by layer from the top."""

from __future__ import annotations

import numpy as np
import pytest
from merge_judges import from_the_top, merged

from bot.retrieval.encoder import Floats


def judge(layers: int, value: float, **others: float) -> dict[str, Floats]:
    made = {f"bert.encoder.layer.{number}.output.bias": value + number for number in range(layers)} | others
    return {name: np.full(2, number, np.float32) for name, number in made.items()}


def test_layers_are_numbered_from_the_top_and_nothing_else_is_renamed() -> None:
    found = from_the_top(judge(3, 0, words=7))

    assert {name: float(values[0]) for name, values in found.items()} == {
        "bert.encoder.layer.2.output.bias": 0,
        "bert.encoder.layer.1.output.bias": 1,
        "bert.encoder.layer.0.output.bias": 2,
        "words": 7,
    }


def test_a_judge_with_fewer_layers_lends_those_that_it_has() -> None:
    ancestor, kept = judge(3, 10, words=1, classifier=5), judge(3, 20, words=2, classifier=6)
    other = judge(2, 12, adapter=3, classifier=9)  # its layers 0 and 1 are the layers 1 and 2 of the others

    found = merged(ancestor, kept, other, 0.5)

    assert {name: float(values[0]) for name, values in found.items()} == {
        "bert.encoder.layer.0.output.bias": 20,
        "bert.encoder.layer.1.output.bias": 21 + 0.5 * (12 - 11),
        "bert.encoder.layer.2.output.bias": 22 + 0.5 * (13 - 12),
        "words": 2,
        "classifier": 6 + 0.5 * (9 - 5),
    }


def test_the_tables_stay_whatever_their_sizes() -> None:
    table = "bert.embeddings.word_embeddings.weight"
    ancestor, kept, other = (
        judge(1, value) | {table: np.full(size, value)} for value, size in ((0, 2), (1, 3), (5, 9))
    )

    assert merged(ancestor, kept, other, 1.0)[table].tolist() == [1, 1, 1]


def test_weights_of_other_shapes_are_an_error_that_names_them() -> None:
    wide = {"bert.encoder.layer.0.output.bias": np.zeros(3, np.float32)}

    with pytest.raises(ValueError, match=r"layer\.0\.output\.bias has different shapes.*\(2,\).*\(3,\)"):
        merged(judge(1, 0), judge(1, 1), wide, 0.5)


def test_weights_that_have_nothing_in_common_are_an_error() -> None:
    with pytest.raises(ValueError, match="no weight in common"):
        merged({}, judge(1, 1), judge(1, 2), 0.5)


def test_no_share_changes_nothing() -> None:
    kept = judge(2, 3, words=4)

    found = merged(judge(2, 0), kept, judge(2, 9), 0.0)

    assert {name: values.tolist() for name, values in found.items()} == {n: v.tolist() for n, v in kept.items()}
