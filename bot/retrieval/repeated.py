"""What is said twice in a library, as where one talk was added as a text and as subtitles: it is compared once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray


def words_said(forms: Iterable[str]) -> bytes:
    """Return what an exchange has in common with all that has the same words, whatever their layout: a digest."""
    return hashlib.blake2b(" ".join(forms).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def firsts(said: Sequence[bytes]) -> NDArray[np.int64]:
    """Return for each of what was ``said`` the place of the first that is the same; its own, mostly."""
    first: dict[bytes, int] = {}
    return np.array([first.setdefault(words, at) for at, words in enumerate(said)], np.int64)
