"""Which interviews are served where: to each server its own, to direct messages the built-in ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.model import Interview
from bot.service import Service


class Serving(Protocol):
    """What hands out services, such as a keeper; safe to use from several threads."""

    def service(self, owner: int | None, /) -> Service:
        """Return the service for the server with the id ``owner``, or for direct messages where that is None.

        Raises:
            EmptyLibraryError: it has no interview that is served.
        """

    def prepare(self, interview: Interview, /) -> None:
        """Make ready for an interview that may be served soon."""


@dataclass(frozen=True, slots=True)
class Everywhere:
    """One service for all servers and direct messages."""

    everybody: Service

    def service(self, owner: int | None, /) -> Service:
        """Return the one service."""
        return self.everybody

    def prepare(self, interview: Interview, /) -> None:
        """Do nothing: the one service does not change."""
