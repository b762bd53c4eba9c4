"""What the bot lacks in each channel of a server, what that means, and how it is mended."""

from __future__ import annotations

import discord

from bot.discord_app.open_places import is_open
from bot.discord_app.permissions import lacking
from bot.discord_app.strings import strings
from bot.library.preferences import Preferences
from bot.wording import Card, Kind


def checkup(server: discord.Guild, wished: Preferences) -> Card:
    """Return the card with a line for each permission that is missing where the bot may speak; categories aside."""
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
    if not lines:
        return Card(Kind.LIBRARY, strings.CHECK_GOOD.format(count=len(places)))
    heading = strings.CHECK_BAD.format(some=sum(bool(needs) for _, needs in found), count=len(places))
    return Card(Kind.LIBRARY, heading, notes=(*lines, strings.CHECK_FIX))
