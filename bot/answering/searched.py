"""What was found for a message, as its reply carries it."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.questions.follow_up import carried
from bot.answering.questions.own_question import read_to, same_words
from bot.answering.rewriting import Reading
from bot.model import Search
from bot.retrieval import Index


def search_of(index: Index, message: str, way: Reading) -> Search:
    """Return what was found for ``message``, read in this ``way``."""
    return Search(
        question=message,
        read_as=None if same_words(way.together, message) else way.together,
        candidates=way.found.matches,
        interviews=index.interviews,
        corrections=way.found.corrections,
        asked_in=way.found.asked_in,
        unread=way.found.unread,
        carried=carried(way.before, way.query) if way.before else None,
        read_to=read_to(message),
    )


def as_typed(index: Index, message: str, way: Reading) -> Search:
    """Return what was found for a ``message`` that asks the interviews nothing, and is read as typed."""
    return replace(search_of(index, message, way), read_as=None)
