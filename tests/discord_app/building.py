"""Interviews, replies, cards and services for Discord, made of a few words."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import building
from building import engine, source_of

from bot.discord_app.client import VerbatimClient
from bot.model import Interview, Match, NotCovered, Quoted, Reply, Search, Span, Unsure
from bot.quoting import quote
from bot.service import Service
from bot.text.sentences import split_sentences
from bot.wording import Card, Kind, Passage, Voice

INTERVIEWER, INTERVIEWEE = "Kim", "Ada"


def interview_of(
    *exchanges: tuple[str, Sequence[str]], key: str = "made-up", interviewee: str = INTERVIEWEE
) -> Interview:
    """Return an interview without title or introduction; an exchange is its question and the answer's paragraphs."""
    pairs = [(question, "\n\n".join(answer)) for question, answer in exchanges]
    return building.interview_of(
        *pairs, key=key, title=None, standfirst=None, asked_by=(INTERVIEWER,), answered_by=(interviewee,)
    )


def passage_of(text: str, *strong: str, voice: Voice = Voice.ANSWER, speaker: str | None = INTERVIEWEE) -> Passage:
    """Return ``text`` as a passage, with each of ``strong`` in bold."""
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in strong)
    whole = Span(0, len(text))
    return Passage(quote(source_of(text), whole), voice, speaker, spans, sentences=split_sentences(text, whole, "en"))


def card_of(*passages: Passage, kind: Kind = Kind.QUOTED, heading: str = "Ada answers") -> Card:
    return Card(kind, heading, passages=passages)


def match_of(interview: Interview, number: int, *highlights: Span) -> Match:
    return Match(interview, interview.exchange(number), 0.5, highlights)


def quoted(
    interview: Interview, number: int, *highlights: Span, question: str = "?", read_as: str | None = None
) -> Quoted:
    match = match_of(interview, number, *highlights)
    return Quoted(Search(question, read_as, (match,), (interview,)), match, 0.9)


def unsure(interview: Interview, *numbers: int, question: str = "?") -> Unsure:
    choices = tuple(match_of(interview, number) for number in numbers)
    return Unsure(Search(question, None, choices, (interview,)), choices, 0.5)


def not_covered(interview: Interview, *numbers: int, question: str = "?") -> NotCovered:
    neighbours = tuple(match_of(interview, number) for number in numbers)
    return NotCovered(Search(question, None, neighbours, (interview,)), neighbours, 0.02)


def bot_of(service: Service) -> VerbatimClient:
    """Return the bot that answers everywhere with ``service``, not connected to anything."""
    return VerbatimClient(lambda _: service, lambda: 1.0)


Ask = Callable[[str, str | None], Reply]


@functools.cache
def service_of_several(*interviews: Interview) -> Service:
    """Return a real service over ``interviews``."""
    return Service.over(interviews)


def service_of(interview: Interview, ask: Ask | None = None) -> Service:
    """Return a real service over ``interview``; with ``ask``, its replies are made by that."""

    class Staged(Service):
        def ask(self, question: str, previous: str | None = None) -> Reply:
            return ask(question, previous) if ask else super().ask(question, previous)

        def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
            return (ask(message, previous),) if ask else super().ask_each(message, previous, beside)

    return Staged((interview,), engine())
