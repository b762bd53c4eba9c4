"""What members ask and no interview covers: kept where their hosts wish it, and shown to them once it is nobody's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from bot.library.missed import AskedByPerson, Key, Missed, keepable
from bot.service.wishes import Wishes

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries
    from bot.library.store.missed_questions import MissedQuestions
    from bot.retrieval.likeness import Likeness


class Missing:
    """The questions of all servers, each kept beside its library; safe to share between threads."""

    def __init__(self, libraries: Libraries | None, wishes: Wishes, likeness: Callable[[int], Likeness]) -> None:
        """Keep them beside ``libraries``, where ``wishes`` say so; without any, none are kept.

        ``likeness`` returns what compares questions in a server. People are told apart with a key that is made here
        and never written.
        """
        self._libraries = libraries
        self._wishes = wishes
        self._likeness = likeness
        self._key = Key.new()

    def keep(self, server: int, person: int, questions: Iterable[str]) -> None:
        """Keep what ``person`` asked in ``server``, where its hosts wish that and nothing in it leads to somebody.

        Raises:
            LibraryUnavailableError: the database cannot be written.
        """
        kept = [words for words in map(keepable, questions) if words]
        if kept and self._libraries and self._wishes.of(server).missed:
            most_alike = self._likeness(server).most_alike
            for words in kept:
                self._of(server).keep(words, person, self._key, most_alike)

    def groups(self, server: int) -> tuple[Missed, ...]:
        """Return what enough people have asked alike, the most asked first; raise LibraryUnavailableError."""
        return self._of(server).groups() if self._libraries else ()

    def delete(self, server: int, group: str | None = None) -> None:
        """Delete the questions of ``group``, or all of ``server``; raise LibraryUnavailableError."""
        if self._libraries:
            self._of(server).delete(group)

    def of_person(self, person: int) -> tuple[AskedByPerson, ...]:
        """Return what can still be told to be of ``person``, in all servers; raise LibraryUnavailableError."""
        from bot.library.store import missed_questions

        return missed_questions.of_person(self._libraries, person, self._key) if self._libraries else ()

    def delete_of_person(self, person: int) -> int:
        """Delete what ``of_person`` returns, and return how many; raise LibraryUnavailableError."""
        from bot.library.store import missed_questions

        return missed_questions.delete_of_person(self._libraries, person, self._key) if self._libraries else 0

    def forget(self) -> None:
        """Delete what is old enough, or not wished any more, in all servers; raise LibraryUnavailableError."""
        from bot.library.store.missed_questions import forget_missed

        if self._libraries:
            forget_missed(self._libraries)

    def _of(self, server: int) -> MissedQuestions:
        from bot.library.store.missed_questions import MissedQuestions

        if self._libraries is None:
            raise ValueError("without libraries nothing can be kept")
        return MissedQuestions.of(self._libraries, server)
