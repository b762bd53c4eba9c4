"""How long the bot waits before it connects to Discord again, where its connections do not last."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

import aiohttp

log = logging.getLogger(__name__)

#: A connection that was made so recently did not last. Discord asks for another one every few hours, or a day.
SECONDS_OF_A_SHORT_CONNECTION: Final = 60.0
#: The pause after the first that did not last; after each further one it is twice as long, up to the longest.
FIRST_PAUSE: Final = 1.0
#: discord.py gives up a connection that takes more than 60 s, this pause included.
_LONGEST_PAUSE: Final = 30.0
_OF_THE_GATEWAY: Final = ("ws", "wss")


class GatewayPace:
    """Slows down connections to the gateway that follow each other.

    discord.py resumes a session at once where the gateway closes it or breaks off, and does so again without end: one
    that let a session be resumed and closed it then was connected to 150 times a second.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with a connection that nothing has gone before; ``clock`` returns seconds that only grow."""
        self._clock = clock
        #: When the last connection was made; None where none was since the last pause: discord.py waits by itself then.
        self._made: float | None = None
        self._short = 0

    def made(self) -> None:
        """Note that a connection is made."""
        self._made = self._clock()

    def pause(self) -> float:
        """Return the seconds to wait before the connection that is to be made now."""
        if self._made is None:
            return 0.0
        lasted = self._clock() - self._made >= SECONDS_OF_A_SHORT_CONNECTION
        self._made, self._short = None, 0 if lasted else self._short + 1
        return min(FIRST_PAUSE * 2 ** (self._short - 1), _LONGEST_PAUSE) if self._short else 0.0

    async def before_request(self, _: object, __: object, begun: aiohttp.TraceRequestStartParams) -> None:
        """Wait, where what is about to be requested is a connection; all other requests go on at once."""
        if begun.url.scheme in _OF_THE_GATEWAY and (seconds := self.pause()):
            log.info("the connection before did not last; the next one is made in %.0f s", seconds)
            await asyncio.sleep(seconds)

    async def after_request(self, _: object, __: object, answered: aiohttp.TraceRequestEndParams) -> None:
        """Note that a connection is made, where that was requested and is granted."""
        if answered.url.scheme in _OF_THE_GATEWAY and answered.response.status == HTTPStatus.SWITCHING_PROTOCOLS:
            self.made()
