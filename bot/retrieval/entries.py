"""What a question is compared with: each exchange, and what can be asked about an interview itself."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from bot.model import Aspect, Exchange, Interview
from bot.quoting import spoken
from bot.retrieval.vocabulary import Term, split_terms


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its terms."""

    text: str
    terms: tuple[Term, ...]
    #: Keys of neighbouring terms.
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, text: str) -> Text:
        """Return ``text`` with its terms."""
        terms = tuple(split_terms(text))
        return cls(text, terms, frozenset(pairwise(t.key for t in terms)))


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Something that may answer a question."""

    interview: Interview
    #: The exchange; None where the entry is about the interview itself.
    exchange: Exchange | None
    #: What the entry tells about the interview; None where it is an exchange.
    aspect: Aspect | None
    question: Text
    #: The sentences of the answer, or of the introduction; may be empty.
    sentences: tuple[Text, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """The question, then the sentences."""
        return (self.question, *self.sentences)

    @property
    def whole(self) -> str:
        """Question and answer as one text."""
        return " ".join(t.text for t in self.texts).strip()

    @property
    def terms(self) -> list[Term]:
        """All terms of question and answer."""
        return [t for text in self.texts for t in text.terms]


def exchange_entry(interview: Interview, exchange: Exchange) -> Entry:
    """Return the entry of an exchange."""
    source = interview.source
    question = " ".join(spoken(source, p.span) for p in exchange.question)
    sentences = tuple(Text.of(spoken(source, s)) for s in exchange.sentences)
    return Entry(interview, exchange, None, Text.of(question), sentences)
