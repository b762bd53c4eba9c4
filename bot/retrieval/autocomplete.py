"""Which stored questions fit what has been typed so far, fast enough for every keystroke, without an index."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.model import Exchange, Interview
from bot.text.words import fold

#: A question is offered from this similarity on, 0..100; below, everything looks a little like anything.
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
        near = process.extract(wanted, self._folded, scorer=fuzz.partial_token_ratio, score_cutoff=_LEAST, limit=limit)
        return tuple(self._exchanges[at] for _, _, at in near)
