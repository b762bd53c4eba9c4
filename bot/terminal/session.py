"""A session of the terminal chat: what a line means, and what the next one may refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from bot.errors import LoneInterviewError, NotStoredError
from bot.model import Courtesy, Length, NotCovered, Quoted, Reply, Request, Requested, SmallTalk, Unsure
from bot.service import Service
from bot.terminal.commands import Command, command_called, unknown, word_repeated
from bot.terminal.offered import numbers, window
from bot.terminal.page import EMPTY, Tone, line, page
from bot.terminal.requested import NOTHING_TO_CITE, asked_for
from bot.terminal.screen import Screen
from bot.terminal.turning import LONGEST_NUMBER, is_number, is_picking, names_page, page_turned_to
from bot.wording import (
    Card,
    Choice,
    Kind,
    about_card,
    citation_card,
    citation_cards,
    comparison_cards,
    encoder_notices,
    help_card,
    interview_line,
    interviews_card,
    none_card,
    questions_card,
    reply_cards,
    search_cards,
    source_cards,
    summary_card,
    which_card,
    why_card,
)
from bot.wording.catalogues import say, unsaid
from bot.wording.phrases import lead
from bot.wording.told import sentence

#: Lines that end the session; whatever follows a command, as in "/quit now", makes no difference.
_LEAVING = ("quit", "exit")
_LENGTHS = {length.value: length for length in Length}
#: Questions a page; more do not fit a small screen together with the prompt.
_PAGE = 10
_WHICH_TO_CITE = unsaid("Say which question to cite: /cite KEY NUMBER.")


@dataclass(slots=True)
class Session:
    """A chat with one person."""

    #: All interviews.
    service: Service
    screen: Screen
    #: The question before: what "why?" is about.
    previous: str | None = None
    #: The last reply, for /why.
    reply: Reply | None = None
    #: The replies to the last message that quoted, for /cite and /source.
    quoted: tuple[Quoted, ...] = ()
    #: The numbers that pick a stored question.
    offered: dict[int, Choice] = field(default_factory=dict)
    #: The one interview that is asked; None for all of them.
    narrowed: Service | None = None
    #: Of what the questions were listed, for its next page.
    listed: Service | None = None
    #: The page of that which was shown last; 0 where something else was.
    page: int = 0

    @property
    def asked(self) -> Service:
        """The interviews that are asked."""
        return self.narrowed or self.service

    def open(self) -> None:
        """Say who can be asked, and how to leave."""
        for interview in self.service.interviews:
            self.screen.show([line(Tone.HEADING, interview_line(interview))])
        for notice in encoder_notices(self.service.words_only, calibrated=self.service.is_calibrated):
            self._say(notice)
        self._say(say("Ask in your own words. /help lists what else there is; /quit leaves."))

    def respond(self, text: str) -> bool:
        """Respond to one line; return whether the session goes on."""
        text = text.strip()
        name, *_ = text.split() or [""]
        if text.lower() in _LEAVING or command_called(name) is Command.QUIT:
            self._say(say("Goodbye!"))
            return False
        if text.startswith("/"):
            self._run(*text.split())
        elif is_picking(text):
            self._pick(int(text))
        elif text:
            return self._answer(text)
        return True

    def _answer(self, question: str) -> bool:
        turned_to = page_turned_to(question, self.page) if self.page else None
        if turned_to is not None:
            self._questions(str(turned_to))
            return True
        number = self._picked_in_words(question)
        if number is not None:
            self._pick(number)
            return True
        if self._is_yes(question):
            self._ask_which([which_card(tuple(self.offered.values()))])
            return True
        if names_page(question):
            self._say(say("There is no further page here; /questions lists what was asked."))
            return True
        replies = self.asked.ask_each(question, self.previous)
        self._reply(*replies)
        return not any(isinstance(r, SmallTalk) and r.courtesy is Courtesy.FAREWELL for r in replies)

    def _picked_in_words(self, question: str) -> int | None:
        """Return the number that ``question`` picks ("Q3", "the last one"), offered or not; None where it asks.

        "None of these" is 0 after a "did you mean", and "yes" the only number that was offered.
        """
        numbers = sorted(self.offered)
        before = None if isinstance(self.reply, Unsure) else self.previous
        chosen = self.service.chosen(question, numbers, before)
        if chosen is not None:
            return numbers[chosen]
        if isinstance(self.reply, Unsure) and self.service.refuses(question):
            return 0
        if len(numbers) == 1 and self._is_yes(question):
            return numbers[0]
        missed = self.service.chosen(question, range(1, 10**LONGEST_NUMBER), before) if numbers else None
        return None if missed is None else missed + 1

    def _is_yes(self, question: str) -> bool:
        """Tell whether ``question`` says yes to what was offered instead of a quote."""
        is_asked = bool(self.offered) and isinstance(self.reply, Unsure | NotCovered)
        return is_asked and self.service.agrees(question)

    def _pick(self, number: int) -> None:
        choice = self.offered.get(number)
        if number == 0 and isinstance(self.reply, Unsure):
            self._show([none_card(self.reply.search.interviews)])
        elif choice:
            self._reply(self.service.pick(choice.interview, choice.exchange))
        elif self.offered:
            offered = numbers(self.offered)
            self._say(
                say(
                    "There is no {number} to pick; pick {offered}, or ask in your own words.",
                    number=number,
                    offered=offered,
                )
            )
        else:
            self._say(say("There is nothing to pick from yet; /questions lists what was asked."))

    def _reply(self, *replies: Reply) -> None:
        self.reply = replies[-1]
        for reply in replies:
            if not isinstance(reply, SmallTalk | Requested):
                self.previous = reply.search.lead
        self.quoted = tuple(reply for reply in replies if isinstance(reply, Quoted)) or self.quoted
        if len(replies) == 1 and isinstance(self.reply, Requested):
            self._do(self.reply)
        else:
            self._ask_which(reply_cards(replies))

    def _ask_which(self, cards: Iterable[Card]) -> None:
        """Show ``cards``, and after a "did you mean" how none of it is chosen."""
        self._show(cards)
        if isinstance(self.reply, Unsure):
            self._say(say("0 says that none of these was meant."))

    def _do(self, requested: Requested) -> None:
        """Do what was ``requested`` in plain words, as the command of that name does once one interview is asked."""
        if requested.request is Request.INTERVIEWS:
            self._list(asked_for(self.service, requested))
            return
        if requested.request is Request.SOURCE and not self.quoted:
            requested = replace(requested, request=Request.ABOUT)
        narrowed, self.narrowed = self.narrowed, asked_for(self.asked, requested)
        length = (requested.length.value,) if requested.length else ()
        try:
            self._run(f"/{requested.request.value}", *length)
        finally:
            self.narrowed = narrowed

    def _run(self, command: str, *arguments: str) -> None:
        verbs: dict[Command | None, Callable[[str], None]] = {
            Command.SUMMARY: self._summary,
            Command.SEARCH: self._search,
            Command.QUESTIONS: self._questions,
            Command.ABOUT: self._about,
            Command.INTERVIEWS: lambda _: self._list(self.service),
            Command.COMPARE: self._compare,
            Command.CITE: self._cite,
            Command.SOURCE: self._source,
            Command.IN: self._narrow,
            Command.WHY: self._why,
            Command.HELP: self._help,
        }
        verb = verbs.get(command_called(command))
        if verb:
            verb(" ".join(arguments))
            return
        self._say(unknown(command))

    def _about(self, key: str) -> None:
        if service := self._called(key):
            self._show([about_card(interview) for interview in service.interviews])

    def _summary(self, typed: str) -> None:
        first, _, rest = typed.partition(" ")
        length, key = (_LENGTHS[first.lower()], rest) if first.lower() in _LENGTHS else (Length.MEDIUM, typed)
        if key == typed and not self.service.named(key, 1):
            self._say(say("A summary is short, medium or long, not {typed}.", typed=word_repeated(typed)))
        elif service := self._called(key):
            cards = [summary_card(s) for s in service.summary(length)]
            self._show(cards)
            if len(cards) == 1:
                self.offered = {choice.exchange: choice for choice in cards[0].choices}
                if cards[0].kind is Kind.SUMMARY:
                    self._say(say("The number behind Q shows that question with its whole answer."))
            else:
                self.offered = {}  # each of them has a Q1

    def _search(self, words: str) -> None:
        if words:
            self._show(search_cards(self.asked.find_words(words), _PAGE))
        else:
            self._say(say("Say which words to look for: /search WORDS."))

    def _questions(self, number: str) -> None:
        if number and not is_number(number):
            wrong = unsaid("{typed} is no page; /questions shows the first, /questions 2 the second.")
            self._say(say(wrong, typed=word_repeated(number)))
            return
        self.listed = self.listed if number and self.listed else self.asked
        cards = [questions_card(interview) for interview in self.listed.interviews]
        last = max(1, -(-sum(len(card.choices) for card in cards) // _PAGE))
        wanted = int(number) if is_number(number) else 1
        if not 1 <= wanted <= last:
            self._say(say("There is no page {number}; the last is {last}.", number=wanted, last=last))
            return
        start = (wanted - 1) * _PAGE
        self._show(window(cards, start, start + _PAGE), start + 1)
        self.page = wanted
        if wanted < last:
            here = unsaid("Page {number} of {count}; /questions {next} shows the next.")
            self._say(say(here, number=wanted, count=last, next=wanted + 1))

    def _compare(self, question: str) -> None:
        if not question:
            self._say(say("Say what to compare: /compare QUESTION."))
            return
        try:
            self._show(comparison_cards(self.service.compare(question)))
        except LoneInterviewError as error:
            self._say(say("{sentence}.", sentence=sentence(error)))

    def _cite(self, typed: str) -> None:
        *key, number = typed.split() or [""]
        if typed and not is_number(number):
            self._say(say(_WHICH_TO_CITE))
        elif typed:
            self._cite_of(self._called(" ".join(key)), int(number))
        elif self.quoted:
            self._show(citation_cards(self.quoted))
        else:
            self._say(say(NOTHING_TO_CITE))

    def _source(self, _: str) -> None:
        if self.quoted:
            self._show(source_cards(self.quoted))
        else:
            self._say(say("There is no quote to show the source of yet; ask something first."))

    def _cite_of(self, service: Service | None, number: int) -> None:
        if service and len(service.interviews) > 1:
            self._say(say(_WHICH_TO_CITE))
        elif service:
            (interview,) = service.interviews
            try:
                self._show([citation_card(interview, interview.exchange(number))])
            except NotStoredError as error:
                self._say(say("{sentence}.", sentence=sentence(error)))

    def _called(self, typed: str) -> Service | None:
        """Return the service over the interview called ``typed``, over those asked for ""; None, and say why, else."""
        if not typed:
            return self.asked
        known = typed if self.service.named(typed, 1) else word_repeated(typed)
        try:
            return self.service.only(self.service.called(known).key)
        except NotStoredError as error:
            self._say(say("{sentence}.", sentence=sentence(error)))
            return None

    def _narrow(self, key: str) -> None:
        narrowed = self._called(key) if key else self.service
        if not narrowed:
            return
        self.narrowed = narrowed if key else None
        self.listed, self.page = None, 0
        asked = [(interview.key, interview_line(interview)) for interview in self.asked.interviews]
        if len(asked) == 1:
            self._say(say("Asked now: {interview} ({key})", interview=asked[0][1], key=asked[0][0]))
            return
        self.screen.show([line(Tone.NOTE, say("Asked now: all {count} interviews", count=len(asked)))])
        self.screen.show([*(line(Tone.CHOICE, told, 2, lead=lead(key)) for key, told in asked), EMPTY])

    def _list(self, service: Service) -> None:
        self._show([interviews_card(service.interviews)])

    def _why(self, _: str) -> None:
        if self.reply:
            self.screen.show([EMPTY, *page(why_card(self.service.why(self.reply))), EMPTY])
        else:
            self._say(say("Nothing was asked yet."))

    def _help(self, _: str) -> None:
        commands = tuple(lead(say(command.usage)) + say(command.meaning) for command in Command)
        self._show([help_card(self.service.interviews, commands)])

    def _say(self, sentence: str) -> None:
        self.screen.show([line(Tone.NOTE, sentence), EMPTY])

    def _show(self, cards: Iterable[Card], first: int = 1) -> None:
        """Show ``cards``; their choices, numbered through from ``first``, are what can be picked from now on."""
        offered: dict[int, Choice] = {}
        self.page = 0
        for follows, card in enumerate(cards):
            start = first + len(offered)
            # A card ends with an empty line, which is the one before the next.
            before = () if follows else (EMPTY,)
            self.screen.show([*before, *page(card, start), EMPTY])
            offered.update(enumerate(card.choices, start))
        self.offered = offered or self.offered


def chat(service: Service, lines: Iterable[str], screen: Screen) -> None:
    """Chat over ``lines`` until one of them, or their end, ends it."""
    session = Session(service, screen)
    session.open()
    for text in lines:
        if not session.respond(text):
            break
