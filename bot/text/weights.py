"""How common a word is in a language at large, whatever the interview: "what" says little, "submarine" much."""

from __future__ import annotations

import gzip
from collections.abc import Collection
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

    It is empty for a language that is not in ``LANGUAGES``.

    Source: wordfreq, https://github.com/rspeer/wordfreq; see ``data/word_weights.LICENSE.txt``.
    """
    if language not in LANGUAGES:
        return {}
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


#: A word speaks for a language in which it is this many decades more frequent than in English.
_AT_HOME = 1.0
#: Words that must speak for another language at least.
_FEWEST_VOTES = 3


def language_of(forms: Collection[str]) -> str:
    """Return the language that the folded words of a question are at home in.

    It is "en" unless most of them speak for another:

    - "pourquoi la chine est amie": ``fr``, for each of its words is far commoner in French.
    - A single foreign word, a name or a misspelling changes nothing.
    """
    votes = {
        language: sum(zipf(form, language) >= zipf(form) + _AT_HOME for form in set(forms)) for language in LANGUAGES
    }
    best = max(votes, key=lambda language: votes[language])
    return best if votes[best] >= _FEWEST_VOTES and 2 * votes[best] > len(set(forms)) else "en"
