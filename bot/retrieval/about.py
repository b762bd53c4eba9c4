"""What a question about an interview itself finds: which interview, what is asked of it, and what replies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.model import Aspect, Interview, Span
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature
from bot.retrieval.index import Compared, Index
from bot.retrieval.ranking import about_rows, best_score, exchange_rows, sentence_closeness
from bot.retrieval.scoring import Scoring, probability
from bot.retrieval.vocabulary import split_terms

Floats = NDArray[np.float64]

#: Passages of title and standfirst that are given at most.
_MOST_PASSAGES = 2
#: A passage must be this close to be given as a reply about the interview, 0..3; see ``sentence_closeness``.
_CLOSE_PASSAGE = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class AboutMatch:
    """What was found about an interview itself."""

    interview: Interview
    aspect: Aspect
    #: Sentences of the standfirst that reply, in source order; may be empty.
    passages: tuple[Span, ...]
    #: Probability that the question is about the interview itself, 0..1.
    confidence: float
    #: The words of the question, folded, each with how near the introductions come to it, 0..1.
    met: tuple[tuple[str, float], ...] = ()
    #: Whether its title and introduction are closest, and not what people ask about interviews, though nobody typed the
    #: title alone: an exchange may well speak of the same.
    is_by_title: bool = False


def about_match(index: Index, compared: Compared, scoring: Scoring, scores: Floats) -> AboutMatch | None:
    """Return what is closest to the query of all about the interviews, given the ``scores`` of the compared entries.

    None where no introduction was compared.
    """
    rows = about_rows(index, compared)
    if not len(rows):
        return None
    row = int(rows[int(scores[rows].argmax())])
    entry = index.entries[compared.entries[row]]
    aspect = entry.aspect or Aspect.TOPIC
    confidence = probability(scoring.about(about_features(index, compared, scores)))
    passages = _passages(index, compared, entry.interview, aspect)
    typed, title = ([term.form for term in terms] for terms in (compared.query.sequence, split_terms(entry.question)))
    is_by_title = bool(entry.sentences) and typed != title
    return AboutMatch(
        entry.interview, aspect, passages, float(confidence[0]), _met(compared, rows), is_by_title=is_by_title
    )


def _met(compared: Compared, rows: NDArray[np.intp]) -> tuple[tuple[str, float], ...]:
    """Return the words of the query, each with how near the closest of ``rows`` comes to it."""
    met = (compared.meant or compared.spelled).of_entries[:, rows].max(axis=1)
    return tuple((term.form, float(near)) for term, near in zip(compared.query.terms, met, strict=True))


def about_features(index: Index, compared: Compared, scores: Floats) -> FeatureTable:
    """Return the features, of one row, that tell a question about the interview itself; zeros without introductions."""
    rows = about_rows(index, compared)
    over, closest, covered = 0.0, 0.0, 0.0
    if len(rows):
        over = best_score(scores, rows) - best_score(scores, exchange_rows(index, compared))
        introductions = compared.features.rows(rows)
        alike, met = _BY_MEANING if index.encoder else _BY_SPELLING
        closest = max(float(introductions[feature].max()) for feature in alike)
        covered = float(introductions[met].max())
    return FeatureTable(
        (Feature.OVER_EXCHANGES, Feature.CLOSEST, Feature.COVERED), np.array([[over, closest, covered]])
    )


#: What tells how close an introduction is, and how far it meets the words.
_BY_MEANING = (Feature.QUESTION_ALIKE, Feature.SENTENCE_ALIKE), Feature.EXCHANGE_MET
_BY_SPELLING = (Feature.QUESTION_COVERED, Feature.SENTENCE_COVERED), Feature.EXCHANGE_COVERED


def _passages(index: Index, compared: Compared, interview: Interview, aspect: Aspect) -> tuple[Span, ...]:
    if aspect is Aspect.WHO:
        return naming_passages(interview)
    spans = introduction(interview)
    for row in about_rows(index, compared):
        entry = index.entries[compared.entries[row]]
        if entry.interview is interview and entry.sentences:
            closeness = sentence_closeness(compared, int(row))
            order = [at for at in np.argsort(-closeness)[:_MOST_PASSAGES] if closeness[at] >= _CLOSE_PASSAGE]
            return tuple(spans[at] for at in sorted(order))
    return ()


def naming_passages(interview: Interview) -> tuple[Span, ...]:
    """Return the first sentences of the introduction that name the people interviewed, two at most."""
    text, people = interview.source.text, interview.transcript.interviewees
    return tuple(s for s in introduction(interview) if any(name in s.of(text) for name in people))[:_MOST_PASSAGES]


def introduction(interview: Interview) -> list[Span]:
    """Return the sentences of the introduction of ``interview``, in their order."""
    return [sentence for paragraph in interview.transcript.standfirst for sentence in paragraph.sentences]
