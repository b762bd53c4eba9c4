"""What is shown for each thing that people can do, as pages; nothing here waits for Discord."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discord import app_commands

from bot.discord_app import ids, limits, sentences
from bot.discord_app.ids import Topic
from bot.discord_app.pages import Page, pages
from bot.quoting import spoken
from bot.service import Service
from bot.summary import Length
from bot.wording import Card, about_card, help_card, questions_card, reply_card, summary_card, why_card

#: What is typed so far is compared up to here; autocomplete must be quick whatever is pasted.
_TYPED_CHARACTERS = 300


class Screens:
    """The replies of a service, ready to be sent; safe to use from several threads."""

    def __init__(self, service: Service, commands: Sequence[str]) -> None:
        """Show what ``service`` says; ``commands`` are a line each for the help."""
        self._service = service
        self._commands = (*commands, sentences.MENTION)

    def answer(self, question: str, previous: str | None = None) -> tuple[Page, ...]:
        """Return the reply to ``question``; ``previous`` is what the same person asked just before."""
        return pages(reply_card(self._service.ask(question, previous)))

    def answer_to_command(self, question: str) -> tuple[Page, ...]:
        """Return the reply to ``question`` with the question, which Discord shows nobody but the person who asked."""
        card = reply_card(self._service.ask(question))
        return pages(replace(card, notes=(sentences.ASKED.format(question=question), *card.notes)))

    def stored(self, interview: str, exchange: int) -> tuple[Page, ...]:
        """Return a stored question with its answer; raise LookupError when there is none of that number."""
        return pages(reply_card(self._service.pick(interview, exchange)))

    def has(self, interview: str, exchange: int) -> bool:
        """Tell whether there is such a stored question (any more)."""
        try:
            self._service.interview(interview).exchange(exchange)
        except LookupError:
            return False
        return True

    def leaves(self, topic: Topic) -> tuple[Page, ...]:
        """Return all pages on ``topic``, to be leafed through."""
        return tuple(page for card in self._cards(topic) for page in pages(card))

    def _cards(self, topic: Topic) -> list[Card]:
        match topic:
            case Topic.QUESTIONS:
                return [questions_card(interview) for interview in self._service.interviews]
            case Topic.ABOUT:
                return [about_card(interview) for interview in self._service.interviews]
            case _:
                return [summary_card(summary) for summary in self._service.summary(Length(topic.value))]

    def why(self, question: str) -> tuple[Page, ...]:
        """Return why ``question`` gets the reply it gets."""
        return pages(why_card(self._service.why(self._service.ask(question))))

    def help(self) -> tuple[Page, ...]:
        """Return what the bot can do."""
        return pages(help_card(self._service.interviews, self._commands))

    def suggestions(self, typed: str) -> list[app_commands.Choice[str]]:
        """Return the stored questions that fit ``typed``, best first, as Discord offers them to somebody typing."""
        found = self._service.suggest(typed[:_TYPED_CHARACTERS], limits.SUGGESTIONS)
        return [
            app_commands.Choice(
                name=limits.shortened(spoken(interview.source, exchange.question[0].span), limits.SUGGESTION),
                value=ids.suggestion(interview.key, exchange.number),
            )
            for interview, exchange in found[: limits.SUGGESTIONS]
        ]
