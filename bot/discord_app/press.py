"""Which verb a pressed button, or a form that was sent, calls."""

from __future__ import annotations

from typing import assert_never

import aiohttp
import discord

from bot.discord_app import failures, forms
from bot.discord_app.asking.privacy import Privacy
from bot.discord_app.asking.suggesting import Suggesting
from bot.discord_app.asking.verbs import Asking
from bot.discord_app.asking.voting import Voting
from bot.discord_app.hosting.accepting import Accepting
from bot.discord_app.hosting.managing import Managing
from bot.discord_app.hosting.publishing import Publishing
from bot.discord_app.hosting.taking_back import TakingBack
from bot.discord_app.sending import tell
from bot.discord_app.setup.settling import Settling
from bot.discord_app.setup.wanting import Wanting
from bot.discord_app.showing import form_ids, ids
from bot.discord_app.showing.form_ids import FormId, PasteId
from bot.discord_app.showing.host_ids import ChangesId, DiscardId, DraftId, EverythingId, SetupId, WantedId, WordingId
from bot.discord_app.showing.ids import (
    ButtonId,
    ChooseId,
    CiteId,
    FollowId,
    NoneId,
    PickId,
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

    def __init__(
        self,
        asking: Asking,
        voting: Voting,
        privacy: Privacy,
        publishing: Publishing,
        managing: Managing,
        settling: Settling,
        wanting: Wanting,
        suggesting: Suggesting,
        accepting: Accepting,
        taking_back: TakingBack,
    ) -> None:
        """Call the verbs of all of them."""
        self._privacy = privacy
        self._voting = voting
        self._asking = asking
        self._publishing = publishing
        self._managing = managing
        self._settling = settling
        self._wanting = wanting
        self._suggesting = suggesting
        self._accepting = accepting
        self._taking_back = taking_back

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
                return await self._asking.followed(interaction, target)
            case PasteId():
                return await self._publishing.pasted(interaction)
            case DraftId():
                return await self._publishing.filled_in(interaction, target)
            case _:
                assert_never(target)

    async def _call(self, interaction: discord.Interaction, target: ButtonId) -> None:  # noqa: C901  # a case for each button
        match target:
            case PickId():
                await self._asking.pick(interaction, target)
            case RemoveId():
                await self._asking.remove(interaction, target)
            case TurnId():
                await self._asking.turn(interaction, target)
            case CiteId():
                await self._asking.cite_stored(interaction, target)
            case FollowId():
                await self._asking.follow(interaction, target)
            case NoneId():
                await self._asking.decline(interaction, target)
            case PostId():
                await self._asking.post(interaction)
            case ChooseId():
                await self._asking.choose(interaction, target)
            case ReadId():
                await self._asking.read(interaction, target)
            case VoteId():
                await self._voting.vote(interaction, target)
            case MineId():
                await self._privacy.do(interaction, target)
            case DraftId():
                await self._publishing.decide(interaction, target)
            case DiscardId() | EverythingId():
                await self._managing.discard(interaction, target)
            case SetupId():
                await self._settling.choose(interaction, target)
            case WantedId():
                await self._wanting.do(interaction, target)
            case SuggestId():
                await self._suggesting.do(interaction, target)
            case WordingId():
                await self._accepting.decide(interaction, target)
            case ChangesId():
                await self._taking_back.do(interaction, target)
            case _:
                assert_never(target)
