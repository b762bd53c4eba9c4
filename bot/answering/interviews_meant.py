"""A message as it is put to interviews, and which of several it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answering.deciding import QUOTE_FROM
from bot.answering.persons.guests import guests_named
from bot.answering.persons.pronouns import speaks_of_one
from bot.answering.plain_requests.interview_names import interviews_named, means_each
from bot.answering.plain_requests.last_reply import asks_who_said_it, speaks_of_that, speaks_of_the_interview
from bot.answering.plain_requests.summary_length import only_a_length
from bot.answering.questions.follow_up import leans, stands_in
from bot.answering.rewriting import Reading
from bot.answering.searched import as_typed
from bot.model import Interview, Quoted, Reply, Search
from bot.retrieval import Searcher

#: What tells that a request is of the interview that was quoted.
_OF_THE_QUOTED = (speaks_of_one, speaks_of_that, speaks_of_the_interview, asks_who_said_it, only_a_length)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A message as it is put to some interviews."""

    searcher: Searcher
    #: As typed.
    message: str
    #: What it asks, and the question before that it may lean on; "" where there is none.
    question: str
    before: str
    way: Reading
    #: The interview that the reply is of below which it is written; None where it is of none.
    beside: Interview | None
    #: Returns the replies to the question before, put to the same interviews.
    replies_before: Callable[[], Sequence[Reply]]

    @property
    def interviews(self) -> tuple[Interview, ...]:
        """Those that it is put to."""
        return self.searcher.index.interviews

    @property
    def typed(self) -> Search:
        """What was found, where the message asks the interviews nothing."""
        return as_typed(self.searcher.index, self.message, self.way)

    @property
    def quoted_before(self) -> tuple[Interview, ...]:
        """Those that are quoted for the question before."""
        replies = self.replies_before() if self.before else ()
        return tuple(reply.match.interview for reply in replies if isinstance(reply, Quoted))


def interviews_meant(asked: Asked) -> tuple[Interview, ...]:
    """Return which of several interviews are meant: those that the question names, else that which it goes on about.

    It goes on about the one that it is written beside; else about those that are quoted for the question before, where
    it says "her" as "who interviewed her?" does, "that" or "the interview", or only a length, or is read with that
    question. "Both of them" are all.
    """
    question, interviews, way = asked.question, asked.interviews, asked.way
    if len(interviews) < 2:
        return ()
    if named := interviews_named(question, interviews):
        return named
    if means_each(question):
        return ()
    if asked.beside:
        return (asked.beside,)
    if any(told(question) for told in _OF_THE_QUOTED) and (quoted := asked.quoted_before):
        return quoted
    first = way.found.matches[0] if way.before and way.found.matches else None
    return (first.interview,) if first and first.confidence >= QUOTE_FROM else ()


def gone_on_about(asked: Asked) -> tuple[Interview, ...]:
    """Return whose interviews the question goes on about after the one before; none where it does not."""
    question, interviews = asked.question, asked.interviews
    goes = asked.before and len(interviews) > 1 and (leans(question) or speaks_of_one(question))
    if not goes or means_each(question):
        return ()
    if asked.beside:
        return (asked.beside,)
    return asked.quoted_before[:1] or guests_named(asked.before, interviews)


def interview_spoken_of(asked: Asked) -> Interview | None:
    """Return of which of several interviews the question says "it" or "the interview"; None where it does not, or none.

    It is the one beside it, else, of "the interview", the one quoted for the question before. "The interview" is
    neither where the question names one.
    """
    question, interviews, beside = asked.question, asked.interviews, asked.beside
    if beside and stands_in(question):
        return beside
    if not speaks_of_the_interview(question) or interviews_named(question, interviews) or len(interviews) < 2:
        return None
    return beside or next(iter(asked.quoted_before), None)
