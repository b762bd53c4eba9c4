"""Which verb a pressed button calls."""

from __future__ import annotations

from typing import assert_never

import discord

from bot.discord_app import failures, strings
from bot.discord_app.asking.verbs import Asking
from bot.discord_app.hosting.managing import Managing
from bot.discord_app.hosting.publishing import Publishing
from bot.discord_app.sending import tell
from bot.discord_app.setup.settling import Settling
from bot.discord_app.showing import ids
from bot.discord_app.showing.ids import (
    ButtonId,
    ChooseId,
    CiteId,
    DiscardId,
    DraftId,
    EverythingId,
    FollowId,
    NoneId,
    PickId,
    PostId,
    RemoveId,
    SetupId,
    TurnId,
)
from bot.discord_app.showing.reader_ids import ReadId


class Press:
    """Where every press of a button arrives, also those of messages that an earlier run has sent."""

    def __init__(self, asking: Asking, publishing: Publishing, managing: Managing, settling: Settling) -> None:
        """Call the verbs of ``asking``, ``publishing``, ``managing`` and ``settling``."""
        self._asking = asking
        self._publishing = publishing
        self._managing = managing
        self._settling = settling

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
            case DraftId():
                await self._publishing.decide(interaction, target)
            case DiscardId() | EverythingId():
                await self._managing.discard(interaction, target)
            case SetupId():
                await self._settling.choose(interaction, target)
            case _:
                assert_never(target)
