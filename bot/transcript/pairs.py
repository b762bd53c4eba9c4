"""Which utterances belong together: the questions of one exchange with their answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.transcript.utterances import State, Utterance


@dataclass
class Pair:
    """The utterances of one exchange."""

    question: list[Utterance] = field(default_factory=list)
    answer: list[Utterance] = field(default_factory=list)


def pairs_of(spoken: Iterable[Utterance]) -> list[Pair]:
    """Return each run of questions with the run of answers after it; a last question alone is none."""
    pairs: list[Pair] = []
    for utterance in spoken:
        if utterance.state is State.QUESTION:
            if not pairs or pairs[-1].answer:
                pairs.append(Pair())
            pairs[-1].question.append(utterance)
        elif utterance.state is State.ANSWER and pairs:
            pairs[-1].answer.append(utterance)
    return [pair for pair in pairs if pair.answer]
