"""``/setup``, ``/stats`` and ``/wanted``: for those who may manage the server, unless it lets others use them."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.discord_app.setup.counting import Counting
from bot.discord_app.setup.settling import Settling
from bot.discord_app.setup.wanting import Wanting
from bot.discord_app.strings import strings


def setup_commands(settling: Settling) -> app_commands.Group:
    """Return the group of commands over the verbs of ``settling``."""
    group = app_commands.Group(
        name="setup",
        description=strings.SETUP,
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )

    @group.command(description=strings.SETUP_SETTINGS)
    async def settings(interaction: discord.Interaction) -> None:
        await settling.show(interaction)

    @group.command(description=strings.SETUP_CHECK)
    async def check(interaction: discord.Interaction) -> None:
        await settling.check(interaction)

    return group


def stats_command(counting: Counting) -> app_commands.Command[Any, ..., None]:
    """Return the command over the verb of ``counting``."""

    @app_commands.command(description=strings.STATS)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def stats(interaction: discord.Interaction) -> None:
        await counting.show(interaction)

    return stats


def wanted_command(wanting: Wanting) -> app_commands.Command[Any, ..., None]:
    """Return the command over the verb of ``wanting``."""

    @app_commands.command(description=strings.WANTED)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def wanted(interaction: discord.Interaction) -> None:
        await wanting.show(interaction)

    return wanted
