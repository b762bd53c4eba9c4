"""The values that all rooms share: what an interview is, what was found in it, what is replied.

All values are frozen. Positions are characters (code points) of ``Source.text``, half-open ``[start, end)``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bot.errors import NotStoredError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch ``text[start:end]`` of a source; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError unless ``0 <= start < end``."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return ``text[start:end]``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file as it was read, the ground truth of every quote."""

    #: The file's name, for messages only.
    name: str
    #: The text extracted from the file; for plain text, the decoded bytes and nothing else.
    text: str
    #: SHA-256 of the file's bytes, in hexadecimal.
    sha256: str
    #: SHA-256 of ``text`` encoded as UTF-8, in hexadecimal.
    text_sha256: str

    def line_of(self, position: int) -> int:
        """Return the 1-based number of the line that ``position`` is on."""
        return self.text.count("\n", 0, position) + 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: made by ``quoting.quote``, shown only through ``quoting.verified``."""

    source: Source
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a question or an answer, without its speaker label."""

    span: Span
    #: Whole sentences in order; together they cover all of ``span`` but the white space between them.
    sentences: tuple[Span, ...]
    #: Who says it; None where the transcript never names them.
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with its answer."""

    #: 1-based place in the interview.
    number: int
    #: At least one paragraph.
    question: tuple[Paragraph, ...]
    #: At least one paragraph.
    answer: tuple[Paragraph, ...]
    #: Eight hexadecimal digits that stay with the exchange when its interview is read again, unique in the interview;
    #: "" where it was parsed outside of a library.
    id: str = ""

    @property
    def mark(self) -> str:
        """What a button remembers it by: its id, or its number where it has none."""
        return self.id or str(self.number)

    @property
    def asked_by(self) -> str | None:
        """Who asks; None where the transcript never names them."""
        return self.question[0].speaker

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everyone who speaks in the answer, in order of first appearance."""
        return tuple(dict.fromkeys(p.speaker for p in self.answer if p.speaker))

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the answer, in order."""
        return tuple(s for p in self.answer for s in p.sentences)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that is in no exchange, and why."""

    span: Span
    #: 1-based line of the source on which it starts.
    line: int
    #: For a person, for example "repeats the title" or "page code after the last answer".
    reason: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """What the parser understood of a document."""

    title: Span | None
    #: The journalist's introduction: never the interviewee's words.
    standfirst: tuple[Paragraph, ...]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]
    exchanges: tuple[Exchange, ...]
    left_out: tuple[LeftOut, ...]
    #: ISO 639-1 code.
    language: str
    #: How sure the parser is of speakers and boundaries, 0..1.
    confidence: float
    #: Why this is no interview, or None. A refused transcript has no exchanges.
    refusal: str | None = None
    #: What a host should look at, a sentence each.
    doubts: tuple[str, ...] = ()


class Translated(Enum):
    """Whether the text is known to be a translation."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the text does not say itself: where it comes from."""

    outlet: str | None = None
    #: None means that the day of publication is not known ("undated").
    date: dt.date | None = None
    link: str | None = None
    translated: Translated = Translated.UNKNOWN
    note: str | None = None
    #: Where it differs from the one in the text, or where the text has none.
    title: str | None = None
    #: Under which licence or with whose permission it is served.
    rights: str | None = None
    #: ISO 639-1 code of the language the text was translated from.
    translated_from: str | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """A parsed interview with its source and provenance."""

    #: Short stable name, ``[a-z0-9-]{1,40}``, unique in its library.
    key: str
    source: Source
    transcript: Transcript
    provenance: Provenance

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The exchanges, in order."""
        return self.transcript.exchanges

    def exchange(self, number: int) -> Exchange:
        """Return the exchange with this 1-based number; raise NotStoredError when there is none."""
        if not 1 <= number <= len(self.exchanges):
            raise NotStoredError(f"{self.key} has no question {number}; it has {len(self.exchanges)}")
        return self.exchanges[number - 1]

    def marked(self, mark: str) -> Exchange:
        """Return the exchange with this id, else with this number; raise NotStoredError when there is none."""
        found = next((exchange for exchange in self.exchanges if exchange.id == mark), None)
        if found:
            return found
        # Eight digits are an id, of an exchange that is gone; no interview has so many questions.
        return self.exchange(int(mark) if mark.isdecimal() and len(mark) < 8 else 0)


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as typed and the word of the library that it was read as."""

    typed: str
    read: str


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
    #: "question", "answer", or "" when ``found`` is None.
    place: str


@dataclass(frozen=True, slots=True)
class Match:
    """An exchange as a candidate answer to a question."""

    interview: Interview
    exchange: Exchange
    #: Estimated probability that this exchange answers the question, 0..1.
    confidence: float
    #: The sentences of the answer that reply, whole ones, in source order; empty where all of it does.
    highlights: tuple[Span, ...]
    #: How the words of the question were met; of the first candidate only.
    words: tuple[WordMatch, ...] = ()
    #: Named features behind the confidence, for ``/why``.
    features: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """A question, how it was read, and what was found: the common part of every reply."""

    #: The question as typed.
    question: str
    #: The question as searched, where it differs by more than spelling (a follow-up, a long message); else None.
    read_as: str | None
    #: Best first, at most 5.
    candidates: tuple[Match, ...]
    #: The interviews that were searched.
    interviews: tuple[Interview, ...]
    corrections: tuple[Correction, ...] = ()
    #: Further questions of the message that were not looked at; of the last reply to a message only.
    left: int = 0


@dataclass(frozen=True, slots=True)
class Quoted:
    """The interview answers: one exchange, with the sentences that reply."""

    search: Search
    match: Match
    confidence: float
    #: Other exchanges worth offering, at most 3.
    alternatives: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsure:
    """Perhaps one of these stored questions was meant: up to three choices, best first."""

    search: Search
    choices: tuple[Match, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class NotCovered:
    """The interview does not answer this; the neighbours are offered, not given as answers."""

    search: Search
    #: At most 3, best first; all of them answerable.
    neighbours: tuple[Match, ...]
    confidence: float


class Aspect(Enum):
    """What a question about the interview itself asks for."""

    WHO = "who"
    INTERVIEWER = "interviewer"
    OUTLET = "outlet"
    WHEN = "when"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class About:
    """A question about the interview itself: answered from its title, standfirst and provenance."""

    search: Search
    interview: Interview
    aspects: tuple[Aspect, ...]
    #: Sentences of title or standfirst that reply; the outlet's words, never the interviewee's.
    passages: tuple[Span, ...]
    confidence: float


class Courtesy(Enum):
    """What kind of small talk a message is."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A greeting, thanks or noise: a friendly line, no quote."""

    search: Search
    courtesy: Courtesy
    confidence: float


Reply = Quoted | Unsure | NotCovered | About | SmallTalk


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several interviews reply to the same question."""

    question: str
    #: Two or three interviews with what each replies when it is asked alone; at least two.
    sides: tuple[tuple[Interview, Reply], ...]
    #: Those of the interviews that were not chosen, where some were.
    added: tuple[Interview, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Summary:
    """Verbatim sentences of the interviewee, in source order."""

    interview: Interview
    sentences: tuple[SummarySentence, ...]

    def by_exchange(self) -> Iterator[tuple[Exchange, tuple[SummarySentence, ...]]]:
        """Yield each exchange that has sentences with those sentences, in order."""
        for exchange in dict.fromkeys(s.exchange for s in self.sentences):
            yield exchange, tuple(s for s in self.sentences if s.exchange == exchange)
