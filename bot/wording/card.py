"""A reply as a card: what is shown, in reading order, before any door's markup.

Everything on a card is plain text or a quote. Doors escape all of it, add their own markup, and decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.model import Quote, Span
from bot.quoting import verified


class Kind(Enum):
    """What a card is; doors may give each its own look, never by colour alone."""

    QUOTED = "quoted"
    UNSURE = "unsure"
    NOT_COVERED = "not_covered"
    ABOUT = "about"
    SMALLTALK = "smalltalk"
    SUMMARY = "summary"
    QUESTIONS = "questions"
    WHY = "why"
    HELP = "help"
    COMPARISON = "comparison"
    CITATION = "citation"
    CONTEXT = "context"
    PREVIEW = "preview"
    LIBRARY = "library"
    SEARCH = "search"


class Voice(Enum):
    """Whose words a passage is."""

    QUESTION = "question"
    ANSWER = "answer"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of somebody's words."""

    quote: Quote
    voice: Voice
    #: Who says it, as a name to show; None where the transcript names nobody.
    speaker: str | None
    #: Parts of the quote to set in bold, in order, inside ``quote.span``: whole sentences, or words that were looked
    #: for.
    strong: tuple[Span, ...] = ()
    #: Where it stands, for example "Q3 §1, sentence 2"; "" when the card says so elsewhere.
    place: str = ""
    #: Whole sentences in order, inside ``quote.span``: a door that must cut does so between two of them.
    sentences: tuple[Span, ...] = ()

    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """Return the verified words cut into (text, is bold); joined they are exactly the quote.

        Raises:
            AlteredQuoteError: the words are not in their source.
        """
        text = verified(self.quote)
        pieces, position = [], 0
        for span in self.strong:
            start, end = span.start - self.quote.span.start, span.end - self.quote.span.start
            pieces += [(text[position:start], False), (text[start:end], True)]
            position = end
        pieces.append((text[position:], False))
        return tuple((piece, bold) for piece, bold in pieces if piece)


@dataclass(frozen=True, slots=True)
class Choice:
    """A stored question that a person can pick."""

    interview: str
    exchange: int
    #: What a button remembers it by, as ``Exchange.mark``.
    mark: str
    #: The printed question, of a long one the words that ask; shortened by the door where its limits demand, with an
    #: ellipsis.
    question: Quote
    #: Whose interview it is, for example "Zhao Tong to L’Express", with the year where another is called the same; ""
    #: where there is only one, or the card says it.
    origin: str = ""
    #: How its answer begins, where nobody could tell by the question what was spoken of: "Nice...".
    hint: Quote | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an exchange is stored."""

    interview: str
    #: What a button remembers the exchange by, as ``Exchange.mark``.
    mark: str
    #: The 1-based numbers of the sentences of the answer that reply, in order; none where all of it does.
    sentences: tuple[int, ...] = ()
    #: Of the answer that is shown, as ``Interview.digest_of``; "" where nothing is to be remembered of it.
    digest: str = ""
    #: Whether it is known when its sentences are said, so that the citation of one differs from that of another.
    is_timed: bool = False

    @property
    def cited(self) -> int:
        """The 1-based number of the sentence that is cited; 0 where the whole answer is."""
        return min(self.sentences, default=0) if self.is_timed else 0


@dataclass(frozen=True, slots=True)
class Snippet:
    """Text to be copied as it is."""

    label: str
    #: One line or more.
    text: str
    #: Whether it is for a program to read, so that each line has to stay one.
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One reply, in reading order: heading, notes, passages, source, snippets, closing, choices."""

    kind: Kind
    #: The outcome in words, for example "Not covered in this interview".
    heading: str
    #: How the question was read, what was searched: a sentence each, before the passages.
    notes: tuple[str, ...] = ()
    #: A heading for the passages, where they are samples and not what the card is about; else "".
    passages_heading: str = ""
    passages: tuple[Passage, ...] = ()
    #: Who said it and where, for example "Zhao Tong to L’Express, undated, question 3 of 6"; "" where nothing is
    #: quoted.
    source: str = ""
    #: Where it was published, as ``web_address`` returns it: safe to be followed; None where there is none.
    link: str | None = None
    #: Who asked, where ``source`` or ``heading`` says it, so that a door need not say it above each question; else "".
    asked_by: str = ""
    #: The exchange that ``source`` tells of, where it can be cited.
    cited: Place | None = None
    #: Whether ``source`` says what ``heading`` says, so that a door may show one of them.
    is_told_by_source: bool = False
    #: The key of the interview that the card presents as a whole; "" where it does not.
    presents: str = ""
    #: What was asked, where that is not covered, as it was searched; else "".
    missed: str = ""
    snippets: tuple[Snippet, ...] = ()
    #: Sentences or facts after the passages.
    closing: tuple[str, ...] = ()
    #: A heading for the choices, for example "Did you mean"; "" when there are none.
    choices_heading: str = ""
    choices: tuple[Choice, ...] = ()
    #: Whether it asks for one of the choices, so that "none of these" is a reply too.
    may_be_none: bool = False
