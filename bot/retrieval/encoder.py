"""What texts and their words mean, as vectors.

The encoder that comes with Verbatim is all-MiniLM-L6-v2
(https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache 2.0), trained further on questions to interviews,
with int8 weights; ``data/encoder.NOTICE.txt`` tells its source and digests, ``tools/make_encoder.py`` makes it. The
libraries are loaded with an encoder and not before: without them everything else works.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from bot.errors import EncoderError
from bot.remarks import Remark
from bot.text.worked_out import once

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Encoding, Tokenizer

#: The folder of the encoder that comes with Verbatim.
SHIPPED: Final = Path(__file__).parent / "data"
#: The packages that run an encoder, as they are imported and installed.
PACKAGES: Final = ("onnxruntime", "tokenizers")
MODEL: Final = "encoder.onnx"
TOKENIZER: Final = "encoder.tokenizer.json"
#: The language that the encoder was trained on.
ENCODED_LANGUAGE = "en"
#: Tokens read of a text; the model was trained on 256 at most (its model card).
_MOST_TOKENS = 256
#: Token ids with their mask in; the vectors of a text and of its tokens out.
_INPUTS = {"ids": "tensor(int64)", "mask": "tensor(int64)"}
_OUTPUTS = ("vectors", "token_vectors")
#: What another encoder is tried with: one word, and more tokens than are ever read.
_TRIALS = ("Why?", "word " * (2 * _MOST_TOKENS))
#: Lengths of vectors may be off by this; cosines are wrong by as much.
_UNIT_WITHIN = 0.01

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Names:
    """What the files of an encoder are called."""

    model: str = MODEL
    tokenizer: str = TOKENIZER


#: The files of the encoder for several languages, which ``crossing`` asks, beside those of the other.
BRIDGE: Final = Names("bridge.onnx", "bridge.tokenizer.json")
#: What that was trained with before a question (its model card).
ASKED: Final = "query: "


@lru_cache(maxsize=4)
def tokenizer_of(path: Path) -> Tokenizer:
    """Return the tokenizer in the file ``path``, which reads 256 tokens of a text at most and adds none to fill up.

    It is the same one for whoever asks: that of several languages takes 0.1 s to load, and 20 MB.

    Raises:
        ImportError: tokenizers is not installed.
        Exception: it is no tokenizer; tokenizers raises nothing narrower.
    """
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(path))
    found.no_padding()
    found.enable_truncation(min(_MOST_TOKENS, (found.truncation or {}).get("max_length", _MOST_TOKENS)))
    return found


def session_of(model: Path) -> onnxruntime.InferenceSession:
    """Return the file ``model`` ready to be run, in the thread that asks; the same for whoever asks.

    One question is too short to gain from threads, and the bot shares its machine. The memory of a run is given back
    after it: keeping it makes the next run no faster, and takes 15 MiB with all models.

    Raises:
        ImportError: onnxruntime is not installed.
        OSError: there is no such file.
        Exception: it is no model that can be run; the errors of onnxruntime have no common base but this.
    """
    return _session(model, model.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _session(model: Path, _changed: int) -> onnxruntime.InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True, slots=True)
class WordsOnly:
    """There is no encoder: questions are compared by spelling alone."""

    #: A clause without a full stop, such as "onnxruntime is not installed".
    reason: Remark


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A sentence encoder."""

    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    #: Whether it is the one that comes with Verbatim; what confidences mean was only measured with that.
    shipped: bool
    #: SHA-256 of its files, in hexadecimal: encoders with one digest give the same vectors.
    digest: str

    @classmethod
    def load(cls, folder: Path = SHIPPED, names: Names = Names()) -> Encoder:
        """Return the encoder whose files are in ``folder`` (about 0.1 s).

        The folder has ``encoder.onnx``, with the inputs ``ids`` and ``mask`` [texts, tokens] and the outputs
        ``vectors`` [texts, size] of unit length and ``token_vectors`` [texts, tokens, size], and
        ``encoder.tokenizer.json``; or both with other ``names``. The size is the model's.

        Raises:
            ImportError: a package that runs it is not installed.
            EncoderError: the files are missing, damaged, or do not fit each other or the above.
        """
        # Whoever lacks one of them has no encoder at all, whatever the files are.
        import onnxruntime  # noqa: F401
        import tokenizers  # noqa: F401

        for name in (names.model, names.tokenizer):
            if not (folder / name).is_file():
                raise EncoderError(str(folder), Remark("there is no {file} in it", file=name))
        try:
            tokenizer = tokenizer_of(folder / names.tokenizer)
        except Exception as error:  # tokenizers raises nothing narrower
            unfit = Remark("{file} is no tokenizer ({error})", file=names.tokenizer, error=_short(error))
            raise EncoderError(str(folder), unfit) from error
        try:
            session = session_of(folder / names.model)
        except Exception as error:  # the errors of onnxruntime have no common base but this
            unfit = Remark("{file} is no model that can be run ({error})", file=names.model, error=_short(error))
            raise EncoderError(str(folder), unfit) from error
        found = cls(tokenizer, session, folder == SHIPPED, _digest(folder, names))
        _check_names(found, folder)
        if not found.shipped:
            _try_out(found, folder)
        return found

    @classmethod
    def find(cls, folder: Path | None = None, names: Names = Names()) -> Encoder | WordsOnly:
        """Return the encoder in ``folder``, or by default the shipped one; ``WordsOnly`` where it cannot be run.

        Without the packages there is none at all, and without its files there is no shipped one.

        Raises:
            EncoderError: there is none in ``folder`` that fits; somebody named it, so it is not passed over.
        """
        try:
            return cls.load(folder or SHIPPED, names)
        except ImportError as error:
            return WordsOnly(Remark("{package} is not installed or cannot be loaded", package=_absent(error)))
        except EncoderError as error:
            if folder is not None and folder != SHIPPED:
                raise
            return WordsOnly(Remark("the files of the encoder cannot be used: {reason}", reason=error.reason))

    def reads(self, language: str) -> bool:
        """Tell whether it may know the meaning of ``language``; of another than the shipped one that is not known."""
        return not self.shipped or language == ENCODED_LANGUAGE

    def encode(self, text: str, places: Sequence[tuple[int, int]]) -> tuple[Floats, Floats]:
        """Return the vector of ``text`` [size] and of the words at ``places`` [places, size], all of unit length.

        ``places`` are half-open character ranges. A word's vector is the mean over its tokens, as they stand in the
        text; zeros for a word beyond the 256 tokens (at most) that are read. Texts go through one by one: int8
        activations are scaled over a whole batch, so that in a batch a text's vector would depend on its neighbours.
        """
        tokens = self.tokenizer.encode(text)
        vectors, token_vectors = self.run(tokens)
        return vectors[0], _word_vectors(token_vectors[0], tokens.offsets, places)

    def vector(self, text: str) -> Floats:
        """Return the vector of ``text`` [size], of unit length; worked out once while a message is answered.

        It is shared then, and must not be changed.
        """
        return once(self._vector)(text)

    def _vector(self, text: str) -> Floats:
        return self.encode(text, ())[0]

    def run(self, tokens: Encoding) -> tuple[Floats, Floats]:
        """Return what the model gives for ``tokens``: [1, size] and [1, tokens, size]."""
        inputs = {"ids": np.array([tokens.ids], np.int64), "mask": np.array([tokens.attention_mask], np.int64)}
        vectors, token_vectors = self.session.run(_OUTPUTS, inputs)
        return vectors, token_vectors


def _digest(folder: Path, names: Names) -> str:
    digest = hashlib.sha256()
    for name in (names.model, names.tokenizer):
        with (folder / name).open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
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


def _check_names(encoder: Encoder, folder: Path) -> None:
    inputs = {i.name: i.type for i in encoder.session.get_inputs()}
    outputs = [o.name for o in encoder.session.get_outputs()]
    if inputs != _INPUTS:
        told = ", ".join(f"{name}: {kind}" for name, kind in inputs.items()) or "-"
        raise EncoderError(
            str(folder),
            Remark("{file} must have the int64 inputs ids and mask; it has: {inputs}", file=MODEL, inputs=told),
        )
    if missing := [name for name in _OUTPUTS if name not in outputs]:
        raise EncoderError(
            str(folder),
            Remark(
                "{file} lacks the outputs {missing}; it has: {outputs}",
                file=MODEL,
                missing=", ".join(missing),
                outputs=", ".join(outputs),
            ),
        )


def _try_out(encoder: Encoder, folder: Path) -> None:
    """Raise EncoderError unless the tokenizer's tokens can be encoded, into vectors of the promised form."""
    for text in _TRIALS:
        tokens = encoder.tokenizer.encode(text)
        try:
            vectors, token_vectors = encoder.run(tokens)
        except Exception as error:  # the errors of onnxruntime have no common base but this
            unfit = Remark(
                "{file} cannot read {count} tokens of {tokenizer} ({error})",
                file=MODEL,
                count=len(tokens.ids),
                tokenizer=TOKENIZER,
                error=_short(error),
            )
            raise EncoderError(str(folder), unfit) from error
        if vectors.ndim != 2 or token_vectors.shape != (1, len(tokens.ids), vectors.shape[1]):
            raise EncoderError(
                str(folder),
                Remark(
                    "{file} must give vectors [1, size] and token_vectors [1, {count}, size], and gives {vectors} and "
                    "{token_vectors}",
                    file=MODEL,
                    count=len(tokens.ids),
                    vectors=str(list(vectors.shape)),
                    token_vectors=str(list(token_vectors.shape)),
                ),
            )
        if not (np.isfinite(token_vectors).all() and abs(np.linalg.norm(vectors) - 1) < _UNIT_WITHIN):
            raise EncoderError(str(folder), Remark("the vectors of {file} are not of unit length", file=MODEL))


def _absent(error: ImportError) -> str:
    return next((p for p in PACKAGES if p in (error.name or str(error))), " or ".join(PACKAGES))


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
