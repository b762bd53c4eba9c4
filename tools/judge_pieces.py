"""Word pieces of eight languages behind the English ones, for a judge that learnt to read English.

The way is that of WECHSEL (Minixhofer, Paischer and Rekabsaz 2022, https://arxiv.org/abs/2112.06598): a piece that
English has too keeps its vector, and every other gets the mean of those of the English words that mean nearly the same,
here by the encoder between languages. What the layers know of questions and passages stays. Of windows in other
languages, which a judge of English tells no better than chance, one that got the pieces after 76,000 English windows
told replies from others with an AUC of 0.69 before it had read any, and English ones with 0.89 instead of 0.95.

The judge of English was trained with them, and is shipped without: ``train_several.py`` knows a better way.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rich.progress import track

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.retrieval.encoder import BRIDGE, SHIPPED, TOKENIZER, Encoder, tokenizer_of  # noqa: E402

TABLE: Final = "bert.embeddings.word_embeddings.weight"
#: What opens a word among the pieces of the encoder between languages, and what goes on with one in English.
OPENS, GOES_ON = "▁", "##"
#: Its first four pieces, and what plays their parts in English.
SPECIAL: Final = ("[CLS]", "[PAD]", "[SEP]", "[UNK]")
#: English words that give their mean, and by what likenesses are divided before the softmax: the closest count most.
NEAREST, TEMPERATURE = 10, 0.05
#: Words that are compared with all English ones at once.
AT_ONCE: Final = 2000

Floats = NDArray[np.float32]


def with_pieces(weights: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return ``weights``, of a BERT that reads English pieces, for these and those of several languages."""
    english: dict[str, int] = json.loads((SHIPPED / TOKENIZER).read_text("utf-8"))["model"]["vocab"]
    pieces = [piece for piece, _ in json.loads((SHIPPED / BRIDGE.tokenizer).read_text("utf-8"))["model"]["vocab"]]
    table = weights[TABLE]
    known = [word for word in english if word.isascii() and not word.startswith(("[", GOES_ON))]
    strange = sorted({plain(piece) for piece in pieces if same_in(english, piece) is None and plain(piece)})
    means = dict(zip(strange, nearest_means(known, strange, table[[english[word] for word in known]]), strict=True))
    rows = np.tile(table.mean(axis=0), (len(pieces), 1))
    for at, piece in enumerate(pieces):
        same = english[SPECIAL[at]] if at < len(SPECIAL) else same_in(english, piece)
        if same is not None:
            rows[at] = table[same]
        elif plain(piece):
            rows[at] = means[plain(piece)]
    return {**weights, TABLE: np.concatenate([table, rows])}


def english_pieces() -> int:
    """Return how many English pieces there are, which the others follow."""
    return tokenizer_of(SHIPPED / TOKENIZER).get_vocab_size()


def plain(piece: str) -> str:
    """Return the letters of a piece, small."""
    return piece.replace(OPENS, "").lower()


def same_in(english: Mapping[str, int], piece: str) -> int | None:
    """Return the English piece that is written like ``piece`` and stands in the same place of a word, if any."""
    word = plain(piece)
    if piece.startswith(OPENS):
        return english.get(word)
    return english.get(GOES_ON + word, None if word.isalnum() else english.get(word))


def nearest_means(known: Sequence[str], strange: Sequence[str], rows: Floats) -> Floats:
    """Return for each of the ``strange`` words the mean of the ``rows`` of the ``known`` ones of nearly its meaning."""
    encoder = Encoder.load(names=BRIDGE)
    of_known = vectors(encoder, known)
    centre = of_known.mean(axis=0)
    of_known, of_strange = centred(of_known, centre), centred(vectors(encoder, strange), centre)
    found = np.zeros((len(strange), rows.shape[1]), np.float32)
    for start in range(0, len(strange), AT_ONCE):
        alike = of_strange[start : start + AT_ONCE] @ of_known.T
        nearest = np.argpartition(-alike, NEAREST, axis=1)[:, :NEAREST]
        closeness = np.take_along_axis(alike, nearest, axis=1)
        shares = np.exp((closeness - closeness.max(axis=1, keepdims=True)) / TEMPERATURE)
        shares /= shares.sum(axis=1, keepdims=True)
        found[start : start + AT_ONCE] = np.einsum("wk,wkd->wd", shares, rows[nearest])
    return found


def vectors(encoder: Encoder, words: Sequence[str]) -> Floats:
    """Return the vector of each of ``words``, as if it were asked for; 4 ms each."""
    return np.stack([encoder.encode(f"query: {word}", ())[0] for word in track(words, "Words")])


def centred(found: Floats, centre: Floats) -> Floats:
    """Return ``found`` without what all words have in common, of unit length."""
    off = found - centre
    lengths = np.linalg.norm(off, axis=1, keepdims=True)
    unit: Floats = (off / np.maximum(lengths, 1e-9)).astype(np.float32)
    return unit
