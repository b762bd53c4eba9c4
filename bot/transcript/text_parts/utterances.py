"""What is known of a passage: whose voice it is, how much it sounds like a question, and in the end what it is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from itertools import pairwise

from bot.model.document import Kind
from bot.text.question_marks import has_question_mark
from bot.transcript.names.signatures import unsigned
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.question_score import ask_score, typical_words, words_of
from bot.transcript.text_parts.passages import Passage
from bot.transcript.text_parts.styles import Style

#: The voice of questions that are marked by their style and not by a name.
STYLED = "\0styled"
#: The voice of answers where only those are.
STYLED_ANSWER = "\0styled answer"
#: How much less a point of a list sounds like a question.
_POINT_OF_A_LIST = 2.5
#: What a passage gains as a question where the next is e times as long, and loses where it is so much shorter.
_BREVITY = 0.5


class State(IntEnum):
    """What an utterance is, in the order of a document: front, (question, answer) again and again, back."""

    FRONT = 0
    QUESTION = 1
    ANSWER = 2
    BACK = 3


@dataclass(frozen=True, slots=True)
class Utterance:
    """A passage and what is found out about it, field by field in this order."""

    #: Its place among all of the document.
    number: int
    passage: Passage
    #: How many words it has.
    words: int
    #: How much it sounds like a question; below 0, like an answer.
    asks: float
    #: Whose voice it is: a label's key, ``STYLED``, ``STYLED_ANSWER``, or None where nothing tells.
    voice: str | None = None
    #: Whether a dash says that somebody else speaks from here on; None where turns have no dashes.
    opens_turn: bool | None = None
    #: Why nobody in the conversation says it; None where somebody does.
    aside: str | None = None
    state: State = State.FRONT
    #: How sure the state is, see ``segmentation.Decision``; 0 for an aside, of which nothing was decided.
    margin: float = 0.0
    #: The name of whoever says it; None where it is not known.
    speaker: str | None = None

    def decided(self, state: State, margin: float) -> Utterance:
        """Return it with what was decided; written out, since ``replace`` takes three times as long."""
        return Utterance(
            self.number,
            self.passage,
            self.words,
            self.asks,
            self.voice,
            self.opens_turn,
            self.aside,
            state,
            margin,
            self.speaker,
        )

    def said_by(self, speaker: str | None) -> Utterance:
        """Return it with the name of whoever says it, or itself where it has that already."""
        return self if speaker == self.speaker else replace(self, speaker=speaker)


def utterances_of(text: str, passages: Sequence[Passage], cues: Cues) -> list[Utterance]:
    """Return the utterances in ``passages`` with how much each sounds like a question.

    That is what it sounds like alone, and a little more where the next is longer, as answers are.
    """
    counts = [len(words_of(p.span.of(text))) for p in passages]
    typical = typical_words(n for n in counts if n > 0)
    # "Yes." is said again and again.
    sound = cache(lambda words: ask_score(unsigned(words), cues, typical))
    return [
        Utterance(n, passage, count, sound(passage.unnumbered.of(text)) + brevity)
        for n, (passage, count, brevity) in enumerate(zip(passages, counts, _brevity(counts), strict=True))
    ]


def with_voices(text: str, utterances: Sequence[Utterance], style: Style) -> list[Utterance]:
    """Return ``utterances`` with their voices, by label or style.

    - Where only answers are set in a style, what stands between them asks.
    - What neither style nor dash marks sounds less like a question as one of several points of a list.
    """
    marked = style.questions | style.opening
    return [
        Utterance(
            u.number,
            u.passage,
            u.words,
            u.asks - (0.0 if u.number in marked else _list_cost(text, u.passage)),
            _voice(u, style),
            u.number in style.opening if style.opening else None,
        )
        for u in utterances
    ]


def _voice(utterance: Utterance, style: Style) -> str | None:
    if utterance.number in style.answers:
        return STYLED_ANSWER
    if utterance.number in style.questions or utterance.number in style.between_answers:
        return STYLED
    label = utterance.passage.label
    return label.key if label else None


def _brevity(counts: Sequence[int]) -> Iterator[float]:
    """Yield for each number of words how much the number after it says that this is a question."""
    for own, following in pairwise([*counts, 0]):
        ratio = math.log((following + 1) / (own + 1)) if following else 0.0
        yield _BREVITY * max(-1.0, min(1.0, ratio))


def _list_cost(text: str, passage: Passage) -> float:
    """Return how much less a passage is a question for being one of several points of a list; 0 where it is none."""
    is_point = passage.block.kind is Kind.ITEM and not passage.bold
    asks = passage.numbered and has_question_mark(passage.unnumbered.of(text))
    return _POINT_OF_A_LIST if is_point and not asks else 0.0
