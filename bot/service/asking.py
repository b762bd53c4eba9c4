"""What Verbatim can do with a fixed set of interviews, as verbs: both doors get every reply to a message from these.

Rooms that compute are loaded by the verbs that need them, so that a list of questions is printed without them. The
terminal's commands that ask nothing, such as ``summary``, need no engine, and call those rooms themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final, Self

from cachetools import LRUCache

from bot.errors import EmptyLibraryError, LoneInterviewError
from bot.model import (
    Comparison,
    Exchange,
    Interview,
    Length,
    Match,
    Quoted,
    Reply,
    Search,
    Summary,
    Why,
    find_interview,
)
from bot.remarks import Remark
from bot.retrieval import Engine
from bot.service.naming import is_called, the_one_called
from bot.text.surrogates import whole

if TYPE_CHECKING:
    from bot.model.found import WordSearch
    from bot.retrieval import Progress, Searcher, StoredQuestions, WordsOnly

#: Interviews that are compared at least and at most; more do not fit beside each other.
LEAST_COMPARED: Final = 2
MOST_COMPARED: Final = 3
#: Services over a part of the interviews that are kept.
_MOST_PARTS: Final = 8


class Service:
    """The verbs of the bot over a fixed set of interviews; safe to share between threads.

    Making one costs nothing: the interviews are made ready to be searched when a question is first asked.
    """

    def __init__(self, interviews: tuple[Interview, ...], engine: Engine, *, is_built_in: bool = False) -> None:
        """Serve ``interviews``, searched with ``engine``; ``is_built_in`` where they are nobody's own.

        Raises:
            EmptyLibraryError: there are no interviews.
        """
        if not interviews:
            raise EmptyLibraryError
        self.interviews = interviews
        self.engine = engine
        self.is_built_in = is_built_in
        self._searcher: Searcher | None = None
        # The services over one of the interviews each, or over a few, made when they are asked for.
        self._parts: LRUCache[tuple[str, ...], Service] = LRUCache(_MOST_PARTS)
        self._summaries: dict[Length, tuple[Summary, ...]] = {}
        self._lock, self._parting, self._summarising = Lock(), Lock(), Lock()

    @classmethod
    def over(cls, interviews: tuple[Interview, ...]) -> Self:
        """Return the service over ``interviews`` with the encoder that comes with Verbatim, nothing kept on disk.

        Raises:
            EmptyLibraryError: there are no interviews.
        """
        return cls(interviews, Engine())

    @property
    def words_only(self) -> WordsOnly | None:
        """Why questions are compared by spelling alone; None where they are not."""
        return self.engine.words_only

    @property
    def is_calibrated(self) -> bool:
        """Whether it was measured what confidences mean: not with an encoder that does not come with Verbatim."""
        return self.engine.is_calibrated

    @property
    def searcher(self) -> Searcher:
        """The interviews, ready to be searched; see ``prepare``."""
        return self.prepare()

    def prepare(self, progress: Progress = lambda *_: None) -> Searcher:
        """Return the interviews ready to be searched, made so by the first who asks; all others wait.

        Takes about 5 ms for each sentence that the cache of the engine lacks; ``progress`` is told of the texts that
        are ready.
        """
        with self._lock:
            if self._searcher is None:
                self._searcher = self.engine.searcher(self.interviews, progress)
            return self._searcher

    def ask(self, question: str, previous: str | None = None) -> Reply:
        """Return the reply to ``question``; ``previous`` is the question the same person asked just before."""
        from bot.answering import answer

        return answer(self.searcher, whole(question), previous and whole(previous))

    def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
        """Return a reply for each different question of ``message``: 1 to 3, in the order asked.

        ``previous`` is the question the same person asked just before, and ``beside`` the key of the interview of the
        reply that the message is written below, "" where it is of none. Of several replies, each one's
        ``search.question`` is its part of the message as typed.
        """
        from bot.answering import answer_each

        found = next((interview for interview in self.interviews if interview.key == beside), None)
        return answer_each(self.searcher, whole(message), previous and whole(previous), found)

    def ask_surely(self, message: str) -> Quoted | None:
        """Return the reply to a ``message`` that nobody put to the bot, where it is one quote, and as good as certain.

        The built-in interview is nobody's, and never replies so.
        """
        from bot.answering.deciding import SURE_FROM

        if self.is_built_in:
            return None
        match self.ask_each(message):
            case (Quoted(confidence=confidence) as quoted,) if confidence >= SURE_FROM:
                return quoted
            case _:
                return None

    def chosen(self, message: str, numbers: Sequence[int], before: str | None = None) -> int | None:
        """Return which of the questions offered under ``numbers`` a ``message`` chooses, from 0 on; None for none.

        It does so by the number, or in words ("the second one"). ``before`` is the question that the list was beside,
        where the list does not ask which question was meant.
        """
        from bot.answering.ordinals import chosen_among

        return chosen_among(numbers, message, before or "")

    def refuses(self, message: str) -> bool:
        """Tell whether a ``message`` says that none of the questions offered is meant: "none of these"."""
        from bot.answering.courtesies.yes_or_no import refuses

        return refuses(message)

    def agrees(self, message: str) -> bool:
        """Tell whether a ``message`` says yes to what was offered, and not to which of several: "yes, please"."""
        from bot.answering.courtesies.yes_or_no import agrees

        return agrees(message)

    def why(self, reply: Reply) -> Why:
        """Return how a ``reply`` of this service came about."""
        from bot.answering.explaining import explain

        return explain(reply, self.searcher.among(reply.search.interviews), calibrated=self.is_calibrated)

    def pick(self, key: str, number: int) -> Quoted:
        """Return exchange ``number`` of interview ``key`` as a reply: somebody chose its stored question.

        Raises:
            NotStoredError: there is no such interview or exchange (any more).
        """
        interview = self.interview(key)
        match = Match(interview, interview.exchange(number), 1.0, ())
        return Quoted(Search(interview.question_of(match.exchange), None, (match,), self.interviews), match, 1.0)

    def only(self, *keys: str) -> Service:
        """Return the service over the interviews ``keys`` alone, with the same engine; those asked for last are kept.

        It is a service of its own, because how sure a reply is depends on everything that was searched for it.

        Raises:
            NotStoredError: there is no such interview.
        """
        chosen = {key: self.interview(key) for key in keys}
        if chosen.keys() == {interview.key for interview in self.interviews}:
            return self
        part = Service(tuple(chosen.values()), self.engine, is_built_in=self.is_built_in)
        with self._parting:
            return self._parts.setdefault(tuple(chosen), part)

    def compare(self, question: str, chosen: Sequence[str] = ()) -> Comparison:
        """Return what two or three interviews reply to ``question``, each asked alone.

        - The interviews ``chosen``, by key or name, come first, in that order, at most three; others are left out.
        - Where these are fewer than two, those follow that fit the question best.
        - With none chosen, a third is there only if it has a quote to give.

        Raises:
            LoneInterviewError: the library has fewer than two interviews.
            NotStoredError: one of ``chosen`` is not in it.
        """
        if len(self.interviews) < LEAST_COMPARED:
            raise LoneInterviewError(Remark("there is only one interview here, so there is nothing to compare it with"))
        question = whole(question)
        named = list(dict.fromkeys(self.called(key).key for key in chosen))
        wanted, left_out = named[:MOST_COMPARED], tuple(map(self.interview, named[MOST_COMPARED:]))
        keys = list(dict.fromkeys([*wanted, *self._closest(question)]))[:MOST_COMPARED]
        sides = [(self.interview(key), self.only(key).ask(question)) for key in keys]
        if wanted:
            sides = sides[: max(LEAST_COMPARED, len(wanted))]
            added = tuple(interview for interview, _ in sides[len(wanted) :])
            return Comparison(question, tuple(sides), added, left_out)
        sides.sort(key=lambda side: not isinstance(side[1], Quoted))
        worth = [side for side in sides[LEAST_COMPARED:] if isinstance(side[1], Quoted)]
        return Comparison(question, (*sides[:LEAST_COMPARED], *worth))

    def _closest(self, question: str) -> list[str]:
        """Return the keys of all interviews, by their exchange that comes closest to ``question``."""
        from bot.answering.speaking_of import nearest_first

        typed = self.ask(question).search.read_as or question
        return [interview.key for interview in nearest_first(self.searcher, typed)]

    def nearest(self, question: str, limit: int) -> tuple[tuple[Interview, Exchange], ...]:
        """Return the exchanges that come nearest to ``question``, best first, however far they are."""
        from bot.retrieval import search

        found = search(self.searcher.index, self.searcher.scoring, whole(question), limit=limit).matches
        return tuple((match.interview, match.exchange) for match in found)

    def suggest(self, typed: str, limit: int = 25) -> tuple[tuple[Interview, Exchange], ...]:
        """Return the stored questions that fit what has been typed so far, best first; the first ones for ""."""
        return self._stored_questions.suggest(typed, limit)

    @cached_property
    def _stored_questions(self) -> StoredQuestions:
        from bot.retrieval import StoredQuestions

        return StoredQuestions(self.interviews)

    def named(self, typed: str, limit: int = 25) -> tuple[Interview, ...]:
        """Return the interviews whose people, outlet, day, title or key have every word of ``typed``; all for ""."""
        return tuple(i for i in self.interviews if is_called(i, typed))[:limit]

    def called(self, typed: str) -> Interview:
        """Return the interview whose key is ``typed``, or that alone has every word of it in its names.

        Raises:
            NotStoredError: none is called so, or several, which it names.
        """
        return the_one_called(self.interviews, typed)

    def find_words(self, typed: str) -> WordSearch:
        """Return every sentence in which all that was ``typed`` stands, as it is spelled."""
        from bot.service.searching import find_words

        return find_words(self.interviews, typed)

    def summary(self, length: Length) -> tuple[Summary, ...]:
        """Return a summary of each interview, made by the first who asks; all others wait.

        Takes 0.4 s for an hour of talk, which has some 600 sentences, and 8 s for 5,300 of them.
        """
        from bot.summary import summarise

        with self._summarising:
            if length not in self._summaries:
                self._summaries[length] = tuple(summarise(i, length) for i in self.interviews)
            return self._summaries[length]

    def interview(self, key: str) -> Interview:
        """Return the interview called ``key``; raise NotStoredError when there is none."""
        return find_interview(self.interviews, key)
