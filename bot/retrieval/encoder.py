"""What texts and their words mean, as vectors: the only place that knows onnxruntime and tokenizers.

The encoder is all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache 2.0) with int8
weights; ``data/encoder.NOTICE.txt`` tells its source and digests, ``tools/make_encoder.py`` makes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

_DATA = Path(__file__).parent / "data"
_MODEL, _TOKENIZER = "encoder.onnx", "encoder.tokenizer.json"
#: The language that the encoder was trained on.
ENCODED_LANGUAGE = "en"
#: Tokens read of a text; the model was trained on 256 at most (its model card).
_MOST_TOKENS = 256

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A sentence encoder."""

    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    #: Of the files that it was loaded from.
    folder: Path = _DATA

    @property
    def digest(self) -> str:
        """SHA-256 of its files, in hexadecimal: encoders with one digest give the same vectors (30 ms, once)."""
        return _digest(self.folder)

    @classmethod
    def load(cls, folder: Path = _DATA) -> Encoder:
        """Return the encoder whose files are in ``folder`` (about 0.1 s)."""
        tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
        tokenizer.enable_truncation(_MOST_TOKENS)
        options = onnxruntime.SessionOptions()
        # One question is too short to gain from threads, and the bot shares its machine.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(folder / _MODEL), options, providers=["CPUExecutionProvider"])
        return cls(tokenizer, session, folder)

    def encode(self, text: str, places: Sequence[tuple[int, int]]) -> tuple[Floats, Floats]:
        """Return the vector of ``text`` [384] and of the words at ``places`` [places, 384], all of unit length.

        ``places`` are half-open character ranges. A word's vector is the mean over its tokens, as they stand in the
        text; zeros for a word beyond the 256 tokens that are read. Texts go through one by one: int8 activations are
        scaled over a whole batch, so that in a batch a text's vector would depend on its neighbours.
        """
        tokens = self.tokenizer.encode(text)
        inputs = {"ids": np.array([tokens.ids]), "mask": np.array([tokens.attention_mask])}
        vectors, token_vectors = self.session.run(["vectors", "token_vectors"], inputs)
        return vectors[0], _word_vectors(token_vectors[0], tokens.offsets, places)


@lru_cache(maxsize=8)
def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in (_MODEL, _TOKENIZER):
        digest.update(hashlib.sha256((folder / name).read_bytes()).digest())
    return digest.hexdigest()


def _word_vectors(
    token_vectors: Floats, offsets: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]]
) -> Floats:
    if not places:
        return np.zeros((0, token_vectors.shape[1]), np.float32)
    tokens, words = np.array(offsets, np.int64), np.array(places, np.int64)
    starts, ends = tokens[:, 0], tokens[:, 1]
    inside = (ends > starts) & (starts < words[:, 1:]) & (ends > words[:, :1])
    # The mean over the tokens of a word points where their sum does.
    sums = inside.astype(np.float32) @ token_vectors
    lengths = np.sqrt(np.einsum("ij,ij->i", sums, sums))[:, None]
    found: Floats = (sums / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return found
