"""Which verb a pressed button, or a form that was sent, calls."""

from __future__ import annotations

from typing import assert_never

import aiohttp
import discord

from bot.discord_app import failures, forms
from bot.discord_app.handlers import Handlers
from bot.discord_app.sending import tell
from bot.discord_app.showing import form_ids, ids
from bot.discord_app.showing.form_ids import FormId, PasteId
from bot.discord_app.showing.host_ids import (
    ArchiveId,
    ChangesId,
    DiscardId,
    DraftId,
    EverythingId,
    SetupId,
    WantedId,
    WordingId,
)
from bot.discord_app.showing.ids import (
    ButtonId,
    ChooseId,
    CiteId,
    FollowId,
    PostId,
    RemoveId,
    SuggestId,
    TurnId,
)
from bot.discord_app.showing.person_ids import MineId
from bot.discord_app.showing.reader_ids import ReadId, VoteId
from bot.discord_app.strings import strings


class Press:
    """Where every press of a button arrives, also those of messages that an earlier run has sent."""

    def __init__(self, handlers: Handlers) -> None:
        """Call the verbs of ``handlers``."""
        self._handlers = handlers

    async def press(self, interaction: discord.Interaction, custom_id: str) -> None:
        """Do what the button with ``custom_id`` is for, or explain to the person who pressed it why not."""
        target = ids.parse(custom_id)
        if target is None:
            await tell(interaction, strings.OUTDATED)
            return
        try:
            await self._call(interaction, target)
        except Exception as error:  # noqa: BLE001  # the person would see nothing but that it failed
            await failures.explain(interaction, error, f"button {type(target).__name__}")

    async def submit(self, interaction: discord.Interaction, custom_id: str) -> None:
        """Do what the form with ``custom_id`` is for, or explain why not and give back what was filled in."""
        target = form_ids.parse(custom_id)
        where = f"form {type(target).__name__}"
        is_taken = False
        try:
            if target is None:
                await tell(interaction, strings.OUTDATED_FORM)
            else:
                is_taken = await self._hand_on(interaction, target)
        except Exception as error:  # noqa: BLE001  # as above
            await failures.explain(interaction, error, where)
        if not is_taken:
            try:
                await forms.give_back(interaction)
            except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
                failures.record(error, where)

    async def _hand_on(self, interaction: discord.Interaction, target: FormId) -> bool:
        """Return whether what was filled in is of no more use to the person."""
        match target:
            case FollowId():
                return await self._handlers.asking.followed(interaction, target)
            case PasteId():
                return await self._handlers.publishing.pasted(interaction)
            case DraftId():
                return await self._handlers.publishing.filled_in(interaction, target)
            case _:
                assert_never(target)

    async def _call(self, interaction: discord.Interaction, target: ButtonId) -> None:  # noqa: C901  # a case for each button
        match target:
            case RemoveId():
                await self._handlers.asking.remove(interaction, target)
            case TurnId():
                await self._handlers.asking.turn(interaction, target)
            case CiteId():
                await self._handlers.asking.cite_stored(interaction, target)
            case FollowId():
                await self._handlers.asking.follow(interaction, target)
            case PostId():
                await self._handlers.asking.post(interaction)
            case ChooseId():
                await self._handlers.asking.choose(interaction, target)
            case ReadId():
                await self._handlers.asking.read(interaction, target)
            case VoteId():
                await self._handlers.voting.vote(interaction, target)
            case MineId():
                await self._handlers.privacy.do(interaction, target)
            case DraftId():
                await self._handlers.publishing.decide(interaction, target)
            case ArchiveId():
                await self._handlers.importing.decide(interaction, target)
            case DiscardId() | EverythingId():
                await self._handlers.managing.discard(interaction, target)
            case SetupId():
                await self._handlers.settling.choose(interaction, target)
            case WantedId():
                await self._handlers.wanting.do(interaction, target)
            case SuggestId():
                await self._handlers.suggesting.do(interaction, target)
            case WordingId():
                await self._handlers.accepting.decide(interaction, target)
            case ChangesId():
                await self._handlers.taking_back.do(interaction, target)
            case _:
                assert_never(target)
