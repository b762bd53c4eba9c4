"""What is shown for each thing that people can do, as pages; nothing here waits for Discord."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final, assert_never

from discord import app_commands

from bot.discord_app.asking.corrected_since import CorrectionsSince
from bot.discord_app.asking.stored_exchanges import cited, read, sources
from bot.discord_app.asking.topics_requested import OF_AN_ANSWER, request_in, topic_of
from bot.discord_app.showing import ids, limits
from bot.discord_app.showing.ids import Topic, TurnId
from bot.discord_app.showing.menus import OfferedQuestion, Option, offered
from bot.discord_app.showing.pages import (
    Message,
    Page,
    as_many_notes,
    keeping_question,
    leading_on,
    listed,
    messages,
    pages,
    reply,
    together,
)
from bot.discord_app.showing.reader_ids import ReadId
from bot.discord_app.strings import strings
from bot.discord_app.typed_names import meant
from bot.errors import NotStoredError
from bot.model import Interview, Length, Quoted, Request, Requested
from bot.quoting import verified
from bot.service import Service
from bot.service.purposes import asks
from bot.wording import (
    Card,
    Choice,
    Kind,
    about_card,
    citation_cards,
    comparison_cards,
    help_card,
    interview_line,
    interviews_card,
    none_card,
    questions_card,
    reply_card,
    reply_cards,
    search_cards,
    summary_card,
    which_card,
    why_card,
)
from bot.wording.parts import choice
from bot.wording.phrases import names

#: What is typed so far is compared up to here; autocomplete must be quick whatever is pasted.
_TYPED_CHARACTERS = 300
#: Sentences that are shown of those with words that were looked for; more are no help on a phone.
_SENTENCES_FOUND: Final = 8
#: The cards on which it matters whose interview it is that replies.
_ABOUT_AN_INTERVIEW: Final = (Kind.QUOTED, Kind.UNSURE, Kind.NOT_COVERED, Kind.ABOUT)
#: Interviews of which each is shown where a request names several; more are listed, to be asked for one by one.
_SHOWN_OF_SEVERAL: Final = 3


class Screens:
    """The replies of a service, ready to be sent; safe to use from several threads.

    Whatever names an interview or a stored question raises NotStoredError where it is not there (any more).
    """

    def __init__(
        self,
        service: Service,
        commands: Sequence[str],
        servers: Mapping[str, str] | None = None,
        corrections: CorrectionsSince | None = None,
    ) -> None:
        """Show what ``service`` says; ``commands`` are a line each for the help.

        Outside of servers, ``servers`` has the name of the one that each interview belongs to, by its key. What was
        corrected when is told by ``corrections``.
        """
        self._service = service
        self._corrections = corrections or CorrectionsSince()
        self._servers = servers or {}
        self._commands = (*commands, strings.MENTION)

    def answer(
        self,
        question: str,
        previous: str | None = None,
        among: Sequence[OfferedQuestion] = (),
        beside: str = "",
        *,
        may_be_none: bool = False,
    ) -> Sequence[Message]:
        """Return the replies to ``question``; ``previous`` is what the same person asked just before.

        It may choose one ``among`` the stored questions that were offered before, or none where it ``may_be_none``.
        ``beside`` is the interview of the reply that it is written below, "" where it is of none.
        """
        if may_be_none and self._service.refuses(question):
            return self.none("")
        chosen = self._service.chosen(question, [one.number for one in among], None if may_be_none else previous)
        is_yes = may_be_none and self._service.agrees(question)
        with suppress(NotStoredError):  # which is asked then like anything else
            if is_yes and len(among) > 1:
                return [reply([which_card(self._offered(among))])]
            if chosen is not None or (is_yes and among):
                one = among[chosen or 0]
                return self.stored(one.interview, one.mark)
        replies = self._service.ask_each(question, previous, beside)
        requested = request_in(replies)
        if requested and requested.request in OF_AN_ANSWER:
            return self.of_answer(previous or "", beside, requested.request)
        if requested:
            return self._requested(requested, self._service)
        shown, search = [self._reply(*reply_cards(replies))], replies[0].search
        # Every other one, and the last one of several, is read in the message that it replies to.
        is_kept = len(replies) == 1 and search.carried
        return keeping_question(shown, (search.lead, search.read_as or "")) if is_kept else shown

    def _offered(self, among: Sequence[OfferedQuestion]) -> tuple[Choice, ...]:
        """Return the stored questions ``among`` which one is to be chosen, to be offered once more."""
        stored = [(interview := self._service.interview(one.interview), interview.marked(one.mark)) for one in among]
        return tuple(choice(interview, exchange, self._service.interviews) for interview, exchange in stored)

    def is_put_to_it(self, message: str, among: Sequence[OfferedQuestion]) -> bool:
        """Tell whether a ``message`` asks for something, or chooses one ``among`` the questions that were offered."""
        chosen = self._service.chosen(message, [one.number for one in among])
        return chosen is not None or asks(message, self._service.interviews)

    def sure_answer(self, message: str) -> Sequence[Message]:
        """Return the reply to a ``message`` that nobody put to the bot, where it is as good as certain; else none."""
        found = self._service.ask_surely(message)
        if found is None:
            return []
        card = reply_card(found)
        return [reply([replace(card, closing=(*card.closing, strings.UNASKED))])]

    def answer_to_command(
        self, question: str, within: str = "", previous: str | None = None, beside: str = ""
    ) -> Sequence[Message]:
        """Return the replies to ``question`` with the question, which Discord shows nobody but the person who asked.

        ``within`` is the interview to ask, "" for all of them; ``beside`` is as in ``answer``.
        """
        service = self._within(within)
        replies = service.ask_each(question, previous, beside)
        requested = request_in(replies)
        note = strings.ASKED.format(question=question)
        if requested and requested.request in OF_AN_ANSWER:
            return self.of_answer(previous or "", within or beside, requested.request)
        if requested:
            return self._requested(requested, service, note)
        first, *others = reply_cards(replies)
        shown = self._reply(replace(first, notes=(note, *first.notes)), *others)
        search = replies[0].search
        read = (search.lead, search.read_as or "", question)
        # One that leans on another says as it was read what it asks; every other one as it was typed, with all of it.
        return keeping_question([shown], read if previous and len(replies) == 1 else (question, *read))

    def _requested(self, requested: Requested, service: Service, *notes: str) -> Sequence[Message]:
        """Return the first page of what the command shows that was ``requested`` in plain words, under ``notes``.

        It is of each of the interviews that were named, else of all of ``service`` together. Whoever wants the other
        pages gets them for themselves.
        """
        if requested.request is Request.HELP:
            card = help_card(service.interviews, self._commands)
            return messages([replace(card, notes=(*notes, *card.notes))])[:1]
        topic, keys = topic_of(requested), [interview.key for interview in requested.named]
        if topic is Topic.INTERVIEWS or not 1 < len(keys) <= _SHOWN_OF_SEVERAL:
            topic = topic if len(keys) < 2 else Topic.INTERVIEWS
            return [(self._first_page(topic, service.only(*keys) if keys else service, *notes),)]
        first, *others = map(service.only, keys)
        return together([self._first_page(topic, first, *notes), *(self._first_page(topic, one) for one in others)])

    def _first_page(self, topic: Topic, service: Service, *notes: str) -> Page:
        """Return the first page on ``topic`` under ``notes``, with a button to the others where there are any."""
        shown = self._pages(topic, service, *notes)
        if len(shown) > 1 and topic is Topic.INTERVIEWS and len(service.interviews) < len(self._service.interviews):
            # No button could lead on through some of all: its id has no room for their keys.
            return as_many_notes(interviews_card(service.interviews), notes)
        within = service.interviews[0].key if len(service.interviews) == 1 else ""
        return leading_on(shown, TurnId(0, topic, 0, "next", within))

    def stored(self, interview: str, mark: str) -> Sequence[Message]:
        """Return a stored question with its answer."""
        return [self._reply(reply_card(self._picked(interview, mark)))]

    def _reply(self, *cards: Card) -> Message:
        shown = reply(self._told(*cards))
        return tuple(replace(page, is_built_in=self._service.is_built_in) for page in shown)

    def _told(self, *cards: Card) -> Sequence[Card]:
        """Return ``cards``, the last of which says whose interview it is that replies, where that is to be said."""
        *before, last = cards
        whose = strings.BUILT_IN if self._service.is_built_in else self._named_servers(cards)
        if not whose or last.kind not in _ABOUT_AN_INTERVIEW:
            return cards
        return (*before, replace(last, closing=(*last.closing, whose)))

    def _named_servers(self, cards: Sequence[Card]) -> str:
        """Return the sentence that names the servers of what is quoted on ``cards``, or else of all; "" in a server."""
        keys = [card.cited.interview if card.cited else card.presents for card in cards]
        quoted = [self._servers[key] for key in keys if key in self._servers]
        named = dict.fromkeys(quoted or self._servers.values())
        return strings.FROM_SERVERS.format(servers=names(named)) if named else ""

    def read(self, target: ReadId) -> Sequence[Message]:
        """Return the part of an exchange that ``target`` leads to; its beginning where it was corrected since."""
        return [read(self._service.interview(target.interview), target, self._corrections)]

    def printed(self, interview: str, mark: str) -> str:
        """Return a stored question as it is printed."""
        return self._picked(interview, mark).search.question

    def comparison(self, question: str, chosen: Sequence[str]) -> Sequence[Message]:
        """Return what several interviews reply to ``question``, those with the keys ``chosen`` first."""
        return [reply(comparison_cards(self._service.compare(question, chosen)))]

    def found(self, words: str, within: str) -> Sequence[Message]:
        """Return the first sentences with ``words`` as they are spelled."""
        return messages(search_cards(self._within(within).find_words(words), _SENTENCES_FOUND))

    def citation(self, interview: str, mark: str, sentence: int = 0, digest: str = "") -> Sequence[Message]:
        """Return the citations of a stored exchange, or of the ``sentence`` of its answer with that number.

        The answer had ``digest`` when it was quoted.
        """
        return messages([cited(self._service.interview(interview), mark, sentence, digest, self._corrections)])

    def of_answer(self, question: str, within: str, wanted: Request = Request.CITE) -> Sequence[Message]:
        """Return the citations of the exchanges that answer ``question``, or their source where that is ``wanted``.

        Where no exchange does, there is nothing to cite, and of the interviews it is told where they are from.
        """
        quotes = [reply for reply in self._within(within).ask_each(question) if isinstance(reply, Quoted)]
        if wanted is Request.SOURCE:
            return sources(quotes, self._corrections) or [(self._first_page(Topic.ABOUT, self._within(within)),)]
        nothing = Card(Kind.NOT_COVERED, strings.NOTHING_TO_CITE, notes=(strings.NO_PASSAGE,))
        return messages(citation_cards(quotes) or [nothing])

    def answering(self, words: str) -> tuple[Message, list[Option]] | None:
        """Return what asks which printed question has the answer to ``words``, and the likeliest of these, best first.

        It is None where the interviews are nobody's own, so that nothing can be suggested for them.
        """
        if self._service.is_built_in:
            return None
        found = self._service.nearest(words, limits.CHOICES_OF_A_MENU)
        options = [offered(choice(interview, exchange, self._service.interviews)) for interview, exchange in found]
        notes = (strings.ASKED.format(question=words), strings.SUGGEST_HOW)
        asking = messages([Card(Kind.LIBRARY, strings.SUGGEST_TITLE, notes=notes)])
        return keeping_question(asking, (words,))[0], options

    def none(self, within: str) -> Sequence[Message]:
        """Return what is said to somebody who meant none of the offered questions."""
        return [reply([none_card(self._within(within).interviews)])]

    def pages_on(self, topic: Topic, within: str = "") -> tuple[Page, ...]:
        """Return all pages on ``topic``, to be leafed through; ``within`` is the interview, "" for all of them."""
        return self._pages(topic, self._within(within))

    def _pages(self, topic: Topic, service: Service, *notes: str) -> tuple[Page, ...]:
        first, *others = self._cards(topic, service)
        first = replace(first, notes=(*notes, *first.notes))
        return tuple(page for card in (first, *others) for page in pages(card))

    def _cards(self, topic: Topic, service: Service) -> list[Card]:
        match topic:
            case Topic.QUESTIONS:
                return [part for interview in service.interviews for part in listed(questions_card(interview))]
            case Topic.ABOUT:
                return [card for i in service.interviews for card in self._told(about_card(i))]
            case Topic.INTERVIEWS:
                return list(self._told(interviews_card(service.interviews)))
            case Topic.SHORT | Topic.MEDIUM | Topic.LONG:
                cards = [summary_card(summary) for summary in service.summary(Length(topic.value))]
                return [part for c in cards for part in (listed(c) if c.kind is Kind.QUESTIONS else (c,))]
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

    def meant(self, typed: str) -> Interview | str:
        """Return the interview that is meant by the name that was ``typed``, else what tells the person the choices."""
        return meant(self._service.interviews, typed, _called)

    def _within(self, interview: str) -> Service:
        return self._service.only(interview) if interview else self._service

    def suggestions(self, typed: str, within: str = "") -> list[app_commands.Choice[str]]:
        """Return the stored questions that fit ``typed``, best first, as Discord offers them to somebody typing.

        They are of the interview that is meant by the name ``within``, if that is one; of all for "".
        """
        only = self.meant(within) if within else None
        if isinstance(only, str):
            return []
        found = self._within(only.key if only else "").suggest(typed[:_TYPED_CHARACTERS], limits.SUGGESTIONS)
        found = found[: limits.SUGGESTIONS]
        questions = [(verified(choice(*each).question), interview_line(each[0])) for each in found]
        return [
            app_commands.Choice(name=name, value=ids.suggestion(interview.key, exchange.mark))
            for name, (interview, exchange) in zip(limits.told_apart(questions), found, strict=True)
        ]

    def interviews(self, typed: str) -> list[app_commands.Choice[str]]:
        """Return the interviews that fit ``typed``, as Discord offers them to somebody typing."""
        found = self._service.named(typed[:_TYPED_CHARACTERS], limits.SUGGESTIONS)
        called = limits.told_apart([(_called(interview), interview.key) for interview in found])
        return [
            app_commands.Choice(name=name, value=interview.key) for name, interview in zip(called, found, strict=True)
        ]


def help_alone(commands: Sequence[str]) -> Sequence[Message]:
    """Return what the bot can do, with the lines of its ``commands``, where there is no interview to ask."""
    card = help_card((), (*commands, strings.MENTION))
    return messages([replace(card, notes=(strings.EMPTY, *card.notes))])


def _called(interview: Interview) -> str:
    title = f": {interview.title}" if interview.title else ""
    return limits.shortened(f"{interview_line(interview)}{title}", limits.SUGGESTION)
