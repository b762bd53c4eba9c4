"""What Verbatim can do, as verbs over a library; both doors call nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering import answer
from bot.answering.explaining import explain
from bot.errors import EmptyLibraryError
from bot.model import Exchange, Interview, Match, Quoted, Reply, Search, Summary, Why
from bot.quoting import spoken
from bot.retrieval import Encoder, Index, Scoring, WordsOnly, suggest
from bot.summary import Length, summarise


@dataclass(frozen=True, slots=True)
class Service:
    """The verbs of the bot over a fixed set of interviews; safe to share between threads."""

    interviews: tuple[Interview, ...]
    index: Index
    scoring: Scoring
    #: Why there is no encoder, where there is none and the reason is known.
    words_only: WordsOnly | None = None

    @classmethod
    def over(cls, interviews: tuple[Interview, ...], encoder: Encoder | WordsOnly | None = None) -> Service:
        """Return the service over ``interviews``; builds the index (about 5 ms a sentence).

        Without ``encoder`` it looks for the shipped one. Where that cannot be run, everything is compared by spelling.

        Raises:
            EmptyLibraryError: there are no interviews.
        """
        if not interviews:
            raise EmptyLibraryError("there is no interview to ask: add one, or restore one that was withdrawn")
        found = encoder or Encoder.find()
        if isinstance(found, WordsOnly):
            return cls(interviews, Index.build(interviews, None), Scoring.load("spelling"), found)
        return cls(interviews, Index.build(interviews, found), Scoring.load("meaning"))

    @property
    def is_calibrated(self) -> bool:
        """Whether it was measured what confidences mean: not with an encoder that does not come with Verbatim."""
        return self.index.encoder is None or self.index.encoder.shipped

    def ask(self, question: str, previous: str | None = None) -> Reply:
        """Return the reply to ``question``; ``previous`` is the question the same person asked just before."""
        return answer(self.index, self.scoring, question, previous)

    def why(self, reply: Reply) -> Why:
        """Return how a ``reply`` of this service came about."""
        return explain(reply, self.scoring, self.is_calibrated)

    def pick(self, key: str, number: int) -> Quoted:
        """Return exchange ``number`` of interview ``key`` as a reply: somebody chose its stored question.

        Raises:
            LookupError: there is no such interview or exchange (any more).
        """
        interview = self.interview(key)
        match = Match(interview, interview.exchange(number), 1.0, ())
        printed = " ".join(spoken(interview.source, p.span) for p in match.exchange.question)
        return Quoted(Search(printed, None, (match,), self.interviews), match, 1.0)

    def suggest(self, typed: str, limit: int = 25) -> tuple[tuple[Interview, Exchange], ...]:
        """Return the stored questions that fit what has been typed so far, best first; the first ones for ""."""
        return suggest(self.index, typed, limit)

    def summary(self, length: Length) -> tuple[Summary, ...]:
        """Return a summary of each interview."""
        return tuple(summarise(i, length) for i in self.interviews)

    def interview(self, key: str) -> Interview:
        """Return the interview called ``key``; raise LookupError when there is none."""
        for interview in self.interviews:
            if interview.key == key:
                return interview
        raise LookupError(f"there is no interview {key}")
