"""The slash commands: what they are called, what they take, and which verb of the door they call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, Literal

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord_app import failures, strings
from bot.discord_app.showing.forms import LONGEST_QUESTION, SHORTEST_QUESTION
from bot.discord_app.showing.ids import Topic

Interaction = discord.Interaction[Any]
Question = Range[str, SHORTEST_QUESTION, LONGEST_QUESTION]
#: What an option is called in Discord that has a name Python keeps for itself.
_IN = "in"


@app_commands.command(description=strings.ASK)
@app_commands.rename(within=_IN)
@app_commands.describe(question=strings.ASK_QUESTION, within=strings.IN, private=strings.PRIVATE)
async def ask(interaction: Interaction, question: Question, within: str = "", private: bool = False) -> None:
    """Answer a question."""
    await interaction.client.door.ask(interaction, question, within, private=private)


@app_commands.command(description=strings.COMPARE)
@app_commands.describe(
    question=strings.COMPARE_QUESTION,
    first=strings.COMPARE_CHOICE,
    second=strings.COMPARE_CHOICE,
    third=strings.COMPARE_CHOICE,
    private=strings.PRIVATE,
)
async def compare(
    interaction: Interaction,
    question: Question,
    first: str = "",
    second: str = "",
    third: str = "",
    private: bool = False,
) -> None:
    """Ask several interviews the same question."""
    chosen = tuple(filter(None, (first, second, third)))
    await interaction.client.door.compare(interaction, question, chosen, private=private)


@app_commands.command(description=strings.SUMMARY)
@app_commands.rename(within=_IN)
@app_commands.describe(length=strings.SUMMARY_LENGTH, within=strings.IN, private=strings.PRIVATE)
async def summary(
    interaction: Interaction,
    length: Literal["short", "medium", "long"] = "medium",
    within: str = "",
    private: bool = False,
) -> None:
    """Show a summary."""
    await interaction.client.door.open(interaction, Topic(length), within, private=private)


@app_commands.command(description=strings.QUESTIONS)
@app_commands.rename(within=_IN)
@app_commands.describe(within=strings.IN, private=strings.PRIVATE)
async def questions(interaction: Interaction, within: str = "", private: bool = False) -> None:
    """Show the stored questions."""
    await interaction.client.door.open(interaction, Topic.QUESTIONS, within, private=private)


@app_commands.command(description=strings.ABOUT)
@app_commands.rename(within=_IN)
@app_commands.describe(within=strings.IN, private=strings.PRIVATE)
async def about(interaction: Interaction, within: str = "", private: bool = False) -> None:
    """Show what is known about the interview."""
    await interaction.client.door.open(interaction, Topic.ABOUT, within, private=private)


@app_commands.command(description=strings.CITE_COMMAND)
@app_commands.rename(within=_IN)
@app_commands.describe(question=strings.CITE_QUESTION, within=strings.IN)
async def cite(interaction: Interaction, question: Question, within: str = "") -> None:
    """Give the citations of what answers a question."""
    await interaction.client.door.cite(interaction, question, within)


@app_commands.command(description=strings.WHY)
@app_commands.rename(within=_IN)
@app_commands.describe(question=strings.WHY_QUESTION, within=strings.IN)
async def why(interaction: Interaction, question: Question, within: str = "") -> None:
    """Explain a reply."""
    await interaction.client.door.why(interaction, question, within)


@app_commands.command(name="help", description=strings.HELP)
async def help_(interaction: Interaction) -> None:
    """Explain the bot."""
    await interaction.client.door.help(interaction)


@ask.autocomplete("question")
@cite.autocomplete("question")
async def suggest_questions(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Return stored questions that fit what is typed, of the interview that was chosen before, if one was."""
    within = getattr(interaction.namespace, _IN, None) or ""
    return await _suggested(interaction, lambda: interaction.client.door.suggestions(interaction, typed, within))


@ask.autocomplete("within")
@summary.autocomplete("within")
@questions.autocomplete("within")
@about.autocomplete("within")
@cite.autocomplete("within")
@why.autocomplete("within")
@compare.autocomplete("first")
@compare.autocomplete("second")
@compare.autocomplete("third")
async def suggest_interviews(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Return interviews that fit what is typed."""
    return await _suggested(interaction, lambda: interaction.client.door.interviews(interaction, typed))


async def _suggested(interaction: Interaction, find: Callable[[], Awaitable[list[Choice[str]]]]) -> list[Choice[str]]:
    """Return what ``find`` returns; nothing when something goes wrong, for nobody could be told."""
    try:
        return await find()
    except Exception as error:  # noqa: BLE001  # discord.py would log its message, which may repeat what was typed
        failures.record(error, f"suggestions of /{interaction.command.name if interaction.command else ''}")
        return []


ALL: Final[tuple[app_commands.Command[Any, ..., None], ...]] = (
    ask,
    compare,
    summary,
    questions,
    about,
    cite,
    why,
    help_,
)
