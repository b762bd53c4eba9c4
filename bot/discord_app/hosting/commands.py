"""The commands of ``/library``: for those who may manage the server, unless it lets others use them."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord_app import strings
from bot.discord_app.failures import Autocomplete, quietly
from bot.discord_app.hosting.publishing import Hosting, suggestions

Command = app_commands.Command[Any, ..., None]
_Text = Range[str, 1, 300]


def library_commands(hosting: Hosting) -> app_commands.Group:
    """Return the group of commands over the verbs of ``hosting``."""
    group = app_commands.Group(
        name="library",
        description=strings.LIBRARY,
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )
    for make in (_add, _paste, _list, _info, _withdraw, _restore, _remove, _export):
        group.add_command(make(hosting))
    return group


def _add(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_ADD)
    @app_commands.describe(
        file=strings.ADD_FILE,
        outlet=strings.ADD_OUTLET,
        date=strings.ADD_DATE,
        title=strings.ADD_TITLE,
        link=strings.ADD_LINK,
        language=strings.ADD_LANGUAGE,
    )
    async def add(
        interaction: discord.Interaction,
        file: discord.Attachment,
        outlet: _Text = "",
        date: _Text = "",
        title: _Text = "",
        link: _Text = "",
        language: Range[str, 2, 3] = "",
    ) -> None:
        said = {"outlet": outlet, "date": date.lower(), "title": title, "link": link, "language": language.lower()}
        await hosting.add(interaction, file, said)

    return add


def _paste(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_PASTE)
    async def paste(interaction: discord.Interaction) -> None:
        await hosting.paste(interaction)

    return paste


def _list(hosting: Hosting) -> Command:
    @app_commands.command(name="list", description=strings.LIBRARY_LIST)
    async def list_(interaction: discord.Interaction) -> None:
        await hosting.overview(interaction)

    return list_


def _info(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_INFO)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
    @app_commands.autocomplete(interview=_interviews(hosting, withdrawn=None))
    async def info(interaction: discord.Interaction, interview: str) -> None:
        await hosting.info(interaction, interview)

    return info


def _withdraw(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_WITHDRAW)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
    @app_commands.autocomplete(interview=_interviews(hosting, withdrawn=False))
    async def withdraw(interaction: discord.Interaction, interview: str) -> None:
        await hosting.withdraw(interaction, interview)

    return withdraw


def _restore(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_RESTORE)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
    @app_commands.autocomplete(interview=_interviews(hosting, withdrawn=True))
    async def restore(interaction: discord.Interaction, interview: str) -> None:
        await hosting.restore(interaction, interview)

    return restore


def _remove(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_REMOVE)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
    @app_commands.autocomplete(interview=_interviews(hosting, withdrawn=None))
    async def remove(interaction: discord.Interaction, interview: str) -> None:
        await hosting.remove(interaction, interview)

    return remove


def _export(hosting: Hosting) -> Command:
    @app_commands.command(description=strings.LIBRARY_EXPORT)
    async def export(interaction: discord.Interaction) -> None:
        await hosting.export(interaction)

    return export


def _interviews(hosting: Hosting, *, withdrawn: bool | None) -> Autocomplete:
    """Return what offers the interviews of the library; only withdrawn or served ones, unless it is None."""

    async def interviews(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return suggestions(await hosting.held(interaction, typed, withdrawn=withdrawn))

    return quietly(interviews)
