"""What hosts do with other words that were suggested for questions: accept them, refuse them, undo that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import discord
from discord import ui

from bot.discord_app.access import FIXABLE, Access, explain, host_of
from bot.discord_app.hosts import is_host
from bot.discord_app.pressing import chosen_value
from bot.discord_app.sending import responses, tell
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import Decision, WordingId
from bot.discord_app.showing.menus import Option
from bot.discord_app.showing.pages import messages, on_one_page
from bot.discord_app.showing.rewordings import accepting_all_the_same, deciding_on
from bot.discord_app.strings import strings
from bot.errors import EmptyLibraryError, NotStoredError
from bot.library.changes import Host
from bot.library.results import Displaced
from bot.library.wordings import DAYS_A_SUGGESTION_WAITS, Standing, StoredWording
from bot.model import Interview
from bot.retrieval import Engine
from bot.service.rewording import Reworded, Rewording
from bot.wording import Card, Kind, reworded_note
from bot.wording.phrases import place, told_apart

#: Of those that wait, and of those that count, so many are listed at most: what a phone shows.
_LISTED: Final = 6
#: Characters of a printed question in that list.
_QUESTION: Final = 100


class Accepting:
    """The verbs behind ``/library wordings``."""

    def __init__(self, access: Access, rewording: Rewording, engine: Callable[[int], Engine]) -> None:
        """Show what is in ``rewording`` to those whom ``access`` does not refuse.

        ``engine`` is as in ``Publishing``.
        """
        self._access = access
        self._rewording = rewording
        self._engine = engine

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the host which other words are suggested and which count."""
        if interaction.guild_id is not None and not await self._access.refuses(interaction):
            shown = await self._view(interaction, interaction.guild_id, manages=is_host(interaction.permissions))
            await responses(interaction, private=True)({"view": shown})

    async def decide(self, interaction: discord.Interaction, target: WordingId) -> None:
        """Do with the words that were chosen what the menu is for, and show what is there then.

        Where another question answers them now, a host is told so, and asked, before they are accepted.
        """
        server = interaction.guild_id
        if server is None or await self._access.refuses(interaction, was_host=target.manages):
            return
        await interaction.response.defer()
        chosen = chosen_value(interaction) if not target.number else ""
        number = int(chosen) if chosen.isdecimal() else target.number
        try:
            is_to_be_asked = target.what is Decision.ACCEPT and not target.number
            displaced = await asyncio.to_thread(self._rehearsed, server, number) if is_to_be_asked else None
            if displaced:
                shown = _asking(displaced, number, interaction, manages=target.manages)
            else:
                if target.what is not Decision.LEAVE:
                    await asyncio.to_thread(self._verb(target.what), server, number, host_of(interaction))
                shown = await self._view(interaction, server, manages=target.manages)
        except NotStoredError:
            await tell(interaction, strings.WORDING_DECIDED)
        except FIXABLE as error:
            await explain(interaction, error)
        else:
            await interaction.edit_original_response(view=shown)

    def _verb(self, what: Decision) -> Callable[[int, int, Host], StoredWording]:
        return {
            Decision.ACCEPT: self._rewording.accept,
            Decision.REFUSE: self._rewording.refuse,
            Decision.UNDO: self._rewording.undo,
        }[what]

    def _rehearsed(self, server: int, number: int) -> Displaced | None:
        try:
            return self._rewording.rehearsed(server, number, self._engine(server))
        except EmptyLibraryError:
            return None

    async def _view(self, interaction: discord.Interaction, server: int, *, manages: bool) -> ui.LayoutView:
        found = await asyncio.to_thread(self._rewording.all, server)
        hosting = self._access.hosting(interaction)
        stored = await asyncio.to_thread(hosting.stored) if hosting else ()
        page = on_one_page(partial(wordings_card, found, [s.interview for s in stored]), _LISTED)
        suggested = [_option(r) for r in found if r.stored.standing is Standing.SUGGESTED]
        accepted = [_option(r) for r in reversed(found) if r.stored.standing is Standing.ACCEPTED]
        menus = {Decision.ACCEPT: suggested, Decision.REFUSE: suggested, Decision.UNDO: accepted}
        return components.view((page,), interaction.user.id, Controls(deciding_on(menus, manages=manages)))


def _asking(displaced: Displaced, number: int, interaction: discord.Interaction, *, manages: bool) -> ui.LayoutView:
    """Return what asks whether words that are answered otherwise now are accepted all the same."""
    card = Card(Kind.LIBRARY, strings.WORDING_CONFIRM_TITLE, notes=(reworded_note(displaced),))
    buttons = accepting_all_the_same(number, manages=manages)
    return components.view(messages([card])[0], interaction.user.id, Controls(buttons=buttons))


def wordings_card(found: Sequence[Reworded], interviews: Sequence[Interview], most: int) -> Card:
    """Return the card with other words for questions: those that wait, the oldest first, and those that count.

    Their ``interviews`` are called so that they can be told apart.

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
    return Card(
        Kind.LIBRARY,
        strings.WORDINGS_TITLE,
        notes=(how,),
        closing=(*(_line(reworded, interviews) for reworded in shown), *more),
    )


def _line(reworded: Reworded, interviews: Sequence[Interview]) -> str:
    stored = reworded.stored
    if reworded.place is None:
        return strings.WORDING_GONE.format(words=stored.wording.words)
    interview, exchange = reworded.place
    line = strings.WORDING_ACCEPTED if stored.standing is Standing.ACCEPTED else strings.WORDING_SUGGESTED
    return line.format(
        day=stored.day.isoformat(),
        words=stored.wording.words,
        place=f"{told_apart(interview, interviews)}, {place(interview, exchange)}",
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
