"""The bot's account in Discord: what it may see, what it keeps in memory, and where each event goes."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import discord
from discord import app_commands

from bot.discord_app import failures, strings
from bot.discord_app.asking import commands
from bot.discord_app.asking.mentions import Hearing
from bot.discord_app.asking.screens import Screens
from bot.discord_app.asking.verbs import Door
from bot.discord_app.hosting import commands as hosting_commands
from bot.discord_app.hosting.previews import Previews
from bot.discord_app.hosting.publishing import Hosting
from bot.discord_app.rate_limit import Patience
from bot.discord_app.responding import tell, whisper
from bot.discord_app.serving import Serving
from bot.discord_app.showing import press

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

log = logging.getLogger(__name__)

#: None of them is privileged. Servers are for permissions and threads; the text of messages comes as in messages.py.
INTENTS: Final = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
#: Questions and presses of a person in so many seconds; more is a script.
QUESTIONS: Final = 5
SECONDS: Final = 10.0
#: Discord may ask to wait for hours; then it is better to stop, or to fail, and say so.
LONGEST_WAIT: Final = 60.0


class VerbatimClient(discord.Client):
    """The bot in Discord."""

    def __init__(self, serving: Serving, clock: Callable[[], float], libraries: Libraries | None = None) -> None:
        """Answer with what ``serving`` has for each server; ``clock`` returns seconds that only grow.

        Hosts keep interviews in ``libraries``; without any, they are told that this bot has none.
        """
        super().__init__(
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=LONGEST_WAIT,
        )
        self.tree = Tree(
            self,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        for command in commands.ALL:
            self.tree.add_command(command)
        self.tree.add_command(hosting_commands.library)
        lines = [f"/{command.name}: {command.description}" for command in commands.ALL]

        def screens(server: int | None) -> Screens:
            return Screens(serving.service(server), lines)

        patience = Patience(clock, QUESTIONS, SECONDS)
        self.door = Door(screens, patience, Hosting(libraries, serving, Previews(clock), patience))
        self._hearing = Hearing(screens, patience, clock)

    async def setup_hook(self) -> None:
        """Let the buttons of earlier runs work."""
        self.add_dynamic_items(*press.ALL)

    async def on_ready(self) -> None:
        """Log that the bot is there."""
        log.info("ready as %s in %d servers", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        """Reply to a message that is meant for the bot."""
        if self.user is not None:
            await self._hearing.hear(message, self.user)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Explain a button that no version of the bot at hand knows; discord.py handles all the others."""
        data: Mapping[str, Any] = {**interaction.data} if interaction.data else {}
        if interaction.type is discord.InteractionType.component and not press.known(str(data.get("custom_id"))):
            await tell(interaction, strings.OUTDATED)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what went wrong in an event and tell the author of the message, if there is one."""
        error = sys.exc_info()[1]
        sentence = failures.record(error or RuntimeError("no error"), event_method)
        if args and isinstance(args[0], discord.Message):
            await whisper(args[0].author, sentence)


class Tree(app_commands.CommandTree[VerbatimClient]):
    """The commands of the bot, with the one error handler."""

    async def on_error(self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        """Log what went wrong in a command and tell the person who gave it."""
        await failures.explain(interaction, error, f"/{interaction.command.name}" if interaction.command else "command")
