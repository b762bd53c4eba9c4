"""The commands of ``/library``: for those who may manage the server, unless it lets others use them."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord_app import failures, strings
from bot.discord_app.hosting import publishing

Interaction = discord.Interaction[Any]
_Text = Range[str, 1, 300]

library = app_commands.Group(
    name="library",
    description=strings.LIBRARY,
    default_permissions=discord.Permissions(manage_guild=True),
    allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
)


@library.command(name="add", description=strings.LIBRARY_ADD)
@app_commands.describe(
    file=strings.ADD_FILE,
    outlet=strings.ADD_OUTLET,
    date=strings.ADD_DATE,
    title=strings.ADD_TITLE,
    link=strings.ADD_LINK,
    language=strings.ADD_LANGUAGE,
)
async def add(
    interaction: Interaction,
    file: discord.Attachment,
    outlet: _Text = "",
    date: _Text = "",
    title: _Text = "",
    link: _Text = "",
    language: Range[str, 2, 3] = "",
) -> None:
    """Show what is understood of a file."""
    said = {"outlet": outlet, "date": date.lower(), "title": title, "link": link, "language": language.lower()}
    await interaction.client.door.hosting.add(interaction, file, said)


@library.command(name="paste", description=strings.LIBRARY_PASTE)
async def paste(interaction: Interaction) -> None:
    """Open a form for a short interview."""
    await interaction.client.door.hosting.paste(interaction)


@library.command(name="list", description=strings.LIBRARY_LIST)
async def list_(interaction: Interaction) -> None:
    """Show what the library keeps."""
    await interaction.client.door.hosting.overview(interaction)


@library.command(name="info", description=strings.LIBRARY_INFO)
@app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
async def info(interaction: Interaction, interview: str) -> None:
    """Show what is known about an interview."""
    await interaction.client.door.hosting.info(interaction, interview)


@library.command(name="withdraw", description=strings.LIBRARY_WITHDRAW)
@app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
async def withdraw(interaction: Interaction, interview: str) -> None:
    """Hide an interview."""
    await interaction.client.door.hosting.withdraw(interaction, interview)


@library.command(name="restore", description=strings.LIBRARY_RESTORE)
@app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
async def restore(interaction: Interaction, interview: str) -> None:
    """Serve an interview again."""
    await interaction.client.door.hosting.restore(interaction, interview)


@library.command(name="remove", description=strings.LIBRARY_REMOVE)
@app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
async def remove(interaction: Interaction, interview: str) -> None:
    """Ask whether to remove an interview."""
    await interaction.client.door.hosting.remove(interaction, interview)


@library.command(name="export", description=strings.LIBRARY_EXPORT)
async def export(interaction: Interaction) -> None:
    """Give the library in one file."""
    await interaction.client.door.hosting.export(interaction)


@info.autocomplete("interview")
@remove.autocomplete("interview")
async def suggest_held(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Return interviews of the library."""
    return await _suggested(interaction, typed, withdrawn=None)


@withdraw.autocomplete("interview")
async def suggest_served(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Return interviews that are served."""
    return await _suggested(interaction, typed, withdrawn=False)


@restore.autocomplete("interview")
async def suggest_withdrawn(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Return interviews that are withdrawn."""
    return await _suggested(interaction, typed, withdrawn=True)


async def _suggested(interaction: Interaction, typed: str, *, withdrawn: bool | None) -> list[Choice[str]]:
    try:
        found = await interaction.client.door.hosting.held(interaction, typed, withdrawn=withdrawn)
        return publishing.suggestions(found)
    except Exception as error:  # noqa: BLE001  # discord.py would log its message, which may repeat what was typed
        failures.record(error, "suggestions of /library")
        return []
