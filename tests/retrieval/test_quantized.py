from __future__ import annotations

import threading

import numpy as np
import pytest

from bot.retrieval.quantized import Floats, RowsInFile, RowsWriter, Vectors, packed
from retrieval.unit_vectors import WIDTH, unit_vectors


def rows_of(vectors: Floats, most_in_memory: int) -> RowsWriter:
    writer = RowsWriter(most_in_memory=most_in_memory)
    for start in range(0, len(vectors), 7):
        writer.append(packed(vectors[start : start + 7]))
    return writer


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
    rows = rows_of(vectors, most_in_memory).rows()

    found = rows.read(np.array([90, 3, 40]), np.array([100, 4, 60]))

    assert isinstance(rows, RowsInFile) == (most_in_memory < 100_000)
    expected = vectors[[*range(90, 100), 3, *range(40, 60)]]
    assert np.abs(found[:] - expected).max() < 0.002


def test_a_file_of_rows_may_be_read_by_many_at_once() -> None:
    vectors = unit_vectors(500)
    rows = rows_of(vectors, 0).rows()
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
