"""What hosts are shown of what was replied, and what members say of it: counts, and nobody's name."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import discord

from bot.discord_app.access import Access
from bot.discord_app.sending import deliver, responses
from bot.discord_app.showing.pages import messages
from bot.discord_app.strings import strings
from bot.errors import EmptyLibraryError
from bot.library.tallies import Outcome, Replies, Tally
from bot.model import Exchange, Interview
from bot.service.feedback import Feedback
from bot.wording import Card, Kind
from bot.wording.phrases import place, told_apart

#: Weeks that are listed; those that are kept are more.
_WEEKS: Final = 8
#: Answers, or interviews, that are listed: those with most to mend; a phone shows no more.
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
            cards = await asyncio.to_thread(self._cards, interaction.guild_id)
            sending = responses(interaction, private=True)
            await deliver(sending, messages(cards), interaction.user.id, removable=False)

    def _cards(self, server: int) -> tuple[Card, Card]:
        try:
            served = self._interviews(server)
        except EmptyLibraryError:
            served = ()
        counted = self._feedback.weeks(server)
        return replies_card(counted, served), votes_card(self._feedback.tallies(server), served)


def replies_card(counted: Sequence[Replies], served: Sequence[Interview]) -> Card:
    """Return the card with what was replied: by week, the latest first, and by interview."""
    if not counted:
        return Card(Kind.LIBRARY, strings.REPLIES_TITLE, notes=(strings.REPLIES_NONE,))
    weeks = list(dict.fromkeys(row.week for row in counted))[:_WEEKS]
    shown = [row for row in counted if row.week in weeks]
    called = {interview.key: told_apart(interview, served) for interview in served}
    answered = Counter({row.interview: 0 for row in shown if row.interview})
    for row in shown:
        answered[row.interview] += row.count if row.interview else 0
    lines = [_week(week, [row for row in shown if row.week == week]) for week in weeks]
    by_interview = (
        strings.REPLIES_OF.format(interview=called.get(key, key), count=count)
        for key, count in answered.most_common(_LISTED)
        if count
    )
    return Card(Kind.LIBRARY, strings.REPLIES_TITLE, notes=tuple(lines), closing=tuple(by_interview))


def _week(week: dt.date, rows: Sequence[Replies]) -> str:
    sums = {what.value: sum(row.count for row in rows if row.outcome is what) for what in Outcome}
    return strings.REPLIES_IN_A_WEEK.format(week=week.isoformat(), **sums)


def votes_card(tallies: Sequence[Tally], served: Sequence[Interview]) -> Card:
    """Return the card with the votes on answers of the interviews that are ``served``; those that fail most first."""
    places = {(i.key, exchange.mark): (i, exchange) for i in served for exchange in i.exchanges}
    found = [(tally, *voted) for tally in tallies if (voted := places.get((tally.interview, tally.exchange)))]
    if not found:
        return Card(Kind.LIBRARY, strings.STATS_TITLE, notes=(strings.STATS_NONE,))
    found.sort(key=lambda each: (-each[0].does_not, -each[0].answers))
    left = len(found) - _LISTED
    more = (strings.STATS_LEFT.format(answers=left),) if left > 0 else ()
    return Card(
        Kind.LIBRARY,
        strings.STATS_TITLE,
        notes=(strings.STATS_HOW,),
        closing=(*(_line(*each, served) for each in found[:_LISTED]), *more),
    )


def _line(tally: Tally, interview: Interview, exchange: Exchange, served: Sequence[Interview]) -> str:
    return strings.STATS_LINE.format(
        place=f"{told_apart(interview, served)}, {place(interview, exchange)}",
        answers=tally.answers,
        does_not=tally.does_not,
        question=interview.question_of(exchange),
    )
