"""What Verbatim can do, as verbs over a library; both doors call nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering import decide
from bot.model import Exchange, Interview, Match, Quoted, Reply, Search, Summary
from bot.retrieval import Index
from bot.summary import Length, summarise


@dataclass(frozen=True, slots=True)
class Service:
    """The verbs of the bot over a fixed set of interviews; safe to share between threads."""

    interviews: tuple[Interview, ...]
    index: Index

    @classmethod
    def over(cls, interviews: tuple[Interview, ...]) -> Service:
        """Return the service over ``interviews``; builds their index (about 10 ms an interview)."""
        return cls(interviews, Index.build(interviews))

    def ask(self, question: str, previous: str | None = None) -> Reply:
        """Return the reply to ``question``; ``previous`` is the question the same person asked just before."""
        return decide(Search(question, None, self.index.search(question), self.interviews))

    def pick(self, key: str, number: int) -> Quoted:
        """Return exchange ``number`` of interview ``key`` as a reply: somebody chose its stored question.

        Raises:
            LookupError: there is no such interview or exchange (any more).
        """
        interview = self.interview(key)
        exchange = interview.exchange(number)
        match = Match(interview, exchange, 1.0, ())
        printed = " ".join(p.span.of(interview.source.text) for p in exchange.question)
        return Quoted(Search(printed, None, (match,), self.interviews), match, 1.0)

    def suggest(self, typed: str, limit: int = 25) -> tuple[tuple[Interview, Exchange], ...]:
        """Return the stored questions that fit what has been typed so far, best first; all of them for ""."""
        matches = self.index.search(typed, limit)
        return tuple((m.interview, m.exchange) for m in matches)

    def summary(self, length: Length) -> tuple[Summary, ...]:
        """Return a summary of each interview."""
        return tuple(summarise(i, length) for i in self.interviews)

    def interview(self, key: str) -> Interview:
        """Return the interview called ``key``; raise LookupError when there is none."""
        for interview in self.interviews:
            if interview.key == key:
                return interview
        raise LookupError(f"there is no interview {key}")
