"""What Verbatim can do, as verbs over a library; both doors call nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.answering import answer, answer_each
from bot.answering.explaining import explain
from bot.errors import EmptyLibraryError, LoneInterviewError
from bot.model import Comparison, Exchange, Interview, Match, Quoted, Reply, Search, Summary, Why, find_interview
from bot.retrieval import (
    Encoder,
    Index,
    Remembered,
    Scoring,
    WordsOnly,
    calibrated,
    give_back,
    search,
    suggest,
)
from bot.service.naming import is_called
from bot.summary import Length, summarise

#: Interviews that are compared at least and at most; more do not fit beside each other.
LEAST_COMPARED: Final = 2
MOST_COMPARED: Final = 3


@dataclass(frozen=True, slots=True)
class Service:
    """The verbs of the bot over a fixed set of interviews; safe to share between threads."""

    interviews: tuple[Interview, ...]
    index: Index
    scoring: Scoring
    #: Why there is no encoder, where there is none and the reason is known.
    words_only: WordsOnly | None = None
    #: The services over one of the interviews each, made when they are first asked for.
    _alone: dict[str, Service] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def over(
        cls,
        interviews: tuple[Interview, ...],
        encoder: Encoder | WordsOnly | None = None,
        remembered: Remembered | None = None,
    ) -> Service:
        """Return the service over ``interviews``; builds the index (about 5 ms a sentence that is not remembered).

        Without ``encoder`` it looks for the shipped one. Where that cannot be run, everything is compared by spelling.

        Raises:
            EmptyLibraryError: there are no interviews.
        """
        if not interviews:
            raise EmptyLibraryError
        found = encoder or Encoder.find()
        if isinstance(found, WordsOnly):
            index = Index.build(interviews, None)
            return cls(interviews, index, calibrated(Scoring.load("spelling"), index), found)
        index = Index.build(interviews, found, remembered)
        scoring = calibrated(Scoring.load("meaning"), index)
        if index.everything is None:
            give_back()
        return cls(interviews, index, scoring)

    @property
    def is_calibrated(self) -> bool:
        """Whether it was measured what confidences mean: not with an encoder that does not come with Verbatim."""
        return self.index.encoder is None or self.index.encoder.shipped

    def ask(self, question: str, previous: str | None = None) -> Reply:
        """Return the reply to ``question``; ``previous`` is the question the same person asked just before."""
        return answer(self.index, self.scoring, question, previous)

    def ask_each(self, message: str, previous: str | None = None) -> tuple[Reply, ...]:
        """Return a reply for each different question of ``message``: 1 to 3, in the order asked.

        ``previous`` is the question the same person asked just before. Of several replies, each one's
        ``search.question`` is its part of the message as typed.
        """
        return answer_each(self.index, self.scoring, message, previous)

    def why(self, reply: Reply) -> Why:
        """Return how a ``reply`` of this service came about."""
        return explain(reply, self.scoring, self.is_calibrated)

    def pick(self, key: str, number: int) -> Quoted:
        """Return exchange ``number`` of interview ``key`` as a reply: somebody chose its stored question.

        Raises:
            NotStoredError: there is no such interview or exchange (any more).
        """
        interview = self.interview(key)
        match = Match(interview, interview.exchange(number), 1.0, ())
        return Quoted(Search(interview.question_of(match.exchange), None, (match,), self.interviews), match, 1.0)

    def only(self, key: str) -> Service:
        """Return the service over interview ``key`` alone, with the same encoder.

        It is a service of its own, because how sure a reply is depends on everything that was searched for it. To
        make it takes about 5 ms a sentence; it is made once.

        Raises:
            NotStoredError: there is no such interview.
        """
        interview = self.interview(key)
        if len(self.interviews) == 1:
            return self
        if key not in self._alone:
            self._alone[key] = Service.over((interview,), self.index.encoder or self.words_only, self.index.remembered)
        return self._alone[key]

    def compare(self, question: str, chosen: Sequence[str] = ()) -> Comparison:
        """Return what two or three interviews reply to ``question``, each asked alone.

        - The interviews with the keys ``chosen`` come first, in that order, at most three.
        - Where these are fewer than two, those follow that fit the question best.
        - With none chosen, a third is there only if it has a quote to give.

        Raises:
            LoneInterviewError: the library has fewer than two interviews.
            NotStoredError: one of ``chosen`` is not in it.
        """
        if len(self.interviews) < LEAST_COMPARED:
            raise LoneInterviewError("there is only one interview here, so there is nothing to compare it with")
        wanted = [self.interview(key).key for key in dict.fromkeys(chosen)][:MOST_COMPARED]
        keys = [*wanted, *(key for key in self._closest(question) if key not in wanted)][:MOST_COMPARED]
        sides = [(self.interview(key), self.only(key).ask(question)) for key in keys]
        if wanted:
            sides = sides[: max(LEAST_COMPARED, len(wanted))]
            return Comparison(question, tuple(sides), tuple(interview for interview, _ in sides[len(wanted) :]))
        sides.sort(key=lambda side: not isinstance(side[1], Quoted))
        worth = [side for side in sides[LEAST_COMPARED:] if isinstance(side[1], Quoted)]
        return Comparison(question, (*sides[:LEAST_COMPARED], *worth))

    def _closest(self, question: str) -> list[str]:
        """Return the keys of all interviews, by their exchange that comes closest to ``question``."""
        reply = self.ask(question)
        read = reply.search.read_as or question
        found = search(self.index, self.scoring, read, limit=len(self.index.entries)).matches
        return list(dict.fromkeys([*(m.interview.key for m in found), *(i.key for i in self.interviews)]))

    def suggest(self, typed: str, limit: int = 25) -> tuple[tuple[Interview, Exchange], ...]:
        """Return the stored questions that fit what has been typed so far, best first; the first ones for ""."""
        return suggest(self.index, typed, limit)

    def named(self, typed: str, limit: int = 25) -> tuple[Interview, ...]:
        """Return the interviews whose people, outlet, title or key have every word of ``typed``; all of them for ""."""
        return tuple(i for i in self.interviews if is_called(i, typed))[:limit]

    def summary(self, length: Length) -> tuple[Summary, ...]:
        """Return a summary of each interview."""
        return tuple(summarise(i, length) for i in self.interviews)

    def interview(self, key: str) -> Interview:
        """Return the interview called ``key``; raise NotStoredError when there is none."""
        return find_interview(self.interviews, key)
