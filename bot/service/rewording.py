"""Other words for printed questions: anybody suggests them, and they count once a host has accepted them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import NotStoredError, UnfitWordsError
from bot.library.changes import Host
from bot.library.missed import LONGEST_KEPT, keepable
from bot.library.wordings import Standing, StoredWording
from bot.model import Exchange, Interview, Wording
from bot.remarks import Remark
from bot.service.rehearsing import rehearse_words

if TYPE_CHECKING:
    from bot.library.results import Displaced
    from bot.library.store.libraries import Libraries
    from bot.library.store.stored_wordings import StoredWordings
    from bot.retrieval import Engine


@dataclass(frozen=True, slots=True)
class Reworded:
    """Other words for a question, with the question."""

    stored: StoredWording
    #: None where the interview or the exchange is gone, so that the words count for nothing.
    place: tuple[Interview, Exchange] | None


class Rewording:
    """The verbs over the wordings of all owners, each kept beside its library; safe to share between threads."""

    def __init__(self, libraries: Libraries | None) -> None:
        """Keep them beside ``libraries``; without any, there are none."""
        self._libraries = libraries

    def suggest(self, owner: str | int, key: str, mark: str, words: str) -> Reworded:
        """Keep that ``words`` ask what exchange ``mark`` of interview ``key`` answers, until a host decides.

        Raises:
            NotStoredError: the library has no such interview of its own, or that no such exchange.
            UnfitWordsError: the words are too long to be kept, or lead to somebody.
            LibraryUnavailableError: the database cannot be written.
        """
        if self._libraries is None:
            raise NotStoredError(Remark("there is no library, so that nothing can be suggested for it"))
        interview = self._libraries.of(owner).get(key).interview
        exchange = interview.marked(mark)
        kept = keepable(words)
        if not kept:
            raise UnfitWordsError(
                Remark(
                    "such words are not kept: they have more than {most} characters, or a mention, an address, a link "
                    "or a long number in them",
                    most=LONGEST_KEPT,
                )
            )
        stored = self._of(self._libraries, owner).suggest(key, Wording(exchange.mark, kept))
        return Reworded(stored, (interview, exchange))

    def all(self, owner: str | int) -> Sequence[Reworded]:
        """Return those of ``owner``, in the order in which they were suggested; raise LibraryUnavailableError."""
        if self._libraries is None:
            return ()
        interviews = {stored.key: stored.interview for stored in self._libraries.of(owner).stored()}
        found = self._of(self._libraries, owner).all()
        return [Reworded(stored, _place(interviews.get(stored.key), stored.wording.exchange)) for stored in found]

    def rehearsed(self, owner: str | int, number: int, engine: Engine) -> Displaced | None:
        """Return what answers the words with ``number`` now, and what would once they are accepted.

        None where they are answered by nothing, or by what they are suggested for, and where there are none. Takes as
        long as to make the library ready to be searched with ``engine``.

        Raises:
            LibraryUnavailableError: the database cannot be read.
        """
        found = next((r.stored for r in self.all(owner) if r.stored.number == number and r.place), None)
        if self._libraries is None or found is None:
            return None
        return rehearse_words(engine, self._libraries.of(owner).snapshot().interviews, found)

    def accept(self, owner: str | int, number: int, by: Host | None = None) -> StoredWording:
        """Let the suggestion with ``number`` count from now on, as ``by`` decides; return it as it was.

        Raises:
            NotStoredError: there is none (any more).
            LibraryFullError: too many count already.
            LibraryUnavailableError: the database cannot be written.
        """
        return self._decide(owner, number, Standing.ACCEPTED, by)

    def refuse(self, owner: str | int, number: int, by: Host | None = None) -> StoredWording:
        """Delete the words with ``number``, which do not count any more; return them; raise as ``accept`` does."""
        return self._decide(owner, number, None, by)

    def undo(self, owner: str | int, number: int, by: Host | None = None) -> StoredWording:
        """Let the words with ``number`` count no more: they are a suggestion again; raise as ``accept`` does."""
        return self._decide(owner, number, Standing.SUGGESTED, by)

    def forget(self) -> None:
        """Delete the suggestions of all owners that no host has decided on for long; raise LibraryUnavailableError."""
        from bot.library.store.stored_wordings import forget_suggestions

        if self._libraries:
            forget_suggestions(self._libraries)

    def _decide(self, owner: str | int, number: int, standing: Standing | None, by: Host | None) -> StoredWording:
        if self._libraries is None:
            raise NotStoredError(Remark("there is no library, so that there is nothing to decide"))
        return self._of(self._libraries, owner, by).decide(number, standing)

    def _of(self, libraries: Libraries, owner: str | int, by: Host | None = None) -> StoredWordings:
        from bot.library.store.stored_wordings import StoredWordings  # loads SQLAlchemy

        return StoredWordings.of(libraries, owner, by)


def _place(interview: Interview | None, mark: str) -> tuple[Interview, Exchange] | None:
    if interview is None:
        return None
    try:
        return interview, interview.marked(mark)
    except NotStoredError:
        return None
