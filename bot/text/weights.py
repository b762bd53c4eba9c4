"""How common a word is in a language at large, whatever the interview: "what" says little, "submarine" much."""

from __future__ import annotations

import gzip
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"

#: Languages with a table, ISO 639-1.
LANGUAGES = ("en", "fr", "es", "de")
#: Zipf frequency given to words that are in no table, a little below the rarest that is.
UNKNOWN = 2.5


@lru_cache(maxsize=len(LANGUAGES))
def frequencies(language: str) -> dict[str, float]:
    """Return folded word -> Zipf frequency (log10 of its count in a thousand million words, about 3..8).

    Source: wordfreq, https://github.com/rspeer/wordfreq; see ``data/word_weights.LICENSE.txt``.
    """
    text = gzip.decompress((_DATA / f"word_weights.{language}.gz").read_bytes()).decode("utf-8")
    table = {}
    for line in text.splitlines():
        zipf, *words = line.split(" ")
        table.update(dict.fromkeys(words, float(zipf)))
    return table


def zipf(form: str, language: str = "en") -> float:
    """Return the Zipf frequency of a folded word; ``UNKNOWN`` for a word that the table lacks."""
    return frequencies(language).get(form, UNKNOWN)


def is_known(form: str, language: str = "en") -> bool:
    """Tell whether a folded word is among the common ones of the language."""
    return form in frequencies(language)
