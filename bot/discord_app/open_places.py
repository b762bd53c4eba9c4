"""In which channels of a server the bot may speak: those that its hosts have chosen, with all that is below them."""

from __future__ import annotations

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


def closed(wished: Preferences) -> str:
    """Return the sentence for somebody who asks where the bot may not speak."""
    return strings.NOT_HERE.format(places=", ".join(f"<#{channel}>" for channel in wished.channels))


def _ids(channel: object) -> frozenset[int]:
    match channel:
        case discord.Thread():
            # The channel of a thread may be one that the bot does not see.
            return frozenset({channel.parent_id}) | (_ids(channel.parent) if channel.parent else frozenset())
        case discord.abc.GuildChannel():
            return frozenset({channel.id} | ({channel.category_id} if channel.category_id else set()))
        case _:
            return frozenset()
