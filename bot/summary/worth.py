"""What each sentence is worth: how alike sentences are, and how much each says of what the interview is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.model import Exchange, Interview, Span
from bot.summary.openings import points_early
from bot.text.question_marks import QUESTION_AT_END
from bot.text.weights import zipf
from bot.text.words import spelled, split_words

Matrix = NDArray[np.float32]

#: Zipf frequency from which a word says nothing of its sentence: "what", "other".
_EMPTY = 6.5
#: Shares of what a sentence says, found by reading summaries of a dozen interviews: what all of it speaks of, what its
#: editor put above it (Edmundson's title method, https://doi.org/10.1145/321510.321519), what was asked.
_OF_THE_WHOLE, _OF_THE_HEADLINE, _OF_THE_QUESTION = 0.3, 0.6, 0.1
#: A sentence of fewer words is an aside ("Gate four does."), one of more hides its point.
_SHORTEST, _LONGEST = 6, 45
#: What a sentence keeps of its worth that winds on, or that points back later on.
_WINDING, _POINTS_BACK = 0.7, 0.3
_POINTING_INSIDE = re.compile(
    r"""
    \b(?:this|that)\s(?:is|was|will|would|can|could|may|might|has|had|does|means)\b
    | \bdo\s(?:this|that|so)\b
    | \bas\sI\s(?:said|mentioned)\b
    | \b(?:cela|ça|esto|eso)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer."""

    exchange: Exchange
    span: Span
    text: str
    #: 1-based, in the answer and in that paragraph.
    paragraph: int
    sentence: int

    @property
    def opens_answer(self) -> bool:
        """Whether the question stands directly before it."""
        return self.paragraph == self.sentence == 1


def sentences_of(interview: Interview) -> tuple[Sentence, ...]:
    """Return every sentence of every answer, in order."""
    text = interview.source.text
    return tuple(
        Sentence(exchange, span, span.of(text), number, place)
        for exchange in interview.exchanges
        for number, paragraph in enumerate(exchange.answer, 1)
        for place, span in enumerate(paragraph.sentences, 1)
    )


def closeness(interview: Interview, sentences: Sequence[Sentence]) -> tuple[Matrix, Matrix]:
    """Return how alike all sentences are (n x n), and what each is worth (n); all of it 0..1."""
    text, language = interview.source.text, interview.transcript.language
    spans = [s for s in (interview.transcript.title, *(p.span for p in interview.transcript.standfirst)) if s]
    headline = " ".join(span.of(text) for span in spans)
    asked = {e.number: " ".join(p.span.of(text) for p in e.question) for e in interview.exchanges}
    rows = _vectors([*(s.text for s in sentences), headline, *asked.values()], language)
    own, above, questions = rows[: len(sentences)], rows[len(sentences)], rows[len(sentences) + 1 :]
    alike = np.clip(own @ own.T, 0, 1)
    places = {number: place for place, number in enumerate(asked)}
    question_of = questions[[places[s.exchange.number] for s in sentences]]
    worth = (
        _OF_THE_WHOLE * _scaled(alike.mean(axis=1))
        + _OF_THE_HEADLINE * _scaled(own @ above)
        + _OF_THE_QUESTION * _scaled((own * question_of).sum(axis=1))
    )
    return alike, worth * np.array([_soundness(s.text, language) for s in sentences], np.float32)


def _scaled(values: Matrix) -> Matrix:
    return values / max(float(values.max(initial=0)), 1e-9)


def says_something(text: str) -> bool:
    """Tell whether a sentence is worth a line of its own: no aside, no question."""
    return len(spelled(text)) >= _SHORTEST and not QUESTION_AT_END.search(text)


def _soundness(text: str, language: str) -> float:
    """Return the share of its worth that a sentence keeps for its shape, 0..1."""
    share = _WINDING if len(spelled(text)) > _LONGEST else 1.0
    points_back = _POINTING_INSIDE.search(text) or points_early(text, language)
    return share * (_POINTS_BACK if points_back else 1.0)


def _vectors(texts: Sequence[str], language: str) -> Matrix:
    """Return a row for each text: the weight of each stem that two texts share or more, beside that of all its words.

    Rows have a length of 0..1: the less, the more of a text is in no other one.
    """
    found = [dict.fromkeys((w.stem, w.form) for w in split_words(text, language)) for text in texts]
    spread = Counter(stem for words in found for stem in {stem for stem, _ in words})
    columns = {stem: n for n, stem in enumerate(s for s, texts_with in spread.items() if texts_with > 1)}
    rows = np.zeros((len(texts), len(columns)), np.float32)
    lengths = np.zeros(len(texts), np.float32)
    for row, words in enumerate(found):
        for stem, form in words:
            weight = max(0.0, _EMPTY - zipf(form, language))
            lengths[row] += weight**2
            if stem in columns:
                rows[row, columns[stem]] = weight
    rows /= np.sqrt(np.maximum(lengths, 1e-9))[:, None]
    return rows
