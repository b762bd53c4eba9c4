"""What is measured of a question and an exchange before their closeness is judged.

By spelling, from the words and their near spellings:

- ``question_covered``: share of the typed question's weight that words of the stored question answer.
- ``question_used``: share of the stored question's weight that the typed question's words answer.
- ``sentence_covered``: share of the typed weight that the best single sentence of the answer covers.
- ``exchange_covered``: the same for question and answer together.
- ``order``: pairs of neighbouring words in common with the stored question, by Ochiai's coefficient.
- ``evidence``: 1 - exp(-weight covered): how much the shared words say, however long the question is.
- ``aligned``: coverage both ways and in the answer, in one fixed mix.
- ``largest_gap``: minus the largest share of the typed weight in one word that the exchange does not cover.

By meaning, from vectors (cosines, clipped to 0..1 where they are of words):

- ``question_alike``, ``exchange_alike``, ``sentence_alike``: the typed question against the stored question, the whole
  exchange, and the best sentence of its answer.
- ``question_apart``: as ``question_alike``, after what all stored questions share has been taken off both.
- ``question_met``, ``sentence_met``, ``exchange_met``: as ``*_covered``, with the squared closeness of each word to
  the best word there, in context. This is late interaction (Khattab and Zaharia 2020,
  https://arxiv.org/abs/2004.12832) with the words weighted, so that names which every exchange shares do not decide.
- ``question_meets``: as ``question_used``, likewise.
- ``widest_gap``: as ``largest_gap``, likewise.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.query import Question
from bot.retrieval.term_arrays import Selection

Floats = NDArray[np.float32]

SPELLED = (
    "question_covered",
    "question_used",
    "sentence_covered",
    "exchange_covered",
    "order",
    "evidence",
    "aligned",
    "largest_gap",
)
MEANT = (
    "question_alike",
    "exchange_alike",
    "sentence_alike",
    "question_apart",
    "question_met",
    "question_meets",
    "sentence_met",
    "exchange_met",
    "widest_gap",
)
#: Weight from which evidence counts as ample.
_AMPLE = 0.8
#: The mix of ``aligned``: exponent of the backward coverage, and what a word found in the answer only is worth.
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


def spelled_features(question: Question, coverage: Coverage, selection: Selection, order: Floats) -> Floats:
    """Return the features named in ``SPELLED``, float32 [entries, features]."""
    forward, whole = coverage.of_texts[selection.questions], coverage.whole
    both_ways = forward ** (1 - _BACKWARD) * coverage.back**_BACKWARD
    columns = (
        forward,
        coverage.back,
        coverage.best_sentences(selection),
        whole,
        order,
        1 - np.exp(-_AMPLE * whole * question.weights.sum()),
        both_ways + _ANSWER_ONLY * np.maximum(0.0, whole - forward),
        coverage.gap,
    )
    return np.stack(columns, axis=1).astype(np.float32)


def meant_features(coverage: Coverage, selection: Selection, alike: Floats, whole: Floats, apart: Floats) -> Floats:
    """Return the features named in ``MEANT``, float32 [entries, features].

    ``alike`` is the cosine of each selected text, ``whole`` and ``apart`` of each entry.
    """
    columns = (
        alike[selection.questions],
        whole,
        best_sentences(alike, selection),
        apart,
        coverage.of_texts[selection.questions],
        coverage.back,
        coverage.best_sentences(selection),
        coverage.whole,
        coverage.gap,
    )
    return np.stack(columns, axis=1).astype(np.float32)
