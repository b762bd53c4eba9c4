"""What the bot must be allowed to do in a channel before it replies there."""

from __future__ import annotations

import discord


def missing(message: discord.Message) -> tuple[str, ...]:
    """Return the permissions, by their names in Discord's settings, that a reply to ``message`` lacks.

    In a thread, or a post of a forum, Send Messages counts for nothing and Send Messages in Threads does.
    Where the channel is not known, nothing is missing: Discord will say.
    """
    channel = message.channel
    if message.guild is None or not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return ()
    granted = channel.permissions_for(message.guild.me)
    needed = {
        "Send Messages in Threads" if isinstance(channel, discord.Thread) else "Send Messages": (
            granted.send_messages_in_threads if isinstance(channel, discord.Thread) else granted.send_messages
        ),
        "Read Message History": granted.read_message_history,
    }
    return tuple(name for name, has in needed.items() if not has)
