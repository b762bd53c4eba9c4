"""What people can do with commands and buttons: each verb shows a screen, to all or to one person alone."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.discord_app import ids, layout, sentences
from bot.discord_app.delivery import deliver, responses
from bot.discord_app.ids import PickId, RemoveId, Topic, TurnId
from bot.discord_app.pages import Page
from bot.discord_app.patience import Patience
from bot.discord_app.responding import in_time, tell
from bot.discord_app.screens import Screens

#: Characters of a question in a command. A message may be longer: it is often a paragraph of chat.
SHORTEST_QUESTION: Final = 2
LONGEST_QUESTION: Final = 300

Interaction = discord.Interaction[Any]


class Door:
    """The verbs behind commands and buttons."""

    def __init__(self, screens: Screens, patience: Patience) -> None:
        """Show ``screens`` to people as often as ``patience`` allows."""
        self.screens = screens
        self._patience = patience

    async def ask(self, interaction: Interaction, question: str, *, private: bool) -> None:
        """Answer ``question``: a person's words, or the value of a suggestion."""
        stored = ids.suggested(question)
        if stored:
            await self._show_stored(interaction, *stored, private=private)
        elif await self._is_question(interaction, question):
            await self._show(interaction, lambda: self.screens.answer_to_command(question), private=private)

    async def pick(self, interaction: Interaction, target: PickId) -> None:
        """Answer a stored question: for all where its button was made for this person, else for them alone."""
        private = interaction.user.id != target.asker or _is_private(interaction)
        await self._show_stored(interaction, target.interview, target.exchange, private=private)

    async def why(self, interaction: Interaction, question: str) -> None:
        """Explain the reply to ``question``."""
        if await self._is_question(interaction, question):
            await self._show(interaction, lambda: self.screens.why(question), private=True)

    async def help(self, interaction: Interaction) -> None:
        """Explain the bot."""
        await self._show(interaction, self.screens.help, private=True)

    async def open(self, interaction: Interaction, topic: Topic, *, private: bool) -> None:
        """Show the first page on ``topic``."""
        if await self._is_too_fast(interaction):
            return
        leaves = await in_time(interaction, lambda: self.screens.leaves(topic), private=private)
        await responses(interaction, private=private)(_leaf(leaves, topic, 0, interaction.user.id, private=private))

    async def turn(self, interaction: Interaction, target: TurnId) -> None:
        """Turn to another page; somebody for whom the page was not opened gets it for themselves."""
        if await self._is_too_fast(interaction):
            return
        leaves = await in_time(interaction, lambda: self.screens.leaves(target.topic), private=True)
        number = min(target.page, len(leaves) - 1)
        if interaction.user.id == target.asker and not interaction.response.is_done():
            leaf = _leaf(leaves, target.topic, number, target.asker, private=_is_private(interaction))
            await interaction.response.edit_message(view=leaf)
        else:
            leaf = _leaf(leaves, target.topic, number, interaction.user.id, private=True)
            await responses(interaction, private=True)(leaf)

    async def remove(self, interaction: Interaction, target: RemoveId) -> None:
        """Remove a reply for the person who asked, or for somebody who may manage messages."""
        if interaction.user.id != target.asker and not interaction.permissions.manage_messages:
            await tell(interaction, sentences.NOT_YOURS)
            return
        await interaction.response.defer()
        await interaction.delete_original_response()
        channel = interaction.client.get_partial_messageable(interaction.channel_id)
        for earlier in target.earlier:
            with contextlib.suppress(discord.NotFound):  # somebody may have deleted it by hand
                await channel.get_partial_message(earlier).delete()

    async def _show_stored(self, interaction: Interaction, interview: str, exchange: int, *, private: bool) -> None:
        if self.screens.has(interview, exchange):
            await self._show(interaction, lambda: self.screens.stored(interview, exchange), private=private)
        else:
            await tell(interaction, sentences.GONE)

    async def _show(self, interaction: Interaction, screen: Callable[[], Sequence[Page]], *, private: bool) -> None:
        if await self._is_too_fast(interaction):
            return
        shown = await in_time(interaction, screen, private=private)
        send = responses(interaction, private=private)
        await deliver(send, shown, interaction.user.id, removable=not private)

    async def _is_question(self, interaction: Interaction, text: str) -> bool:
        # Discord checks the length too, but only in its own clients.
        count = len(text.strip())
        if SHORTEST_QUESTION <= count <= LONGEST_QUESTION:
            return True
        wrong = sentences.QUESTION_LENGTH.format(least=SHORTEST_QUESTION, most=LONGEST_QUESTION, count=count)
        await tell(interaction, wrong)
        return False

    async def _is_too_fast(self, interaction: Interaction) -> bool:
        seconds = self._patience.wait(interaction.user.id)
        if seconds:
            await tell(interaction, sentences.TOO_FAST.format(seconds=math.ceil(seconds)))
        return bool(seconds)


def _is_private(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral


def _leaf(leaves: Sequence[Page], topic: Topic, number: int, asker: int, *, private: bool) -> ui.LayoutView:
    turning = layout.turning(asker, topic, number, len(leaves))
    removal = [] if private else layout.removal(asker)
    return layout.view(leaves[number], asker, [*turning, *removal])
