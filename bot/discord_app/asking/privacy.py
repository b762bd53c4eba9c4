"""What is kept of a person: told, exported and deleted, for that person alone."""

from __future__ import annotations

import asyncio
import dataclasses
import io
import json
from collections.abc import Sequence

import discord

from bot.discord_app import strings
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.sending import deliver, responses, tell
from bot.discord_app.showing import components
from bot.discord_app.showing.pages import messages
from bot.discord_app.showing.person_ids import Mine, MineId
from bot.library.tallies import DAYS_A_VOTE_IS_SOMEBODYS, CastVote
from bot.service.feedback import Feedback
from bot.wording import Card, Kind


class Privacy:
    """The verbs behind ``/privacy``."""

    def __init__(self, cooldowns: Cooldowns, feedback: Feedback) -> None:
        """Tell what ``feedback`` keeps, as often as ``cooldowns`` allow."""
        self._cooldowns = cooldowns
        self._feedback = feedback

    async def show(self, interaction: discord.Interaction) -> None:
        """Tell the person what is kept of them."""
        if not await self._is_too_fast(interaction):
            votes = await asyncio.to_thread(self._feedback.of_person, interaction.user.id)
            shown = messages([_card(len(votes))])
            sending, asker = responses(interaction, private=True), interaction.user.id
            await deliver(sending, shown, asker, removable=False, besides=components.mine())

    async def do(self, interaction: discord.Interaction, target: MineId) -> None:
        """Give the person, or delete, what is kept of them."""
        if await self._is_too_fast(interaction):
            return
        person = interaction.user.id
        match target.what:
            case Mine.EXPORT:
                votes = await asyncio.to_thread(self._feedback.of_person, person)
                file = discord.File(io.BytesIO(exported(person, votes)), strings.MINE_FILE)
                await interaction.response.send_message(strings.MINE_EXPORTED, file=file, ephemeral=True)
            case Mine.DELETE:
                count = await asyncio.to_thread(self._feedback.delete_of_person, person)
                await tell(interaction, strings.MINE_DELETED.format(count=count))

    async def _is_too_fast(self, interaction: discord.Interaction) -> bool:
        refusal = self._cooldowns.refusal(interaction.user.id, None, interaction.guild_id)
        if refusal:
            await tell(interaction, refusal)
        return bool(refusal)


def exported(person: int, votes: Sequence[CastVote]) -> bytes:
    """Return all that is kept of ``person`` as JSON in UTF-8."""
    kept = {"person": str(person), "votes": [{**dataclasses.asdict(v), "at": v.at.isoformat()} for v in votes]}
    return (json.dumps(kept, indent=2) + "\n").encode()


def _card(votes: int) -> Card:
    return Card(
        Kind.HELP,
        strings.PRIVACY_TITLE,
        notes=(
            strings.PRIVACY_QUESTIONS,
            strings.PRIVACY_MEMORY,
            strings.PRIVACY_BUTTONS,
            strings.PRIVACY_VOTES.format(days=DAYS_A_VOTE_IS_SOMEBODYS),
            strings.PRIVACY_COUNT.format(count=votes),
        ),
    )
