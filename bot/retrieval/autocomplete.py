"""Which stored questions fit what has been typed so far, fast enough for every keystroke, without an index."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from bot.model import Exchange, Interview
from bot.text.words import fold

#: What is typed is compared as one run of letters, so that a question is found by any part of it, and by its words in
#: any order; what counts is the mean. Of 120 questions among 350, all are offered by five words of theirs, by three of
#: their rarest words shuffled or by half of their letters, and 86 to 99 % come first; with only the first way, of
#: three rare words 68 % do, and with only the second, of twelve letters 62 %.
_WAYS = (fuzz.partial_ratio, fuzz.token_set_ratio)
#: A question is offered from this similarity on in either way, 0..100; below, everything looks a little like anything.
_LEAST = 55.0


class StoredQuestions:
    """The stored questions of a library as they are compared; made once, not for each keystroke."""

    def __init__(self, interviews: Sequence[Interview]) -> None:
        """Take the questions of ``interviews``, in their order."""
        self._exchanges = [(interview, exchange) for interview in interviews for exchange in interview.exchanges]
        self._folded = [fold(interview.question_of(exchange)) for interview, exchange in self._exchanges]

    def suggest(self, typed: str, limit: int) -> tuple[tuple[Interview, Exchange], ...]:
        """Return at most ``limit`` stored questions, best first; the first ones of the library for an empty text."""
        wanted = fold(typed).strip()
        if not wanted:
            return tuple(self._exchanges[:limit])
        near = np.array([process.cdist([wanted], self._folded, scorer=way)[0] for way in _WAYS])
        best = np.argsort(-near.mean(axis=0), kind="stable")[:limit]
        return tuple(self._exchanges[at] for at in best if near[:, at].max() >= _LEAST)
