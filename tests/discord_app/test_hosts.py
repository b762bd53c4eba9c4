from __future__ import annotations

import discord
import pytest
from discord import app_commands

from bot.discord_app.hosts import for_hosts, is_host


@pytest.mark.parametrize(
    ("permissions", "hosts"),
    [
        (discord.Permissions.none(), False),
        (discord.Permissions(manage_messages=True, manage_channels=True, kick_members=True), False),
        (discord.Permissions(manage_guild=True), True),
        # What Discord says of administrators and owners, whatever their roles say.
        (discord.Permissions.all(), True),
    ],
)
def test_who_may_manage_the_server_is_a_host(permissions: discord.Permissions, hosts: bool) -> None:
    assert is_host(permissions) is hosts


@for_hosts
@app_commands.command(description="For hosts")
async def something(_: discord.Interaction) -> None:
    """Do nothing."""


def test_a_command_for_hosts_is_shown_to_them_alone_and_in_servers_alone() -> None:
    group = for_hosts(app_commands.Group(name="some", description="For hosts"))
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    settled = {"default_member_permissions": 1 << 5, "contexts": [0], "integration_types": [0]}

    assert [{key: made.to_dict(tree)[key] for key in settled} for made in (something, group)] == [settled, settled]
