"""Which language a text is in where it is none that is known well: told by script, letters and commonest words."""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.text.words import fold
from bot.text.worked_out import once

_TABLE: Final = Path(__file__).parent / "data" / "word_weights.others.gz"
#: ISO 639-2 code of a language that is not told, though it is none that is known well.
UNKNOWN_LANGUAGE: Final = "und"
#: The languages of scripts other than that of Latin: the first word of the names of their characters in Unicode. Of
#: several, words and letters tell; of those written in one script most texts are in this language.
_SCRIPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "CYRILLIC": ("ru", "uk", "bg", "mk"),
    "ARABIC": ("ar", "fa", "ur"),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "HANGUL": ("ko",),
    "DEVANAGARI": ("hi",),
    "BENGALI": ("bn",),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "KANNADA": ("kn",),
    "MALAYALAM": ("ml",),
    "SINHALA": ("si",),
    "THAI": ("th",),
    "LAO": ("lo",),
    "KHMER": ("km",),
    "MYANMAR": ("my",),
    "GEORGIAN": ("ka",),
    "ARMENIAN": ("hy",),
    "ETHIOPIC": ("am",),
}
#: Letters of Cyrillic that, of the languages in it, only this one uses, or first of all.
_CYRILLIC_LETTERS: Final = {"be": "ў", "uk": "іїєґ", "sr": "ђћ", "mk": "ѓќѕ", "kk": "әғқңұһ", "ru": "ыэё"}
#: Letters that none of the languages known well uses, by the languages of the table that do.
_LATIN_LETTERS: Final = {
    "pl": "ąćęłńśźż",
    "cs": "ďěňřšťůž",
    "sk": "ďĺľňŕšťž",
    "sl": "čšž",
    "sh": "čćđšž",
    "hu": "őű",
    "ro": "ășțşţ",
    "tr": "ğışİ",
    "da": "åæø",
    "nb": "åæø",
    "sv": "å",
    "is": "ðþæ",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "vi": "đăơưạảấầậắằẵặẹẻẽếềệểễịỉọỏốồộổỗớờợởỡụủứừựửữỳỵỷỹ",
}
#: Decades that a word with such a letter counts for these languages; no name, which English has, too: "Dvořák".
_OWN_LETTER: Final = 1.0
#: Rarer words count with this Zipf frequency: down to it all tables of languages known well are complete.
LEAST_TOLD: Final = 3.5
#: Decades by which a language must be likelier than the next.
CERTAIN: Final = 1.5
_LATIN: Final = "LATIN"
_KNOWN_SCRIPTS: Final = frozenset((_LATIN, "FULLWIDTH", "CJK"))
#: Texts are told by this much of them, in characters.
SAMPLE: Final = 20_000
_HAN, _KANA = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[\u3041-\u30fa\uff66-\uff9d]")
#: Of the characters of a Japanese text at least one in so many is kana; Chinese has some in names.
_ONE_IS_KANA: Final = 10
_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def other_frequencies() -> Mapping[str, Mapping[str, float]]:
    """Return for each other language with one the table of its commonest words, folded, with their Zipf frequencies.

    Source: wordfreq; see ``data/word_weights.LICENSE.txt``.
    """
    tables: dict[str, dict[str, float]] = {}
    for line in gzip.decompress(_TABLE.read_bytes()).decode("utf-8").splitlines():
        language, zipf, *words = line.split(" ")
        tables.setdefault(language, {}).update(dict.fromkeys(words, float(zipf)))
    return tables


@once
def languages_of_script(text: str) -> tuple[str, ...]:
    """Return the languages that ``text`` may be in, likeliest first, where its script is of none that is known well.

    - Japanese, where one in ten of its characters of Chinese is kana, however much of it is Latin.
    - The language that Cyrillic, Greek, Arabic and other scripts are mostly used for, if more than half of the letters
      are of one of them. Of several languages in one, it is the one whose own letters or commonest words it has.
    - ``UNKNOWN_LANGUAGE`` where more than half is of any other script.

    None for all that is mostly in Latin letters, Chinese or without letters.
    """
    if text.isascii():
        return ()
    letters = Counter(filter(str.isalpha, text[:SAMPLE]))
    every = letters.total()
    kana = sum(times for letter, times in letters.items() if _KANA.match(letter))
    chinese = sum(times for letter, times in letters.items() if _HAN.match(letter))
    if kana * _ONE_IS_KANA >= kana + chinese > 0 and 2 * (kana + chinese) > every:
        return ("ja",)
    scripts: Counter[str] = Counter()
    for letter, times in letters.items():
        scripts[unicodedata.name(letter, "?").partition(" ")[0]] += times
    script, times = scripts.most_common(1)[0] if scripts else (_LATIN, 0)
    if script in _KNOWN_SCRIPTS or 2 * times <= every:
        return ()
    return _in_script(text[:SAMPLE].lower(), _SCRIPTS.get(script, (UNKNOWN_LANGUAGE,)))


def is_in_other_script(text: str) -> bool:
    """Tell whether most of ``text`` is in a script that none of the languages known well is written in."""
    return bool(languages_of_script(text))


def _in_script(text: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    if "ru" in languages:
        own = {one: sum(map(text.count, letters)) for one, letters in _CYRILLIC_LETTERS.items()}
        if any(own.values()):
            return (max(own, key=lambda one: own[one]),)
    if len(languages) == 1:
        return languages
    tables, forms = other_frequencies(), forms_of(text)
    return likeliest({one: sum(max(tables[one].get(form, 0.0), LEAST_TOLD) for form in forms) for one in languages})


def likeliest(likely: Mapping[str, float]) -> tuple[str, ...]:
    """Return the languages that may be meant where each is so ``likely``, in decades; the likeliest first."""
    first = max(likely.values())
    return tuple(one for one in sorted(likely, key=lambda one: -likely[one]) if first - likely[one] < CERTAIN)


def likelihoods(text: str) -> dict[str, float]:
    """Return how likely each other language in Latin letters is for ``text``, in decades, as words and letters tell."""
    forms = forms_of(text)
    words = _WORD.findall(text[:SAMPLE])
    small = "".join(dict.fromkeys(word for at, word in enumerate(words) if at == 0 or not word[0].isupper())).lower()
    return {
        language: sum(max(table.get(form, 0.0), LEAST_TOLD) for form in forms)
        + _OWN_LETTER * sum(letter in small for letter in _LATIN_LETTERS.get(language, ()))
        for language, table in other_frequencies().items()
        if language not in _NOT_LATIN
    }


def forms_of(text: str) -> list[str]:
    """Return the distinct words of ``text``, folded, in the order of the alphabet."""
    return sorted(set(_WORD.findall(fold(text[:SAMPLE]))))


_NOT_LATIN: Final = frozenset(language for languages in _SCRIPTS.values() for language in languages)


def is_alike(one: str, other: str) -> bool:
    """Tell whether two languages cannot be told from each other here, or are one: Serbian is told as Serbo-Croatian."""
    return one == other or any({one, other} <= group for group in _ALIKE)


_ALIKE: Final = (
    frozenset({"sh", "hr", "bs", "sr", "me"}),
    frozenset({"nb", "no", "nn"}),
    frozenset({"fil", "tl"}),
    frozenset({"id", "ms"}),
)
