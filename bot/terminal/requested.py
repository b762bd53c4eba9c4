"""What a terminal shows for a request in plain words: the cards of the command that it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, assert_never

from bot.model import Length, Reply, Request, Requested
from bot.service import Service
from bot.wording import Card, Kind, about_card, help_card, interviews_card, questions_card, reply_cards, summary_card
from bot.wording.catalogues import say, unsaid

#: What is said to whoever wants a citation before anything was quoted.
NOTHING_TO_CITE: Final = unsaid("There is no quote to cite yet; ask something first.")


def asked_for(service: Service, reply: Requested) -> Service:
    """Return the service over what ``reply`` is to be shown of: the interviews that were named, else all."""
    return service.only(*(interview.key for interview in reply.named)) if reply.named else service


def requested_cards(service: Service, request: Request, length: Length | None = None) -> tuple[Card, ...]:
    """Return the cards that ``request`` asks for; ``length`` is that of a summary."""
    match request:
        case Request.SUMMARY:
            return tuple(summary_card(summary) for summary in service.summary(length or Length.MEDIUM))
        case Request.QUESTIONS:
            return tuple(questions_card(interview) for interview in service.interviews)
        case Request.ABOUT | Request.SOURCE:
            return tuple(about_card(interview) for interview in service.interviews)
        case Request.INTERVIEWS:
            return (interviews_card(service.interviews),)
        case Request.CITE:
            return (Card(Kind.SMALLTALK, say(NOTHING_TO_CITE)),)
        case Request.HELP:
            return (help_card(service.interviews, ()),)
        case _:
            assert_never(request)


def cards_of_each(service: Service, replies: Sequence[Reply]) -> list[tuple[Reply, tuple[Card, ...]]]:
    """Return each of ``replies`` with its cards."""
    return [
        (reply, _cards(service, reply) if isinstance(reply, Requested) else (card,))
        for card, reply in zip(reply_cards(replies), replies, strict=True)
    ]


def _cards(service: Service, requested: Requested) -> tuple[Card, ...]:
    return requested_cards(asked_for(service, requested), requested.request, requested.length)
