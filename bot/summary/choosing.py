"""Which sentences a summary takes: those that together say most, spread over the interview, none left dangling.

Lin and Bilmes, "A Class of Submodular Functions for Document Summarization" (https://aclanthology.org/P11-1052/): a set
of sentences is worth what it covers of all sentences, each up to a part of what could be covered, plus the root of its
sentences' own worth per part of the interview, here per exchange, so that a second sentence on the same question adds
less than a first on another. A greedy choice by worth per sentence is near the best.

A sentence that leans on the one before it (see ``openings``) is only taken together with that one, or after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.model import Interview, Length, Summary, SummarySentence
from bot.summary.openings import leans
from bot.summary.worth import Sentence, closeness, says_something, sentences_of

_SENTENCES = {Length.SHORT: 3, Length.MEDIUM: 6, Length.LONG: 10}
#: A longer run is an answer retold, not a summary.
_LONGEST_RUN = 3
#: Share of what could be covered from which covering more of a sentence adds nothing (0.1 to 0.3 in the paper).
_ENOUGH = 0.2
#: What spreading over the exchanges counts against covering the text.
_SPREAD = 0.6
#: A share of all sentences: a summary of a very short interview would be its copy.
_AT_MOST = 0.5


def summarise(interview: Interview, length: Length) -> Summary:
    """Return up to 3, 6 or 10 sentences that stand for ``interview``, in its order."""
    sentences = sentences_of(interview)
    runs = list(_runs(sentences, interview.transcript.language))
    room = min(_SENTENCES[length], int(len(sentences) * _AT_MOST) or 1)
    chosen = _choose(runs, room, _Selection(interview, sentences)) if runs else set()
    return Summary(interview, tuple(_placed(sentences[n]) for n in sorted(chosen)))


def _placed(chosen: Sentence) -> SummarySentence:
    return SummarySentence(chosen.exchange, chosen.span, chosen.paragraph, chosen.sentence)


def _runs(sentences: Sequence[Sentence], language: str) -> Iterator[tuple[int, ...]]:
    """Yield, for each sentence that can be shown, the sentences that it needs before it, and itself."""
    run: tuple[int, ...] = ()
    for number, sentence in enumerate(sentences):
        if not leans(sentence.text, language, opens_answer=sentence.opens_answer):
            run = (number,)
        else:
            run = (*run, number) if run and not sentence.opens_answer else ()
        if 0 < len(run) <= _LONGEST_RUN and says_something(sentence.text):
            yield run


class _Selection:
    """The sentences chosen so far, and what more would add."""

    def __init__(self, interview: Interview, sentences: Sequence[Sentence]) -> None:
        """Start with none of ``sentences``, all those of ``interview``."""
        self.chosen: set[int] = set()
        self._alike, self._worth = closeness(interview, sentences)
        self._exchanges = np.array([s.exchange.number for s in sentences])
        self._enough = _ENOUGH * self._alike.sum(axis=1)
        self._most_spread = np.sqrt(np.bincount(self._exchanges, self._worth)).sum() or 1.0
        self._covered = np.zeros(len(sentences), np.float32)

    def add(self, run: Sequence[int]) -> None:
        """Choose the sentences of ``run`` too."""
        new = set(run) - self.chosen
        self._covered += self._alike[:, sorted(new)].sum(axis=1)
        self.chosen |= new

    def gain(self, run: Sequence[int]) -> float:
        """Return what ``run`` would add, per sentence that is not chosen yet."""
        return (self._worth_with(run) - self._worth_with(())) / len(set(run) - self.chosen)

    def _worth_with(self, run: Sequence[int]) -> float:
        new = set(run) - self.chosen
        covered = np.minimum(self._covered + self._alike[:, sorted(new)].sum(axis=1), self._enough)
        taken = sorted(self.chosen | new)
        spread = np.sqrt(np.bincount(self._exchanges[taken], self._worth[taken])).sum()
        return float(covered.sum() / (self._enough.sum() or 1.0) + _SPREAD * spread / self._most_spread)


def _choose(runs: Sequence[tuple[int, ...]], room: int, selection: _Selection) -> set[int]:
    """Return the sentences of the runs that add most per sentence, one run after another, until there is no room."""
    while True:
        left = room - len(selection.chosen)
        fitting = [run for run in runs if 0 < len(set(run) - selection.chosen) <= left]
        if not fitting:
            return selection.chosen
        selection.add(max(fitting, key=selection.gain))
