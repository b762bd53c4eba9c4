"""What members say of an answer: that it is one, or that it is not."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.sending import tell
from bot.discord_app.showing import components
from bot.discord_app.showing.pages import Message
from bot.discord_app.showing.reader_ids import VoteId
from bot.discord_app.strings import strings
from bot.errors import EmptyLibraryError, NotStoredError
from bot.library.preferences import Preferences
from bot.service.feedback import Feedback
from bot.service.wishes import Wishes


class Voting:
    """The verb behind the buttons below an answer."""

    def __init__(
        self,
        screens: ScreensOf,
        cooldowns: Cooldowns,
        wishes: Wishes,
        feedback: Feedback,
    ) -> None:
        """Count in ``feedback`` where it is wished; the others are as in ``Asking``."""
        self._screens = screens
        self._cooldowns = cooldowns
        self._wishes = wishes
        self._feedback = feedback

    async def vote(self, interaction: discord.Interaction, target: VoteId) -> None:
        """Count what the person says of an answer, and tell them alone what everybody says."""
        server, person = interaction.guild_id, interaction.user.id
        refusal = self._cooldowns.refusal(person, None, server)
        if refusal or server is None:
            await tell(interaction, refusal or strings.VOTES_OFF)
            return
        await tell(interaction, await self.counted(server, person, target))

    async def counted(self, server: int | None, person: int, target: VoteId) -> str:
        """Count what ``person`` says of an answer in ``server``; return what all say, or why it is not counted."""
        if server is None or not (await asyncio.to_thread(self._wishes.of, server)).feedback:
            return strings.VOTES_OFF
        try:
            place = (target.interview, target.exchange)
            await self._screens.look_up(server, None, lambda screens: screens.printed(*place), person)
        except (NotStoredError, EmptyLibraryError):
            return strings.GONE
        tally = await asyncio.to_thread(
            self._feedback.vote, server, target.interview, target.exchange, person, answers=target.answers
        )
        return strings.VOTED.format(answers=tally.answers, does_not=tally.does_not)


def ballot(wished: Preferences, shown: Sequence[Message]) -> Sequence[ui.Item[Any]]:
    """Return the buttons below the last of ``shown`` that say whether it answers, where they are wished."""
    return components.voting(shown[-1]) if wished.feedback and shown else ()
