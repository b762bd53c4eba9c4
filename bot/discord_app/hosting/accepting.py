"""What hosts do with other words that were suggested for questions: accept them, refuse them, undo that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import discord
from discord import ui

from bot.discord_app.hosting.access import FIXABLE, Access, explain, host_of
from bot.discord_app.hosts import is_host
from bot.discord_app.pressing import chosen_value
from bot.discord_app.sending import responses, tell
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import Decision, WordingId
from bot.discord_app.showing.menus import Option
from bot.discord_app.showing.pages import on_one_page
from bot.discord_app.showing.rewordings import deciding_on
from bot.discord_app.strings import strings
from bot.errors import NotStoredError
from bot.library.changes import Host
from bot.library.wordings import DAYS_A_SUGGESTION_WAITS, Standing, StoredWording
from bot.service.rewording import Reworded, Rewording
from bot.wording import Card, Kind
from bot.wording.phrases import people_line, place

#: Of those that wait, and of those that count, so many are listed at most: what a phone shows.
_LISTED: Final = 6
#: Characters of a printed question in that list.
_QUESTION: Final = 100


class Accepting:
    """The verbs behind ``/library wordings``."""

    def __init__(self, access: Access, rewording: Rewording) -> None:
        """Show what is in ``rewording`` to those whom ``access`` does not refuse."""
        self._access = access
        self._rewording = rewording

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the host which other words are suggested and which count."""
        if interaction.guild_id is not None and not await self._access.refuses(interaction):
            shown = await self._view(interaction, interaction.guild_id, manages=is_host(interaction.permissions))
            await responses(interaction, private=True)({"view": shown})

    async def decide(self, interaction: discord.Interaction, target: WordingId) -> None:
        """Do with the words that were chosen what the menu is for, and show what is there then."""
        server = interaction.guild_id
        if server is not None and not await self._access.refuses(interaction, was_host=target.manages):
            chosen = chosen_value(interaction)
            number = int(chosen) if chosen.isdecimal() else 0
            try:
                await asyncio.to_thread(self._verb(target.what), server, number, host_of(interaction))
            except NotStoredError:
                await tell(interaction, strings.WORDING_DECIDED)
            except FIXABLE as error:
                await explain(interaction, error)
            else:
                shown = await self._view(interaction, server, manages=target.manages)
                await interaction.response.edit_message(view=shown)

    def _verb(self, what: Decision) -> Callable[[int, int, Host], StoredWording]:
        return {
            Decision.ACCEPT: self._rewording.accept,
            Decision.REFUSE: self._rewording.refuse,
            Decision.UNDO: self._rewording.undo,
        }[what]

    async def _view(self, interaction: discord.Interaction, server: int, *, manages: bool) -> ui.LayoutView:
        found = await asyncio.to_thread(self._rewording.all, server)
        page = on_one_page(partial(wordings_card, found), _LISTED)
        suggested = [_option(r) for r in found if r.stored.standing is Standing.SUGGESTED]
        accepted = [_option(r) for r in reversed(found) if r.stored.standing is Standing.ACCEPTED]
        menus = {Decision.ACCEPT: suggested, Decision.REFUSE: suggested, Decision.UNDO: accepted}
        return components.view((page,), interaction.user.id, Controls(deciding_on(menus, manages=manages)))


def wordings_card(found: Sequence[Reworded], most: int) -> Card:
    """Return the card with other words for questions: those that wait, the oldest first, and those that count.

    So many of each are listed at ``most``; it says how many are left.
    """
    how = strings.WORDINGS_HOW.format(days=DAYS_A_SUGGESTION_WAITS)
    if not found:
        return Card(Kind.LIBRARY, strings.WORDINGS_TITLE, notes=(how, strings.WORDINGS_NONE))
    suggested = [r for r in found if r.stored.standing is Standing.SUGGESTED]
    accepted = [r for r in reversed(found) if r.stored.standing is Standing.ACCEPTED]
    shown = (*suggested[:most], *accepted[:most])
    left = len(found) - len(shown)
    more = [strings.WORDINGS_LEFT.format(count=left)] if left else []
    return Card(Kind.LIBRARY, strings.WORDINGS_TITLE, notes=(how,), closing=(*map(_line, shown), *more))


def _line(reworded: Reworded) -> str:
    stored = reworded.stored
    if reworded.place is None:
        return strings.WORDING_GONE.format(words=stored.wording.words)
    interview, exchange = reworded.place
    line = strings.WORDING_ACCEPTED if stored.standing is Standing.ACCEPTED else strings.WORDING_SUGGESTED
    return line.format(
        day=stored.day.isoformat(),
        words=stored.wording.words,
        place=f"{people_line(interview)}, {place(interview, exchange)}",
        question=limits.shortened(interview.question_of(exchange), _QUESTION),
    )


def _option(reworded: Reworded) -> Option:
    described = ""
    if reworded.place:
        interview, exchange = reworded.place
        described = f"{exchange.number}. {interview.question_of(exchange)}"
    return Option(
        limits.shortened(reworded.stored.wording.words, limits.MENU_CHOICE),
        limits.shortened(" ".join(described.split()), limits.MENU_CHOICE),
        str(reworded.stored.number),
    )
