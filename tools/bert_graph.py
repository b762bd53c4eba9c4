"""The graph of a BERT with int8 weights, as ``make_encoder.py``, ``make_bridge.py`` and ``make_judge.py`` ship it.

The graph is written here node by node, as few of them as it takes: one text at a time, the operators that onnxruntime
would only find by fusing an exported graph, and some that it would not.

Three things keep the 8 bits close to the 32-bit model. Each row of the word table and each column of a matrix has its
own scale. A matrix's scale is as fine as two products of neighbouring weights allow that still fit into 16 bits, which
is how processors without VNNI add them up. And the few places of a vector that are far larger than the others (they
would set the step for all) are divided by a power of two before a matrix, whose rows are multiplied by it.

The powers of two are read off the activations of sample texts; all else is exact or rounded once. So a file's digest
depends on onnxruntime and the processor only where an activation lies within float error of a boundary: onnxruntime
1.20.0 and 1.32.0 gave the same. It also depends on how the package onnx orders the bytes (1.23.2 here).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

#: The version of the ONNX operators; 17 is read by every onnxruntime since 1.12.
OPSET = 17
#: The domain of onnxruntime's own operators.
FUSED = "com.microsoft"
#: What a layer norm adds to the variance: the ``layer_norm_eps`` of every BERT's config.json.
EPSILON = 1e-12
#: Places of a vector above this many times the median place are scaled down; 2.5 lost least of 1.5, 2.5 and 3.5.
OUTLYING = 2.5
#: A vector is only scaled if one of its places is divided by this or more: below, it would cost time for nothing.
LEAST_DIVISOR = 4

#: What the constants are called that cut one, two or three matrices in one into heads, and into these.
SHAPED = {1: "head", 2: "pairs", 3: "heads"}
PARTED = {2: "halves", 3: "thirds"}

#: Numbers of a table in 4 bits that share a scale.
BLOCK = 32

Floats = NDArray[np.float32]
#: A table in 4 bits: numbers and scales.
HalfBytes = tuple[NDArray[np.uint8], NDArray[np.float16]]
#: What a model gets, by the name of its input.
Given = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a BERT is."""

    layers: int
    heads: int
    width: int


@dataclass(slots=True)
class Graph:
    """An ONNX graph in the making."""

    #: What each matrix's input is divided by, by the matrix's name; None for a graph with 32-bit weights.
    divisors: Mapping[str, Floats] | None
    shape: Shape
    #: How the names of what is added for layers begin: two stacks of them are told apart by it.
    name: str = ""
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
            return self.exact(name, weights, bias, source)
        divisor = self.divisors[name]
        if (divisor != 1).any():
            source = self.node("Mul", [source, self.constant(f"{name}.factor", 1 / divisor)], f"{name}.scaled")
        rounded, scales = quantized(weights * divisor[:, None])
        inputs = [self.constant(f"{name}.weights", rounded), self.constant(f"{name}.scales", scales)]
        inputs += ["", self.constant(f"{name}.bias", bias)]
        return self.node("DynamicQuantizeMatMul", [source, *inputs], name, domain=FUSED)

    def exact(self, name: str, weights: Floats, bias: Floats, source: str) -> str:
        """Add ``source @ weights + bias`` with 32-bit weights."""
        product = self.node("MatMul", [source, self.constant(f"{name}.weights", weights)], f"{name}.product")
        return self.node("Add", [product, self.constant(f"{name}.bias", bias)], name)

    def sum_normalized(self, name: str, one: str, other: str, weights: Mapping[str, Floats], norm: str) -> str:
        """Add the layer norm of ``one + other``. Two nodes: fused, onnxruntime 1.32 takes four times as long."""
        total = self.node("Add", [one, other], f"{name}.sum")
        constants = [self.constant(f"{name}.{part}", weights[f"{norm}.{part}"]) for part in ("weight", "bias")]
        return self.node("LayerNormalization", [total, *constants], name, axis=-1, epsilon=EPSILON)


@dataclass(slots=True)
class HalfByteTable(Graph):
    """A graph whose word table is in 4 bits."""

    #: Two numbers a byte [tokens, width / 2], scales [tokens, width / 32, 1].
    words: HalfBytes | None = None

    def lookup(self, name: str, table: Floats, ids: str) -> str:
        """Add the rows that ``ids`` name of the words in 4 bits; of ``table`` where there are none."""
        if self.words is None:
            return Graph.lookup(self, name, table, ids)
        (numbers, scales), width = self.words, self.shape.width
        block = min(BLOCK, width)
        rows = self.node("Gather", [self.constant(f"{name}.table", numbers), ids], f"{name}.rows")
        steps = self.node("Gather", [self.constant(f"{name}.scales", scales), ids], f"{name}.steps")
        blocks = self.constant("shape.blocks", np.array([-1, width // block, block // 2]))
        sixteen, four = (
            self.constant("sixteen", np.array([16], np.uint8)),
            self.constant("four", np.array([4], np.uint8)),
        )
        low = self.node("Mod", [rows, sixteen], f"{name}.low")
        high = self.node("BitShift", [rows, four], f"{name}.high", direction="RIGHT")
        halves = [self.node("Reshape", [half, blocks], f"{half}.blocks") for half in (low, high)]
        joined = self.node("Concat", halves, f"{name}.joined", axis=2)
        cast = self.node("Cast", [joined], f"{name}.cast", to=TensorProto.FLOAT)
        centred = self.node("Sub", [cast, self.constant("eight", np.array([8], np.float32))], f"{name}.centred")
        wide = self.node("Cast", [steps], f"{name}.steps.wide", to=TensorProto.FLOAT)
        flat = self.constant("shape.flat", np.array([-1, width]))
        return self.node("Reshape", [self.node("Mul", [centred, wide], f"{name}.scaled"), flat], name)


def half_bytes(table: Floats) -> HalfBytes:
    """Return ``table`` [tokens, width] in 4 bits, as ``HalfByteTable`` reads it.

    Of a block of 32 numbers, the first half are the low halves of 16 bytes, each 8 too large; the largest magnitude
    becomes 7.
    """
    block = min(BLOCK, table.shape[1])
    blocks = table.reshape(len(table), -1, block)
    scales = np.maximum(np.abs(blocks).max(axis=2, keepdims=True) / 7, np.float32(1e-7)).astype(np.float16)
    numbers = (np.clip(np.rint(blocks / scales.astype(np.float32)), -8, 7) + 8).astype(np.uint8)
    low, high = numbers[..., : block // 2], numbers[..., block // 2 :]
    return (low | (high << 4)).reshape(len(table), -1), scales


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


def heads_of(graph: Graph, name: str, packed: str, *parts: str) -> list[str]:
    """Add the ``parts`` of which ``packed`` [tokens, parts * width] consists, each [tokens, heads, width of a head]."""
    count, size = graph.shape.heads, graph.shape.width // graph.shape.heads
    shape = graph.constant(f"shape.{SHAPED[len(parts)]}", np.array([-1, len(parts) * count, size]))
    heads = graph.node("Reshape", [packed, shape], f"{name}.heads")
    if len(parts) == 1:
        return [heads]
    sizes = graph.constant(f"shape.{PARTED[len(parts)]}", np.array([count] * len(parts)))
    names = [f"{name}.{part}" for part in parts]
    graph.node("Split", [heads, sizes], *names, axis=1)
    return names


def attention(graph: Graph, name: str, queries: str, keys: str, values: str, mask: str | None) -> str:
    """Add the attention of ``queries`` over ``keys`` and ``values``, each [tokens, heads, width of a head].

    It gives [queries, width]. The heads are read where they lie: the matrix products step over the other heads instead
    of copying.
    """
    size = graph.shape.width // graph.shape.heads
    across = {"domain": FUSED, "transBatchA": 1, "transBatchB": 1, "transB": 1, "alpha": size**-0.5}
    likeness = graph.node("FusedMatMul", [queries, keys], f"{name}.likeness", **across)
    if mask:
        likeness = graph.node("Add", [likeness, mask], f"{name}.masked")
    shares = graph.node("Softmax", [likeness], f"{name}.shares", axis=-1)
    mixed = graph.node("FusedMatMul", [shares, values], f"{name}.mixed", domain=FUSED, transBatchB=1)
    flat = graph.constant("shape.flat", np.array([-1, graph.shape.width]))
    return graph.node("Reshape", [graph.node("Transpose", [mixed], f"{name}.turned", perm=[1, 0, 2]), flat], name)


def layers(
    graph: Graph, weights: Mapping[str, Floats], source: str, mask: str | None, numbers: Iterable[int] | None = None
) -> str:
    """Add all layers, or those with ``numbers``, over ``source`` [tokens, width]; gives the same shape.

    ``mask`` [tokens] is added before each softmax: 0, or minus infinity; None where all tokens are read.
    """
    for number in range(graph.shape.layers) if numbers is None else numbers:
        source = layer(graph, number, weights, source, mask)
    return source


def layer(
    graph: Graph, number: int, weights: Mapping[str, Floats], source: str, mask: str | None, moved: str | None = None
) -> str:
    """Add layer ``number`` over ``source`` [tokens, width]; gives the same shape.

    Where only some of its rows are ``moved`` [rows, width], it gives these alone: they read all the others.
    """
    root, name = f"encoder.layer.{number}", f"{graph.name}layer{number}"

    def matrix(*parts: str) -> tuple[Floats, Floats]:
        wide = np.concatenate([weights[f"{root}.{part}.weight"] for part in parts]).T
        return wide, np.concatenate([weights[f"{root}.{part}.bias"] for part in parts])

    query, key, value = (f"attention.self.{part}" for part in ("query", "key", "value"))
    if moved is None:
        packed = graph.linear(f"{name}.packed", *matrix(query, key, value), source)
        queries, keys, values = heads_of(graph, f"{name}.attention", packed, "queries", "keys", "values")
    else:
        asked = graph.linear(f"{name}.asked", *matrix(query), moved)
        read = graph.linear(f"{name}.read", *matrix(key, value), source)
        (queries,) = heads_of(graph, f"{name}.asking", asked, "queries")
        keys, values = heads_of(graph, f"{name}.reading", read, "keys", "values")
    mixed = attention(graph, f"{name}.attention", queries, keys, values, mask)
    out = graph.linear(f"{name}.out", *matrix("attention.output.dense"), mixed)
    middle = graph.sum_normalized(f"{name}.middle", out, moved or source, weights, f"{root}.attention.output.LayerNorm")
    wide = graph.linear(f"{name}.wide", *matrix("intermediate.dense"), middle)
    # By tanh: at most 0.0005 from the exact one, far below the step of 8 bits.
    bent = graph.node("FastGelu", [wide], f"{name}.bent", domain=FUSED)
    narrow = graph.linear(f"{name}.narrow", *matrix("output.dense"), bent)
    return graph.sum_normalized(name, narrow, middle, weights, f"{root}.output.LayerNorm")


def branch_of(graph: Graph, shapes: Mapping[str, Sequence[Any]], name: str) -> onnx.GraphProto:
    """Return the nodes of ``graph`` as the branch ``name``, whose outputs, "name.output", have these ``shapes``."""
    return helper.make_graph(
        graph.nodes, name, [], _values({f"{name}.{made}": shape for made, shape in shapes.items()})
    )


def tokens(name: str) -> onnx.ValueInfoProto:
    """Return the input ``name``, integers [1, tokens]."""
    return helper.make_tensor_value_info(name, TensorProto.INT64, [1, "tokens"])


def model_of(
    graph: Graph,
    name: str,
    inputs: Sequence[onnx.ValueInfoProto],
    outputs: Mapping[str, Sequence[Any]],
    watched: bool = False,
) -> onnx.ModelProto:
    """Return the model of ``graph``, with these ``inputs`` and float ``outputs`` of these shapes.

    ``watched``, it gives what matrices get too. An input that is a constant of the graph as well need not be given.
    """
    shapes = dict(outputs)
    shapes |= {fed: [None, None] for fed in graph.fed.values()} if watched else {}
    body = helper.make_graph(graph.nodes, name, inputs, _values(shapes), list(graph.constants.values()))
    versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(body, opset_imports=versions, ir_version=8, producer_name="verbatim")
    if watched:
        model.metadata_props.extend(onnx.StringStringEntryProto(key=k, value=v) for k, v in graph.fed.items())
    return model


def _values(shapes: Mapping[str, Sequence[Any]]) -> list[onnx.ValueInfoProto]:
    return [helper.make_tensor_value_info(made, TensorProto.FLOAT, shape) for made, shape in shapes.items()]


def run(model: onnx.ModelProto, samples: Sequence[Given]) -> list[dict[str, Floats]]:
    """Return the outputs of ``model`` for each of ``samples``, by name."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return [dict(zip(names, session.run(names, dict(given)), strict=True)) for given in samples]


def outlying(
    model: onnx.ModelProto,
    outputs: Sequence[Mapping[str, Floats]],
    beyond: float = OUTLYING,
    least: float = LEAST_DIVISOR,
) -> dict[str, Floats]:
    """Return by the name of each matrix what its input is divided by: powers of two, 1 for most places.

    It is divided where a place is ``beyond`` times as large as is usual, in matrices of which one is so by ``least``.
    """
    divisors = {}
    for entry in model.metadata_props:
        largest = np.max([np.abs(output[entry.value]).max(axis=0) for output in outputs], axis=0)
        powers = np.rint(np.log2(largest / (beyond * np.median(largest))))
        divisor = (2 ** np.maximum(powers, 0)).astype(np.float32)
        divisors[entry.key] = divisor if divisor.max() >= least else np.ones_like(divisor)
    return divisors
