"""Which words a language has, rare ones too: what is none of them may be a misspelling, and of one of them.

About a hundred thousand words of each language are kept packed, as bytes by their length: as the strings of a dict they
would take ten times the memory.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.retrieval.near_words import letters_of, may_be_near
from bot.text.weights import LANGUAGES

_DATA = Path(__file__).parent / "data"
#: Code of the character that stands for a Zipf frequency of 0.0 in the files.
NO_TENTHS = 40


class Near(NamedTuple):
    """A word that a typed one may stand for."""

    form: str
    #: Edits that lie between them.
    edits: int
    #: log10 of its count in a thousand million words.
    zipf: float


class _Block(NamedTuple):
    """The words of one length."""

    #: bytes [words]: folded, a to z, in alphabetical order.
    words: NDArray[np.bytes_]
    #: uint8 [words]: Zipf frequencies, in tenths.
    tenths: NDArray[np.uint8]
    #: uint64 [words]: which letters each has; see ``letters_of``.
    letters: NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The words of a language with how common they are."""

    #: Number of letters -> the words that have so many.
    blocks: Mapping[int, _Block]
    #: Zipf frequency of the rarest of them.
    rarest: float

    @classmethod
    def read(cls, text: str) -> Dictionary:
        """Return the dictionary that ``text`` is, a line for each number of letters: "2 into" and, after a tab, "ut".

        These are its folded words, a to z, in alphabetical order and run together, and a character for the Zipf
        frequency of each, whose code is ``NO_TENTHS`` and the tenths of it ("x" is 8.0).
        """
        blocks = {}
        for line in text.splitlines():
            length, words, tenths = re.split("[ \t]", line)
            packed = np.frombuffer(words.encode(), np.uint8)
            letters = packed.reshape(-1, int(length)) - np.uint8(ord("a"))
            blocks[int(length)] = _Block(
                packed.view(f"S{length}"),
                np.frombuffer(tenths.encode(), np.uint8) - np.uint8(NO_TENTHS),
                np.bitwise_or.reduce(np.uint64(1) << letters.astype(np.uint64), axis=1),
            )
        return cls(blocks, min(float(block.tenths.min()) for block in blocks.values()) / 10)

    def zipf(self, form: str) -> float | None:
        """Return the Zipf frequency of a folded word; None where the language lacks it."""
        block = self.blocks.get(len(form))
        if block is None or not form.isascii():
            return None
        sought = form.encode()
        at = int(np.searchsorted(block.words, np.bytes_(sought)))
        return float(block.tenths[at]) / 10 if at < len(block.words) and block.words[at] == sought else None

    def within(self, form: str, edits: int) -> Iterator[Near]:
        """Yield the words at most ``edits`` away from a folded one, by optimal string alignment, in no order."""
        bits = np.uint64(letters_of(form))
        for length in range(max(1, len(form) - edits), len(form) + edits + 1):
            block = self.blocks.get(length)
            if block is None:
                continue
            rows = may_be_near(block.letters, bits, edits)
            words = [word.decode() for word in block.words[rows].tolist()]
            for word, distance, at in process.extract(form, words, scorer=OSA.distance, limit=None, score_cutoff=edits):
                yield Near(word, int(distance), float(block.tenths[rows[at]]) / 10)


@lru_cache(maxsize=len(LANGUAGES))
def dictionary_of(language: str) -> Dictionary:
    """Return the words of one of the ``LANGUAGES``; it is read once.

    Sources: wordfreq and pyspellchecker; see ``data/words.LICENSE.txt``.

    Raises:
        ValueError: there is no dictionary of the language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no dictionary of {language!r}, only of {', '.join(LANGUAGES)}")
    return Dictionary.read(lzma.decompress((_DATA / f"words.{language}.xz").read_bytes()).decode("ascii"))
