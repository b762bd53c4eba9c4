"""What a misspelt word was meant to be: a noisy channel (Kernighan, Church and Gale 1990).

The word meant is the one for which ``log P(typed | meant) + log P(meant)`` is largest. The first part falls with every
edit, less for a neighbouring key or two letters swapped, more for a wrong first letter, which people seldom miss. The
second rises with the word's frequency in the language of the message, and for words of the library. The weights were
chosen on words that were damaged on purpose (dev splits of public question sets).

A space that was left out between two words is one edit (the room ``glued``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product, takewhile
from operator import attrgetter
from threading import Lock
from typing import NamedTuple

from cachetools import LRUCache, cachedmethod

from bot.model import Correction
from bot.retrieval.dictionary import Near, dictionary_of
from bot.retrieval.encoder import ENCODED_LANGUAGE
from bot.retrieval.glued import cut
from bot.retrieval.vocabulary import MOST_REMEMBERED, Vocabulary
from bot.text.places import names_place
from bot.text.weights import (
    LANGUAGES,
    frequencies,
    is_known,
    is_other,
    possible_languages,
    told_language,
    voted_language,
    zipf,
)
from bot.text.words import LONGEST_WORD, Word, is_short_for, split_words

#: Log-odds, in natural units up to one common factor: of an edit, of a wrong first letter, of an edit that fingers
#: make often; of a word of the library, of a name of it, and of a decade of frequency. Of two words that are as near,
#: the one of the library is read unless the other is some 4,000 times as frequent: "flod" as "flood", not as "food".
_EDIT, _FIRST_LETTER, _EASY_EDIT = 3.2, 2.5, 1.5
_OF_LIBRARY, _NAME, _DECADE = 2.2, 3.6, 0.6
#: A typed word of at most so many letters may be so many edits away from what was meant.
_MOST_EDITS = ((2, 0), (4, 1), (8, 2), (LONGEST_WORD, 3))
#: The same for capitalised words, which are more often names that the library lacks.
_MOST_EDITS_OF_NAMES = ((2, 0), (6, 1), (LONGEST_WORD, 2))
#: A word of three letters is misspelt if English has it more rarely than the first, and meant a word more frequent than
#: the second (Zipf): most short strings are abbreviations of something.
_SHORT, _SHORT_KNOWN_FROM, _SHORT_MEANT_FROM = 3, 3.5, 4.5
#: Letters of a word that another one may be a misspelling of at least, but for those of the library.
_FEWEST_MEANT = 2

#: Decades by which a message must be likelier in another language than in English, whose misspelt words are often words
#: of others: of 3,342 labelled English questions, two thirds of them mistyped, 4 are, and of 485 Italian and
#: Portuguese ones 480.
_FOREIGN = 3.0

#: A letter that was held: no word has it three times in a row.
_HELD = re.compile(r"(.)\1{2,}")
#: Held letters of a word at most; what has more is noise.
_MOST_HELD = 3
#: Who holds these cries out, and denies nothing.
_CRIED = frozenset(("no", "non", "nein"))
#: Numbers of centuries and kings: "xviii" is no "xiii".
_ROMAN = re.compile(r"m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACES = {
    key: (row, column + (0, 0.25, 0.75)[row]) for row, keys in enumerate(_KEYS) for column, key in enumerate(keys)
}
_NEIGHBOURS = frozenset(
    (a, b)
    for a, (row, column) in _PLACES.items()
    for b, (other_row, other_column) in _PLACES.items()
    if a != b and abs(row - other_row) <= 1 and abs(column - other_column) <= 1
)


class Tongues(NamedTuple):
    """Which languages a message may be in."""

    #: Misspelt words are read as words of these: one, or in a library without English its languages and English, where
    #: nothing tells. Empty where too few words of the language are known to tell what is misspelt.
    read: tuple[str, ...]
    #: Others that are as likely or that the library is in: a word of one of these may stand as it is.
    others: tuple[str, ...]

    @classmethod
    def of(cls, typed: str, spoken: Sequence[str]) -> Tongues:
        """Return those of ``typed``, asked of a library whose interviews are in the languages ``spoken``."""
        read = _read_in(typed, spoken)
        likelier = takewhile(lambda one: one not in read, possible_languages(typed))
        others = dict.fromkeys((*likelier, *(one for one in spoken if one not in read)))
        return cls(tuple(one for one in read if one in LANGUAGES), tuple(others))


class Repaired(NamedTuple):
    """A text as it is read."""

    text: str
    #: What was replaced, in order.
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, eq=False)
class Speller:
    """Repairs misspelt words, of one library; safe to share between threads."""

    vocabulary: Vocabulary
    #: Those of its interviews.
    languages: tuple[str, ...] = (ENCODED_LANGUAGE,)
    _repairs: LRUCache[object, str | None] = field(default_factory=lambda: LRUCache(MOST_REMEMBERED))
    _lock: Lock = field(default_factory=Lock)

    def repair(self, typed: str) -> Repaired:
        """Return ``typed`` with misspelt words replaced.

        - A word of three letters or more is taken for misspelt when neither the library nor the common words of the
          language of the message have it. It is read as a word of either, or as two of them that were glued.
        - A rare word of the language, or any word of another one that the message may be in or the library has, stands
          where it is likelier than what it might be a misspelling of.
        - A letter three times in a row or more is one or two, whichever makes a known word.
        - Shorthand of chats stands, and so do Roman numbers, and what is one letter only ("www").
        - A capitalised word inside a sentence is somebody's name: it is only read as a name of the library.
        - Nothing is replaced in a language of which too few words are known to tell what is misspelt: Italian words are
          no misspelt English ones, nor are those that are asked of Turkish interviews and tell no language.
        """
        words = split_words(typed)
        tongues = Tongues.of(typed, self.languages)
        if not tongues.read:
            return Repaired(typed)
        shouts = sum(typed[w.start].isupper() for w in words) > len(words) / 2
        pieces: list[str] = []
        corrections: list[Correction] = []
        position = 0
        for at, word in enumerate(words):
            is_name = at > 0 and typed[word.start].isupper() and not shouts
            meant = self._meant(typed, word, tongues, is_name)
            if meant and word.start >= position:
                pieces += [typed[position : word.start], meant]
                corrections.append(Correction(typed[word.start : word.end], meant))
                position = word.end
        return Repaired("".join([*pieces, typed[position:]]), tuple(corrections))

    def _meant(self, typed: str, word: Word, tongues: Tongues, is_name: bool) -> str | None:
        form = word.form
        checked = _SHORT <= len(form) <= LONGEST_WORD and form.isalpha() and form.isascii()
        if not checked or _is_word(form, self.vocabulary, tongues.read):
            return None
        if _is_no_word(form) or is_short_for(typed[word.start : word.end]):
            return None
        return self._likeliest(form, tongues, is_name)

    @cachedmethod(attrgetter("_repairs"), lock=attrgetter("_lock"))
    def _likeliest(self, form: str, tongues: Tongues, is_name: bool) -> str | None:
        drawn = _undrawn(form)
        known = [one for one in drawn if _stands(one, self.vocabulary, tongues, is_name)]
        if not _CRIED.isdisjoint(known):
            return None
        if known:
            return max(known, key=lambda one: (one in self.vocabulary.forms, _commonness(one, tongues.read)))
        return _likeliest(drawn[-1] if drawn else form, self.vocabulary, tongues, is_name)


def _read_in(typed: str, spoken: Sequence[str]) -> tuple[str, ...]:
    possible = possible_languages(typed, _FOREIGN)
    if possible and ENCODED_LANGUAGE not in possible:
        return (possible[0],)
    told = told_language(typed)
    if told and told in spoken:
        return (told,)
    if spoken and all(map(is_other, spoken)):
        return ()
    voted = voted_language(typed)
    if voted != ENCODED_LANGUAGE or ENCODED_LANGUAGE in spoken:
        return (voted,)
    return (*(one for one in spoken if one in (possible or LANGUAGES)), ENCODED_LANGUAGE)


def _is_word(form: str, vocabulary: Vocabulary, read: Sequence[str]) -> bool:
    if form in vocabulary.forms or names_place(form):
        return True
    if read != (ENCODED_LANGUAGE,):
        return any(is_known(form, tongue) for tongue in LANGUAGES)
    return is_known(form) and (len(form) > _SHORT or zipf(form) >= _SHORT_KNOWN_FROM)


def _is_no_word(form: str) -> bool:
    """Tell whether ``form`` is a Roman number, or one letter again and again: "xviii", "www"."""
    return _ROMAN.fullmatch(form) is not None or len(set(form)) == 1


def _undrawn(form: str) -> list[str]:
    """Return the words that ``form`` may be with its letters held, shortest first; none where none is held.

    "doessss" is "does" or "doess".
    """
    held = list(_HELD.finditer(form))
    if not 0 < len(held) <= _MOST_HELD:
        return []
    edges = [0, *(edge for match in held for edge in match.span()), len(form)]
    kept = [form[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
    letters = [(match[1], 2 * match[1]) for match in held]
    return [
        "".join(f"{before}{letter}" for before, letter in zip(kept, (*chosen, ""), strict=True))
        for chosen in product(*letters)
    ]


def _stands(form: str, vocabulary: Vocabulary, tongues: Tongues, is_name: bool) -> bool:
    if is_name:
        return vocabulary.forms.get(form) in vocabulary.names
    is_negated = len(split_words(form)) > 1  # "doesnt"
    return is_negated or is_short_for(form) or _is_word(form, vocabulary, tongues.read)


def _commonness(form: str, languages: Sequence[str]) -> float:
    return max(zipf(form, language) for language in languages)


def _likeliest(form: str, vocabulary: Vocabulary, tongues: Tongues, is_name: bool) -> str | None:
    limits = _MOST_EDITS_OF_NAMES if is_name else _MOST_EDITS
    most = next((edits for letters, edits in limits if len(form) <= letters), 0)
    # A rare word may be meant as it stands, and so may one of another language, rather than one that a misspelling
    # only happens to give.
    standing = (_frequency(form, one) for one in (*tongues.read, *tongues.others))
    as_typed = max((_DECADE * often for often in standing if often is not None), default=-math.inf)
    glued = None if is_name else cut(form, vocabulary, tongues.read)
    # A word with fewer edits is hardly ever less likely, so the search widens only while nothing is found.
    for edits in range(1, most + 1):
        found = [
            (_log_odds(form, near, own), near.form)
            for language in tongues.read
            for near, own in _within(form, vocabulary, language, is_name, edits)
        ]
        if glued:
            parts, frequency = glued
            found.append((_DECADE * frequency - _EDIT, parts))
        if found:
            likeliest, word = max(found)
            return word if likeliest > as_typed else None
    return None


def _frequency(form: str, language: str) -> float | None:
    """Return the Zipf frequency of ``form``; None where the language is not known to have it."""
    return dictionary_of(language).zipf(form) if language in LANGUAGES else frequencies(language).get(form)


def _within(
    form: str, vocabulary: Vocabulary, language: str, is_name: bool, edits: int
) -> Iterator[tuple[Near, float]]:
    """Yield (word, what the library says for it) for all words that ``form`` may stand for."""
    dictionary = dictionary_of(language)
    for word, distance in vocabulary.near_words.within(form, edits):
        named = vocabulary.forms[word] in vocabulary.names
        if word.isalpha() and (named or not is_name):
            often = dictionary.zipf(word)
            yield Near(word, distance, dictionary.rarest if often is None else often), _NAME if named else _OF_LIBRARY
    if not is_name:
        for near in dictionary.within(form, edits):
            if len(near.form) >= _FEWEST_MEANT and (len(form) > _SHORT or near.zipf >= _SHORT_MEANT_FROM):
                yield near, 0.0


def _log_odds(typed: str, near: Near, own: float) -> float:
    word = near.form
    value = _DECADE * near.zipf - _EDIT * near.edits + own
    if near.edits == 1 and len(word) == len(typed):
        differing = [pair for pair in zip(typed, word, strict=True) if pair[0] != pair[1]]
        # Two differing letters at one edit are a swap, which may as well befall the first letter.
        if len(differing) == 2:
            return value + _EASY_EDIT
        value += _EASY_EDIT * (differing[0] in _NEIGHBOURS)
    return value - _FIRST_LETTER * (word[0] != typed[0])
