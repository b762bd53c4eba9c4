"""What hosts are shown of what was changed in their server, and how they undo it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

import discord
from discord import ui

from bot.discord_app.access import FIXABLE, Access, explain, host_of
from bot.discord_app.hosts import is_host
from bot.discord_app.pressing import chosen_value
from bot.discord_app.sending import responses, tell
from bot.discord_app.showing import components, limits
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.host_ids import ChangesId, Review
from bot.discord_app.showing.menus import Option
from bot.discord_app.showing.pages import pages
from bot.discord_app.showing.reviewing import leafing, undoing_one
from bot.discord_app.strings import strings
from bot.library.changes import DAYS_A_NAME_IS_KEPT, Told
from bot.library.preferences import Preferences
from bot.service.undoing import Undoing
from bot.service.wishes import Wishes
from bot.wording import Card, Kind
from bot.wording.changing import Settled, change_line, change_words, why_not
from bot.wording.phrases import days, minute

#: Changes of a page: what a phone shows with the menu below.
_LISTED: Final = 8
#: Characters of a change in that list.
_LINE: Final = 200


class TakingBack:
    """The verbs behind ``/library changes``."""

    def __init__(
        self, access: Access, undoing: Undoing, wishes: Wishes, settled: Callable[[discord.Guild | None], Settled]
    ) -> None:
        """Show what is in ``undoing`` to those whom ``access`` does not refuse; ``wishes`` say whether it has names.

        ``settled`` returns what tells what became of a setting in a server.
        """
        self._access = access
        self._undoing = undoing
        self._wishes = wishes
        self._settled = settled

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the host what was changed last."""
        if interaction.guild_id is not None and not await self._access.refuses(interaction):
            manages = is_host(interaction.permissions)
            shown = await self._view(interaction, interaction.guild_id, 0, manages=manages)
            await responses(interaction, private=True)({"view": shown})

    async def do(self, interaction: discord.Interaction, target: ChangesId) -> None:
        """Undo what was chosen, or turn to another page, and show what is there then."""
        server = interaction.guild_id
        if server is not None and not await self._access.refuses(interaction, was_host=target.manages):
            if target.what is Review.UNDO and not await self._undo(interaction, server):
                return
            shown = await self._view(interaction, server, target.page, manages=target.manages)
            await interaction.response.edit_message(view=shown)

    async def _undo(self, interaction: discord.Interaction, server: int) -> bool:
        """Undo what was chosen; return whether that is done, having told the host why where it is not."""
        number = chosen_value(interaction)
        try:
            obstacle = await asyncio.to_thread(
                self._undoing.undo, server, int(number) if number.isdecimal() else 0, host_of(interaction)
            )
        except FIXABLE as error:
            await explain(interaction, error)
            return False
        if obstacle:
            await tell(interaction, strings.NOT_UNDONE.format(reason=why_not(obstacle)))
        return obstacle is None

    async def _view(self, interaction: discord.Interaction, server: int, page: int, *, manages: bool) -> ui.LayoutView:
        found = await asyncio.to_thread(self._undoing.all, server)
        wished = await asyncio.to_thread(self._wishes.of, server)
        count = max(1, -(-len(found) // _LISTED))
        at = min(page, count - 1)
        listed = found[at * _LISTED : (at + 1) * _LISTED]
        settled = self._settled(interaction.guild)
        (shown, *_) = pages(changes_card(listed, wished, settled, at, count))
        menus = undoing_one([_option(told, settled) for told in listed], manages=manages)
        buttons = leafing(at, count, manages=manages)
        return components.view((shown,), interaction.user.id, Controls(menus, buttons))


def changes_card(listed: Sequence[Told], wished: Preferences, settled: Settled, page: int, count: int) -> Card:
    """Return the card with the changes of a ``page``, 0-based, of so many."""
    heading = strings.CHANGES_TITLE.format(number=page + 1, count=count)
    named = strings.CHANGES_NAMED.format(days=days(DAYS_A_NAME_IS_KEPT)) if wished.names else strings.CHANGES_NAMELESS
    if not listed:
        return Card(Kind.LIBRARY, heading, notes=(strings.CHANGES_NONE, named))
    lines = (limits.shortened(change_line(told, settled), _LINE) for told in listed)
    return Card(Kind.LIBRARY, heading, notes=(strings.CHANGES_HOW, named), closing=tuple(lines))


def _option(told: Told, settled: Settled) -> Option:
    when = minute(told.change.event.at)
    described = strings.NOT_UNDONE.format(reason=why_not(told.obstacle)) if told.obstacle else when
    return Option(
        limits.shortened(change_words(told, settled), limits.MENU_CHOICE),
        limits.shortened(described, limits.MENU_CHOICE),
        str(told.change.number),
    )
