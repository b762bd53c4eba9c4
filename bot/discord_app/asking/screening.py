"""When the screens of a server are made: in a thread, and as many at once for each server as is fair to the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from bot.discord_app.asking.screens import Screens
from bot.discord_app.turns import Turns

#: Screens that are made at once for each server. A question takes a tenth of a second as a rule, so that two of them
#: are more than people ask; but the first one after an interview was added takes many seconds.
AT_ONCE: Final = 2

T = TypeVar("T")


class ScreensOf:
    """The screens of all servers; whatever is made of them raises EmptyLibraryError and LibraryUnavailableError."""

    def __init__(self, screens: Callable[[int | None, int | None], Screens]) -> None:
        """Make screens of what ``screens`` returns for a server and a person; it is called in a thread.

        The server is None outside of servers; the person is whoever is alone with the bot there, else None.
        """
        self._screens = screens
        self._shown = Turns(AT_ONCE)
        #: Suggestions while somebody types, and other look-ups: they have turns of their own, and wait for no question.
        self._looked_up = Turns(AT_ONCE)

    async def show(self, server: int | None, person: int | None, make: Callable[[Screens], T], asker: int) -> T:
        """Return what ``make`` makes of the screens of ``server``; outside servers, turns are counted per ``asker``."""
        return await self._shown.do(server or asker, lambda: make(self._screens(server, person)))

    async def look_up(self, server: int | None, person: int | None, find: Callable[[Screens], T], asker: int) -> T:
        """Return what ``find`` finds in no time on the screens of ``server``; the rest is as in ``show``."""
        return await self._looked_up.do(server or asker, lambda: find(self._screens(server, person)))
