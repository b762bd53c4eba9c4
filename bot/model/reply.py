"""What is found for a question, and what is replied to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from bot.model.interview import Exchange, Interview
from bot.quoting import Span


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as typed and what it was read as: a word of the library or of a language, or two that were glued."""

    typed: str
    read: str


class WordPlace(Enum):
    """Where the word of an exchange stands that meets a word of the question; the values are those of the JSON."""

    QUESTION = "question"
    #: In other words for the question.
    WORDING = "wording"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class WordMatch:
    """One informative word of the question and how an exchange answers it."""

    #: The word as the person typed it.
    typed: str
    #: The word of the exchange it was aligned with; None when nothing there answers it.
    found: str | None
    #: Closeness of the two, 0..1; 0 when ``found`` is None.
    closeness: float
    #: Share of the question's information that this word carries, 0..1.
    weight: float
    #: Where ``found`` stands; None when it is None.
    place: WordPlace | None


@dataclass(frozen=True, slots=True)
class Match:
    """An exchange as a candidate answer to a question."""

    interview: Interview
    exchange: Exchange
    #: Estimated probability that this exchange answers the question, 0..1.
    confidence: float
    #: The sentences of the answer that reply, whole ones, in source order; empty where all of it does.
    highlights: tuple[Span, ...]
    #: How the words of the question were met; of the first candidates only.
    words: tuple[WordMatch, ...] = ()
    #: Named features behind the confidence, for ``/why``.
    features: tuple[tuple[str, float], ...] = ()
    #: The accepted words for its question that came closer than the printed ones; None where the printed ones did.
    wording: str | None = None

    @property
    def place(self) -> tuple[str, int]:
        """Where the exchange is: the key of its interview, and its number in that."""
        return self.interview.key, self.exchange.number

    @property
    def said_at(self) -> int | None:
        """As ``Exchange.said_at`` has it of the first sentence that replies."""
        return self.exchange.said_at(self.highlights[0]) if self.highlights else self.exchange.answered_at


@dataclass(frozen=True, slots=True)
class Search:
    """A question, how it was read, and what was found: the common part of every reply."""

    #: The question as typed.
    question: str
    #: The question as searched, where it differs by more than spelling (a follow-up, a long message); else None.
    read_as: str | None
    #: Best first; an exchange that is quoted for another reason, such as an age, comes first. At most 5.
    candidates: tuple[Match, ...]
    #: The interviews that were searched.
    interviews: tuple[Interview, ...]
    corrections: tuple[Correction, ...] = ()
    #: Further questions of the message that were not looked at; of the last reply to a message only.
    left: int = 0
    #: ISO 639-1 code of the language of the question, where it is told for certain.
    asked_in: str | None = None
    #: Those of the interviews that could not be compared with the question by meaning: they are in another language, or
    #: not encoded yet.
    unread: tuple[Interview, ...] = ()
    #: Where it was read with the question before, what the next question may lean on instead of this one; else None.
    carried: str | None = None
    #: Characters of the message that were read, where it had more; else 0. Of the last reply to a message only.
    read_to: int = 0
    #: Interviews that speak of what was looked for in all of them, and are not shown; of the last reply only.
    also_in: tuple[Interview, ...] = ()

    @property
    def lead(self) -> str:
        """The one question that the next may lean on: never a chain of them."""
        return self.carried or self.read_as or self.question


@dataclass(frozen=True, slots=True)
class Quoted:
    """The interview answers: one exchange, with the sentences that reply."""

    search: Search
    match: Match
    #: That of the ``match``, 0..1; 1.0 where its question was chosen itself.
    confidence: float
    #: Other exchanges worth offering, at most 3.
    alternatives: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsure:
    """Perhaps one of these stored questions was meant: up to three choices, best first."""

    search: Search
    choices: tuple[Match, ...]
    #: That of the first choice, 0..1.
    confidence: float


@dataclass(frozen=True, slots=True)
class NotCovered:
    """The interview does not answer this; the neighbours are offered, not given as answers."""

    search: Search
    #: At most 3, best first; all of them answerable.
    neighbours: tuple[Match, ...]
    #: Estimated probability that nothing of it answers, 0..1; with ``told``, that this was the answer.
    confidence: float
    #: What was quoted for the question before and would come again; then the neighbours are those beside it.
    told: Match | None = None


class Aspect(Enum):
    """What a question about the interview itself asks for."""

    WHO = "who"
    INTERVIEWER = "interviewer"
    OUTLET = "outlet"
    WHEN = "when"
    TOPIC = "topic"
    #: How long it is; only ever told, never searched for.
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class About:
    """A question about the interview itself: answered from its title, standfirst and provenance."""

    search: Search
    interview: Interview
    aspects: tuple[Aspect, ...]
    #: Sentences of title or standfirst that reply; the outlet's words, never the interviewee's.
    passages: tuple[Span, ...]
    #: Estimated probability that the question is about the interview itself, 0..1; 1.0 for a plain request.
    confidence: float


class Courtesy(Enum):
    """What kind of small talk a message is; the values are those of the JSON."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    NOISE = "noise"
    #: "I don't understand", "that is no answer".
    UNHELPED = "unhelped"
    #: "Auf Deutsch, bitte", "can you translate that?".
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A greeting, thanks, noise or the like: a friendly line, no quote."""

    search: Search
    courtesy: Courtesy
    #: A message is small talk or it is not.
    confidence: ClassVar[float] = 1.0


class Request(Enum):
    """What a message may ask for that is no answer of the interview: a verb of the bot."""

    SUMMARY = "summary"
    QUESTIONS = "questions"
    #: Of all interviews, where there are several and the message names none of them, or names several.
    ABOUT = "about"
    #: Which interviews there are.
    INTERVIEWS = "interviews"
    #: The last quote as a citation.
    CITE = "cite"
    #: The last quote in its context.
    SOURCE = "source"
    HELP = "help"


class Intent(Enum):
    """What a message asks for, as people would sort it; ``json`` has these values, and a few that are finer."""

    ANSWER = "answer"
    SUMMARY = "summary"
    QUESTIONS = "questions"
    ABOUT = "about"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"


class Length(Enum):
    """How long a summary is."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Requested:
    """A request for something else than an answer, in plain words: the door does what it means."""

    search: Search
    request: Request
    #: A message is such a request or it is not.
    confidence: ClassVar[float] = 1.0
    #: The interviews that it names, of several; none where it means all that were searched.
    named: tuple[Interview, ...] = ()
    #: How long a summary is to be; None where the message does not say, and of other requests.
    length: Length | None = None

    @property
    def interview(self) -> Interview | None:
        """The one interview that it names; None where it names none, or several."""
        return self.named[0] if len(self.named) == 1 else None


Reply = Quoted | Unsure | NotCovered | About | SmallTalk | Requested


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several interviews reply to the same question."""

    question: str
    #: Two or three interviews with what each replies when it is asked alone; at least two.
    sides: tuple[tuple[Interview, Reply], ...]
    #: Those of the interviews that were not chosen, where some were.
    added: tuple[Interview, ...] = ()
    #: What was chosen besides, and is not compared.
    left_out: tuple[Interview, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature of an exchange did to its confidence."""

    #: Its name, as in ``Match.features``.
    feature: str
    value: float
    #: What it added to the log-odds; 0.7 doubles the odds, -0.7 halves them.
    log_odds: float


@dataclass(frozen=True, slots=True)
class Why:
    """How a reply came about; of the words and features, those of the first candidate."""

    reply: Reply
    #: The log-odds of any exchange, before something is known of it.
    start: float
    #: The largest effect first; empty where nothing was searched for.
    contributions: tuple[Contribution, ...]
    #: Confidence from which a candidate is quoted, is offered, and a question is about the interview itself.
    quoted_from: float
    unsure_from: float
    about_from: float
    #: Features that forbid to quote the first candidate, however confident.
    forbidden_by: tuple[str, ...] = ()
    #: Whether meanings were compared, and not spelling alone.
    by_meaning: bool = True
    #: Whether it was measured what confidences mean with the encoder in use.
    calibrated: bool = True


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of a summary with its place."""

    exchange: Exchange
    span: Span
    #: 1-based paragraph of the answer, and 1-based sentence of that paragraph.
    paragraph: int
    sentence: int

    @property
    def speaker(self) -> str | None:
        """Who says it; None where the transcript names nobody."""
        return self.exchange.answer[self.paragraph - 1].speaker

    @property
    def said_at(self) -> int | None:
        """As ``Exchange.said_at`` has it."""
        return self.exchange.said_at(self.span)


@dataclass(frozen=True, slots=True)
class Summary:
    """Verbatim sentences of the interviewee, in source order."""

    interview: Interview
    sentences: tuple[SummarySentence, ...]

    def by_exchange(self) -> Iterator[tuple[Exchange, tuple[SummarySentence, ...]]]:
        """Yield each exchange that has sentences with those sentences, in order."""
        for exchange in dict.fromkeys(s.exchange for s in self.sentences):
            yield exchange, tuple(s for s in self.sentences if s.exchange == exchange)
