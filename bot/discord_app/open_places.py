"""In which channels of a server the bot may speak: those that its hosts have chosen, with all that is below them."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.discord_app.strings import strings
from bot.library.preferences import Preferences


def is_open(wished: Preferences, channel: object) -> bool:
    """Tell whether the bot may speak in ``channel``.

    - Nothing was chosen: everywhere.
    - A channel, or the category it is in, was chosen: there.
    - A thread or a post of a forum: where its channel is.
    """
    return not wished.channels or not set(wished.channels).isdisjoint(_ids(channel))


def is_answered_unasked(wished: Preferences, channel: object) -> bool:
    """Tell whether messages in ``channel`` need no mention: it was chosen, or it is a thread or a post of one that was.

    Not where the bot may not speak.
    """
    return not set(wished.unasked).isdisjoint(_ids(channel)) and is_open(wished, channel)


def is_open_nowhere(wished: Preferences, server: discord.Guild | None) -> bool:
    """Tell whether all channels of ``server`` in which the bot may speak were deleted.

    It speaks nowhere then: hosts wanted it in few places, and what they do not say is not taken for "everywhere".
    """
    return bool(wished.channels) and len(deleted(wished.channels, server)) == len(wished.channels)


def closed(wished: Preferences, channel: object) -> str:
    """Return the sentence for somebody who asks in a ``channel`` where the bot may not speak."""
    server = getattr(channel, "guild", None)
    if is_open_nowhere(wished, server):
        return strings.NO_PLACE_LEFT
    gone = deleted(wished.channels, server)
    return strings.NOT_HERE.format(places=", ".join(f"<#{place}>" for place in wished.channels if place not in gone))


def deleted(places: Sequence[int], server: discord.Guild | None) -> frozenset[int]:
    """Return those of the chosen ``places`` that ``server`` has no more.

    There are none where Discord has not told which channels it has: the server is out of order, or was not seen yet.
    """
    if server is None or server.unavailable or not server.channels:
        return frozenset()
    return frozenset(places) - {channel.id for channel in server.channels}


def _ids(channel: object) -> frozenset[int]:
    match channel:
        case discord.Thread():
            # The channel of a thread may be one that the bot does not see.
            return frozenset({channel.parent_id}) | (_ids(channel.parent) if channel.parent else frozenset())
        case discord.abc.GuildChannel():
            return frozenset({channel.id} | ({channel.category_id} if channel.category_id else set()))
        case _:
            return frozenset()
