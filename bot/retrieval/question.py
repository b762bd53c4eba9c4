"""How a typed question is read: its words with their weights, misspellings repaired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.model import Correction
from bot.retrieval.encoder import Encoder
from bot.retrieval.spelling import SHORTEST, Spellings
from bot.retrieval.vocabulary import Term, Vocabulary, softened, split_terms
from bot.text.places import names_place
from bot.text.weights import LANGUAGES, frequencies, is_known, zipf
from bot.text.words import split_words

#: A repair must be this similar to what was typed.
_REPAIRABLE = 0.67
#: What the words of a question count that a follow-up leans on.
_CONTEXT_WEIGHT = 0.5
#: How much more similar an English word must be than a word of the library to be the better repair.
_LIBRARY_BONUS = 0.08
#: Per decade of frequency in English: between two equally close words, the commoner one was meant.
_COMMON_BONUS = 0.02
#: Zipf frequency from which the bonus counts.
_COMMON_FROM = 4.0

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A question as it is compared."""

    #: With misspelt words repaired.
    text: str
    corrections: tuple[Correction, ...]
    #: One a distinct word, in order.
    terms: tuple[Term, ...]
    #: For each term: the keys of the library that it may mean, with a credit in (0, 1].
    near: tuple[Mapping[str, float], ...]
    #: [terms]: how much each says, 0..1.
    weights: Floats
    #: [terms]: the same for comparing by meaning, where a word that the library lacks may count in full.
    meaning_weights: Floats
    #: All words in order, repeated ones too.
    sequence: tuple[Term, ...]
    #: Keys of neighbouring words.
    pairs: frozenset[tuple[str, str]]
    #: [size], unit length; empty without an encoder.
    vector: Floats
    #: [terms, size], unit length; empty without an encoder.
    term_vectors: Floats

    @classmethod
    def read(cls, typed: str, context: str, vocabulary: Vocabulary, encoder: Encoder | None) -> Question:
        """Return ``typed`` as it is compared with the library of ``vocabulary``.

        ``context`` is what ``typed`` leans on ("" for a question that stands alone); its words count half.
        """
        before, _ = repair(f"{context} " if context else "", vocabulary)
        text, corrections = repair(typed, vocabulary)
        text = before + text
        words = split_terms(text)
        terms = tuple({t.form: t for t in words}.values())
        near = tuple(vocabulary.near(t) for t in terms)
        part = np.array([_CONTEXT_WEIGHT if t.start < len(before) else 1.0 for t in terms], np.float32)
        read = list(zip(terms, near, strict=True))
        vector, term_vectors = np.zeros(0, np.float32), np.zeros((len(terms), 0), np.float32)
        if encoder:
            vector, term_vectors = encoder.encode(text, [(t.start, t.end) for t in terms])
        return cls(
            text=text,
            corrections=corrections,
            terms=terms,
            near=near,
            weights=part * np.array([_weight(t, n, vocabulary) for t, n in read], np.float32),
            meaning_weights=part * np.array([_meaning_weight(t, n, vocabulary) for t, n in read], np.float32),
            sequence=tuple(words),
            pairs=frozenset(pairwise(t.key for t in words)),
            vector=vector,
            term_vectors=term_vectors,
        )


def _weight(term: Term, near: Mapping[str, float], vocabulary: Vocabulary) -> float:
    if near:
        return vocabulary.weight(max(near, key=lambda key: near[key]))
    return vocabulary.weight_of_unseen(term.form)


def _meaning_weight(term: Term, near: Mapping[str, float], vocabulary: Vocabulary) -> float:
    rarity = vocabulary.rarity(max(near, key=lambda key: near[key])) if near else 1.0
    return softened(term.form) * rarity


def repair(typed: str, vocabulary: Vocabulary) -> tuple[str, tuple[Correction, ...]]:
    """Return ``typed`` with misspelt words replaced, and what was replaced.

    A word is taken for misspelt when it has four letters or more and neither the library nor any language of the weight
    tables knows it. It becomes the most similar word of the library or of English, if one is similar enough.
    """
    pieces: list[str] = []
    corrections: list[Correction] = []
    position = 0
    for word in split_words(typed):
        meant = _meant(word.form, vocabulary)
        if meant and word.start >= position:
            pieces += [typed[position : word.start], meant]
            corrections.append(Correction(typed[word.start : word.end], meant))
            position = word.end
    return "".join([*pieces, typed[position:]]), tuple(corrections)


def _meant(form: str, vocabulary: Vocabulary) -> str | None:
    if len(form) < SHORTEST or not form.isalpha() or not form.isascii() or _is_word(form, vocabulary):
        return None
    own, english = vocabulary.spellings, _english()
    found = [(s + _LIBRARY_BONUS, own.words[at]) for at, s in own.near(form, _REPAIRABLE, limit=6)]
    found += [
        (s + _COMMON_BONUS * (zipf(english.words[at]) - _COMMON_FROM), english.words[at])
        for at, s in english.near(form, _REPAIRABLE, limit=6)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _is_word(form: str, vocabulary: Vocabulary) -> bool:
    return form in vocabulary.forms or names_place(form) or any(is_known(form, tongue) for tongue in LANGUAGES)


@lru_cache(maxsize=1)
def _english() -> Spellings:
    return Spellings.of([w for w in frequencies("en") if w.isalpha() and len(w) >= SHORTEST - 1])
