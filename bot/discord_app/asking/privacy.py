"""What is kept of a person: told, exported and deleted, for that person alone."""

from __future__ import annotations

import asyncio
import dataclasses
import io
import json
from collections.abc import Sequence

import discord

from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.sending import deliver, responses, tell
from bot.discord_app.showing import components
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.pages import messages
from bot.discord_app.showing.person_ids import Mine, MineId
from bot.discord_app.strings import strings
from bot.library.changes import DAYS_A_NAME_IS_KEPT, ChangedByPerson
from bot.library.missed import DAYS_A_QUESTION_IS_KEPT, LONGEST_KEPT, PEOPLE_ASKING_ALIKE, AskedByPerson
from bot.library.tallies import DAYS_A_VOTE_IS_SOMEBODYS, CastVote
from bot.library.wordings import DAYS_A_SUGGESTION_WAITS
from bot.service.feedback import Feedback
from bot.service.missing import Missing
from bot.service.undoing import Undoing
from bot.service.wishes import Wishes
from bot.wording import Card, Kind


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """What is kept, in all servers, and can be told to be of one person."""

    votes: Sequence[CastVote]
    questions: Sequence[AskedByPerson]
    #: What they changed as a host of a server that keeps names.
    changes: Sequence[ChangedByPerson]


class Privacy:
    """The verbs behind ``/privacy``."""

    def __init__(
        self, cooldowns: Cooldowns, feedback: Feedback, missing: Missing, undoing: Undoing, wishes: Wishes
    ) -> None:
        """Tell what is kept in ``feedback``, ``missing`` and ``undoing``, as often as ``cooldowns`` allow.

        What is kept at all, ``wishes`` say.
        """
        self._undoing = undoing
        self._cooldowns = cooldowns
        self._feedback = feedback
        self._missing = missing
        self._wishes = wishes

    async def show(self, interaction: discord.Interaction) -> None:
        """Tell the person what is kept of them."""
        if not await self._is_too_fast(interaction):
            kept = await self._kept(interaction.user.id)
            here = await asyncio.to_thread(self._wishes.of, interaction.guild_id) if interaction.guild_id else None
            shown = messages([_card(kept, here.missed if here else None)])
            sending, asker = responses(interaction, private=True), interaction.user.id
            await deliver(sending, shown, asker, Controls(buttons=components.mine()), removable=False)

    async def do(self, interaction: discord.Interaction, target: MineId) -> None:
        """Give the person, or delete, what is kept of them."""
        if await self._is_too_fast(interaction):
            return
        person = interaction.user.id
        match target.what:
            case Mine.EXPORT:
                file = discord.File(io.BytesIO(exported(person, await self._kept(person))), strings.MINE_FILE)
                await tell(interaction, strings.MINE_EXPORTED, file)
            case Mine.DELETE:
                votes = await asyncio.to_thread(self._feedback.delete_of_person, person)
                questions = await asyncio.to_thread(self._missing.delete_of_person, person)
                changes = await asyncio.to_thread(self._undoing.delete_of_person, person)
                told = strings.MINE_DELETED.format(votes=votes, questions=questions)
                named = strings.MINE_NAMES_DELETED.format(changes=changes) if changes else ""
                await tell(interaction, " ".join(filter(None, (told, named))))

    async def _kept(self, person: int) -> Kept:
        return Kept(
            await asyncio.to_thread(self._feedback.of_person, person),
            await asyncio.to_thread(self._missing.of_person, person),
            await asyncio.to_thread(self._undoing.of_person, person),
        )

    async def _is_too_fast(self, interaction: discord.Interaction) -> bool:
        refusal = self._cooldowns.refusal(interaction.user.id, None, interaction.guild_id)
        if refusal:
            await tell(interaction, refusal)
        return bool(refusal)


def exported(person: int, kept: Kept) -> bytes:
    """Return all that is ``kept`` of ``person`` as JSON in UTF-8."""
    written = {
        "person": str(person),
        "votes": [{**dataclasses.asdict(v), "at": v.at.isoformat()} for v in kept.votes],
        "questions": [{**dataclasses.asdict(q), "day": q.day.isoformat()} for q in kept.questions],
        "changes": [{**dataclasses.asdict(c), "what": c.what.value, "at": c.at.isoformat()} for c in kept.changes],
    }
    return (json.dumps(written, indent=2) + "\n").encode()


def _card(kept: Kept, is_kept_here: bool | None) -> Card:
    """Return the card; in direct messages ``is_kept_here`` is None."""
    here = {True: (strings.PRIVACY_MISSED_HERE,), False: (strings.PRIVACY_MISSED_NOT_HERE,), None: ()}[is_kept_here]
    missed = strings.PRIVACY_MISSED.format(
        days=DAYS_A_QUESTION_IS_KEPT, people=PEOPLE_ASKING_ALIKE, longest=LONGEST_KEPT
    )
    return Card(
        Kind.HELP,
        strings.PRIVACY_TITLE,
        notes=(
            strings.PRIVACY_QUESTIONS,
            strings.PRIVACY_NAMES.format(days=DAYS_A_NAME_IS_KEPT, changes=len(kept.changes)),
            " ".join((missed, *here)),
            strings.PRIVACY_WORDINGS.format(days=DAYS_A_SUGGESTION_WAITS),
            strings.PRIVACY_MEMORY,
            strings.PRIVACY_BUTTONS,
            strings.PRIVACY_VOTES.format(days=DAYS_A_VOTE_IS_SOMEBODYS),
            strings.PRIVACY_COUNT.format(votes=len(kept.votes), questions=len(kept.questions)),
        ),
    )
