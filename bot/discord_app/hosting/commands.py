"""The commands of ``/library``."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord_app.failures import Autocomplete, quietly
from bot.discord_app.hosting.accepting import Accepting
from bot.discord_app.hosting.importing import Importing
from bot.discord_app.hosting.managing import Managing
from bot.discord_app.hosting.publishing import Publishing
from bot.discord_app.hosting.taking_back import TakingBack
from bot.discord_app.hosts import Command, for_hosts
from bot.discord_app.strings import strings
from bot.service.hosting import Offered

_Text = Range[str, 1, 300]


def library_commands(
    publishing: Publishing, managing: Managing, importing: Importing, accepting: Accepting, taking_back: TakingBack
) -> app_commands.Group:
    """Return the group of commands over the verbs of all of them."""
    group = for_hosts(app_commands.Group(name="library", description=strings.LIBRARY))
    group.add_command(_add(publishing, managing))
    group.add_command(_paste(publishing))
    for make in (_list, _info, _withdraw, _restore, _embargo, _remove, _export):
        group.add_command(make(managing))
    group.add_command(_import(importing))
    group.add_command(_wordings(accepting))
    group.add_command(_changes(taking_back))
    return group


def _add(publishing: Publishing, managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_ADD)
    @app_commands.describe(
        file=strings.ADD_FILE,
        outlet=strings.ADD_OUTLET,
        date=strings.ADD_DATE,
        title=strings.ADD_TITLE,
        link=strings.ADD_LINK,
        language=strings.ADD_LANGUAGE,
        key=strings.ADD_KEY,
        opens=strings.LIBRARY_OPENS,
    )
    @app_commands.autocomplete(key=_interviews(managing, Offered.ALL))
    async def add(
        interaction: discord.Interaction,
        file: discord.Attachment,
        outlet: _Text = "",
        date: _Text = "",
        title: _Text = "",
        link: _Text = "",
        language: Range[str, 2, 3] = "",
        key: _Text = "",
        opens: _Text = "",
    ) -> None:
        about = {
            "outlet": outlet,
            "date": date.lower(),
            "title": title,
            "link": link,
            "language": language.lower(),
        }
        await publishing.add(interaction, file, {**about, "opens": opens}, key)

    return add


def _paste(publishing: Publishing) -> Command:
    @app_commands.command(description=strings.LIBRARY_PASTE)
    async def paste(interaction: discord.Interaction) -> None:
        await publishing.paste(interaction)

    return paste


def _list(managing: Managing) -> Command:
    @app_commands.command(name="list", description=strings.LIBRARY_LIST)
    async def list_(interaction: discord.Interaction) -> None:
        await managing.overview(interaction)

    return list_


def _info(managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_INFO)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
    @app_commands.autocomplete(interview=_interviews(managing, Offered.ALL))
    async def info(interaction: discord.Interaction, interview: str) -> None:
        await managing.info(interaction, interview)

    return info


def _withdraw(managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_WITHDRAW)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW, answer=strings.LIBRARY_ANSWER)
    @app_commands.autocomplete(
        interview=_interviews(managing, Offered.TO_WITHDRAW), answer=_answers(managing, Offered.TO_WITHDRAW)
    )
    async def withdraw(interaction: discord.Interaction, interview: str, answer: _Text = "") -> None:
        await managing.withdraw(interaction, interview, answer or None)

    return withdraw


def _restore(managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_RESTORE)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW, answer=strings.LIBRARY_ANSWER)
    @app_commands.autocomplete(
        interview=_interviews(managing, Offered.TO_RESTORE), answer=_answers(managing, Offered.TO_RESTORE)
    )
    async def restore(interaction: discord.Interaction, interview: str, answer: _Text = "") -> None:
        await managing.restore(interaction, interview, answer or None)

    return restore


def _embargo(managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_EMBARGO)
    @app_commands.describe(
        interview=strings.LIBRARY_INTERVIEW, opens=strings.LIBRARY_OPENS, answer=strings.LIBRARY_ANSWER
    )
    @app_commands.autocomplete(interview=_interviews(managing, Offered.ALL), answer=_answers(managing, Offered.ALL))
    async def embargo(interaction: discord.Interaction, interview: str, opens: _Text = "", answer: _Text = "") -> None:
        await managing.embargo(interaction, interview, opens or None, answer or None)

    return embargo


def _remove(managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_REMOVE)
    @app_commands.describe(interview=strings.LIBRARY_INTERVIEW)
    @app_commands.autocomplete(interview=quietly(managing.suggest_to_remove))
    async def remove(interaction: discord.Interaction, interview: str) -> None:
        await managing.remove(interaction, interview)

    return remove


def _export(managing: Managing) -> Command:
    @app_commands.command(description=strings.LIBRARY_EXPORT)
    async def export(interaction: discord.Interaction) -> None:
        await managing.export(interaction)

    return export


def _import(importing: Importing) -> Command:
    @app_commands.command(name="import", description=strings.LIBRARY_IMPORT)
    @app_commands.describe(file=strings.IMPORT_FILE)
    async def import_(interaction: discord.Interaction, file: discord.Attachment) -> None:
        await importing.show(interaction, file)

    return import_


def _wordings(accepting: Accepting) -> Command:
    @app_commands.command(description=strings.LIBRARY_WORDINGS)
    async def wordings(interaction: discord.Interaction) -> None:
        await accepting.show(interaction)

    return wordings


def _changes(taking_back: TakingBack) -> Command:
    @app_commands.command(description=strings.LIBRARY_CHANGES)
    async def changes(interaction: discord.Interaction) -> None:
        await taking_back.show(interaction)

    return changes


def _answers(managing: Managing, offered: Offered) -> Autocomplete:
    """Return what offers the answers ``offered`` of the chosen interview."""

    async def answers(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await managing.suggest_answers(interaction, typed, offered)

    return quietly(answers)


def _interviews(managing: Managing, offered: Offered) -> Autocomplete:
    """Return what offers the interviews ``offered`` of the library."""

    async def interviews(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await managing.suggest(interaction, typed, offered)

    return quietly(interviews)
