"""What is done with messages that nobody put to the bot: answered where hosts wish it and it is sure, else nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

import discord
from cachetools import LRUCache

from bot.discord_app import failures
from bot.discord_app.answered import Answered
from bot.discord_app.asking.messages import LONGEST_CHOSEN
from bot.discord_app.asking.outcomes import Outcomes
from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.hosts import is_host
from bot.discord_app.open_places import is_answered_unasked
from bot.discord_app.permissions import lacking_to_reply
from bot.discord_app.rate_limit import RateLimit
from bot.discord_app.sending import deliver, replies
from bot.discord_app.showing.pages import Message
from bot.discord_app.translating import speak_in
from bot.errors import EmptyLibraryError
from bot.service.wishes import Wishes

#: Messages of a server that are looked up, in so many seconds; each takes as long as a question, and none is told.
MESSAGES_OF_A_SERVER: Final = 30
SECONDS: Final = 30.0
#: Channels of which it is remembered when a host spoke last.
_CHANNELS: Final = 1000
#: Messages of a thread, the last ones, that are looked through for other people than whoever opened it.
_LOOKED_THROUGH: Final = 20


class Unasked:
    """Answers messages without a mention, where hosts have chosen that."""

    def __init__(
        self,
        screens: ScreensOf,
        cooldowns: Cooldowns,
        clock: Callable[[], float],
        wishes: Wishes,
        outcomes: Outcomes,
    ) -> None:
        """Show ``screens`` where that is wished; all arguments are as in ``Mentions``."""
        self._screens = screens
        self._cooldowns = cooldowns
        self._wishes = wishes
        self._outcomes = outcomes
        self._looked_up = RateLimit(clock, MESSAGES_OF_A_SERVER, SECONDS)
        self._answered = Answered(clock)
        #: By channel, the last message of a host; ids grow with time.
        self._hosts_spoke: LRUCache[int, int] = LRUCache(_CHANNELS)

    async def reply(self, message: discord.Message, me: discord.abc.User) -> None:
        """Reply to ``message`` where hosts wish that, an interview surely answers it, and nobody else has to.

        It is silent
        - to bots, to hosts, to replies, and where somebody is mentioned;
        - in a thread or a post, once somebody else than whoever opened it has written there;
        - once a host has spoken in the channel since;
        - where it may not speak, or cooldowns are used up;
        - when something goes wrong, which is logged: whoever wrote has asked the bot for nothing.
        """
        try:
            await self._reply(message, me)
        except Exception as error:  # noqa: BLE001  # as the docstring says
            failures.record(error, "unasked")

    async def _reply(self, message: discord.Message, me: discord.abc.User) -> None:
        server, author = message.guild, message.author
        if isinstance(author, discord.Member) and is_host(author.guild_permissions):
            self._hosts_spoke[message.channel.id] = message.id
            return
        if server is None or not _is_for_anybody(message):
            return
        wished = await asyncio.to_thread(self._wishes.of, server.id)
        if not is_answered_unasked(wished, message.channel) or not self._answered.is_new(message.id):
            return
        if lacking_to_reply(message) or self._looked_up.wait(server.id) or await _is_joined_by_others(message, me):
            return
        speak_in(server, wished)
        shown = await self._shown(server.id, message)
        if not shown or self._hosts_spoke.get(message.channel.id, 0) > message.id:
            return
        if not self._cooldowns.refusal(message.author.id, message.channel.id, server.id):
            await deliver(replies(message), shown, message.author.id, removable=True, plain=wished.plain)
            await self._outcomes.count(server.id, shown, None)

    async def _shown(self, server: int, message: discord.Message) -> Sequence[Message]:
        try:
            return await self._screens.show(
                server, None, lambda screens: screens.sure_answer(message.content), message.author.id
            )
        except EmptyLibraryError:
            return ()


async def _is_joined_by_others(message: discord.Message, me: discord.abc.User) -> bool:
    """Tell whether, in a thread or a post, somebody has written who neither opened it nor is the bot.

    Discord does not tell of what is past who was a host, so that it is anybody.
    """
    thread = message.channel
    if not isinstance(thread, discord.Thread):
        return False
    if message.author.id != thread.owner_id:
        return True
    known = {thread.owner_id, me.id}
    return any([before.author.id not in known async for before in thread.history(limit=_LOOKED_THROUGH)])


def _is_for_anybody(message: discord.Message) -> bool:
    """Tell whether ``message`` was written by a person and is put to nobody."""
    is_put_to_somebody = message.mentions or message.role_mentions or message.mention_everyone or message.reference
    is_written = message.type is discord.MessageType.default and 0 < len(message.content) <= LONGEST_CHOSEN
    return is_written and not message.author.bot and not is_put_to_somebody
