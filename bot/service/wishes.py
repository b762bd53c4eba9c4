"""What each server wishes of the bot: read whenever somebody asks there, changed by its hosts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.library.changes import Host
from bot.library.preferences import Preferences

if TYPE_CHECKING:
    from bot.library.store.desk import Desk
    from bot.library.store.libraries import Libraries


class Wishes:
    """The wishes of all servers, each kept beside its library; safe to share between threads."""

    def __init__(self, libraries: Libraries | None) -> None:
        """Keep them beside ``libraries``; without any, nobody can wish for anything."""
        self._libraries = libraries

    def of(self, server: str | int | None) -> Preferences:
        """Return what ``server``, the owner of a library, wishes; None stands for direct messages.

        Raises:
            LibraryUnavailableError: the database cannot be read.
        """
        return Preferences() if self._libraries is None or server is None else self._desk(server).preferences()

    def reached_directly(self) -> frozenset[str]:
        """Return the servers whose libraries can be asked in direct messages; raise LibraryUnavailableError."""
        if self._libraries is None:
            return frozenset()
        from bot.library.store.desk import all_preferences  # loads SQLAlchemy

        return frozenset(server for server, wished in all_preferences(self._libraries).items() if wished.direct)

    def change(self, server: int, change: Callable[[Preferences], Preferences], by: Host | None = None) -> Preferences:
        """Let ``server`` wish what ``change`` makes of its wishes, as ``by`` chose; return it.

        Raises:
            LibraryUnavailableError: the database cannot be written.
        """
        return self._desk(server, by).prefer(change)

    def _desk(self, server: str | int, by: Host | None = None) -> Desk:
        from bot.library.store.desk import Desk  # loads SQLAlchemy

        if self._libraries is None:
            raise ValueError("without libraries nothing can be kept")
        return Desk.of(self._libraries, server, by)
