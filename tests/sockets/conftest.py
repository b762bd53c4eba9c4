from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final, Protocol

import discord
import pytest
import yarl
from building import engine, seed
from discord_app.building import service_of
from library.building import Days

from bot.cli.settings import DAYS_KEPT
from bot.discord_app.client import VerbatimClient
from bot.discord_app.hosting import publishing
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.service.keeper import Keeper
from sockets.fake_discord import FakeDiscord, fake_discord


class Start(Protocol):
    """Starts the bot of a test and returns it once it is there; it keeps ``libraries``, or has none."""

    def __call__(self, libraries: Libraries | None = None, days_kept: int = DAYS_KEPT) -> Awaitable[VerbatimClient]: ...


#: How discord.py calls the tasks in which events and commands are handled.
_OF_A_BOT: Final = ("discord.py: ", "CommandTree-")
#: Seconds for which a bot waits for one server more before it is ready; discord.py's own 2 are for a network.
_NO_MORE_SERVERS: Final = 0.3
#: Connects a bot and returns it once it is there.
Connect = Callable[[VerbatimClient], Awaitable[VerbatimClient]]


def _bot(clock: Callable[[], float], libraries: Libraries | None, days_kept: int) -> VerbatimClient:
    if libraries is None:
        service = service_of(seed())
        return VerbatimClient(lambda _: service, clock)
    keeper = Keeper(engine(), libraries)
    return VerbatimClient(keeper.service, clock, libraries, keeper.prepare, days_kept)


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file be read on a busy machine too."""
    monkeypatch.setattr(publishing, "SECONDS_TO_READ", 60.0)


@pytest.fixture
async def server() -> AsyncIterator[FakeDiscord]:
    async with fake_discord() as running:
        yield running


@pytest.fixture
def at_the_end() -> Iterator[ExitStack]:
    """What is closed once every bot is gone, and the threads in which it wrote."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
async def connect(
    server: FakeDiscord, monkeypatch: pytest.MonkeyPatch, at_the_end: ExitStack
) -> AsyncIterator[Connect]:
    monkeypatch.setattr(discord.http.Route, "BASE", f"{server.address}/api/v10")
    gateway = yarl.URL(f"{server.address.replace('http', 'ws')}/gateway")
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
    bots: list[tuple[VerbatimClient, asyncio.Task[None]]] = []

    async def connected(bot: VerbatimClient) -> VerbatimClient:
        monkeypatch.setattr(bot._connection, "guild_ready_timeout", _NO_MORE_SERVERS)
        connection = asyncio.create_task(bot.start("abc.def.ghi"))
        connection.add_done_callback(lambda _: server.look())
        bots.append((bot, connection))
        await server.until(lambda: bot.guilds or connection.done())
        if connection.done():
            connection.result()
        return bot

    yield connected
    for bot, task in bots:
        await bot.close()
        task.cancel()
        await asyncio.wait({task})
    for unfinished in (task for task in asyncio.all_tasks() if task.get_name().startswith(_OF_A_BOT)):
        unfinished.cancel()
        await asyncio.wait({unfinished})
    # What is still written has a connection of its own, which is closed only if it comes back before its pool is.
    await asyncio.get_running_loop().shutdown_default_executor()


@pytest.fixture
def start(connect: Connect) -> Start:
    async def started(libraries: Libraries | None = None, days_kept: int = DAYS_KEPT) -> VerbatimClient:
        return await connect(_bot(asyncio.get_running_loop().time, libraries, days_kept))

    return started


@pytest.fixture
async def bot(start: Start) -> VerbatimClient:
    return await start()


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def libraries(tmp_path: Path, days: Days, at_the_end: ExitStack) -> Libraries:
    opened = Libraries.open(sqlite_url(tmp_path / "data" / "library.db"), clock=days)
    at_the_end.callback(opened.close)
    return opened


@pytest.fixture
async def hosting_bot(start: Start, libraries: Libraries) -> VerbatimClient:
    """The bot as it is run: each server with a library of its own."""
    return await start(libraries)
