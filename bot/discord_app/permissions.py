"""What the bot has to be allowed in Discord, and why; it never asks for more."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Final

import discord

from bot.discord_app.strings import strings
from bot.wording.catalogues import say, unsaid


@dataclass(frozen=True, slots=True)
class Need:
    """A permission that the bot uses."""

    #: Its name in discord.py, and in Discord's settings where those are in English.
    flag: str
    english: str

    @property
    def name(self) -> str:
        """Its name in Discord's settings, in the language that is spoken."""
        return say(self.english)

    @property
    def effect(self) -> str:
        """What the bot cannot do without it."""
        return {
            "view_channel": strings.WITHOUT_VIEW,
            "send_messages": strings.WITHOUT_SEND,
            "send_messages_in_threads": strings.WITHOUT_THREADS,
            "read_message_history": strings.WITHOUT_HISTORY,
        }[self.flag]


NEEDS: Final = (
    Need("view_channel", unsaid("View Channel")),
    Need("send_messages", unsaid("Send Messages")),
    Need("send_messages_in_threads", unsaid("Send Messages in Threads")),
    Need("read_message_history", unsaid("Read Message History")),
)
#: All of them together.
NEEDED: Final = discord.Permissions(**{need.flag: True for need in NEEDS})
_SCOPES: Final = ("bot", "applications.commands")


def lacking(granted: discord.Permissions, channel: object) -> tuple[Need, ...]:
    """Return what the bot lacks of its ``NEEDS`` where it is ``granted`` that in ``channel``.

    - A channel that it does not see: that alone, for nothing else matters before.
    - A forum: Send Messages counts for nothing there; the bot answers in posts, which are threads.
    - A voice or stage channel has no threads.
    """
    if not granted.view_channel:
        return NEEDS[:1]
    needless = {
        "send_messages": isinstance(channel, discord.ForumChannel),
        "send_messages_in_threads": isinstance(channel, discord.VoiceChannel | discord.StageChannel),
    }
    return tuple(n for n in NEEDS if not getattr(granted, n.flag) and not needless.get(n.flag, False))


def lacking_to_reply(message: discord.Message) -> tuple[Need, ...]:
    """Return which permissions a reply to ``message`` lacks.

    In a thread, or a post of a forum, Send Messages counts for nothing and Send Messages in Threads does; where the bot
    does not see a channel, discord.py knows that it may do nothing there. Where the channel is not known, or that of a
    thread, nothing is missing: Discord will say.
    """
    channel = message.channel
    of_thread = channel.parent if isinstance(channel, discord.Thread) else channel
    if message.guild is None or not isinstance(of_thread, discord.abc.GuildChannel):
        return ()
    wanted = {
        "read_message_history",
        "send_messages_in_threads" if isinstance(channel, discord.Thread) else "send_messages",
    }
    granted = channel.permissions_for(message.guild.me)
    return tuple(need for need in NEEDS if need.flag in wanted and not getattr(granted, need.flag))


def invitation(application_id: int) -> str:
    """Return the link that invites the bot with exactly what it needs."""
    return discord.utils.oauth_url(application_id, permissions=NEEDED, scopes=_SCOPES)


def bot_of(token: str) -> int | None:
    """Return the id of the bot whose ``token`` that is, as its first part says; None where it is no token.

    It is that of the application too, but for the oldest bots.
    https://discord.com/developers/docs/reference#authentication
    """
    first = token.partition(".")[0]
    try:
        written = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return int(written) if written.isdecimal() else None
