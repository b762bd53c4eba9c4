"""Who is a host of a server: which permission of Discord makes somebody one."""

from __future__ import annotations

from typing import Final, TypeVar

import discord
from discord import app_commands

#: Whoever has these is a host. A server can let others use the commands of hosts besides, in its settings of commands.
#: ``NOT_A_HOST`` in ``strings`` calls it by its name.
HOSTS: Final = discord.Permissions(manage_guild=True)

#: A slash command of this door; discord.py has those without a class bound to a group.
Command = app_commands.Command[app_commands.Group, ..., None]
C = TypeVar("C", app_commands.Group, Command)


def is_host(permissions: discord.Permissions) -> bool:
    """Tell whether somebody who has ``permissions`` in a server is a host of it."""
    return permissions.is_superset(HOSTS)


def for_hosts(command: C) -> C:
    """Make ``command``, or a group of them, one of servers that Discord shows to their hosts; return it."""
    command.default_permissions = HOSTS
    command.allowed_contexts = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
    command.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
    return command
