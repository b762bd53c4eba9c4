"""What a typed question is searched with: its words with their weights, misspellings repaired, and its vectors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.model import Correction
from bot.retrieval.encoder import Encoder
from bot.retrieval.spelling import Speller
from bot.retrieval.vocabulary import Term, Vocabulary, softened, split_terms

#: What the words of a question count that a follow-up leans on.
_CONTEXT_WEIGHT = 0.5

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """A typed question as it is compared."""

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
    def of(cls, typed: str, context: str, speller: Speller, encoder: Encoder | None) -> Query:
        """Return ``typed`` as it is compared with the library of ``speller``; with no vectors without ``encoder``.

        ``context`` is what ``typed`` leans on ("" for a question that stands alone); its words count half.
        """
        vocabulary = speller.vocabulary
        before = speller.repair(f"{context} ").text if context else ""
        repaired = speller.repair(typed)
        text = before + repaired.text
        words = split_terms(text)
        terms = tuple({t.form: t for t in words}.values())
        near = tuple(vocabulary.near(t) for t in terms)
        part = np.array([_CONTEXT_WEIGHT if t.start < len(before) else 1.0 for t in terms], np.float32)
        likeliest = [max(keys, key=keys.__getitem__, default=None) for keys in near]
        pairs = list(zip(terms, likeliest, strict=True))
        vector, term_vectors = np.zeros(0, np.float32), np.zeros((len(terms), 0), np.float32)
        if encoder:
            vector, term_vectors = encoder.encode(text, [(t.start, t.end) for t in terms])
        return cls(
            text=text,
            corrections=repaired.corrections,
            terms=terms,
            near=near,
            weights=part * np.array([_weight(t, key, vocabulary) for t, key in pairs], np.float32),
            meaning_weights=part * np.array([_meaning_weight(t, key, vocabulary) for t, key in pairs], np.float32),
            sequence=tuple(words),
            pairs=frozenset(pairwise(t.key for t in words)),
            vector=vector,
            term_vectors=term_vectors,
        )


def _weight(term: Term, key: str | None, vocabulary: Vocabulary) -> float:
    """Return how much ``term`` says, which likeliest means the ``key`` of the library; None where it means none."""
    return vocabulary.weight_of_unseen(term.form) if key is None else vocabulary.weight(key)


def _meaning_weight(term: Term, key: str | None, vocabulary: Vocabulary) -> float:
    return softened(term.form) * (1.0 if key is None else vocabulary.rarity(key))
