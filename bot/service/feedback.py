"""What is counted in each server: what was replied, and what members say of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.library.tallies import CastVote, Outcome, Replies, Tally

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries
    from bot.library.store.votes import Votes


class Feedback:
    """The votes of all servers, each kept beside its library; safe to share between threads."""

    def __init__(self, libraries: Libraries | None) -> None:
        """Keep them beside ``libraries``; without any, there are none."""
        self._libraries = libraries

    def vote(self, server: int, interview: str, exchange: str, person: int, *, answers: bool) -> Tally:
        """Count the vote of ``person`` in ``server`` on an exchange; return all votes on it there.

        Raises:
            LibraryUnavailableError: the database cannot be written.
        """
        return self._votes(server).cast(interview, exchange, person, answers=answers)

    def tallies(self, server: int) -> tuple[Tally, ...]:
        """Return the votes on each exchange of ``server``; raise LibraryUnavailableError."""
        return self._votes(server).tallies() if self._libraries else ()

    def count(self, server: int, outcomes: Sequence[tuple[Outcome, str]]) -> None:
        """Count a reply in ``server`` for each of ``outcomes``, with the key of the interview that was quoted, or "".

        Raises:
            LibraryUnavailableError: the database cannot be written.
        """
        from bot.library.store.counts import Counts  # loads SQLAlchemy

        if self._libraries and outcomes:
            Counts.of(self._libraries, server).count(outcomes)

    def weeks(self, server: int) -> tuple[Replies, ...]:
        """Return what was counted in ``server``, the latest week first; raise LibraryUnavailableError."""
        from bot.library.store.counts import Counts

        return Counts.of(self._libraries, server).weeks() if self._libraries else ()

    def of_person(self, person: int) -> tuple[CastVote, ...]:
        """Return the votes of ``person`` in all servers that can still be told to be theirs.

        Raises:
            LibraryUnavailableError: the database cannot be read.
        """
        from bot.library.store import votes

        return votes.of_person(self._libraries, person) if self._libraries else ()

    def delete_of_person(self, person: int) -> int:
        """Delete what ``of_person`` returns, and return how many; raise LibraryUnavailableError."""
        from bot.library.store import votes

        return votes.delete_of_person(self._libraries, person) if self._libraries else 0

    def forget(self) -> None:
        """Forget what is old enough, in all servers; raise LibraryUnavailableError."""
        from bot.library.store.counts import forget_weeks
        from bot.library.store.votes import forget_voters

        if self._libraries:
            forget_voters(self._libraries)
            forget_weeks(self._libraries)

    def _votes(self, server: int) -> Votes:
        from bot.library.store.votes import Votes

        if self._libraries is None:
            raise ValueError("without libraries nothing can be kept")
        return Votes.of(self._libraries, server)
