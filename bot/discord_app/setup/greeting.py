"""What the bot says once, after it has joined a server: what it does, and how an interview is added."""

from __future__ import annotations

import logging

import aiohttp
import discord

from bot.discord_app.failures import fact
from bot.discord_app.strings import strings

log = logging.getLogger(__name__)


async def greet(server: discord.Guild, *, has_library: bool) -> None:
    """Say it in the first channel of ``server`` where the bot may speak; where there is none, nowhere.

    ``has_library`` is whether hosts can add interviews.
    """
    place = first_place(server)
    if place is None:
        return
    try:
        await place.send("\n".join([strings.GREETING, *([strings.GREETING_TO_HOSTS] if has_library else [])]))
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.warning("a greeting could not be sent (%s)", fact(error))


def first_place(server: discord.Guild) -> discord.TextChannel | None:
    """Return where Discord itself welcomes people, if the bot may speak there, else the first channel where it may."""
    places = [*([server.system_channel] if server.system_channel else []), *server.text_channels]
    return next((place for place in places if _may_speak(place.permissions_for(server.me))), None)


def _may_speak(granted: discord.Permissions) -> bool:
    return granted.view_channel and granted.send_messages
