"""What hosts are about to publish, or to take over: kept in memory only, for a while, and only so much of it."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, Generic, Self, TypeVar

import discord
from cachetools import Cache, TTLCache

from bot.discord_app.access import Access
from bot.discord_app.hosts import is_host
from bot.discord_app.sending import tell
from bot.discord_app.showing.ids import base36
from bot.discord_app.strings import strings
from bot.discord_app.turns import Turns

#: What a preview is of.
P = TypeVar("P")

#: Seconds for which a preview can be published; the token of its message is good for as long.
SECONDS_TO_DECIDE: Final = 900.0
#: Previews kept for everybody together, and the bytes of their files; what was not looked at for longest goes first.
#: A file has at most ``LARGEST_FILE``, so that there is room for several of the largest.
MOST_PREVIEWS: Final = 50
MOST_BYTES: Final = 64 * 1024 * 1024
#: Of these, the bytes for one server, so that its hosts do not push out what those of others are about to publish.
MOST_BYTES_OF_A_SERVER: Final = MOST_BYTES // 4


@dataclass(frozen=True, slots=True)
class Pending(Generic[P]):
    """A preview that somebody was shown, and who may decide about it."""

    preview: P
    server: int
    host: int
    #: Whether they are a host; those to whom the server has given the command without that need not.
    manages: bool

    @classmethod
    def of(cls, preview: P, interaction: discord.Interaction) -> Self:
        """Return ``preview`` for the person of ``interaction`` to decide about; raise ValueError outside of servers."""
        if interaction.guild_id is None:
            raise ValueError("a preview outside of a server")
        return cls(preview, interaction.guild_id, interaction.user.id, is_host(interaction.permissions))


class Previews(Generic[P]):
    """The previews of all servers."""

    def __init__(self, clock: Callable[[], float], file_bytes: Callable[[P], int]) -> None:
        """Start with none; ``clock`` returns seconds that only grow, ``file_bytes`` the size of a preview's file."""
        self._file_bytes = file_bytes
        self._by_token: TTLCache[str, Pending[P]] = TTLCache(MOST_BYTES, SECONDS_TO_DECIDE, clock, self._size)
        self._turns = Turns(1)

    def keep(self, pending: Pending[P], token: str | None = None) -> str:
        """Keep ``pending``, in place of the one that ``token`` stands for, if given; return its token."""
        token = token or base36(secrets.randbits(64))
        self._by_token.pop(token, None)
        self._by_token[token] = pending
        self._make_room(pending.server)
        return token

    def _make_room(self, server: int) -> None:
        """Forget the oldest previews of ``server`` as long as it has too many; not the last one."""
        # Cache, the base of TTLCache, does not take this for a look at each of them, by which they would all be as new.
        found = [(token, Cache.__getitem__(self._by_token, token)) for token in self._by_token]
        kept = [(token, pending) for token, pending in found if pending.server == server]
        size = sum(self._size(pending) for _, pending in kept)
        for token, pending in kept[:-1]:
            if size <= MOST_BYTES_OF_A_SERVER:
                break
            self.drop(token)
            size -= self._size(pending)

    @asynccontextmanager
    async def turn(self, token: str) -> AsyncIterator[Pending[P] | None]:
        """Wait for what was decided before about the preview of ``token``, and give it as it is then.

        It is None when it was published, given up or forgotten meanwhile, as the host sees where its buttons were.
        """
        async with self._turns.turn(token):
            yield self.find(token)

    def find(self, token: str) -> Pending[P] | None:
        """Return the preview that ``token`` stands for; None when it was forgotten."""
        return self._by_token.get(token)

    def drop(self, token: str) -> None:
        """Forget a preview."""
        self._by_token.pop(token, None)

    async def of_host(self, interaction: discord.Interaction, token: str, access: Access) -> Pending[P] | None:
        """Return the preview that ``token`` stands for; None, having told why, where this person cannot decide it."""
        pending = self.find(token)
        if pending is None or pending.server != interaction.guild_id:
            await tell(interaction, strings.FORGOTTEN)
        elif pending.host != interaction.user.id:
            await tell(interaction, strings.NOT_A_HOST)
        elif not await access.refuses(interaction, was_host=pending.manages):
            return pending
        return None

    def _size(self, pending: Pending[P]) -> int:
        """Return how many of ``MOST_BYTES`` it takes: no file is so small that more than ``MOST_PREVIEWS`` fit."""
        return max(self._file_bytes(pending.preview), MOST_BYTES // MOST_PREVIEWS)
