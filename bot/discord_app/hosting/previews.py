"""What hosts are about to publish, or to take over: kept in memory only, for a while, and only so much of it."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
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
#: Stands in a token between its two parts.
_COUNT: Final = "-"


@dataclass(frozen=True, slots=True)
class Pending(Generic[P]):
    """A preview that somebody was shown, and who may decide about it."""

    preview: P
    server: int
    host: int
    #: Whether they are a host; those to whom the server has given the command without that need not.
    manages: bool
    #: What it is kept under, and how many were kept there by then; its buttons know it by that. "" until it is kept.
    token: str = ""

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
        self._by_place: TTLCache[str, Pending[P]] = TTLCache(MOST_BYTES, SECONDS_TO_DECIDE, clock, self._size)
        self._turns = Turns(1)

    def keep(self, pending: Pending[P]) -> Pending[P]:
        """Keep ``pending``, in place of the one that it was made of, if it was; return it with its token.

        The tokens of those that were kept in its place before stand for it too.
        """
        place, _, before = pending.token.partition(_COUNT)
        place = place or base36(secrets.randbits(64))
        kept = replace(pending, token=f"{place}{_COUNT}{int(before or 0) + 1}")
        self._by_place.pop(place, None)
        self._by_place[place] = kept
        self._make_room(kept.server)
        return kept

    def _make_room(self, server: int) -> None:
        """Forget the oldest previews of ``server`` as long as it has too many; not the last one."""
        # Cache, the base of TTLCache, does not take this for a look at each of them, by which they would all be as new.
        found = [Cache.__getitem__(self._by_place, place) for place in self._by_place]
        kept = [pending for pending in found if pending.server == server]
        size = sum(map(self._size, kept))
        for pending in kept[:-1]:
            if size <= MOST_BYTES_OF_A_SERVER:
                break
            self.drop(pending.token)
            size -= self._size(pending)

    @asynccontextmanager
    async def turn(self, token: str) -> AsyncIterator[Pending[P] | None]:
        """Wait for what was decided before about the preview of ``token``, and give it as it is then.

        It is None when it was published, given up or forgotten meanwhile, as the host sees where its buttons were. It
        has another token when it was changed since the host was shown what they decide about.
        """
        async with self._turns.turn(_place(token)):
            yield self.find(token)

    def find(self, token: str) -> Pending[P] | None:
        """Return the preview that ``token`` stands for; None when it was forgotten."""
        return self._by_place.get(_place(token))

    def drop(self, token: str) -> None:
        """Forget a preview."""
        self._by_place.pop(_place(token), None)

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


def _place(token: str) -> str:
    """Return what the preview of ``token`` is kept under, however often it is changed."""
    return token.partition(_COUNT)[0]
