"""Which utterances belong together: the questions of one exchange with their answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from bot.transcript.utterances import State, Utterance


@dataclass
class Pair:
    """The utterances of one exchange."""

    question: list[Utterance]
    answer: list[Utterance] = field(default_factory=list)


def pairs_of(spoken: Iterable[Utterance]) -> list[Pair]:
    """Return each run of questions with the run of answers after it; a last question alone is none."""
    pairs: list[Pair] = []
    for state, run in groupby(spoken, key=lambda u: u.state):
        if state is State.QUESTION:
            pairs.append(Pair(list(run)))
        elif state is State.ANSWER and pairs:
            pairs[-1].answer.extend(run)
    return [pair for pair in pairs if pair.answer]
