"""The slash commands for asking: what each is called, what it takes, and which verb it calls."""

from __future__ import annotations

from typing import Literal

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord_app.asking.privacy import Privacy
from bot.discord_app.asking.suggesting import Suggesting
from bot.discord_app.asking.verbs import Asking
from bot.discord_app.failures import Autocomplete, quietly
from bot.discord_app.forms import LONGEST_QUESTION, SHORTEST_QUESTION
from bot.discord_app.hosts import Command
from bot.discord_app.showing.ids import Topic
from bot.discord_app.strings import strings

Question = Range[str, SHORTEST_QUESTION, LONGEST_QUESTION]
Words = Range[str, 1, 100]
#: What an option is called in Discord that has a name Python keeps for itself.
_IN = "in"


def asking_commands(asking: Asking) -> tuple[Command, ...]:
    """Return the commands over the verbs of ``asking``, in the order in which the help lists them."""
    makers = (_ask, _compare, _summary, _search, _questions, _about, _cite, _why, _help)
    return tuple(make(asking) for make in makers)


def message_menu(asking: Asking) -> app_commands.ContextMenu:
    """Return the entry in the menu of every message."""

    async def answer(interaction: discord.Interaction, message: discord.Message) -> None:
        await asking.ask_with(interaction, message)

    return app_commands.ContextMenu(name=strings.ANSWER_MESSAGE, callback=answer)


def suggestion_menu(suggesting: Suggesting) -> app_commands.ContextMenu:
    """Return the entry in the menu of every message that suggests what answers it, in servers alone."""

    async def suggest(interaction: discord.Interaction, message: discord.Message) -> None:
        await suggesting.open_with(interaction, message)

    return app_commands.ContextMenu(
        name=strings.SUGGEST,
        callback=suggest,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )


def _ask(asking: Asking) -> Command:
    @app_commands.command(description=strings.ASK)
    @app_commands.rename(within=_IN)
    @app_commands.describe(question=strings.ASK_QUESTION, within=strings.IN, private=strings.PRIVATE)
    @app_commands.autocomplete(question=_stored_questions(asking), within=quietly(asking.interviews))
    async def ask(
        interaction: discord.Interaction, question: Question, within: str = "", private: bool | None = None
    ) -> None:
        await asking.ask(interaction, question, within, private=private)

    return ask


def _compare(asking: Asking) -> Command:
    interviews = quietly(asking.interviews)

    @app_commands.command(description=strings.COMPARE)
    @app_commands.describe(
        question=strings.COMPARE_QUESTION,
        first=strings.COMPARE_CHOICE,
        second=strings.COMPARE_CHOICE,
        third=strings.COMPARE_CHOICE,
        private=strings.PRIVATE,
    )
    @app_commands.autocomplete(first=interviews, second=interviews, third=interviews)
    async def compare(
        interaction: discord.Interaction,
        question: Question,
        first: str = "",
        second: str = "",
        third: str = "",
        private: bool | None = None,
    ) -> None:
        chosen = tuple(filter(None, (first, second, third)))
        await asking.compare(interaction, question, chosen, private=private)

    return compare


def _summary(asking: Asking) -> Command:
    @app_commands.command(description=strings.SUMMARY)
    @app_commands.rename(within=_IN)
    @app_commands.describe(length=strings.SUMMARY_LENGTH, within=strings.IN, private=strings.PRIVATE)
    @app_commands.autocomplete(within=quietly(asking.interviews))
    async def summary(
        interaction: discord.Interaction,
        length: Literal["short", "medium", "long"] = "medium",
        within: str = "",
        private: bool | None = None,
    ) -> None:
        await asking.open(interaction, Topic(length), within, private=private)

    return summary


def _search(asking: Asking) -> Command:
    @app_commands.command(description=strings.SEARCH)
    @app_commands.rename(within=_IN)
    @app_commands.describe(words=strings.SEARCH_WORDS, within=strings.IN)
    @app_commands.autocomplete(within=quietly(asking.interviews))
    async def search(interaction: discord.Interaction, words: Words, within: str = "") -> None:
        await asking.search(interaction, words, within)

    return search


def _questions(asking: Asking) -> Command:
    @app_commands.command(description=strings.QUESTIONS)
    @app_commands.rename(within=_IN)
    @app_commands.describe(within=strings.IN, private=strings.PRIVATE)
    @app_commands.autocomplete(within=quietly(asking.interviews))
    async def questions(interaction: discord.Interaction, within: str = "", private: bool | None = None) -> None:
        await asking.open(interaction, Topic.QUESTIONS, within, private=private)

    return questions


def _about(asking: Asking) -> Command:
    @app_commands.command(description=strings.ABOUT)
    @app_commands.rename(within=_IN)
    @app_commands.describe(within=strings.IN, private=strings.PRIVATE)
    @app_commands.autocomplete(within=quietly(asking.interviews))
    async def about(interaction: discord.Interaction, within: str = "", private: bool | None = None) -> None:
        await asking.open(interaction, Topic.ABOUT, within, private=private)

    return about


def _cite(asking: Asking) -> Command:
    @app_commands.command(description=strings.CITE_COMMAND)
    @app_commands.rename(within=_IN)
    @app_commands.describe(question=strings.CITE_QUESTION, within=strings.IN)
    @app_commands.autocomplete(question=_stored_questions(asking), within=quietly(asking.interviews))
    async def cite(interaction: discord.Interaction, question: Question, within: str = "") -> None:
        await asking.cite(interaction, question, within)

    return cite


def _why(asking: Asking) -> Command:
    @app_commands.command(description=strings.WHY)
    @app_commands.rename(within=_IN)
    @app_commands.describe(question=strings.WHY_QUESTION, within=strings.IN)
    @app_commands.autocomplete(within=quietly(asking.interviews))
    async def why(interaction: discord.Interaction, question: Question, within: str = "") -> None:
        await asking.why(interaction, question, within)

    return why


def privacy_command(privacy: Privacy) -> Command:
    """Return the command over the verb of ``privacy``."""

    @app_commands.command(name="privacy", description=strings.PRIVACY)
    async def privacy_(interaction: discord.Interaction) -> None:
        await privacy.show(interaction)

    return privacy_


def _help(asking: Asking) -> Command:
    @app_commands.command(name="help", description=strings.HELP)
    async def help_(interaction: discord.Interaction) -> None:
        await asking.help(interaction)

    return help_


def _stored_questions(asking: Asking) -> Autocomplete:
    """Return what offers the stored questions, of the interview that was chosen before, if one was."""

    async def questions(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        within = getattr(interaction.namespace, _IN, None) or ""
        return await asking.suggestions(interaction, typed, within)

    return quietly(questions)
