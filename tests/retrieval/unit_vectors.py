"""Vectors of unit length, drawn at random."""

from __future__ import annotations

import numpy as np

from bot.retrieval.quantized import Floats

#: Numbers of a vector.
WIDTH = 384


def unit_vectors(count: int, seed: int = 0) -> Floats:
    found = np.random.default_rng(seed).standard_normal((count, WIDTH)).astype(np.float32)
    vectors: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
    return vectors
