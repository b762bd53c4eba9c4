"""How well an exchange covers the words of a query, by spelling and by meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature
from bot.retrieval.query import Query
from bot.retrieval.term_arrays import Selection

Floats = NDArray[np.float32]

#: Weight from which evidence counts as ample.
_AMPLE = 0.8
#: The mix of ``Feature.ALIGNED``: exponent of the backward coverage, and what a word found in the answer only is worth.
_BACKWARD, _ANSWER_ONLY = 0.35, 0.4
_TINY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """How well the words of some texts answer the words of a question."""

    #: [terms of the question, selected texts], 0..1: closeness of each term to the best word of each text.
    of_terms: Floats
    #: [selected texts], 0..1: the weighted mean of that over the question's terms.
    of_texts: Floats
    #: [terms of the question, selected entries], 0..1: as ``of_terms``, for all texts of an entry together.
    of_entries: Floats
    #: [selected entries], 0..1: share of the stored question's weight that the question's terms answer.
    back: Floats
    #: [terms of the question]: their weights, summing to 1.
    weights: Floats

    @classmethod
    def of(cls, closeness: Floats, weights: Floats, selection: Selection, stored: Floats) -> Coverage:
        """Return the coverage, given the ``closeness`` [terms, selected terms] and the weights on both sides."""
        share = weights / max(float(weights.sum()), _TINY)
        of_terms = np.maximum.reduceat(closeness, selection.text_starts, axis=1)
        of_entries = np.maximum.reduceat(of_terms, selection.questions, axis=1)
        answered = np.add.reduceat(stored * closeness.max(axis=0, initial=0.0), selection.text_starts)
        total = np.add.reduceat(stored, selection.text_starts)
        back = (answered / np.maximum(total, _TINY))[selection.questions].astype(np.float32)
        return cls(of_terms, share @ of_terms, of_entries, back, share)

    def best_sentences(self, selection: Selection) -> Floats:
        """Return for each entry the coverage by its best answer sentence; 0 where there is none."""
        return best_sentences(self.of_texts, selection)

    @property
    def whole(self) -> Floats:
        """For each entry, the coverage by all its texts together."""
        return self.weights @ self.of_entries

    @property
    def gap(self) -> Floats:
        """For each entry, minus the largest share of weight in one word that it does not cover."""
        missing: Floats = (self.weights[:, None] * (1 - self.of_entries)).max(axis=0, initial=0.0)
        return -missing


def best_sentences(values: Floats, selection: Selection) -> Floats:
    """Return for each entry the largest of ``values`` [selected texts] over its answer sentences; 0 where none."""
    answers = values.copy()
    answers[selection.questions] = 0.0
    return np.maximum.reduceat(answers, selection.questions)


def spelled_features(query: Query, coverage: Coverage, selection: Selection, order: Floats) -> FeatureTable:
    """Return the features of spelling, float32 [entries, features]."""
    forward, whole = coverage.of_texts[selection.questions], coverage.whole
    both_ways = forward ** (1 - _BACKWARD) * coverage.back**_BACKWARD
    return _single(
        {
            Feature.QUESTION_COVERED: forward,
            Feature.QUESTION_USED: coverage.back,
            Feature.SENTENCE_COVERED: coverage.best_sentences(selection),
            Feature.EXCHANGE_COVERED: whole,
            Feature.ORDER: order,
            Feature.EVIDENCE: 1 - np.exp(-_AMPLE * whole * query.weights.sum()),
            Feature.ALIGNED: both_ways + _ANSWER_ONLY * np.maximum(0.0, whole - forward),
            Feature.LARGEST_GAP: coverage.gap,
        }
    )


def meant_features(
    coverage: Coverage, selection: Selection, alike: Floats, whole: Floats, apart: Floats
) -> FeatureTable:
    """Return the features of meaning, float32 [entries, features].

    ``alike`` is the cosine of each selected text, ``whole`` and ``apart`` of each entry.
    """
    return _single(
        {
            Feature.QUESTION_ALIKE: alike[selection.questions],
            Feature.EXCHANGE_ALIKE: whole,
            Feature.SENTENCE_ALIKE: best_sentences(alike, selection),
            Feature.QUESTION_APART: apart,
            Feature.QUESTION_MET: coverage.of_texts[selection.questions],
            Feature.QUESTION_MEETS: coverage.back,
            Feature.SENTENCE_MET: coverage.best_sentences(selection),
            Feature.EXCHANGE_MET: coverage.whole,
            Feature.WIDEST_GAP: coverage.gap,
        }
    )


def _single(columns: Mapping[Feature, Floats]) -> FeatureTable:
    table = FeatureTable.of(columns)
    return FeatureTable(table.features, table.values.astype(np.float32))
