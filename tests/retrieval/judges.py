"""Small judges with random weights, and what such a one says, computed step by step."""

from __future__ import annotations

import json
import math
import shutil
from pathlib import Path

import numpy as np
import onnx
from bert_graph import Graph, Shape
from make_encoder import build as build_encoder
from make_judge import RESTING, build
from numpy.typing import NDArray

from bot.retrieval.encoder import BRIDGE, SHIPPED, TOKENIZER
from bot.retrieval.judge import JUDGE, LONGEST_PAIR, SEVERAL
from bot.retrieval.verdicts import FORMAT, JUDGING

Floats = NDArray[np.float32]
Weights = dict[str, Floats]

SHAPE = Shape(layers=4, heads=2, width=16)
#: Layers of the encoder below the states that the judge of several languages gets.
HALFWAY = 1
Sizes = dict[str, tuple[int, ...]]
#: Word pieces of the tokenizers of both encoders.
_ENGLISH, _OTHERS = 30_522, 55_926
_HEAD: Sizes = {
    "bert.pooler.dense.weight": (SHAPE.width, SHAPE.width),
    "bert.pooler.dense.bias": (SHAPE.width,),
    "classifier.weight": (2, SHAPE.width),
    "classifier.bias": (2,),
}


def random_weights(seed: int = 0) -> Weights:
    """Return the weights of a judge of English of ``SHAPE``, under the names of the package transformers."""
    return _random({**_embeddings("bert.", _ENGLISH), **_HEAD, **_layers("bert.encoder.")}, seed)


def random_several() -> Weights:
    """Return the weights of a judge of several languages."""
    width = SHAPE.width
    adapter: Sizes = {"bert.adapter.weight": (width, width), "bert.adapter.bias": (width,)}
    return _random({**_layers("bert.lower."), **adapter, **_layers("bert.encoder."), **_HEAD}, seed=0)


def random_bridge() -> Weights:
    """Return the weights of the encoder whose states halfway that judge gets."""
    return _random({**_embeddings("", _OTHERS), **_layers("encoder.")}, seed=1)


def _random(sizes: Sizes, seed: int) -> Weights:
    chance = np.random.default_rng(seed)
    return {name: chance.normal(0, 0.5, size).astype(np.float32) for name, size in sizes.items()}


def _embeddings(root: str, pieces: int) -> Sizes:
    root, width = f"{root}embeddings", SHAPE.width
    return {
        f"{root}.word_embeddings.weight": (pieces, width),
        f"{root}.position_embeddings.weight": (2 * LONGEST_PAIR, width),
        f"{root}.token_type_embeddings.weight": (2, width),
        f"{root}.LayerNorm.weight": (width,),
        f"{root}.LayerNorm.bias": (width,),
    }


def _layers(start: str) -> Sizes:
    sizes: Sizes = {}
    width = SHAPE.width
    for number in range(SHAPE.layers):
        root = f"{start}layer.{number}"
        square = [f"attention.self.{part}" for part in ("query", "key", "value")] + ["attention.output.dense"]
        matrices = {**dict.fromkeys(square, (width, width))}
        matrices |= {"intermediate.dense": (4 * width, width), "output.dense": (width, 4 * width)}
        for name, (outputs, inputs) in matrices.items():
            sizes |= {f"{root}.{name}.weight": (outputs, inputs), f"{root}.{name}.bias": (outputs,)}
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            sizes |= {f"{root}.{name}.weight": (width,), f"{root}.{name}.bias": (width,)}
    return sizes


def write_judge(folder: Path, weights: Weights | None = None) -> Path:
    """Write a judge with 32-bit ``weights`` into ``folder``, random ones by default; return the folder.

    Its part for several languages, and their encoder, have the random weights above.
    """
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build(weights or random_weights(), SHAPE, None), folder / JUDGE)
    onnx.save(build(random_several(), SHAPE, None), folder / SEVERAL)
    onnx.save(build_encoder(Graph(None, SHAPE), random_bridge(), halfway=HALFWAY), folder / BRIDGE.model)
    for name in (TOKENIZER, BRIDGE.tokenizer):
        shutil.copy(SHIPPED / name, folder / name)
    return folder


def write_reader(folder: Path, **changed: object) -> Path:
    """Write a judge into ``folder``, and a mix with ``changed`` entries; return the folder."""
    weights = {"replies": 1.0, "brief": -0.5}
    content = {"format": FORMAT, "weights": weights, "bias": 0.25, "read_from": 0.1, "read_to": 0.9}
    write_judge(folder)
    (folder / JUDGING).write_text(json.dumps({**content, **changed}), "utf-8")
    return folder


def log_odds(weights: Weights, ids: list[int], kinds: list[int]) -> Floats:
    """Return what a judge with ``weights`` says of the tokens ``ids``, [2]: every head and every token by itself."""
    return _judged(weights, _embedded(weights, "bert.", ids, kinds), kinds)


def log_odds_of_several(weights: Weights, encoder: Weights, ids: list[int], kinds: list[int]) -> Floats:
    """Return what a judge of several languages says of the tokens ``ids``, [2], over the states of its ``encoder``."""
    hidden = _embedded(encoder, "", ids, [0] * len(ids))
    for number in range(HALFWAY):
        hidden = _layer(encoder, f"encoder.layer.{number}", hidden)
    for number in range(SHAPE.layers):
        hidden = _layer(weights, f"bert.lower.layer.{number}", hidden)
    return _judged(weights, _dense(weights, "bert.adapter", hidden), kinds)


def _embedded(weights: Weights, root: str, ids: list[int], kinds: list[int]) -> Floats:
    def table(name: str, row: int) -> Floats:
        found: Floats = weights[f"{root}embeddings.{name}_embeddings.weight"][row]
        return found

    rows = [table("word", i) + table("position", at) + table("token_type", kinds[at]) for at, i in enumerate(ids)]
    return _normed(weights, f"{root}embeddings.LayerNorm", np.array(rows))


def _judged(weights: Weights, hidden: Floats, kinds: list[int]) -> Floats:
    is_passage = np.array(kinds, bool)[:, None]
    for number in range(SHAPE.layers):
        found = _layer(weights, f"bert.encoder.layer.{number}", hidden)
        hidden = np.where(is_passage & (number >= SHAPE.layers - RESTING), hidden, found)
    pooled = np.tanh(_dense(weights, "bert.pooler.dense", hidden[0]))
    return _dense(weights, "classifier", pooled)


def _dense(weights: Weights, name: str, values: Floats) -> Floats:
    found: Floats = values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return found


def _normed(weights: Weights, name: str, values: Floats) -> Floats:
    centred = values - values.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
    found: Floats = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return found


def _layer(weights: Weights, root: str, hidden: Floats) -> Floats:
    query, key, value = (_dense(weights, f"{root}.attention.self.{part}", hidden) for part in ("query", "key", "value"))
    size = SHAPE.width // SHAPE.heads
    mixed = np.zeros_like(hidden)
    for head in range(SHAPE.heads):
        part = slice(head * size, (head + 1) * size)
        for at in range(len(hidden)):
            likeness = [math.exp(float(query[at, part] @ row) / math.sqrt(size)) for row in key[:, part]]
            mixed[at, part] = sum(w * row for w, row in zip(likeness, value[:, part], strict=True)) / sum(likeness)
    attended = _dense(weights, f"{root}.attention.output.dense", mixed)
    middle = _normed(weights, f"{root}.attention.output.LayerNorm", attended + hidden)
    wide = _dense(weights, f"{root}.intermediate.dense", middle)
    bent = np.vectorize(lambda x: 0.5 * x * (1 + math.erf(x / math.sqrt(2))))(wide).astype(np.float32)
    return _normed(weights, f"{root}.output.LayerNorm", _dense(weights, f"{root}.output.dense", bent) + middle)
