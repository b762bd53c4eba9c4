"""Which sentences of an interview stand for it: whole ones, verbatim, in its order: INTERIM."""

from __future__ import annotations

from enum import Enum

from bot.model import Interview, Summary, SummarySentence


class Length(Enum):
    """How long a summary is."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


def summarise(interview: Interview, length: Length) -> Summary:
    """Return the sentences that stand for the interview."""
    chosen = [SummarySentence(e, e.answer[0].sentences[0], 1, 1) for e in interview.exchanges]
    return Summary(interview, tuple(chosen))
