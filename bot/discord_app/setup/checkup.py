"""What the bot lacks in each channel of a server, what that means, and how it is mended."""

from __future__ import annotations

import discord

from bot.discord_app.open_places import is_open
from bot.discord_app.permissions import lacking
from bot.discord_app.strings import strings
from bot.library.preferences import Preferences
from bot.wording import Card, Kind


def checkup(server: discord.Guild, wished: Preferences, *, reads: bool) -> Card:
    """Return the card with a line for each permission that is missing where the bot may speak; categories aside.

    Where it is to answer unasked, and does not see such messages, as ``reads`` tells, that is said, too.
    """
    places = [
        channel
        for channel in server.channels
        if not isinstance(channel, discord.CategoryChannel) and is_open(wished, channel)
    ]
    found = [(place, lacking(place.permissions_for(server.me), place)) for place in places]
    lines = tuple(
        strings.CHECK_LINE.format(place=place.name, permission=need.name, effect=need.effect)
        for place, needs in found
        for need in needs
    )
    unread = (strings.SETUP_UNASKED_UNREAD,) if wished.unasked and not reads else ()
    if not lines:
        return Card(Kind.LIBRARY, strings.CHECK_GOOD.format(count=len(places)), notes=unread)
    heading = strings.CHECK_BAD.format(some=sum(bool(needs) for _, needs in found), count=len(places))
    return Card(Kind.LIBRARY, heading, notes=(*lines, strings.CHECK_FIX, *unread))
