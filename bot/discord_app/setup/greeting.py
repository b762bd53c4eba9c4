"""What the bot says once, after it has joined a server: what it does, and how an interview is added."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

import aiohttp
import discord

from bot.discord_app.failures import fact
from bot.discord_app.retrying import repeated
from bot.discord_app.strings import strings
from bot.discord_app.translating import speak_in
from bot.errors import LibraryError
from bot.library.preferences import Preferences

if TYPE_CHECKING:
    from bot.library.store.greetings import Greetings

log = logging.getLogger(__name__)

#: When a server was joined that does not say so: long ago, so that it is not greeted for no reason.
_LONG_AGO: Final = dt.datetime(2015, 1, 1, tzinfo=dt.UTC)

#: Channels in which a greeting is tried, one after the other, where Discord refuses it.
_TRIED: Final = 5


class Greeting:
    """Greets servers, each once."""

    def __init__(self, greetings: Greetings | None) -> None:
        """Remember in ``greetings`` who was greeted; without, only those are greeted that join while the bot runs."""
        self._greetings = greetings

    async def joined(self, server: discord.Guild) -> None:
        """Greet ``server``, which the bot has joined just now, unless it was greeted, or uses the bot already.

        Where the bot may speak nowhere yet, ``look`` greets it once that is so.
        """
        if first_place(server) and (self._greetings is None or await self._claimed({server.id: None})):
            await self._greet([server])

    async def look(self, servers: Iterable[discord.Guild]) -> None:
        """Greet those of the ``servers`` that were joined while the bot was not running, or might speak nowhere."""
        there = [server for server in servers if not server.unavailable and first_place(server)]
        claimed = await self._claimed({server.id: _joined(server) for server in there})
        await self._greet(server for server in there if server.id in claimed)

    async def _claimed(self, joined: Mapping[int, dt.datetime | None]) -> Collection[int]:
        if self._greetings is None:
            return ()
        try:
            return await asyncio.to_thread(self._greetings.claim, joined)
        except LibraryError as error:
            log.warning("whether a server is to be greeted could not be looked up: %s", error)
            return ()

    async def _greet(self, servers: Iterable[discord.Guild]) -> None:
        for server in servers:
            speak_in(server, Preferences())
            await greet(server, has_library=self._greetings is not None)


def _joined(server: discord.Guild) -> dt.datetime:
    # discord.py knows of nobody in a server that is not there completely.
    me: discord.Member | None = server.me
    return (me and me.joined_at) or _LONG_AGO


async def greet(server: discord.Guild, *, has_library: bool) -> None:
    """Say it in the first channel of ``server`` where the bot may speak; where there is none, nowhere.

    One that was deleted just now, or where Discord does not let it, is passed over. ``has_library`` is whether hosts
    can add interviews.
    """
    said = "\n".join([strings.GREETING, *([strings.GREETING_TO_HOSTS] if has_library else [])])
    for place in islice(_places(server), _TRIED):
        try:
            # With the nonce, one that was posted although its request failed is not posted again.
            await repeated(partial(place.send, said, nonce=str(server.id)))
        except (discord.NotFound, discord.Forbidden) as error:
            log.warning("a greeting was refused in a channel (%s)", fact(error))
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.warning("a greeting could not be sent (%s)", fact(error))
            return
        else:
            return


def first_place(server: discord.Guild) -> discord.TextChannel | None:
    """Return where Discord itself welcomes people, if the bot may speak there, else the first channel where it may."""
    return next(_places(server), None)


def _places(server: discord.Guild) -> Iterator[discord.TextChannel]:
    """Yield the channels where the bot may speak, first the one where Discord itself welcomes people."""
    welcome = server.system_channel
    others = (channel for channel in server.text_channels if channel != welcome)
    for place in (*([welcome] if welcome else []), *others):
        if _may_speak(place.permissions_for(server.me)):
            yield place


def _may_speak(granted: discord.Permissions) -> bool:
    return granted.view_channel and granted.send_messages
