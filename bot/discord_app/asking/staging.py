"""What the verbs of asking share: a screen is made in time and shown where, and as often, as people may ask."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import discord
from discord import ui

from bot.discord_app.answered import Answered
from bot.discord_app.asking.outcomes import Outcomes, noted
from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.asking.screens import Screens
from bot.discord_app.asking.suggesting import asides
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.forms import LONGEST_QUESTION, SHORTEST_QUESTION
from bot.discord_app.open_places import closed, is_open
from bot.discord_app.pressing import alone_with
from bot.discord_app.sending import deliver, in_time, responses, tell
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.pages import Message
from bot.discord_app.strings import strings
from bot.discord_app.translating import speak_as_wished, speaking_to
from bot.errors import EmptyLibraryError, LoneInterviewError, NotStoredError
from bot.library.preferences import Preferences
from bot.service.wishes import Wishes

T = TypeVar("T")


class Stage:
    """Where screens are shown in reply to commands and buttons."""

    def __init__(
        self,
        screens: ScreensOf,
        help_alone: Callable[[], Sequence[Message]],
        cooldowns: Cooldowns,
        wishes: Wishes,
        outcomes: Outcomes,
        posted: Answered,
    ) -> None:
        """Show the ``screens`` of each server to people as often as ``cooldowns`` allow, where and how it ``wishes``.

        Where there is nothing to ask, ``help_alone`` makes the help.

        What is asked is counted, and kept where that is wished, by ``outcomes``; what was ``posted`` is remembered.
        """
        self._screens = screens
        self._help_alone = help_alone
        self._cooldowns = cooldowns
        self._wishes = wishes
        self._outcomes = outcomes
        self._posted = posted

    async def _show(
        self,
        interaction: discord.Interaction,
        screen: Callable[[Screens], Sequence[Message]],
        *,
        private: bool | None,
        within: str = "",
        buttons: Callable[[], Sequence[ui.Item[Any]]] = tuple,
        is_asked: bool = False,
        is_own: bool = False,
    ) -> bool:
        """Show ``screen`` with ``buttons``, which are made in its language.

        ``private`` is what the person has chosen, None for what the server wishes. Where it ``is_asked``, and not
        leafed through, it is counted; in the person's own words, as ``is_own`` says, it may be kept. Returns whether it
        was shown; where not, the person was told why.
        """
        wished = await self._wished(interaction)
        if wished is None:
            return False
        private = wished.private if private is None else private
        speak_as_wished(wished, private=private)
        shown = await self._screen(interaction, screen, private=private)
        shown = noted(wished, shown) if is_own else shown
        if shown:
            await deliver(
                responses(interaction, private=private),
                shown,
                interaction.user.id,
                Controls(buttons=buttons(), below=asides(wished, shown)),
                removable=not private,
                within=within,
                plain=wished.plain,
            )
            server, asker = _joined(interaction) if is_asked else None, interaction.user.id if is_own else None
            await self._outcomes.count(server, shown, asker)
        return bool(shown)

    async def _wished(self, interaction: discord.Interaction) -> Preferences | None:
        """Return what the server wishes; None, having told the person why, where there is to be no reply."""
        wished = await asyncio.to_thread(self._wishes.of, interaction.guild_id)
        if interaction.guild_id is not None and not is_open(wished, interaction.channel):
            await tell(interaction, closed(wished, interaction.channel))
            return None
        return wished

    async def _found(self, interaction: discord.Interaction, find: Callable[[Screens], T]) -> T:
        """Return what ``find`` finds on the screens of the server, in a thread."""
        return await self._screens.look_up(interaction.guild_id, alone_with(interaction), find, interaction.user.id)

    async def _key(self, interaction: discord.Interaction, typed: str) -> str | None:
        """Return the key of the interview that is meant by what was ``typed`` into an option; "" where that is "".

        None, having told the person what there is to choose from, where it is not clear.
        """
        if not typed:
            return ""
        try:
            found = await self._found(interaction, lambda screens: screens.meant(typed))
        except EmptyLibraryError:
            return typed  # what shows the screen says that there is nothing to ask
        if not isinstance(found, str):
            return found.key
        if await self._wished(interaction) is not None and not await self._is_too_fast(interaction, private=True):
            await tell(interaction, found)
        return None

    async def _screen(
        self,
        interaction: discord.Interaction,
        screen: Callable[[Screens], Sequence[T]],
        *,
        private: bool,
        instead: Callable[[], Sequence[T]] | None = None,
    ) -> Sequence[T]:
        """Return what ``screen`` makes; nothing, having told the person why, where there is nothing to show.

        Where there is nothing to ask, it is what ``instead`` makes, if that is given.
        """
        if await self._is_too_fast(interaction, private=private):
            return ()
        try:
            # The service is asked for anew each time, so that what was withdrawn just now is not shown any more.
            server, person = interaction.guild_id, alone_with(interaction)
            made = self._screens.show(server, person, screen, interaction.user.id)
            return await in_time(interaction, made, private=private)
        except (NotStoredError, EmptyLibraryError, LoneInterviewError) as error:
            with speaking_to(interaction):
                if instead and isinstance(error, EmptyLibraryError):
                    return instead()
                await tell(interaction, _why_nothing(error))
        return ()

    async def _is_question(self, interaction: discord.Interaction, text: str) -> bool:
        # Discord checks the length too, but only in its own clients.
        count = len(text.strip())
        if SHORTEST_QUESTION <= count <= LONGEST_QUESTION:
            return True
        wrong = strings.QUESTION_LENGTH.format(least=SHORTEST_QUESTION, most=LONGEST_QUESTION, count=count)
        await tell(interaction, wrong)
        return False

    async def _is_too_fast(self, interaction: discord.Interaction, *, private: bool) -> bool:
        channel = None if private or interaction.guild_id is None else interaction.channel_id
        with speaking_to(interaction):
            refusal = self._cooldowns.refusal(interaction.user.id, channel, interaction.guild_id)
        if refusal:
            await tell(interaction, refusal)
        return bool(refusal)


def _joined(interaction: discord.Interaction) -> int | None:
    """Return the server of ``interaction``; None where the bot is not in it, and was brought along by a person."""
    server = interaction.guild_id
    return server if server is not None and interaction.client.get_guild(server) else None


def _why_nothing(error: NotStoredError | EmptyLibraryError | LoneInterviewError) -> str:
    match error:
        case NotStoredError():
            return strings.GONE
        case EmptyLibraryError():
            return strings.EMPTY
        case _:
            return strings.NOTHING_TO_COMPARE
