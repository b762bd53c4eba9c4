"""What a question is compared with: each exchange, and what can be asked about an interview itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Aspect, Exchange, Interview
from bot.quoting import spoken


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Something that may answer a question."""

    interview: Interview
    #: The exchange; None where the entry is about the interview itself.
    exchange: Exchange | None
    #: What the entry tells about the interview; None where it is an exchange.
    aspect: Aspect | None
    question: str
    #: The sentences of the answer, or of the introduction; may be empty.
    sentences: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The question, then the sentences."""
        return (self.question, *self.sentences)

    @property
    def whole(self) -> str:
        """Question and answer as one text."""
        return " ".join(self.texts).strip()


def exchange_entry(interview: Interview, exchange: Exchange) -> Entry:
    """Return the entry of an exchange."""
    source = interview.source
    question = interview.question_of(exchange)
    return Entry(interview, exchange, None, question, tuple(spoken(source, s) for s in exchange.sentences))
