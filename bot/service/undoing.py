"""What hosts changed, in order, and how it is undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.library.changes import ChangedByPerson, Host, Obstacle, Told, settled

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


class Undoing:
    """The changes of all owners, each kept beside its library; safe to share between threads."""

    def __init__(self, libraries: Libraries | None) -> None:
        """Keep them beside ``libraries``; without any, there are none."""
        self._libraries = libraries

    def all(self, owner: str | int) -> Sequence[Told]:
        """Return the last changes of ``owner``, the newest first; raise LibraryUnavailableError."""
        from bot.library.store.desk import Desk  # loads SQLAlchemy
        from bot.library.store.stored_changes import StoredChanges
        from bot.library.store.stored_wordings import StoredWordings

        if self._libraries is None:
            return ()
        words = {str(w.number): w.wording.words for w in StoredWordings.of(self._libraries, owner).all()}
        found = StoredChanges.of(self._libraries, owner).all()
        chosen = asdict(Desk.of(self._libraries, owner).preferences())
        settings = settled([change for change, _ in found], chosen)
        told = (
            Told(change, obstacle, words.get(change.before, "") if change.is_about_words else "", became)
            for (change, obstacle), became in zip(found, settings, strict=True)
        )
        # An import writes down what happened elsewhere, and before.
        return sorted(told, key=lambda each: each.change.event.at, reverse=True)

    def undo(self, owner: str | int, number: int, by: Host | None = None) -> Obstacle | None:
        """Undo the change with ``number``, as ``by`` wishes; return why that cannot be done, None where it is done.

        Raises:
            LibraryFullError: what was there before does not fit beside what was added since.
            LibraryUnavailableError: the database cannot be written.
        """
        from bot.library.store.stored_changes import StoredChanges

        return StoredChanges.of(self._libraries, owner, by).undo(number) if self._libraries else Obstacle.GONE

    def of_person(self, person: int) -> Sequence[ChangedByPerson]:
        """Return what can still be told to be done by ``person``, in all servers; raise LibraryUnavailableError."""
        from bot.library.store import stored_changes

        return stored_changes.of_person(self._libraries, person) if self._libraries else ()

    def delete_of_person(self, person: int) -> int:
        """Forget who did what ``of_person`` returns, and return how much that was; raise LibraryUnavailableError."""
        from bot.library.store import stored_changes

        return stored_changes.delete_of_person(self._libraries, person) if self._libraries else 0

    def forget(self) -> None:
        """Forget names and versions that are old enough, of all owners; raise LibraryUnavailableError."""
        from bot.library.store.stored_changes import forget_changes

        if self._libraries:
            forget_changes(self._libraries)
