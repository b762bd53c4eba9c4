"""What the bot says once, after it has joined a server."""

from __future__ import annotations

import datetime as dt

import discord
import pytest

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
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


async def test_a_server_that_it_joined_while_it_was_not_running_is_greeted_once_it_is(room: Room) -> None:
    for _ in range(2):
        await room.bot.on_ready()
        await room.env.settle()

    (greeting,) = room.channel.history()
    assert seen(greeting) == f"{strings.GREETING}\n{strings.GREETING_TO_HOSTS}"


async def test_it_greets_in_the_first_channel_where_it_may_speak(room: Room) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    silent = discord.PermissionOverwrite(send_messages=False)
    await server.text_channels[0].set_permissions(server.me, overwrite=silent)
    other = room.guild.create_text_channel("other")

    await join(room)

    assert (len(room.channel.history()), len(other.history())) == (0, 1)


async def test_where_it_may_speak_nowhere_it_is_silent_until_it_may(room: Room) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    await server.text_channels[0].set_permissions(server.me, overwrite=discord.PermissionOverwrite(send_messages=False))

    await join(room)
    await room.bot.on_ready()
    before = room.channel.history()
    await server.text_channels[0].set_permissions(server.me, overwrite=discord.PermissionOverwrite(send_messages=True))
    for _ in range(2):
        await room.bot.on_ready()
        await room.env.settle()

    assert before == []
    assert [seen(greeting) for greeting in room.channel.history()] == [
        f"{strings.GREETING}\n{strings.GREETING_TO_HOSTS}"
    ]


async def test_where_the_channel_is_deleted_just_then_it_greets_in_the_next_one(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = room.guild.create_text_channel("other")
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    known = server.text_channels
    room.env.backend.delete_channel(room.channel.id)
    await room.env.settle()
    # Discord tells of what was deleted a moment later than it deletes it.
    monkeypatch.setattr(discord.Guild, "text_channels", property(lambda _: known))

    await join(room)

    assert [seen(message) for message in other.history()] == [f"{strings.GREETING}\n{strings.GREETING_TO_HOSTS}"]


async def test_a_server_that_invites_it_again_is_told_once_nothing_of_it_is_kept(
    room: Room, libraries: Libraries
) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    await join(room)
    await room.bot.on_guild_remove(server)
    await join(room)
    kept = len(room.channel.history())
    libraries.departures.settle([])
    libraries.departures.remove_due(dt.timedelta(0))

    await room.bot.on_guild_remove(server)
    await join(room)

    assert (kept, len(room.channel.history())) == (1, 2)
