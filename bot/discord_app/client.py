"""The bot's account in Discord: what it may see, what it keeps in memory, and where each event goes."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import discord
from discord import app_commands

from bot.discord_app import failures
from bot.discord_app.answered import Answered
from bot.discord_app.asking.commands import asking_commands, message_menu, privacy_command, suggestion_menu
from bot.discord_app.asking.corrected_since import CorrectionsSince
from bot.discord_app.asking.screens import Screens, help_alone
from bot.discord_app.forms import give_back
from bot.discord_app.gateway_pace import GatewayPace
from bot.discord_app.handlers import Handlers
from bot.discord_app.hosting.commands import library_commands
from bot.discord_app.hosts import Command
from bot.discord_app.left_servers import SECONDS_BETWEEN_LOOKS, LeftServers
from bot.discord_app.permissions import invitation
from bot.discord_app.press import Press
from bot.discord_app.pressing import sent_with
from bot.discord_app.remembered import Remembered
from bot.discord_app.retrying import LONGEST_WAIT
from bot.discord_app.sending import tell, tell_directly
from bot.discord_app.setup.commands import setup_commands, stats_command, wanted_command
from bot.discord_app.setup.greeting import Greeting
from bot.discord_app.shared_libraries import SharedLibraries
from bot.discord_app.strings import strings
from bot.discord_app.translating import CommandTranslator, called, speak_in, speak_to
from bot.library.preferences import Preferences
from bot.model import Interview
from bot.service import Service
from bot.wording.catalogues import say
from bot.wording.phrases import lead

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

log = logging.getLogger(__name__)

#: None of them is privileged. Servers are for permissions and threads; the text of messages comes as in messages.py.
INTENTS: Final = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
#: With the one that is: the text of messages that do not mention the bot, to answer some of them.
INTENTS_TO_READ: Final = INTENTS | discord.Intents(message_content=True)
#: A connection on which nothing comes for so long, no answer to a heartbeat either, is dead.
SECONDS_OF_A_SILENT_CONNECTION: Final = 60.0


class VerbatimClient(discord.Client):
    """The bot in Discord."""

    def __init__(
        self,
        service: Callable[[int | None], Service],
        clock: Callable[[], float],
        libraries: Libraries | None = None,
        prepare: Callable[[Interview], None] = lambda _: None,
        days_kept: int = 0,
        *,
        reads_messages: bool = False,
    ) -> None:
        """Answer with what ``service`` returns for the id of a server, or for direct messages where that is None.

        It is called in several threads and may raise EmptyLibraryError; ``clock`` returns seconds that only grow.
        Hosts keep interviews in ``libraries``; without any, they are told that this bot has none. ``prepare`` makes
        ready for an interview that may be served soon. What is of a server is kept for ``days_kept`` after the bot was
        removed from it. With ``reads_messages`` Discord is asked for the text of messages that do not mention the bot.
        """
        # The bot does not speak; discord.py would warn at every start that it cannot.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        #: Set once Discord refuses the token of a running bot; it can do nothing any more.
        self.token_refused = asyncio.Event()
        self._is_leaving = False
        super().__init__(
            intents=INTENTS_TO_READ if reads_messages else INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=LONGEST_WAIT,
            http_trace=self._tracing(GatewayPace(clock)),
            heartbeat_timeout=SECONDS_OF_A_SILENT_CONNECTION,
        )
        self._service = service
        self._libraries = libraries
        self._remembered = Remembered.beside(libraries, lambda server: service(server).engine.likeness)
        self._shared_libraries = SharedLibraries(self._remembered.wishes, service, clock)
        self._left_servers = LeftServers(libraries.departures if libraries else None, days_kept)
        self._greeting = Greeting(libraries.greetings if libraries else None)
        self._answered = Answered(clock)
        self._verbs = Handlers(
            self._screens,
            lambda: help_alone(self._help()),
            service,
            libraries,
            self._remembered,
            prepare=prepare,
            notice=self._left_servers.notice,
            clock=clock,
            reads_messages=reads_messages,
        )
        self._press = Press(self._verbs)
        self.tree = Tree(
            self,
            self._takes_on,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self._explained = self._added_commands(self._verbs, has_libraries=libraries is not None)

    def _added_commands(self, handlers: Handlers, *, has_libraries: bool) -> Sequence[Command | app_commands.Group]:
        """Add the commands, and the entries in the menu of a message, over ``handlers``; return what the help lists."""
        for_all = (*asking_commands(handlers.asking), privacy_command(handlers.privacy))
        library = library_commands(
            handlers.publishing, handlers.managing, handlers.importing, handlers.accepting, handlers.taking_back
        )
        for_hosts = (
            setup_commands(handlers.settling),
            stats_command(handlers.counting),
            wanted_command(handlers.wanting),
        )
        commands: tuple[Command | app_commands.Group, ...] = (*for_all, library, *for_hosts)
        for command in commands:
            self.tree.add_command(command)
        for entry in (message_menu(handlers.asking), suggestion_menu(handlers.suggesting)):
            self.tree.add_command(entry)
        # Whoever reads the help knows how to get it.
        listed = [command for command in for_all if command.name != "help"]
        return [*listed, library] if has_libraries else listed

    async def setup_hook(self) -> None:
        """Have the commands in all languages before anything is published; discord.py calls it at the login."""
        await self.tree.set_translator(CommandTranslator())

    def _screens(self, server: int | None, person: int | None) -> Screens:
        if server is None and person is not None:
            shared = self._shared_libraries.of(person, self.guilds, self.loop)
            if shared:
                return Screens(shared.service, self._help(), shared.servers)
        library = self._libraries.of(server) if self._libraries and server is not None else None
        corrections = CorrectionsSince(library.history) if library else None
        return Screens(self._service(server), self._help(), corrections=corrections)

    def _help(self) -> Sequence[str]:
        return tuple(lead(f"/{called(c.name)}") + say(c.description) for c in self._explained)

    def _tracing(self, pace: GatewayPace) -> aiohttp.TraceConfig:
        """Return what makes connections at this ``pace``, and looks at every answer of Discord for a refused token.

        A request with a token of its own, that of an interaction, says nothing of the bot's.
        """

        async def look(_: object, __: object, answered: aiohttp.TraceRequestEndParams) -> None:
            if answered.response.status == 401 and "Authorization" in answered.headers:
                self.token_refused.set()

        tracing = aiohttp.TraceConfig()
        tracing.on_request_start.append(pace.before_request)
        tracing.on_request_end.append(pace.after_request)
        tracing.on_request_end.append(look)
        return tracing

    def leave(self) -> None:
        """Refuse, politely, whatever comes from now on."""
        self._is_leaving = True

    async def on_ready(self) -> None:
        """Log that the bot is there."""
        log.info("ready as %s in %d servers", self.user, len(self.guilds))
        if self.application_id is not None:
            log.info("to invite it: %s", invitation(self.application_id))
        await self._look()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note that the bot was removed from ``guild``, and tell its owner what becomes of what it keeps."""
        # A re-invited bot greets again if nothing of the server is kept.
        self._answered.forget(guild.id)
        left = await self._left_servers.look(self.guilds)
        speak_in(guild, Preferences())
        await self._left_servers.tell_owner(guild, left.get(guild.id, ()), self)

    async def look_now_and_then(self) -> None:
        """Look after servers, and remove what was kept for long enough, for as long as the bot runs."""
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
            if self.is_ready():
                try:
                    await self._look()
                except Exception as error:  # noqa: BLE001  # nobody who asks is to miss a bot that could not tidy up
                    failures.record(error, "the look after servers")

    async def _look(self) -> None:
        """See which servers the bot is in, greet those that it has joined unseen, and forget what is old enough."""
        await self._left_servers.look(self.guilds)
        await self._greeting.look(self.guilds)
        await self._remembered.forget()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Take up what is of a server that was left, or greet it, once even where Discord tells of it twice."""
        await self._left_servers.look(self.guilds)
        if self._answered.is_new(guild.id):
            await self._greeting.joined(guild)

    async def on_message(self, message: discord.Message) -> None:
        """Reply to a message that is meant for the bot, or that it is to answer unasked."""
        if self.user is not None:
            await self._verbs.mentions.reply(message, self.user, is_leaving=self._is_leaving)
            if self._verbs.unasked and not self._is_leaving:
                await self._verbs.unasked.reply(message, self.user)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Hand on the press of a button, or a form; discord.py handles commands."""
        handle = {
            discord.InteractionType.component: self._press.press,
            discord.InteractionType.modal_submit: self._press.submit,
        }.get(interaction.type)
        if handle and await self._takes_on(interaction):
            await handle(interaction, str(sent_with(interaction).get("custom_id")))

    async def _takes_on(self, interaction: discord.Interaction) -> bool:
        """Tell whether ``interaction`` is to be answered: it comes for the first time, and the bot is not leaving.

        From here on the language of its person is spoken.
        """
        speak_to(interaction)
        if not self._answered.is_new(interaction.id):
            return False
        if self._is_leaving and interaction.type is not discord.InteractionType.autocomplete:
            await tell(interaction, strings.LEAVING)
            await give_back(interaction)
        return not self._is_leaving

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what went wrong in an event and tell the author of the message, if there is one."""
        error = sys.exc_info()[1]
        sentence = failures.record(error or RuntimeError("no error"), event_method)
        if sentence and args and isinstance(args[0], discord.Message):
            await tell_directly(args[0].author, sentence)


class Tree(app_commands.CommandTree[discord.Client]):
    """The commands of the bot, with the one error handler."""

    def __init__(
        self, client: discord.Client, takes_on: Callable[[discord.Interaction], Awaitable[bool]], **options: Any
    ) -> None:
        """Answer those commands and suggestions of which ``takes_on`` says so; ``options`` are as in the base."""
        super().__init__(client, **options)
        self._takes_on = takes_on

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Tell whether a command, or a request for suggestions, is to be answered."""
        return await self._takes_on(interaction)

    async def on_error(self, interaction: discord.Interaction, error: app_commands.AppCommandError, /) -> None:
        """Log what went wrong in a command and tell the person who gave it."""
        await failures.explain(interaction, error, f"/{interaction.command.name}" if interaction.command else "command")
