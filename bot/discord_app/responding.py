"""How an interaction is answered within Discord's three seconds, and how a person is told something privately."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final, TypeVar

import discord

from bot.discord_app import strings
from bot.discord_app.showing import limits

#: Longer work is announced first; the rest of the three seconds is for the way to Discord.
SECONDS_OF_SILENCE: Final = limits.SECONDS_TO_RESPOND / 3

T = TypeVar("T")


async def tell(interaction: discord.Interaction[Any], sentence: str) -> None:
    """Show ``sentence`` to the person of ``interaction`` alone."""
    if interaction.response.is_done():
        await interaction.followup.send(sentence, ephemeral=True)
    else:
        await interaction.response.send_message(sentence, ephemeral=True)


async def whisper(user: discord.User | discord.Member, sentence: str) -> bool:
    """Write ``sentence`` to ``user`` directly; return whether they let us."""
    try:
        await user.send(sentence)
    except discord.HTTPException:
        return False
    return True


async def in_time(interaction: discord.Interaction[Any], work: Callable[[], T], *, private: bool) -> T:
    """Return what ``work`` returns, done in a thread; where that takes long, Discord is told to wait.

    When announced work fails, a public announcement is taken back, so that what follows can be private.
    """
    task = asyncio.ensure_future(asyncio.to_thread(work))
    if await _is_done_soon(task):
        return task.result()
    await interaction.response.defer(ephemeral=private, thinking=True)
    try:
        return await task
    except Exception:
        if not private:
            # What follows an announcement becomes an edit of it, and as public, until it has been edited once.
            await interaction.edit_original_response(content=strings.WITHDRAWN)
            await interaction.delete_original_response()
        raise


async def _is_done_soon(task: asyncio.Future[T]) -> bool:
    await asyncio.wait([task], timeout=SECONDS_OF_SILENCE)
    return task.done()
