"""How common a word is in a language at large, whatever the interview: "what" says little, "submarine" much."""

from __future__ import annotations

import gzip
import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from bot.text.other_languages import (
    CERTAIN,
    LEAST_TOLD,
    SAMPLE,
    languages_of_script,
    likeliest,
    likelihoods,
    other_frequencies,
)
from bot.text.words import SHORT_FOR, fold, spelled
from bot.text.worked_out import once

_DATA = Path(__file__).parent / "data"

#: Languages that Verbatim knows best, ISO 639-1: those in which messages and interviews are understood by their words.
LANGUAGES = ("en", "fr", "es", "de")
#: Languages with a table; of the last three, only as many words as tell a language.
_TABLES = (*LANGUAGES, "it", "pt", "nl")
#: All that are known well.
_KNOWN = frozenset((*_TABLES, "zh"))
#: Zipf frequency given to words that are in no table, a little below the rarest that is.
UNKNOWN = 2.5


@lru_cache(maxsize=64)
def frequencies(language: str) -> dict[str, float]:
    """Return folded word -> Zipf frequency (log10 of its count in a thousand million words, about 3..8).

    Of another language these are its commonest words alone; it is empty for one without a table.

    Source: wordfreq, https://github.com/rspeer/wordfreq; see ``data/word_weights.LICENSE.txt``.
    """
    if language not in _TABLES:
        return dict(other_frequencies().get(language, {}))
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
    distinct = [(form, zipf(form) + _AT_HOME) for form in set(forms)]
    tables = {language: frequencies(language) for language in LANGUAGES}
    votes = {
        language: sum(table.get(form, UNKNOWN) >= least for form, least in distinct)
        for language, table in tables.items()
    }
    best = max(votes, key=lambda language: votes[language])
    return best if votes[best] >= _FEWEST_VOTES and 2 * votes[best] > len(distinct) else "en"


def is_other(language: str) -> bool:
    """Tell whether ``language`` is none of those that are known well."""
    return language not in _KNOWN


#: Decades by which one of the languages known well must be likelier than the next: of 29,900 of the corpus' questions
#: with three words or more 10 are told wrongly and 522 not at all.
_CERTAIN = CERTAIN
#: The same where there are fewer than so many words, which may be names ("Los Angeles", "Puerto Rico"): of 3,400
#: questions with so few none is told wrongly and 977 are not told at all, and of the 1,186 names in every second text
#: none is told as of another language, but three from 1.5 on.
_CERTAIN_OF_FEW, ENOUGH_WORDS = 2.5, 3
#: Zipf frequency of a word that is common: down to it every table is complete.
_COMMON = 4.0
#: From this share of its words on that are common in one language known well, a text is in none but these: nothing else
#: is compared then, nor are the words of the others loaded for whoever asks in English.
_MOSTLY_KNOWN = 0.8
#: Decades by which another language must be likelier than all that are known well. Of 143,305 labelled questions in
#: these, 6 are told as of another one ("ki voulait contredire unai").
_CERTAIN_OF_OTHERS = 2.0
#: Words of a question that tell its language at least.
_FEWEST_WORDS = 2
#: Only Spanish opens a question or a call with a mark, which counts as many decades.
_OPENS, _OPENED = re.compile(r"[¿¡]"), 3.0
#: Decades by which the shorthand of chats is rarer than what it stands for, so that "wer war da?" is German and no
#: English; of 6,510 hasty questions to real interviews, most of them in English, 71 rather than 91 tell no language.
_SHORTENED = 1.5
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTERS = re.compile(r"[^\W\d_]+")


def told_language(text: str) -> str | None:
    """Return the language that ``text`` is in; None where nothing tells for certain.

    The words are taken as drawn from each language at large (naive Bayes); names are rare in all of them.
    """
    possible = possible_languages(text)
    return possible[0] if len(possible) == 1 else None


@once
def voted_language(text: str) -> str:
    """Return the language that ``text`` is most likely in, also where ``told_language`` tells none.

    Of other languages it is the likeliest; else, as ``language_of`` has its words.
    """
    others = other_languages(text)
    return others[0] if others else told_language(text) or language_of([word.bare for word in spelled(text)])


def possible_languages(text: str, within: float = _CERTAIN) -> tuple[str, ...]:
    """Return the languages that ``text`` may be in, as ``told_language`` has it, likeliest first.

    These are those that are less than ``within`` decades less likely than the first; none where it has too few words to
    tell.
    """
    words, likely = _likelihoods(text)
    if words < _FEWEST_WORDS:
        return ()
    if words < ENOUGH_WORDS:
        within = max(within, _CERTAIN_OF_FEW)
    first = max(likely.values())
    return tuple(one for one in likely if first - likely[one] < within)


@once
def other_languages(text: str) -> tuple[str, ...]:
    """Return the languages that ``text`` may be in, likeliest first, where it is in none that is known well; else none.

    It is in another one where its script tells so, or where its words are likelier, by as much as tells a language, in
    one of which the commonest words are known: "Kto jest prezydentem Francji?". Names and single words tell none.
    """
    if told := languages_of_script(text):
        return told
    words, known = _known_likelihoods(text[:SAMPLE])  # as much as ``likelihoods`` looks at
    if words < _FEWEST_WORDS or "zh" in known:
        return ()
    if share_known(text)[1] >= _MOSTLY_KNOWN:
        return ()
    others = likelihoods(text)
    ahead = max(others.values()) - max(known.values())
    return likeliest(others) if ahead >= (_CERTAIN_OF_OTHERS if words >= ENOUGH_WORDS else _CERTAIN_OF_FEW) else ()


def share_known(text: str) -> tuple[int, float]:
    """Return how many words ``text`` has, and which share of them, 0..1, is common in one language: the largest."""
    forms = _LETTERS.findall(fold(text))
    known = (sum(table.get(form, 0.0) >= _COMMON for form in forms) for table in map(frequencies, _TABLES))
    return len(forms), max(known) / max(1, len(forms))


def _likelihoods(text: str) -> tuple[int, Mapping[str, float]]:
    """Return how many words ``text`` has, and how likely each language is, in decades, the likeliest first.

    Where it is in another language than those that are known well, these are all that it may be.
    """
    others = other_languages(text)
    return (ENOUGH_WORDS, dict.fromkeys(others, 0.0)) if others else _known_likelihoods(text)


@once
def _known_likelihoods(text: str) -> tuple[int, Mapping[str, float]]:
    """Return the same for those with a table, and Chinese.

    Where a third of the letters is Chinese, that is the only one.
    """
    if 3 * len(_HAN.findall(text)) >= sum(map(len, _LETTERS.findall(text))) > 0:
        return ENOUGH_WORDS, {"zh": 0.0}
    forms = sorted(set(_LETTERS.findall(fold(text))))
    # Sorted: the last digit of a sum depends on its order, and two languages may be as far apart as the bound.
    likely = {
        language: sum(_decades(form, table, SHORT_FOR.get(language, {})) for form in forms)
        for language, table in zip(_TABLES, map(frequencies, _TABLES), strict=True)
    }
    likely["es"] += _OPENED if _OPENS.search(text) else 0.0
    return len(forms), {one: likely[one] for one in sorted(likely, key=lambda one: -likely[one])}


def _decades(form: str, table: Mapping[str, float], short_for: Mapping[str, Sequence[str]]) -> float:
    """Return how likely a folded word is in the language of these tables; shorthand counts as what it stands for."""
    meant = short_for.get(form)
    written_out = table.get(meant[0], 0.0) - _SHORTENED if meant else 0.0
    return max(table.get(form, 0.0), written_out, LEAST_TOLD)
