"""What the bot lacks in each channel of a server, what that means, and how it is mended."""

from __future__ import annotations

import discord

from bot.discord_app.open_places import deleted, is_open, is_open_nowhere
from bot.discord_app.permissions import lacking
from bot.discord_app.strings import strings
from bot.library.preferences import Preferences
from bot.wording import Card, Kind


def checkup(server: discord.Guild, wished: Preferences, *, reads: bool) -> Card:
    """Return the card with a line for each permission that is missing where the bot may speak; categories aside.

    Channels that hosts have chosen and that are deleted are told, too. Where it is to answer unasked, and does not see
    such messages, as ``reads`` tells, that is said.
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
    notes = (*_deleted(server, wished), *unread)
    if is_open_nowhere(wished, server):
        return Card(Kind.LIBRARY, strings.CHECK_NOWHERE, notes=notes)
    if not lines:
        return Card(Kind.LIBRARY, strings.CHECK_GOOD.format(count=len(places)), notes=notes)
    heading = strings.CHECK_BAD.format(some=sum(bool(needs) for _, needs in found), count=len(places))
    return Card(Kind.LIBRARY, heading, notes=(*lines, strings.CHECK_FIX, *notes))


def _deleted(server: discord.Guild, wished: Preferences) -> tuple[str, ...]:
    """Return a line for each of the settings that names channels which are deleted."""
    named = ((strings.SETUP_CHANNELS, wished.channels), (strings.SETUP_UNASKED, wished.unasked))
    counted = ((setting, len(deleted(places, server))) for setting, places in named)
    return tuple(strings.CHECK_DELETED.format(setting=setting, count=count) for setting, count in counted if count)
