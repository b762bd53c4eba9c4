from __future__ import annotations

import numpy as np
import pytest

from bot.retrieval.candidates import NearestVectors, largest
from bot.retrieval.quantized import Vectors, packed
from retrieval.unit_vectors import WIDTH, unit_vectors


@pytest.mark.parametrize(("size", "count"), [(0, 3), (2, 3), (100, 16), (1000, 16), (1037, 1), (5000, 128)])
def test_the_largest_scores_are_those_that_sorting_finds(size: int, count: int) -> None:
    scores = np.random.default_rng(size).integers(0, 400, size).astype(np.float32)

    found = largest(scores, count)

    assert len(set(found.tolist())) == min(size, count)
    assert sorted(scores[found]) == sorted(scores)[-count:]


def test_the_nearest_vectors_are_found_by_their_projections() -> None:
    # As in a library, the vectors lie mostly in some directions.
    slopes = np.exp(-np.arange(WIDTH) / 40).astype(np.float32)
    stored = unit_vectors(4000) * slopes
    stored /= np.linalg.norm(stored, axis=1, keepdims=True)
    nearest = NearestVectors.of(Vectors(packed(stored)))

    for number in range(0, 4000, 400):
        vector = stored[number] + 0.02 * unit_vectors(1, seed=number)[0]
        best = 1000 + np.argsort(-(stored @ vector)[1000:3000])[:16]
        found = nearest.largest(vector, 1000, 3000, 16, np.zeros(0, np.int64))
        assert len(found) == 16
        assert len(set(found.tolist()) & set(best.tolist())) >= 15
        assert best[0] in found
