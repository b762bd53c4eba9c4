"""Small judges with random weights, and what such a one says, computed step by step."""

from __future__ import annotations

import json
import math
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray

from bot.retrieval.encoder import BRIDGE, SHIPPED, TOKENIZER
from bot.retrieval.judge import JUDGE, LONGEST_PAIR
from bot.retrieval.verdicts import FORMAT, JUDGING

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from bert_graph import Shape
from make_judge import build

Floats = NDArray[np.float32]
Weights = dict[str, Floats]

SHAPE = Shape(layers=2, heads=2, width=16)
#: Word pieces of the tokenizers of both encoders.
_ENGLISH, _OTHERS = 30_522, 55_926


def random_weights(seed: int = 0) -> Weights:
    """Return the weights of a judge of ``SHAPE``, under the names of the package transformers."""
    chance, width = np.random.default_rng(seed), SHAPE.width
    sizes: dict[str, tuple[int, ...]] = {
        "bert.embeddings.word_embeddings.weight": (_ENGLISH, width),
        "bert.embeddings.position_embeddings.weight": (2 * LONGEST_PAIR, width),
        "bert.embeddings.token_type_embeddings.weight": (2, width),
        "bert.embeddings.LayerNorm.weight": (width,),
        "bert.embeddings.LayerNorm.bias": (width,),
        "bert.pooler.dense.weight": (width, width),
        "bert.pooler.dense.bias": (width,),
        "classifier.weight": (2, width),
        "classifier.bias": (2,),
    }
    for number in range(SHAPE.layers):
        root = f"bert.encoder.layer.{number}"
        square = [f"attention.self.{part}" for part in ("query", "key", "value")] + ["attention.output.dense"]
        matrices = {**dict.fromkeys(square, (width, width))}
        matrices |= {"intermediate.dense": (4 * width, width), "output.dense": (width, 4 * width)}
        for name, (outputs, inputs) in matrices.items():
            sizes |= {f"{root}.{name}.weight": (outputs, inputs), f"{root}.{name}.bias": (outputs,)}
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            sizes |= {f"{root}.{name}.weight": (width,), f"{root}.{name}.bias": (width,)}
    found = {name: chance.normal(0, 0.5, size).astype(np.float32) for name, size in sizes.items()}
    words = "bert.embeddings.word_embeddings.weight"
    others = chance.normal(0, 0.5, (_OTHERS, width)).astype(np.float32)
    return {**found, words: np.concatenate([found[words], others])}


def write_judge(folder: Path, weights: Weights | None = None) -> Path:
    """Write a judge with 32-bit ``weights`` into ``folder``, random ones by default; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build(weights or random_weights(), SHAPE, None), folder / JUDGE)
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

    def table(name: str, row: int) -> Floats:
        found: Floats = weights[f"bert.embeddings.{name}_embeddings.weight"][row]
        return found

    rows = [table("word", i) + table("position", at) + table("token_type", kinds[at]) for at, i in enumerate(ids)]
    hidden = _normed(weights, "bert.embeddings.LayerNorm", np.array(rows))
    for number in range(SHAPE.layers):
        hidden = _layer(weights, f"bert.encoder.layer.{number}", hidden)
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
