"""What the bot says once, after it has joined a server."""

from __future__ import annotations

import discord
import pytest

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from e2e.room import Room, seen


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


async def join(room: Room) -> None:
    """Let Discord tell the bot that it has joined the server of the room."""
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    await room.bot.on_guild_join(server)
    await room.env.settle()


async def test_it_says_once_what_it_does_and_how_an_interview_is_added(room: Room) -> None:
    await join(room)
    await join(room)

    (greeting,) = room.channel.history()
    assert seen(greeting) == f"{strings.GREETING}\n{strings.GREETING_TO_HOSTS}"
    assert "/library add" in seen(greeting)


async def test_it_greets_in_the_first_channel_where_it_may_speak(room: Room) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    silent = discord.PermissionOverwrite(send_messages=False)
    await server.text_channels[0].set_permissions(server.me, overwrite=silent)
    other = room.guild.create_text_channel("other")

    await join(room)

    assert (len(room.channel.history()), len(other.history())) == (0, 1)


async def test_where_it_may_speak_nowhere_it_is_silent(room: Room) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    await server.text_channels[0].set_permissions(server.me, overwrite=discord.PermissionOverwrite(send_messages=False))

    await join(room)

    assert room.channel.history() == []
