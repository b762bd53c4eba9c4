"""What is found of words as they are spelled: sentences, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.model.interview import Exchange, Interview
from bot.quoting import Span


class Part(Enum):
    """What a sentence is a part of; the values are those of the JSON."""

    TITLE = "title"
    INTRODUCTION = "introduction"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence in which all of the words stand."""

    interview: Interview
    part: Part
    #: None in the title and the introduction.
    exchange: Exchange | None
    #: 1-based paragraph of its part, and 1-based sentence of that paragraph.
    paragraph: int
    sentence: int
    span: Span
    #: The words inside ``span``, in order; none overlaps another.
    words: tuple[Span, ...]
    #: Who says it; None where the transcript names nobody, and in the words of the outlet.
    speaker: str | None = None

    @property
    def said_at(self) -> int | None:
        """As ``Exchange.said_at`` has it; None in the title and the introduction."""
        return self.exchange.said_at(self.span) if self.exchange else None


@dataclass(frozen=True, slots=True)
class WordSearch:
    """What was searched for, and every sentence that has it."""

    #: What has to stand in one sentence: words, and phrases that were put in quotes, as typed; none for "?!".
    phrases: tuple[str, ...]
    #: In the order of the interviews and of their texts.
    hits: tuple[Hit, ...]
    #: The interviews that were searched.
    interviews: tuple[Interview, ...]
