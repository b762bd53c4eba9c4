"""The commands of ``/setup``, ``/stats`` and ``/wanted``."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.discord_app.hosts import Command, for_hosts
from bot.discord_app.setup.counting import Counting
from bot.discord_app.setup.settling import Settling
from bot.discord_app.setup.wanting import Wanting
from bot.discord_app.strings import strings


def setup_commands(settling: Settling) -> app_commands.Group:
    """Return the group of commands over the verbs of ``settling``."""
    group = for_hosts(app_commands.Group(name="setup", description=strings.SETUP))

    @group.command(description=strings.SETUP_SETTINGS)
    async def settings(interaction: discord.Interaction) -> None:
        await settling.show(interaction)

    @group.command(description=strings.SETUP_CHECK)
    async def check(interaction: discord.Interaction) -> None:
        await settling.check(interaction)

    return group


def stats_command(counting: Counting) -> Command:
    """Return the command over the verb of ``counting``."""

    @for_hosts
    @app_commands.command(description=strings.STATS)
    async def stats(interaction: discord.Interaction) -> None:
        await counting.show(interaction)

    return stats


def wanted_command(wanting: Wanting) -> Command:
    """Return the command over the verb of ``wanting``."""

    @for_hosts
    @app_commands.command(description=strings.WANTED)
    async def wanted(interaction: discord.Interaction) -> None:
        await wanting.show(interaction)

    return wanted
