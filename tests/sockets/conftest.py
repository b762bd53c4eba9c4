from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import discord
import pytest
import yarl
from building import seed
from discord_app.building import service_of

from bot.discord_app.client import VerbatimClient
from sockets.fake_discord import FakeDiscord, fake_discord

#: Starts the bot of a test and returns it once it is ready.
Start = Callable[[], Awaitable[VerbatimClient]]


@pytest.fixture
async def server() -> AsyncIterator[FakeDiscord]:
    async with fake_discord() as running:
        yield running


@pytest.fixture
async def start(server: FakeDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Start]:
    monkeypatch.setattr(discord.http.Route, "BASE", f"{server.address}/api/v10")
    gateway = yarl.URL(f"{server.address.replace('http', 'ws')}/gateway")
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
    service = service_of(seed())
    bots: list[tuple[VerbatimClient, asyncio.Task[None]]] = []

    async def started() -> VerbatimClient:
        bot = VerbatimClient(lambda _: service, asyncio.get_running_loop().time)
        connection = asyncio.create_task(bot.start("abc.def.ghi"))
        connection.add_done_callback(lambda _: server.look())
        bots.append((bot, connection))
        await server.until(lambda: bot.guilds or connection.done())
        if connection.done():
            connection.result()
        return bot

    yield started
    for bot, task in bots:
        await bot.close()
        task.cancel()
        await asyncio.wait({task})


@pytest.fixture
async def bot(start: Start) -> VerbatimClient:
    return await start()
