"""What counts as a word, and when two spellings are the same word.

``fold`` makes case, accents, width and kinds of apostrophe irrelevant; ``split_words`` cuts a text into words with their
places; ``stem`` strips endings (Porter 2, http://snowball.tartarus.org/algorithms/english/stemmer.html).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ´`′＇"), "'")
# Letters and digits, with single apostrophes inside; a Han or kana character is a word of its own.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:'[^\W_]+)*")
_TAIL = re.compile(r"'(?:s|re|ve|ll|d|m)$")
# French elision: l'économie, d'une, qu'il, jusqu'à.
_ELISION = re.compile(r"^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)'(?=[^\W\d_]{3})")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    #: Folded form: lower case, no accents, no possessive or contracted ending.
    form: str
    stem: str
    #: Half-open character range of the text as given.
    start: int
    end: int


def fold(text: str) -> str:
    """Return ``text`` with NFKC, lower case, plain apostrophes and no accents."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=100_000)
def stem(form: str) -> str:
    """Return the stem of a folded word."""
    return _stemmer().stemWord(form)


def split_words(text: str) -> list[Word]:
    """Return the words of ``text`` in order.

    - "China’s" is ``china``; "can't" is ``can`` and ``not``, both at its place; "l’Express" is ``express``.
    - Positions refer to ``text``: folding is done word by word, so that it may change lengths.
    """
    plain = text.translate(_APOSTROPHES)
    found = []
    for match in _WORD.finditer(plain):
        for form in _forms(fold(match.group())):
            found.append(Word(form, stem(form), match.start(), match.end()))
    return found


def _forms(folded: str) -> list[str]:
    word = _ELISION.sub("", _TAIL.sub("", folded))
    if word.endswith("n't"):
        base = {"ca": "can", "wo": "will", "sha": "shall"}.get(word[:-3], word[:-3])
        return [base, "not"] if base else ["not"]
    word = word.replace("'", "")
    return [word] if word else []
