"""What an interview is: exchanges of questions and answers, and where they come from."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from bot.errors import NotStoredError
from bot.quoting import Source, Span, spoken
from bot.remarks import Remark

#: Characters of a name at most: two lines of a page.
LONGEST_NAME: Final = 300


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a question or an answer, without its speaker label."""

    span: Span
    #: Whole sentences in order; together they cover all of ``span`` but the white space between them.
    sentences: tuple[Span, ...]
    #: Who says it; None where the transcript never names them.
    speaker: str | None
    #: How many seconds after the beginning of the recording each of ``sentences`` begins to be said; empty where the
    #: source does not tell that of all of them.
    times: tuple[int, ...] = ()


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

    def said_at(self, words: Span) -> int | None:
        """Return how many seconds after the beginning of the recording the sentence in which ``words`` begin is said.

        It is None where the source does not tell, and for words that are not in the exchange.
        """
        for paragraph in (*self.question, *self.answer):
            if paragraph.times and paragraph.span.covers(words):
                begun = sum(sentence.start <= words.start for sentence in paragraph.sentences)
                return paragraph.times[max(begun - 1, 0)]
        return None

    @property
    def asked_at(self) -> int | None:
        """How many seconds after the beginning of the recording its question is asked; None where nothing tells."""
        return next(iter(self.question[0].times), None)

    @property
    def answered_at(self) -> int | None:
        """The same of its answer."""
        return next(iter(self.answer[0].times), None)


@dataclass(frozen=True, slots=True)
class Wording:
    """Other words for a printed question, as its hosts have accepted them: compared with, and no quote."""

    #: As ``Exchange.mark``; the exchange may be gone from the interview.
    exchange: str
    words: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that is in no exchange, and why."""

    span: Span
    #: 1-based line of the source on which it starts.
    line: int
    #: For a person, for example "repeats the title" or "page code after the last answer".
    reason: str


#: Among the names of those who ask, it stands for whoever answers by the document's own casting: it swaps the speakers
#: also where nobody is named.
WHOEVER_ANSWERS: Final = "(whoever answers)"
#: Below this the parser guesses more than it knows.
LOW_CONFIDENCE: Final = 0.5


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
    refusal: Remark | None = None
    #: What a host should look at, a sentence each.
    doubts: tuple[str, ...] = ()
    #: Paragraphs that are likeliest to be somebody else's, the most doubtful first, three at most; not stored.
    doubtful: tuple[Span, ...] = field(default=(), compare=False)

    @property
    def low_confidence(self) -> bool:
        """Whether speakers or boundaries are more guessed than known."""
        return self.confidence < LOW_CONFIDENCE

    @property
    def doubtful_paragraphs(self) -> tuple[tuple[Exchange, Paragraph], ...]:
        """The paragraphs of ``doubtful``, each with its exchange, in the order of the text."""
        return tuple(
            (exchange, paragraph)
            for exchange in self.exchanges
            for paragraph in (*exchange.question, *exchange.answer)
            if paragraph.span in self.doubtful
        )

    @property
    def is_fine(self) -> bool:
        """Whether it can be used as it is; single doubts are told, but do not spoil what is sure as a whole."""
        return not (self.refusal or self.low_confidence)


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
    #: Other words for its questions. They are no part of it: with others it is the same interview.
    wordings: tuple[Wording, ...] = field(default=(), compare=False)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The exchanges, in order."""
        return self.transcript.exchanges

    @property
    def title(self) -> str | None:
        """What it is called, in one line: by its host, else in its text; None where neither says.

        Raises:
            AlteredQuoteError: the title in the text is not in its source.
        """
        printed = self.transcript.title
        return self.provenance.title or (" ".join(spoken(self.source, printed).split()) if printed else None)

    def exchange(self, number: int) -> Exchange:
        """Return the exchange with this 1-based number; raise NotStoredError when there is none."""
        if not 1 <= number <= len(self.exchanges):
            raise self._without(str(number))
        return self.exchanges[number - 1]

    def _without(self, question: str) -> NotStoredError:
        return NotStoredError(
            Remark(
                "there is no question {number} in {key}; it has {count}",
                number=question,
                key=self.key,
                count=len(self.exchanges),
            )
        )

    def question_of(self, exchange: Exchange) -> str:
        """Return the question of ``exchange`` as it is printed, its paragraphs joined by a blank.

        Raises:
            AlteredQuoteError: its words are not in their source.
        """
        return " ".join(spoken(self.source, paragraph.span) for paragraph in exchange.question)

    def said_in(self, exchange: Exchange) -> str:
        """Return all that is said in ``exchange``, question and answer, its paragraphs joined by a blank.

        Raises:
            AlteredQuoteError: its words are not in their source.
        """
        return " ".join(spoken(self.source, paragraph.span) for paragraph in (*exchange.question, *exchange.answer))

    def digest_of(self, exchange: Exchange) -> str:
        """Return four hexadecimal digits of the sentences of the answer, others as a rule once one was corrected."""
        said = "\n".join(" ".join(sentence.of(self.source.text).split()) for sentence in exchange.sentences)
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:4]

    def marked(self, mark: str) -> Exchange:
        """Return the exchange with this id, else with this number; raise NotStoredError when there is none."""
        found = next((exchange for exchange in self.exchanges if exchange.id == mark), None)
        if found:
            return found
        # Eight digits are an id, of an exchange that is gone; no interview has so many questions.
        if not mark.isdecimal() or len(mark) >= 8:
            raise self._without(mark)
        return self.exchange(int(mark))


def find_interview(interviews: Sequence[Interview], key: str) -> Interview:
    """Return the one of ``interviews`` that is called ``key``; raise NotStoredError, which names others, without it."""
    for interview in interviews:
        if interview.key == key:
            return interview
    raise NotStoredError.of_interview(key, (interview.key for interview in interviews))
