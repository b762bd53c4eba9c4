"""What numbers from two to twelve are called, with which people count what they ask for: folded, by language.

One is left out: it is an article in most of them, and each room says what it takes for one.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Final

NUMBER_WORDS: Final[Mapping[str, Mapping[str, int]]] = {
    language: dict(zip(words.split(), count(2), strict=False))
    for language, words in {
        "en": "two three four five six seven eight nine ten eleven twelve",
        "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
        "de": "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    }.items()
}
