"""What hosts are shown of what members say of the answers: counts, and nobody's name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

import discord

from bot.discord_app import strings
from bot.discord_app.hosting.access import Access
from bot.discord_app.sending import deliver, responses
from bot.discord_app.showing.pages import messages
from bot.errors import EmptyLibraryError
from bot.library.tallies import Tally
from bot.model import Interview
from bot.service.feedback import Feedback
from bot.wording import Card, Kind
from bot.wording.phrases import people_line, place

#: Answers that are listed: those with most to mend; a phone shows no more.
_LISTED: Final = 15


class Counting:
    """The verb behind ``/stats``."""

    def __init__(
        self, access: Access, feedback: Feedback, interviews: Callable[[int | None], Sequence[Interview]]
    ) -> None:
        """Show what ``feedback`` has to those whom ``access`` does not refuse.

        ``interviews`` returns what is served in a server, and may raise EmptyLibraryError.
        """
        self._access = access
        self._feedback = feedback
        self._interviews = interviews

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the host the counts of the server."""
        if interaction.guild_id is not None and not await self._access.refuses(interaction):
            card = await asyncio.to_thread(self._card, interaction.guild_id)
            sending = responses(interaction, private=True)
            await deliver(sending, messages([card]), interaction.user.id, removable=False)

    def _card(self, server: int) -> Card:
        try:
            served = self._interviews(server)
        except EmptyLibraryError:
            served = ()
        return votes_card(self._feedback.tallies(server), served)


def votes_card(tallies: Sequence[Tally], served: Sequence[Interview]) -> Card:
    """Return the card with the votes on answers of the interviews that are ``served``; those that fail most first."""
    found = [(tally, line) for tally in tallies if (line := _line(tally, served))]
    if not found:
        return Card(Kind.LIBRARY, strings.STATS_TITLE, notes=(strings.STATS_NONE,))
    found.sort(key=lambda pair: (-pair[0].does_not, -pair[0].answers))
    left = len(found) - _LISTED
    more = (strings.STATS_LEFT.format(answers=left),) if left > 0 else ()
    return Card(
        Kind.LIBRARY,
        strings.STATS_TITLE,
        notes=(strings.STATS_HOW,),
        closing=(*(line for _, line in found[:_LISTED]), *more),
    )


def _line(tally: Tally, served: Sequence[Interview]) -> str:
    """Return the line on one exchange; "" where it is not served any more."""
    for interview in served:
        for exchange in interview.exchanges:
            if (interview.key, exchange.mark) == (tally.interview, tally.exchange):
                return strings.STATS_LINE.format(
                    place=f"{people_line(interview)}, {place(interview, exchange)}",
                    answers=tally.answers,
                    does_not=tally.does_not,
                    question=interview.question_of(exchange),
                )
    return ""
