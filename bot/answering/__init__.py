"""Which reply a message gets: how it is read, what is searched, what is decided."""

from __future__ import annotations

from bot.answering.courtesy import courtesy_of
from bot.answering.deciding import decide
from bot.answering.focus import parts
from bot.answering.follow_up import joined, leans
from bot.model import Reply, Search, SmallTalk
from bot.retrieval import Found, Index, Scoring, search

#: Characters of a message that are read; Discord allows no more
#: (https://discord.com/developers/docs/resources/message).
LONGEST_MESSAGE = 4_000


def answer(index: Index, scoring: Scoring, message: str, previous: str | None = None) -> Reply:
    """Return the reply to ``message``; ``previous`` is what the same person asked just before."""
    asked = message[:LONGEST_MESSAGE].strip()
    read, found = _search(index, scoring, asked, previous)
    result = Search(
        question=message,
        read_as=None if read == asked else read,
        candidates=found.matches,
        interviews=index.interviews,
        corrections=found.corrections,
    )
    courtesy = courtesy_of(asked)
    if courtesy:
        return SmallTalk(result, courtesy, 1.0)
    return decide(result, found.about)


def _search(index: Index, scoring: Scoring, asked: str, previous: str | None) -> tuple[str, Found]:
    """Return the reading of ``asked`` that finds its answer most surely, and what it finds.

    - As it was typed.
    - After ``previous``, where it leans on that.
    - Each part of a long message that may be its question.
    """
    readings = [(asked, search(index, scoring, asked))]
    if previous and leans(asked):
        context = previous[:LONGEST_MESSAGE].strip()
        readings.append((joined(context, asked), search(index, scoring, asked, context)))
    readings += [(part, search(index, scoring, part)) for part in parts(asked)]
    return max(readings, key=lambda reading: _confidence(reading[1]))


def _confidence(found: Found) -> float:
    return found.matches[0].confidence if found.matches else 0.0
