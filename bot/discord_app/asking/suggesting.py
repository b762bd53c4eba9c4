"""What anybody can do where the interviews answer a question that is not recognised: suggest which exchange does."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Any

import discord
from discord import ui

from bot.discord_app.asking.messages import question_in, text_for
from bot.discord_app.asking.pressing import chosen_value
from bot.discord_app.asking.screens import ScreensOf
from bot.discord_app.asking.voting import ballot
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.open_places import closed, is_open
from bot.discord_app.retrying import repeated
from bot.discord_app.sending import in_time, responses, tell
from bot.discord_app.showing import components
from bot.discord_app.showing.ids import Suggest, SuggestId, suggested
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
                await self._open(interaction, await _asked(interaction))
            case Suggest.CHOSEN:
                await self._suggest(interaction)

    async def _open(self, interaction: discord.Interaction, words: str) -> None:
        server = await self._server(interaction)
        if server is None:
            return
        if not keepable(words):
            await tell(interaction, strings.UNFIT_WORDS.format(longest=LONGEST_KEPT) if words else strings.NO_TEXT)
            return
        try:
            found = await in_time(
                interaction, lambda: self._screens(server, None).answering(keepable(words)), private=True
            )
        except EmptyLibraryError:
            await tell(interaction, strings.EMPTY)
            return
        if found is None:
            await tell(interaction, strings.SUGGESTIONS_NOT_BUILT_IN)
            return
        message, options = found
        shown = components.view(message, interaction.user.id, menus=[printed_questions(options)])
        await responses(interaction, private=True)({"view": shown})

    async def _suggest(self, interaction: discord.Interaction) -> None:
        server = await self._server(interaction)
        words = kept_question(interaction.message.components) if interaction.message else None
        stored = suggested(chosen_value(interaction))
        if server is None:
            return
        if not words or not stored:
            await tell(interaction, strings.OUTDATED)
            return
        try:
            kept = (await asyncio.to_thread(self._rewording.suggest, server, *stored, words)).stored
        except NotStoredError:
            await tell(interaction, strings.GONE)
        except UnfitWordsError:
            await tell(interaction, strings.UNFIT_WORDS.format(longest=LONGEST_KEPT))
        else:
            counts = kept.standing is Standing.ACCEPTED
            await tell(interaction, strings.SUGGESTED_BEFORE if counts else strings.SUGGESTED)

    async def _server(self, interaction: discord.Interaction) -> int | None:
        """Return the server where that is wished; None, having told the person why, where nothing can be suggested."""
        server = interaction.guild_id
        refusal = self._cooldowns.refusal(interaction.user.id, None, server)
        if refusal or server is None:
            await tell(interaction, refusal or strings.NO_SERVER)
            return None
        wished = await asyncio.to_thread(self._wishes.of, server)
        if not is_open(wished, interaction.channel):
            await tell(interaction, closed(wished))
        elif not wished.wordings:
            await tell(interaction, strings.SUGGESTIONS_OFF)
        else:
            return server
        return None


async def _asked(interaction: discord.Interaction) -> str:
    """Return the question of the reply with the button that was pressed; "" where it is not found any more.

    A reply to a command keeps it, and one to a message leads to that.
    """
    reply, me = interaction.message, interaction.client.user
    kept = kept_question(reply.components) if reply else None
    if kept or reply is None or me is None or reply.reference is None or reply.reference.message_id is None:
        return kept or ""
    try:
        asked = await repeated(partial(reply.channel.fetch_message, reply.reference.message_id))
    except (discord.NotFound, discord.Forbidden):
        return ""
    return question_in(asked, me) or ""


def asides(wished: Preferences, shown: Sequence[Message]) -> Sequence[ui.Item[Any]]:
    """Return the row below the last of ``shown``: whether it answers, or what does, as far as that is wished."""
    return ballot(wished, shown) or (suggesting(shown[-1]) if wished.wordings and shown else ())
