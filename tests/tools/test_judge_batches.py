"""What the judge is trained on comes in whole pairs, and training starts from the weights of a quantised graph."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from judge_batches import (
    BATCH,
    Unit,
    Window,
    auc,
    bucketed,
    left_out_of,
    padded,
    read_windows,
    repeated,
    rivals,
    steps_of,
    units_of,
    worth,
)
from judge_start import start_weights, with_two_verdicts
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

WINDOW = Window("Why?", "And?", "Because it was “cold”.", True, None, None, "own", "sibling", "talk", False)
OTHER = replace(WINDOW, replies=False)


def together(key: str | None, *windows: Window) -> list[Window]:
    return [replace(window, together=key) for window in windows]


def pieces(*ids: int) -> dict[str, NDArray[np.int64]]:
    return {"ids": np.array([ids]), "kinds": np.ones((1, len(ids)), np.int64)}


def test_windows_are_read_as_they_were_written(tmp_path: Path) -> None:
    windows = [WINDOW, replace(OTHER, replies=None, together="talk/1")]
    (tmp_path / "w.jsonl").write_text("".join(json.dumps(asdict(each)) + "\n" for each in windows), encoding="utf-8")

    assert read_windows([tmp_path / "w.jsonl", tmp_path / "w.jsonl"]) == windows * 2


def test_a_question_and_its_twins_are_one_unit_and_a_window_of_its_own_another() -> None:
    windows = [WINDOW, *together("a", WINDOW, OTHER), OTHER, *together("a", OTHER), replace(OTHER, part="public")]

    assert units_of(windows) == {"own": [(0,), (1, 2, 4), (3,)], "public": [(5,)]}


def test_what_is_left_out_or_labelled_neither_way_is_in_no_unit() -> None:
    windows = [replace(WINDOW, left_out=True), replace(WINDOW, replies=None), OTHER]

    assert units_of(windows) == {"own": [(2,)]}


def test_a_question_with_many_windows_is_cut_into_units_of_eight() -> None:
    assert units_of(together("a", *[OTHER] * 9)) == {"own": [tuple(range(8)), (8,)]}


def test_what_is_measured_is_spread_and_has_all_of_a_pair_or_nothing() -> None:
    pairs = [each for key in "abcd" for each in together(key, WINDOW, OTHER)]
    left_out = [replace(each, left_out=True) for each in pairs]

    assert left_out_of([WINDOW, *left_out], 4) == {"own": [1, 2, 5, 6]}
    assert left_out_of([WINDOW, *left_out], 100) == {"own": list(range(1, 9))}


@given(st.lists(st.integers(1, 8), max_size=200), st.randoms(use_true_random=False))
def test_batches_have_every_unit_once_and_whole_by_length(sizes: list[int], chance: random.Random) -> None:
    ends = np.cumsum([0, *sizes]).tolist()
    units: list[Unit] = [tuple(range(end - size, end)) for size, end in zip(sizes, ends[1:], strict=True)]
    lengths = [chance.randint(5, 128) for _ in range(ends[-1])]

    batches = list(bucketed(units, lengths))

    longest = [max(lengths[number] for number in unit) for batch in batches for unit in batch]
    assert longest == sorted(longest)
    assert Counter(unit for batch in batches for unit in batch) == Counter(units)
    assert all(BATCH <= sum(map(len, batch)) < BATCH + 8 for batch in batches[:-1])


def test_a_part_comes_as_often_as_its_phase_says() -> None:
    units: list[Unit] = [(number,) for number in range(8)]

    counted = Counter(repeated(units, 2.25, random.Random(1)))

    assert sorted(counted.values()) == [2, 2, 2, 2, 2, 2, 3, 3]
    assert repeated(units, 0, random.Random(1)) == []


def test_the_same_seed_gives_the_same_steps_phase_after_phase() -> None:
    units: dict[str, list[Unit]] = {"own": [(n,) for n in range(100)], "public": [(n,) for n in range(100, 200)]}
    phases, lengths = ({"public": 1.0}, {"own": 1.0, "twins": 2.0}), list(range(200))

    steps, again, other = (steps_of(units, lengths, phases, random.Random(seed)) for seed in (1, 1, 2))

    assert steps == again != other
    assert [min(unit) >= (100,) for unit in steps] == [True] * 3 + [False] * 3


def test_a_batch_is_as_long_as_its_longest_window() -> None:
    batch = padded([pieces(7, 8), pieces(4, 5, 6)])

    assert batch.ids.tolist() == [[7, 8, 0], [4, 5, 6]]
    assert batch.kinds.tolist() == [[1, 1, 0], [1, 1, 1]]
    assert batch.lengths.tolist() == [2, 3]


def test_only_windows_of_one_unit_compete() -> None:
    windows = [OTHER, WINDOW, OTHER, WINDOW, replace(OTHER, replies=None)]

    # The places are those in the batch: 0 to 2 of the first unit, 3 and 4 of the second.
    assert rivals([(2, 3, 0), (1, 4)], windows) == [(1, 0), (1, 2)]


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=30))
def test_the_auc_is_how_often_a_right_one_has_the_higher_score(scored: list[tuple[int, bool]]) -> None:
    right = [score for score, is_right in scored if is_right]
    wrong = [score for score, is_right in scored if not is_right]
    wins = sum((a > b) + (a == b) / 2 for a in right for b in wrong)

    found = auc(np.array([score for score, _ in scored], float), np.array([is_right for _, is_right in scored], bool))

    assert found == pytest.approx(wins / max(1, len(right) * len(wrong)))


def test_a_twin_counts_by_the_window_that_looks_most_like_a_reply() -> None:
    sibling, twin = replace(WINDOW, question="Who?"), replace(OTHER, kind="negated", question="Who not?")
    windows = together("a", sibling, replace(sibling, replies=False), twin, twin)

    found = worth(windows, np.array([2.0, -1.0, -2.0, 3.0]))

    assert found == {"auc": pytest.approx(2 / 3), "pairs": pytest.approx(2 / 3), "twins": 0.0}


def test_readings_without_twins_are_worth_their_order() -> None:
    assert worth([WINDOW, OTHER], np.array([1.0, 0.0])) == {"auc": 1.0}


def graph() -> onnx.ModelProto:
    """Return a graph as onnxruntime quantises it: a bias, a table with one scale, a matrix with one for each column."""
    constants: dict[str, NDArray[Any]] = {
        "bert.pooler.dense.bias": np.array([0.5, -0.5], np.float32),
        "bert.embeddings.word_embeddings.weight_quantized": np.array([[130, 128], [126, 0]], np.uint8),
        "bert.embeddings.word_embeddings.weight_scale": np.array(0.5, np.float32),
        "bert.embeddings.word_embeddings.weight_zero_point": np.array(128, np.uint8),
        "onnx::MatMul_7_quantized": np.array([[1, 2], [3, -4], [0, 5]], np.int8),
        "onnx::MatMul_7_scale": np.array([0.1, 10.0], np.float32),
        "onnx::MatMul_7_zero_point": np.array([0, 1], np.int8),
        "unnamed": np.array([3.0], np.float32),
    }
    inputs = ["x_quantized", "onnx::MatMul_7_quantized", "x_zero_point", "onnx::MatMul_7_zero_point"]
    node = helper.make_node("MatMulInteger", inputs, ["y"], name="/bert/pooler/dense/Gemm_MatMul_quant")
    given = [helper.make_tensor_value_info(name, TensorProto.UINT8, None) for name in ("x_quantized", "x_zero_point")]
    stored = [numpy_helper.from_array(values, name) for name, values in constants.items()]
    made = helper.make_tensor_value_info("y", TensorProto.INT32, None)
    return helper.make_model(helper.make_graph([node], "start", given, [made], stored))


def test_the_start_is_the_weights_of_the_graph_as_32_bit_numbers_under_their_names() -> None:
    found = start_weights(graph())

    assert {name: values.dtype for name, values in found.items()} == dict.fromkeys(found, np.dtype(np.float32))
    assert {name: values.tolist() for name, values in found.items()} == {
        "bert.pooler.dense.bias": [0.5, -0.5],
        "bert.embeddings.word_embeddings.weight": [[1.0, 0.0], [-1.0, -64.0]],
        # [outputs, inputs], other than in the graph.
        "bert.pooler.dense.weight": [pytest.approx([0.1, 0.3, 0.0]), pytest.approx([10.0, -50.0, 40.0])],
    }


def test_the_second_verdict_begins_with_even_odds_and_the_first_stays() -> None:
    bare = {"classifier.weight": np.ones((1, 3), np.float32), "classifier.bias": np.array([2.0], np.float32)}

    found = with_two_verdicts(bare)

    assert found["classifier.weight"].tolist() == [[1.0] * 3, [0.0] * 3]
    assert found["classifier.bias"].tolist() == [2.0, 0.0]
