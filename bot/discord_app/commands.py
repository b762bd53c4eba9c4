"""The slash commands: what they are called, what they take, and which verb of the door they call."""

from __future__ import annotations

import asyncio
from typing import Any, Final, Literal

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord_app import failures, sentences
from bot.discord_app.door import LONGEST_QUESTION, SHORTEST_QUESTION
from bot.discord_app.ids import Topic

Interaction = discord.Interaction[Any]
Question = Range[str, SHORTEST_QUESTION, LONGEST_QUESTION]


@app_commands.command(description=sentences.ASK)
@app_commands.describe(question=sentences.ASK_QUESTION, private=sentences.PRIVATE)
async def ask(interaction: Interaction, question: Question, private: bool = False) -> None:
    """Answer a question."""
    await interaction.client.door.ask(interaction, question, private=private)


@app_commands.command(description=sentences.SUMMARY)
@app_commands.describe(length=sentences.SUMMARY_LENGTH, private=sentences.PRIVATE)
async def summary(
    interaction: Interaction, length: Literal["short", "medium", "long"] = "medium", private: bool = False
) -> None:
    """Show a summary."""
    await interaction.client.door.open(interaction, Topic(length), private=private)


@app_commands.command(description=sentences.QUESTIONS)
@app_commands.describe(private=sentences.PRIVATE)
async def questions(interaction: Interaction, private: bool = False) -> None:
    """Show the stored questions."""
    await interaction.client.door.open(interaction, Topic.QUESTIONS, private=private)


@app_commands.command(description=sentences.ABOUT)
@app_commands.describe(private=sentences.PRIVATE)
async def about(interaction: Interaction, private: bool = False) -> None:
    """Show what is known about the interview."""
    await interaction.client.door.open(interaction, Topic.ABOUT, private=private)


@app_commands.command(description=sentences.WHY)
@app_commands.describe(question=sentences.WHY_QUESTION)
async def why(interaction: Interaction, question: Question) -> None:
    """Explain a reply."""
    await interaction.client.door.why(interaction, question)


@app_commands.command(name="help", description=sentences.HELP)
async def help_(interaction: Interaction) -> None:
    """Explain the bot."""
    await interaction.client.door.help(interaction)


@ask.autocomplete("question")
async def suggest(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Return stored questions that fit what is typed; none when something goes wrong, for nobody could be told."""
    try:
        return await asyncio.to_thread(interaction.client.door.screens.suggestions, typed)
    except Exception as error:  # noqa: BLE001  # discord.py would log its message, which may repeat what was typed
        failures.record(error, "suggestions of /ask")
        return []


ALL: Final[tuple[app_commands.Command[Any, ..., None], ...]] = (ask, summary, questions, about, why, help_)
