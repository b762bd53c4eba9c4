"""What anybody can do where the interviews answer a question that is not recognised: suggest which exchange does."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.discord_app.asking.answers_before import message_before
from bot.discord_app.asking.messages import question_in, text_for
from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.asking.voting import ballot
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.open_places import closed, is_open
from bot.discord_app.pressing import chosen_value
from bot.discord_app.sending import deliver, in_time, replies, reply_with, responses, tell
from bot.discord_app.showing import components
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.ids import Suggest, SuggestId, suggested
from bot.discord_app.showing.menus import Option
from bot.discord_app.showing.numbers import SuggestedByNumber
from bot.discord_app.showing.pages import Message
from bot.discord_app.showing.previous_question import kept_question
from bot.discord_app.showing.rewordings import printed_questions, suggesting
from bot.discord_app.strings import strings
from bot.errors import EmptyLibraryError, NotStoredError, UnfitWordsError
from bot.library.missed import LONGEST_KEPT, keepable
from bot.library.preferences import Preferences
from bot.library.wordings import Standing
from bot.service.rewording import Rewording
from bot.service.wishes import Wishes

#: Printed questions that are offered where one is chosen by typing its number; so many fit into one message.
_TYPED_CHOICES: Final = 5


class Suggesting:
    """The verbs behind "This is answered by …"."""

    def __init__(self, screens: ScreensOf, cooldowns: Cooldowns, wishes: Wishes, rewording: Rewording) -> None:
        """Suggest in ``rewording`` where it is wished; the others are as in ``Asking``."""
        self._screens = screens
        self._cooldowns = cooldowns
        self._wishes = wishes
        self._rewording = rewording

    async def open_with(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Show, to the person alone, which printed questions may answer what ``message``, of anybody, says."""
        await self._open(interaction, text_for(message, interaction.client.user))

    async def do(self, interaction: discord.Interaction, target: SuggestId) -> None:
        """Show which printed questions may answer the question of the reply, or suggest the one that was chosen."""
        match target.what:
            case Suggest.OPEN:
                reply, me = interaction.message, interaction.client.user
                await self._open(interaction, await _asked(reply, me) if reply and me else "")
            case Suggest.CHOSEN:
                await self._suggest(interaction)

    async def do_by_number(self, message: discord.Message, target: SuggestedByNumber, me: discord.abc.User) -> None:
        """Do the same, for all to see, where ``message`` replies to a plain text with a number."""
        refusal = await self._refusal(message.guild.id if message.guild else None, message.channel)
        reply = message.reference.resolved if message.reference else None
        if refusal or message.guild is None or not isinstance(reply, discord.Message):
            await reply_with(message, refusal or strings.GONE)
        elif target.stored:
            kept = await self._kept(message.guild.id, target.stored, target.words) if target.words else strings.GONE
            await reply_with(message, kept)
        else:
            words = target.words or await _asked(reply, me)
            asking = await self._asking(message.guild.id, words)
            if isinstance(asking, str):
                await reply_with(message, asking)
                return
            shown, options = asking
            menu = Controls(menus=[printed_questions(options[:_TYPED_CHOICES])])
            await deliver(replies(message), [shown], message.author.id, menu, removable=True, plain=True)

    async def _open(self, interaction: discord.Interaction, words: str) -> None:
        server = await self._server(interaction)
        if server is None:
            return
        asking = await in_time(interaction, self._asking(server, words), private=True)
        if isinstance(asking, str):
            await tell(interaction, asking)
            return
        message, options = asking
        shown = components.view(message, interaction.user.id, Controls(menus=[printed_questions(options)]))
        await responses(interaction, private=True)({"view": shown})

    async def _asking(self, server: int, words: str) -> tuple[Message, Sequence[Option]] | str:
        """Return what asks which of these questions has the answer to ``words``; else why that cannot be asked."""
        if not keepable(words):
            return strings.UNFIT_WORDS.format(longest=LONGEST_KEPT) if words else strings.NO_TEXT
        try:
            asking = await self._screens.show(server, None, lambda s: s.answering(keepable(words)), server)
        except EmptyLibraryError:
            return strings.EMPTY
        return asking or strings.SUGGESTIONS_NOT_BUILT_IN

    async def _suggest(self, interaction: discord.Interaction) -> None:
        server = await self._server(interaction)
        words = kept_question(interaction.message.components) if interaction.message else None
        stored = suggested(chosen_value(interaction))
        if server is None:
            return
        await tell(interaction, await self._kept(server, stored, words) if words and stored else strings.OUTDATED)

    async def _kept(self, server: int, stored: tuple[str, str], words: str) -> str:
        """Keep ``words`` as a suggestion for the ``stored`` exchange; return what whoever suggests them is told."""
        try:
            kept = (await asyncio.to_thread(self._rewording.suggest, server, *stored, words)).stored
        except NotStoredError:
            return strings.GONE
        except UnfitWordsError:
            return strings.UNFIT_WORDS.format(longest=LONGEST_KEPT)
        return strings.SUGGESTED_BEFORE if kept.standing is Standing.ACCEPTED else strings.SUGGESTED

    async def _server(self, interaction: discord.Interaction) -> int | None:
        """Return the server where that is wished; None, having told the person why, where nothing can be suggested."""
        server = interaction.guild_id
        too_fast = self._cooldowns.refusal(interaction.user.id, None, server)
        refusal = too_fast or await self._refusal(server, interaction.channel)
        if refusal:
            await tell(interaction, refusal)
        return None if refusal else server

    async def _refusal(self, server: int | None, channel: object) -> str | None:
        """Return why nothing can be suggested in ``channel`` of ``server``; None where it can."""
        if server is None:
            return strings.NO_SERVER
        wished = await asyncio.to_thread(self._wishes.of, server)
        if not is_open(wished, channel):
            return closed(wished, channel)
        return None if wished.wordings else strings.SUGGESTIONS_OFF


async def _asked(reply: discord.Message, me: discord.abc.User) -> str:
    """Return the question of a ``reply`` of the bot, which is ``me``; "" where it is not found any more.

    A reply to a command keeps it, and one to a message leads to that.
    """
    kept = kept_question(reply.components) if reply.interaction_metadata else None
    asked = None if kept else await message_before(reply)
    return kept or (question_in(asked, me) if asked else "") or ""


def asides(wished: Preferences, shown: Sequence[Message]) -> Sequence[ui.Item[Any]]:
    """Return the row below the last of ``shown``: whether it answers, or what does, as far as that is wished."""
    return ballot(wished, shown) or (suggesting(shown[-1]) if wished.wordings and shown else ())
