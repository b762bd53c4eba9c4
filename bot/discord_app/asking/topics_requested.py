"""What is shown for a request in plain words, such as "summarise it in one sentence"."""

from __future__ import annotations

from typing import Final

from bot.discord_app.showing.ids import Topic
from bot.model import Reply, Request, Requested

#: What is wanted of the answer that was shown last.
OF_AN_ANSWER: Final = (Request.CITE, Request.SOURCE)
#: What each request shows, but the one for help and those for something of an answer.
_TOPICS: Final = {
    Request.SUMMARY: Topic.MEDIUM,
    Request.QUESTIONS: Topic.QUESTIONS,
    Request.ABOUT: Topic.ABOUT,
    Request.INTERVIEWS: Topic.INTERVIEWS,
}


def request_in(replies: tuple[Reply, ...]) -> Requested | None:
    """Return the reply to a message that asks for something in plain words, where that is all it asks."""
    match replies:
        case (Requested() as requested,):
            return requested
        case _:
            return None


def topic_of(requested: Requested) -> Topic:
    """Return what is shown for what was ``requested``; a summary is as long as it says."""
    return Topic(requested.length.value) if requested.length else _TOPICS[requested.request]
