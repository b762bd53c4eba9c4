"""What is said of questions that publishing an interview takes from other exchanges, and of those it answers first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.library.results import Covered, Displaced
from bot.wording.catalogues import say, say_of
from bot.wording.phrases import interview_line, joined, place

#: Of more, their number is told.
_NAMED: Final = 8


def displaced_notes(displaced: Sequence[Displaced]) -> tuple[str, ...]:
    """Return a sentence on how many there are, then a line for each of the first; nothing where there are none."""
    if not displaced:
        return ()
    heading = say_of(
        len(displaced),
        "Once it is published, {count} stored question is not answered as it is now:",
        "Once it is published, {count} stored questions are not answered as they are now:",
    )
    return _first_of([_line(d) for d in displaced], heading)


def reworded_note(displaced: Displaced) -> str:
    """Return the sentence on words that are to be accepted for another exchange than the one that answers them now."""
    answering, then = (displaced.interview, displaced.exchange), displaced.taken_by
    if then is None or (then[0].key, then[1].mark) != (answering[0].key, answering[1].mark):
        return _line(displaced)
    now = joined(interview_line(answering[0]), place(*answering))
    return say("“{words}” is answered by {now}, and still is once it is accepted here.", words=displaced.words, now=now)


def covered_notes(covered: Sequence[Covered]) -> tuple[str, ...]:
    """Return a sentence on how many there are, then a line for each of the first; nothing where there are none."""
    if not covered:
        return ()
    heading = say_of(
        len(covered),
        "{count} question that your members wanted to know is answered now:",
        "{count} questions that your members wanted to know are answered now:",
    )
    lines = [say("“{words}”: {place}", words=c.words, place=place(c.interview, c.exchange)) for c in covered]
    return _first_of(lines, heading)


def _first_of(lines: Sequence[str], heading: str) -> tuple[str, ...]:
    """Return the ``heading``, as many of the ``lines`` as are named, and how many there are besides."""
    left = len(lines) - _NAMED
    return (heading, *lines[:_NAMED], *([say("{count} more.", count=left)] if left > 0 else []))


def _line(displaced: Displaced) -> str:
    now = joined(interview_line(displaced.interview), place(displaced.interview, displaced.exchange))
    if displaced.taken_by is None:
        return say("“{words}”, now answered by {now}, is not answered any more.", words=displaced.words, now=now)
    interview, exchange = displaced.taken_by
    then = joined(interview_line(interview), place(interview, exchange))
    return say("“{words}”, now answered by {now}, is answered by {then}.", words=displaced.words, now=now, then=then)
