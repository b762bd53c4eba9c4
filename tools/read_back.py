"""The 32-bit weights of a BERT, out of a graph that ``bert_graph.py`` wrote with 8-bit ones.

What the rounding took does not come back; for a training that goes on from there, it need not.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from bert_graph import Floats
from numpy.typing import NDArray
from onnx import numpy_helper

#: The matrices of a layer by their names in the graph, and the layer norms: the three of the attention are one there,
#: or two, where only some of what is read is moved.
MATRICES: Final = {
    "packed": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "asked": ("attention.self.query",),
    "read": ("attention.self.key", "attention.self.value"),
    "out": ("attention.output.dense",),
    "wide": ("intermediate.dense",),
    "narrow": ("output.dense",),
}
NORMS: Final = {".middle": "attention.output.LayerNorm", "": "output.LayerNorm"}

Constants = Mapping[str, NDArray[Any]]


def judge_in(path: Path) -> dict[str, Floats]:
    """Return the weights of the judge in the file ``path``, under the names that ``make_judge.py`` takes.

    That of English has its word table, and that of several languages the layers below its ``adapter`` instead.
    """
    constants = constants_in(path)
    if "words.table" in constants:
        below = embeddings_of(constants, "bert.embeddings")
        below["bert.embeddings.token_type_embeddings.weight"] = constants["sides.table"]
    else:
        below = layers_of(constants, "lower.", "bert.lower.layer")
        below |= dense_of(constants, "adapter", ("bert.adapter",))
    return {
        **below,
        **layers_of(constants, "", "bert.encoder.layer"),
        **dense_of(constants, "pooler", ("bert.pooler.dense",)),
        "classifier.weight": constants["log_odds.weights"].T.copy(),
        "classifier.bias": constants["log_odds.bias"],
    }


def encoder_in(path: Path) -> dict[str, Floats]:
    """Return the weights of the encoder in the file ``path``, under the names that ``make_encoder.py`` takes.

    The one kind of text that it knows is part of its places there, so that the table of kinds is zeros.
    """
    constants = constants_in(path)
    found = embeddings_of(constants, "embeddings") | layers_of(constants, "", "encoder.layer")
    width = found["embeddings.LayerNorm.bias"].shape[0]
    return {**found, "embeddings.token_type_embeddings.weight": np.zeros((1, width), np.float32)}


def embeddings_of(constants: Constants, root: str) -> dict[str, Floats]:
    """Return the tables of words and places and their layer norm, under names that begin with ``root``."""
    return {
        f"{root}.word_embeddings.weight": words_of(constants),
        f"{root}.position_embeddings.weight": constants["places.table"],
        f"{root}.LayerNorm.weight": constants["embedded.weight"],
        f"{root}.LayerNorm.bias": constants["embedded.bias"],
    }


def layers_of(constants: Constants, start: str, root: str) -> dict[str, Floats]:
    """Return the layers whose names begin with ``start`` and "layer" in the graph, under such with ``root``."""
    found: dict[str, Floats] = {}
    number = 0
    while (name := f"{start}layer{number}") + ".weight" in constants:
        to = f"{root}.{number}"
        for matrix, parts in MATRICES.items():
            if f"{name}.{matrix}.weights" not in constants:
                continue
            found |= dense_of(constants, f"{name}.{matrix}", [f"{to}.{part}" for part in parts])
        for norm, part in NORMS.items():
            found |= {f"{to}.{part}.{each}": constants[f"{name}{norm}.{each}"] for each in ("weight", "bias")}
        number += 1
    return found


def constants_in(path: Path) -> Constants:
    """Return the constants of the graph in the file ``path``."""
    return {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}


def words_of(constants: Constants) -> Floats:
    """Return the word table [tokens, width], in 4 bits as ``half_bytes`` in ``bert_graph.py`` writes it, or in 8."""
    if constants["words.table"].dtype == np.int8:
        return dequantized(constants["words.table"], constants["words.scales"])
    scales = constants["words.scales"].astype(np.float32)
    halves = constants["words.table"].reshape(*scales.shape[:2], -1)
    numbers = np.concatenate([halves & 15, halves >> 4], axis=2).astype(np.float32) - 8
    found: Floats = (numbers * scales).reshape(len(halves), -1)
    return found


def dense_of(constants: Constants, name: str, parts: tuple[str, ...] | list[str]) -> dict[str, Floats]:
    """Return the matrix ``name`` and its bias, cut into as many ``parts``, each [outputs, inputs]."""
    whole = dequantized(constants[f"{name}.weights"], constants[f"{name}.scales"])
    if f"{name}.factor" in constants:
        whole = whole * constants[f"{name}.factor"][:, None]
    cut = zip(parts, np.split(whole.T, len(parts)), np.split(constants[f"{name}.bias"], len(parts)), strict=True)
    found: dict[str, Floats] = {}
    for part, weight, bias in cut:
        found |= {f"{part}.weight": weight.copy(), f"{part}.bias": bias.copy()}
    return found


def dequantized(integers: NDArray[np.int8], scales: Floats) -> Floats:
    """Return what ``integers`` with these ``scales`` stand for."""
    found: Floats = integers.astype(np.float32) * scales
    return found
