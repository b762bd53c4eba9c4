"""What texts and their words mean, as vectors: the only place that knows onnxruntime and tokenizers.

The encoder is all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache 2.0) with int8
weights; ``data/encoder.NOTICE.txt`` tells its source and digests, ``tools/make_encoder.py`` makes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

_DATA = Path(__file__).parent / "data"
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

    @classmethod
    def load(cls, folder: Path = _DATA) -> Encoder:
        """Return the encoder whose files are in ``folder`` (about 0.1 s)."""
        tokenizer = Tokenizer.from_file(str(folder / "encoder.tokenizer.json"))
        tokenizer.enable_truncation(_MOST_TOKENS)
        options = onnxruntime.SessionOptions()
        # One question is too short to gain from threads, and the bot shares its machine.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = str(folder / "encoder.onnx")
        return cls(tokenizer, onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"]))

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


def _word_vectors(
    token_vectors: Floats, offsets: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]]
) -> Floats:
    found = np.zeros((len(places), token_vectors.shape[1]), np.float32)
    starts = np.array([a for a, _ in offsets])
    ends = np.array([b for _, b in offsets])
    for row, (start, end) in enumerate(places):
        inside = (ends > starts) & (starts < end) & (ends > start)
        if inside.any():
            mean = token_vectors[inside].mean(axis=0)
            found[row] = mean / np.linalg.norm(mean)
    return found
