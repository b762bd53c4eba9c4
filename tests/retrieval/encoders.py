"""Small sentence encoders that are no transformers: a text's vector is the mean of random vectors of its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

from bot.retrieval.encoder import MODEL, TOKENIZER

#: Read by every onnxruntime since 1.14.
_IR, _OPSET = 8, 17
UNKNOWN = "[UNK]"


def write_encoder(
    folder: Path,
    texts: Sequence[str],
    *,
    size: int = 24,
    inputs: tuple[str, str] = ("ids", "mask"),
    outputs: tuple[str, str] = ("vectors", "token_vectors"),
    known: int | None = None,
    normed: bool = True,
) -> Path:
    """Write an encoder into ``folder`` that knows the words of ``texts``; return the folder.

    Its model has rows for ``known`` words only (None for all); its vectors are of unit length if ``normed``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    words = sorted({word for text in texts for word, _ in Whitespace().pre_tokenize_str(text.lower())})
    vocabulary = {word: at for at, word in enumerate([UNKNOWN, *words])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.normalizer, tokenizer.pre_tokenizer = Lowercase(), Whitespace()
    tokenizer.save(str(folder / TOKENIZER))
    rows = len(vocabulary) if known is None else known
    table = np.random.default_rng(0).standard_normal((rows, size)).astype(np.float32)
    onnx.save_model(_model(table, inputs, outputs, normed), str(folder / MODEL))
    return folder


def _model(
    table: np.ndarray[tuple[int, int], np.dtype[np.float32]],
    inputs: tuple[str, str],
    outputs: tuple[str, str],
    normed: bool,
) -> onnx.ModelProto:
    ids, mask = inputs
    vectors, token_vectors = outputs

    def normalised(given: str, made: str) -> onnx.NodeProto:
        if normed:
            return helper.make_node("LpNormalization", [given], [made], axis=-1, p=2)
        return helper.make_node("Identity", [given], [made])

    nodes = [
        helper.make_node("Gather", ["table", ids], ["hidden"]),
        normalised("hidden", token_vectors),
        helper.make_node("Cast", [mask], ["weight"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["weight", "last"], ["weights"]),
        helper.make_node("Mul", ["hidden", "weights"], ["kept"]),
        helper.make_node("ReduceSum", ["kept", "tokens"], ["sum"], keepdims=0),
        normalised("sum", vectors),
    ]
    size = table.shape[1]
    graph = helper.make_graph(
        nodes,
        "encoder",
        [helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"]) for name in inputs],
        [
            helper.make_tensor_value_info(vectors, TensorProto.FLOAT, ["texts", size]),
            helper.make_tensor_value_info(token_vectors, TensorProto.FLOAT, ["texts", "tokens", size]),
        ],
        [
            numpy_helper.from_array(table, "table"),
            numpy_helper.from_array(np.array([2]), "last"),
            numpy_helper.from_array(np.array([1]), "tokens"),
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR)
