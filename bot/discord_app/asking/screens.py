"""What is shown for each thing that people can do, as pages; nothing here waits for Discord."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, assert_never

from discord import app_commands

from bot.discord_app import strings
from bot.discord_app.showing import ids, limits
from bot.discord_app.showing.ids import Topic
from bot.discord_app.showing.pages import Message, Page, keeping_question, messages, pages
from bot.model import Interview, Length, Quoted, Reply, Request, Requested
from bot.service import Service
from bot.wording import (
    Card,
    Kind,
    about_card,
    citation_card,
    comparison_cards,
    help_card,
    interview_line,
    none_card,
    questions_card,
    reply_card,
    reply_cards,
    summary_card,
    why_card,
)

#: What is typed so far is compared up to here; autocomplete must be quick whatever is pasted.
_TYPED_CHARACTERS = 300
#: What each request in plain words but the one for help shows.
_TOPICS: Final = {
    Request.SUMMARY: Topic.MEDIUM,
    Request.QUESTIONS: Topic.QUESTIONS,
    Request.ABOUT: Topic.ABOUT,
}


class Screens:
    """The replies of a service, ready to be sent; safe to use from several threads.

    Whatever names an interview or a stored question raises NotStoredError where it is not there (any more).
    """

    def __init__(self, service: Service, commands: Sequence[str]) -> None:
        """Show what ``service`` says; ``commands`` are a line each for the help."""
        self._service = service
        self._commands = (*commands, strings.MENTION)

    def answer(self, question: str, previous: str | None = None) -> Sequence[Message]:
        """Return the replies to ``question``; ``previous`` is what the same person asked just before."""
        replies = self._service.ask_each(question, previous)
        request = _request_in(replies)
        if request:
            return _in_one_message(messages(self._requested(request, self._service)))
        return messages(reply_cards(replies))

    def answer_to_command(self, question: str, within: str = "", previous: str | None = None) -> Sequence[Message]:
        """Return the replies to ``question`` with the question, which Discord shows nobody but the person who asked.

        ``within`` is the interview to ask, "" for all of them.
        """
        service = self._within(within)
        replies = service.ask_each(question, previous)
        request = _request_in(replies)
        first, *others = self._requested(request, service) if request else reply_cards(replies)
        notes = (strings.ASKED.format(question=question), *first.notes)
        shown = messages([replace(first, notes=notes), *others])
        if request:
            return _in_one_message(shown)
        return keeping_question(shown, tuple(filter(None, (replies[0].search.read_as, question))))

    def _requested(self, request: Request, service: Service) -> Sequence[Card]:
        """Return the cards of the command that a ``request`` in plain words means."""
        if request is Request.HELP:
            return [help_card(service.interviews, self._commands)]
        return self._cards(_TOPICS[request], service)

    def stored(self, interview: str, mark: str) -> Sequence[Message]:
        """Return a stored question with its answer."""
        return messages([reply_card(self._picked(interview, mark))])

    def printed(self, interview: str, mark: str) -> str:
        """Return a stored question as it is printed."""
        return self._picked(interview, mark).search.question

    def comparison(self, question: str, chosen: Sequence[str]) -> Sequence[Message]:
        """Return what several interviews reply to ``question``, those with the keys ``chosen`` first."""
        return messages(comparison_cards(self._service.compare(question, chosen)))

    def citation(self, interview: str, mark: str) -> Sequence[Message]:
        """Return the citations of a stored exchange."""
        found = self._service.interview(interview)
        return messages([citation_card(found, found.marked(mark))])

    def citation_of_answer(self, question: str, within: str) -> Sequence[Message]:
        """Return the citations of the exchange that answers ``question``, or that no exchange does."""
        reply = self._within(within).ask(question)
        if not isinstance(reply, Quoted):
            return messages([Card(Kind.NOT_COVERED, strings.NOTHING_TO_CITE, notes=(strings.NO_PASSAGE,))])
        return self.citation(reply.match.interview.key, reply.match.exchange.mark)

    def none(self, within: str) -> Sequence[Message]:
        """Return what is said to somebody who meant none of the offered questions."""
        return messages([none_card(self._within(within).interviews)])

    def pages_on(self, topic: Topic, within: str = "") -> tuple[Page, ...]:
        """Return all pages on ``topic``, to be leafed through; ``within`` is the interview, "" for all of them."""
        return tuple(page for card in self._cards(topic, self._within(within)) for page in pages(card))

    def _cards(self, topic: Topic, service: Service) -> list[Card]:
        match topic:
            case Topic.QUESTIONS:
                return [questions_card(interview) for interview in service.interviews]
            case Topic.ABOUT:
                return [about_card(interview) for interview in service.interviews]
            case Topic.SHORT | Topic.MEDIUM | Topic.LONG:
                return [summary_card(summary) for summary in service.summary(Length(topic.value))]
            case _:
                assert_never(topic)

    def why(self, question: str, within: str = "") -> Sequence[Message]:
        """Return why ``question`` gets the reply it gets."""
        service = self._within(within)
        return messages([why_card(service.why(service.ask(question)))])

    def help(self) -> Sequence[Message]:
        """Return what the bot can do."""
        return messages([help_card(self._service.interviews, self._commands)])

    def _picked(self, interview: str, mark: str) -> Quoted:
        return self._service.pick(interview, self._service.interview(interview).marked(mark).number)

    def _within(self, interview: str) -> Service:
        return self._service.only(interview) if interview else self._service

    def suggestions(self, typed: str, within: str = "") -> list[app_commands.Choice[str]]:
        """Return the stored questions that fit ``typed``, best first, as Discord offers them to somebody typing."""
        found = self._within(within).suggest(typed[:_TYPED_CHARACTERS], limits.SUGGESTIONS)
        return [
            app_commands.Choice(
                name=limits.shortened(interview.question_of(exchange), limits.SUGGESTION),
                value=ids.suggestion(interview.key, exchange.mark),
            )
            for interview, exchange in found[: limits.SUGGESTIONS]
        ]

    def interviews(self, typed: str) -> list[app_commands.Choice[str]]:
        """Return the interviews that fit ``typed``, as Discord offers them to somebody typing."""
        found = self._service.named(typed[:_TYPED_CHARACTERS], limits.SUGGESTIONS)
        return [app_commands.Choice(name=_called(interview), value=interview.key) for interview in found]


def _request_in(replies: tuple[Reply, ...]) -> Request | None:
    """Return what a message asks for in plain words, where that is all it asks."""
    match replies:
        case (Requested(request=request),):
            return request
        case _:
            return None


def _in_one_message(shown: tuple[Message, ...]) -> Sequence[Message]:
    """Return the first of the messages ``shown``, with a line that says where the others are, if there are any."""
    return shown if len(shown) < 2 else (*shown[:1], *messages([Card(Kind.SMALLTALK, strings.MORE_BY_COMMAND)]))


def _called(interview: Interview) -> str:
    title = f": {interview.title}" if interview.title else ""
    return limits.shortened(f"{interview_line(interview)}{title}", limits.SUGGESTION)
