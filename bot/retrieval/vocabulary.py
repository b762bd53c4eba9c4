"""What each word of a library weighs, and which of its words a typed word may mean."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from threading import Lock
from typing import NamedTuple

from cachetools import LRUCache, cachedmethod

from bot.retrieval.near_words import SHORTEST, NearWords
from bot.text.places import place_keys
from bot.text.weights import LANGUAGES, is_known, is_other, zipf
from bot.text.words import LONGEST_WORD, is_short_for, split_words

#: Near spellings count from this similarity on; the values were chosen on the dev splits of public question sets.
_NEAR = 0.67
#: A typed word that is itself a common word is rarely a misspelling, so it must be closer.
_NEAR_FOR_KNOWN_WORDS = 0.85
#: Sharpens similarity into credit: 0.8 alike counts 0.76.
_SHARPNESS = 1.25
#: Zipf frequency at which a word starts to lose weight, and over how many decades it loses all but ``_LEAST``.
_COMMON, _DECADES, _LEAST = 7.2, 2.5, 0.25
#: Query words tell two questions on one topic apart ("when" and "why"), so they keep this weight at least.
_ASKING = frozenset("who whom whose what when where why how which long many much often".split())
_ASKING_WEIGHT = 0.7
#: Words that the library lacks count less than rarity alone would have it: any of them may be a mere synonym.
_UNSEEN_WEIGHT = 0.6
_RARITY_POWER = 0.85
#: Zipf frequency from which a word says nothing by itself: "the", "could", "over".
_INFORMATIVE = 5.9
#: Typed words whose near spellings are remembered; people type the same few thousand.
MOST_REMEMBERED = 10_000


class Term(NamedTuple):
    """A word of a text as it is compared: by its place if it names one, else by its stem."""

    key: str
    form: str
    start: int
    end: int
    #: Written with a capital, though not at the start of the text.
    name: bool

    @property
    def informative(self) -> bool:
        """Whether the word is not among the very common ones."""
        return zipf(self.form) < _INFORMATIVE


def split_terms(text: str) -> list[Term]:
    """Return the terms of ``text`` in order; "Beijing" and "Chinese" have one key, "@china"."""
    words = split_words(text)
    return [
        Term(f"@{place}" if place else w.stem, w.form, w.start, w.end, at > 0 and text[w.start].isupper())
        for at, (w, place) in enumerate(zip(words, place_keys(words), strict=True))
    ]


def softened(form: str, languages: Sequence[str] = ()) -> float:
    """Return how much a word says by itself, 0.25..1: very common ones little, all others alike.

    Common are words that are so in English, or in one of ``languages``, others than those that are known well.

    A word that is rare in English must not weigh more than one that is merely uncommon: the topic words of an
    interview are rare in English and say nothing inside it.
    """
    often = max((zipf(form), *(zipf(form, language) for language in languages)))
    value = min(1.0, max(_LEAST, (_COMMON - often) / _DECADES))
    return max(value, _ASKING_WEIGHT) if form in _ASKING else value


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The terms of a library."""

    #: Number of exchanges.
    size: int
    #: Term key -> number of exchanges with it.
    frequency: Mapping[str, int]
    #: Term key -> ``softened`` weight: of a stem, the smallest of its spellings; of a place, the largest of its names.
    soft: Mapping[str, float]
    near_words: NearWords
    #: The key of each word of ``near_words``.
    keys: tuple[str, ...]
    #: Folded word -> its key.
    forms: Mapping[str, str]
    #: Keys of places, and of words that are mostly written with a capital.
    names: frozenset[str]
    #: Languages of its interviews that are not known well, of which the commonest words are known.
    others: tuple[str, ...] = ()
    _near: LRUCache[object, Mapping[str, float]] = field(default_factory=lambda: LRUCache(MOST_REMEMBERED))
    _lock: Lock = field(default_factory=Lock)

    def rarity(self, key: str) -> float:
        """Return how few exchanges have the term, 0 (all of them) .. 1 (none); Robertson's idf, scaled to 1."""
        n, df = self.size, self.frequency.get(key, 0)
        return math.log(1 + (n - df + 0.5) / (df + 0.5)) / math.log(1 + (n + 0.5) / 0.5)

    def weight(self, key: str) -> float:
        """Return how much a term of the library says, 0..1."""
        return float(self.soft.get(key, 1.0) * self.rarity(key) ** _RARITY_POWER)

    def weight_of_unseen(self, form: str) -> float:
        """Return how much a word says that no text of the library has, 0..1."""
        return softened(form, self.others) * _UNSEEN_WEIGHT

    def near(self, term: Term) -> Mapping[str, float]:
        """Return the keys that a typed word may mean, with a credit in (0, 1] each; noise means itself alone."""
        return self._found_near(term) if len(term.form) <= LONGEST_WORD else self._itself(term)

    @cachedmethod(attrgetter("_near"), key=lambda _, term: (term.form, term.key), lock=attrgetter("_lock"))
    def _found_near(self, term: Term) -> Mapping[str, float]:
        found = self._itself(term)
        if len(term.form) >= SHORTEST:
            is_known_word = is_short_for(term.form) or any(is_known(term.form, language) for language in LANGUAGES)
            real = bool(found) or is_known_word
            cutoff = _NEAR_FOR_KNOWN_WORDS if real else _NEAR
            for place, similarity in self.near_words.near(term.form, cutoff):
                key = self.keys[place]
                found[key] = max(found.get(key, 0.0), similarity**_SHARPNESS)
        return found

    def _itself(self, term: Term) -> dict[str, float]:
        return {term.key: 1.0} if term.key in self.soft else {}


@dataclass(slots=True)
class VocabularyWriter:
    """A vocabulary in the making, so that no library need have all its terms in memory at once."""

    size: int = 0
    frequency: Counter[str] = field(default_factory=Counter)
    forms: dict[str, str] = field(default_factory=dict)
    soft: dict[str, float] = field(default_factory=dict)
    #: Keys with the forms whose weight is in ``soft``, and the language among ``others`` that they are of: a word is
    #: weighed once, however often it is said.
    weighed: set[tuple[str, str, str | None]] = field(default_factory=set)
    #: As in ``Vocabulary``, in the order in which they came.
    others: dict[str, None] = field(default_factory=dict)
    #: Key -> how often it is written with a capital, less how often without.
    capitals: Counter[str] = field(default_factory=Counter)

    def add(self, terms: Sequence[Term], *, language: str = "en", counts: bool = True) -> None:
        """Add the terms of an exchange in ``language``; with ``counts=False`` of a text that is none."""
        other = language if is_other(language) else None
        if other:
            self.others[other] = None
        if counts:
            self.size += 1
            self.frequency.update({t.key for t in terms})
        for term in terms:
            if (term.key, term.form, other) not in self.weighed:
                self._weigh(term.key, term.form, other)
            self.capitals[term.key] += 1 if term.name else -1

    def _weigh(self, key: str, form: str, other: str | None) -> None:
        self.weighed.add((key, form, other))
        self.forms.setdefault(form, key)
        weight = softened(form, (other,) if other else ())
        known = self.soft.setdefault(key, weight)
        self.soft[key] = max(known, weight) if key.startswith("@") else min(known, weight)

    def vocabulary(self) -> Vocabulary:
        """Return the vocabulary of what was added."""
        return Vocabulary(
            size=self.size,
            frequency=self.frequency,
            soft=self.soft,
            near_words=NearWords.of(list(self.forms)),
            keys=tuple(self.forms.values()),
            forms=self.forms,
            names=frozenset(k for k, more in self.capitals.items() if k.startswith("@") or more > 0),
            others=tuple(self.others),
        )
