"""What is done with what a host chooses: kept, and shown as it is now."""

from __future__ import annotations

import asyncio
from functools import partial

import discord

from bot.discord_app.access import Access, host_of
from bot.discord_app.hosts import is_host
from bot.discord_app.pressing import chosen_before, chosen_values
from bot.discord_app.sending import deliver, responses
from bot.discord_app.setup import menu
from bot.discord_app.setup.checkup import checkup
from bot.discord_app.showing.host_ids import SetupId
from bot.discord_app.showing.pages import messages
from bot.service.wishes import Wishes


class Settling:
    """The verbs behind ``/setup``."""

    def __init__(self, access: Access, wishes: Wishes, *, reads: bool) -> None:
        """Change ``wishes`` for those whom ``access`` does not refuse; ``reads`` is as in ``menu.screen``."""
        self._reads = reads
        self._access = access
        self._wishes = wishes

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the host what the server wishes, to be changed."""
        if not await self._access.refuses(interaction):
            wished = await asyncio.to_thread(self._wishes.of, interaction.guild_id)
            manages = is_host(interaction.permissions)
            shown = menu.screen(wished, interaction.guild, manages=manages, reads=self._reads)
            await interaction.response.send_message(view=shown, ephemeral=True)

    async def check(self, interaction: discord.Interaction) -> None:
        """Show the host what the bot lacks in the channels of the server."""
        if interaction.guild is not None and not await self._access.refuses(interaction):
            wished = await asyncio.to_thread(self._wishes.of, interaction.guild_id)
            shown = messages([checkup(interaction.guild, wished, reads=self._reads)])
            await deliver(responses(interaction, private=True), shown, interaction.user.id, removable=False)

    async def choose(self, interaction: discord.Interaction, target: SetupId) -> None:
        """Keep what the host has chosen in a menu, and show the screen as it is then."""
        if interaction.guild_id is not None and not await self._access.refuses(interaction, was_host=target.manages):
            values, shown = chosen_values(interaction), chosen_before(interaction)
            change = partial(menu.chosen, target.subject, values, shown, interaction.guild)
            wished = await asyncio.to_thread(self._wishes.change, interaction.guild_id, change, host_of(interaction))
            now = menu.screen(wished, interaction.guild, manages=target.manages, reads=self._reads)
            await interaction.response.edit_message(view=now)
