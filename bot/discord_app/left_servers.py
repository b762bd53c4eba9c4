"""What becomes of what a server keeps here when the bot is removed from it, and what is said about that."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import discord

from bot.discord_app.sending import tell_directly
from bot.discord_app.showing.markup import escape
from bot.discord_app.strings import strings
from bot.errors import LibraryError
from bot.library.results import Kept
from bot.wording.phrases import days, names

if TYPE_CHECKING:
    from bot.library.store.departures import Departures

log = logging.getLogger(__name__)

#: Seconds between two looks for what is to be removed; a day more or less does not matter to a week.
SECONDS_BETWEEN_LOOKS: Final = 3600.0


class LeftServers:
    """The servers that the bot was removed from."""

    def __init__(self, departures: Departures | None, days_kept: int) -> None:
        """Keep what is of a server for ``days_kept`` after it was left; without ``departures``, nothing is kept."""
        self._departures = departures
        self._days_kept = days_kept
        #: Two looks at once would count a server twice.
        self._alone = asyncio.Lock()

    def notice(self) -> str:
        """What hosts are told before: how long everything is kept after the bot was removed."""
        said = strings.KEPT_AFTER_LEAVING if self._days_kept else strings.NOT_KEPT_AFTER_LEAVING
        return said.format(days=days(self._days_kept))

    async def look(self, guilds: Sequence[discord.Guild]) -> Mapping[int, Collection[Kept]]:
        """See that the bot is in ``guilds`` and in no others, and remove what was kept for long enough.

        Returns what is kept of each server that was left since the last look, if anything.
        """
        departures = self._departures
        if departures is None:
            return {}
        ids = [guild.id for guild in guilds]
        async with self._alone:
            try:
                left = await asyncio.to_thread(departures.settle, ids)
                removed = await asyncio.to_thread(departures.remove_due, dt.timedelta(days=self._days_kept))
            except LibraryError as error:
                log.warning("what servers keep that were left could not be looked through: %s", error)
                return {}
        keeping = [kept for kept in left.values() if kept]
        if keeping:
            log.warning("left servers of which something is kept, for %d days: %d", self._days_kept, len(keeping))
        if removed:
            log.warning("removed everything of servers that had been left: %d", removed)
        return left

    async def tell_owner(self, guild: discord.Guild, kept: Collection[Kept], client: discord.Client) -> None:
        """Tell the owner of a ``guild`` that was left what becomes of what is ``kept``, if Discord lets the bot.

        Where that is nothing that anybody there has made, the owner is left in peace.
        """
        if guild.owner_id is None or not set(kept) - {Kept.COUNTS}:
            return
        try:
            owner = await client.fetch_user(guild.owner_id)
        except discord.HTTPException:
            return
        said = strings.LEFT_AT_ONCE if not self._days_kept else strings.LEFT
        what = names([said_of for each, said_of in _words() if each in kept])
        await tell_directly(owner, said.format(server=escape(guild.name), what=what, days=days(self._days_kept)))


def _words() -> tuple[tuple[Kept, str], ...]:
    """Return what may be kept of a server, the weightiest first, and how that is called."""
    return (
        (Kept.INTERVIEWS, strings.KEPT_INTERVIEWS),
        (Kept.SETTINGS, strings.KEPT_SETTINGS),
        (Kept.VOTES, strings.KEPT_VOTES),
        (Kept.QUESTIONS, strings.KEPT_QUESTIONS),
        (Kept.WORDINGS, strings.KEPT_WORDINGS),
        (Kept.HISTORY, strings.KEPT_HISTORY),
        (Kept.COUNTS, strings.KEPT_COUNTS),
    )
