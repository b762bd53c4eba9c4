"""Which libraries somebody can ask in direct messages: those of the servers they share with the bot that allow it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Final

import aiohttp
import discord
from cachetools import LRUCache, TTLCache

from bot.errors import EmptyLibraryError
from bot.library.keys import with_unique_keys
from bot.model import Interview
from bot.service import Service
from bot.service.wishes import Wishes

#: Discord is asked of so many servers whether somebody is a member, one request each; further servers are not reached.
MOST_SERVERS: Final = 20
#: For so long it is remembered who is a member, in memory only: whoever leaves a server can ask it that long.
SECONDS_OF_MEMBERSHIP: Final = 300.0
_MOST_REMEMBERED: Final = 10_000
#: Groups of libraries that are kept ready to be searched together.
_MOST_GROUPS: Final = 8


@dataclass(frozen=True, slots=True)
class Shared:
    """What can be asked of several servers at once."""

    service: Service
    #: The name of the server of each interview, by the keys of the interviews.
    servers: Mapping[str, str]


class SharedLibraries:
    """The libraries that people can ask in direct messages; safe to share between threads."""

    def __init__(self, wishes: Wishes, service: Callable[[int | None], Service], clock: Callable[[], float]) -> None:
        """Look in ``wishes`` which servers allow it; the others are as in ``VerbatimClient``."""
        self._wishes = wishes
        self._service = service
        self._members: TTLCache[tuple[int, int], bool] = TTLCache(_MOST_REMEMBERED, SECONDS_OF_MEMBERSHIP, clock)
        self._groups: LRUCache[tuple[Service, ...], Service] = LRUCache(_MOST_GROUPS)
        #: Caches take no two threads at once, and all who ask the same group are to wait for one index.
        self._lock = Lock()

    def of(self, person: int, guilds: Iterable[discord.Guild], loop: asyncio.AbstractEventLoop) -> Shared | None:
        """Return what ``person`` can ask of the libraries of ``guilds``, to be called outside of ``loop``.

        None where none of these servers allows it, has an interview to serve and has ``person`` for a member.
        """
        allowing = self._wishes.reached_directly()
        asked = sorted((guild for guild in guilds if str(guild.id) in allowing), key=lambda guild: guild.id)
        with_own = ((guild, service) for guild in asked if (service := self._own(guild.id)))
        served = list(islice(with_own, MOST_SERVERS))
        if not served:
            return None
        looking = self._are_members(person, [guild for guild, _ in served])
        are_members = asyncio.run_coroutine_threadsafe(looking, loop).result()
        found = [each for each, is_member in zip(served, are_members, strict=True) if is_member]
        return self._together(found) if found else None

    def _own(self, server: int) -> Service | None:
        try:
            service = self._service(server)
        except EmptyLibraryError:
            return None
        return None if service.is_built_in else service

    async def _are_members(self, person: int, guilds: Sequence[discord.Guild]) -> Sequence[bool]:
        return await asyncio.gather(*(self._is_member(person, guild) for guild in guilds))

    async def _is_member(self, person: int, guild: discord.Guild) -> bool:
        """Tell whether ``person`` is in ``guild``; not, where Discord does not say."""
        known = self._members.get((person, guild.id))
        if known is not None:
            return known
        try:
            await guild.fetch_member(person)
        except discord.NotFound:
            is_member = False
        except (discord.DiscordException, aiohttp.ClientError, OSError):
            return False
        else:
            is_member = True
        self._members[person, guild.id] = is_member
        return is_member

    def _together(self, found: Sequence[tuple[discord.Guild, Service]]) -> Shared:
        named = _with_keys_of_their_own(found)
        services = tuple(service for _, service in found)
        service = self._over(services, named) if len(services) > 1 else services[0]
        return Shared(service, {interview.key: server for interview, server in named})

    def _over(self, services: tuple[Service, ...], named: Sequence[tuple[Interview, str]]) -> Service:
        """Return the service over what all ``services`` serve, ``named`` apart; made when it is first asked for."""
        with self._lock:
            service = self._groups.get(services)
            if service is None:
                interviews = tuple(interview for interview, _ in named)
                self._groups[services] = service = Service(interviews, services[0].engine)
            return service


def _with_keys_of_their_own(found: Sequence[tuple[discord.Guild, Service]]) -> list[tuple[Interview, str]]:
    """Return the interviews with the names of their servers; a key that is taken already gets a number."""
    named = [(interview, guild.name) for guild, service in found for interview in service.interviews]
    apart = with_unique_keys(interview for interview, _ in named)
    return [(interview, server) for interview, (_, server) in zip(apart, named, strict=True)]
