from __future__ import annotations

import threading

import numpy as np
import pytest

from bot.retrieval.candidates import Nearby, largest
from bot.retrieval.quantized import Floats, RowsInFile, Shelf, Vectors, packed

#: Numbers of a vector.
WIDTH = 384


def unit_vectors(count: int, seed: int = 0) -> Floats:
    found = np.random.default_rng(seed).standard_normal((count, WIDTH)).astype(np.float32)
    vectors: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
    return vectors


def shelf_of(vectors: Floats, most_in_memory: int) -> Shelf:
    shelf = Shelf(most_in_memory=most_in_memory)
    for start in range(0, len(vectors), 7):
        shelf.append(packed(vectors[start : start + 7]))
    return shelf


def test_packed_vectors_have_nearly_the_cosines_that_they_had() -> None:
    stored, asked = unit_vectors(300), unit_vectors(5, seed=1)

    found = Vectors(packed(stored)).against(asked)

    assert np.abs(found - stored @ asked.T).max() < 0.003
    assert np.std(found - stored @ asked.T) < 0.0006


def test_a_vector_of_zeros_stays_one() -> None:
    assert not Vectors(packed(np.zeros((2, WIDTH), np.float32)))[:].any()


@pytest.mark.parametrize("most_in_memory", [10_000_000, 10_000], ids=["memory", "file"])
def test_rows_are_read_in_the_order_asked_for(most_in_memory: int) -> None:
    vectors = unit_vectors(100)
    rows = shelf_of(vectors, most_in_memory).rows()

    found = rows.read(np.array([90, 3, 40]), np.array([100, 4, 60]))

    assert isinstance(rows, RowsInFile) == (most_in_memory < 100_000)
    expected = vectors[[*range(90, 100), 3, *range(40, 60)]]
    assert np.abs(found[:] - expected).max() < 0.002


def test_a_file_of_rows_may_be_read_by_many_at_once() -> None:
    vectors = unit_vectors(500)
    rows = shelf_of(vectors, 0).rows()
    wrong: list[int] = []

    def read(start: int) -> None:
        for _ in range(100):
            found = rows.read(np.array([start, 250]), np.array([start + 20, 260]))[:]
            if np.abs(found - vectors[[*range(start, start + 20), *range(250, 260)]]).max() > 0.002:
                wrong.append(start)

    threads = [threading.Thread(target=read, args=(start,)) for start in range(0, 200, 25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not wrong


@pytest.mark.parametrize(("size", "count"), [(0, 3), (2, 3), (100, 16), (1000, 16), (1037, 1), (5000, 128)])
def test_the_largest_scores_are_those_that_sorting_finds(size: int, count: int) -> None:
    scores = np.random.default_rng(size).integers(0, 400, size).astype(np.float32)

    found = largest(scores, count)

    assert len(set(found.tolist())) == min(size, count)
    assert sorted(scores[found]) == sorted(scores)[-count:]


def test_the_nearest_vectors_are_found_by_their_shadows() -> None:
    # As in a library, the vectors lie mostly in some directions.
    slopes = np.exp(-np.arange(WIDTH) / 40).astype(np.float32)
    stored = unit_vectors(4000) * slopes
    stored /= np.linalg.norm(stored, axis=1, keepdims=True)
    nearby = Nearby.of(Vectors(packed(stored)))

    for number in range(0, 4000, 400):
        vector = stored[number] + 0.02 * unit_vectors(1, seed=number)[0]
        best = 1000 + np.argsort(-(stored @ vector)[1000:3000])[:16]
        found = nearby.largest(vector, 1000, 3000, 16)
        assert len(found) == 16
        assert len(set(found.tolist()) & set(best.tolist())) >= 15
        assert best[0] in found
