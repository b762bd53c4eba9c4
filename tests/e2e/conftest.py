from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import discord
import pytest
import simcord
from building import seed
from discord_app.building import service_of
from library.building import Days, Opening

from bot.discord_app.client import VerbatimClient
from bot.library import load_seeds
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.service import Service
from bot.service.wishes import Wishes
from e2e.room import Clock, Room, Wish, bot_of, new_host

#: A bot that has not come to rest by then never will; on a busy machine an upload takes more than simcord's 5 s.
SECONDS_TO_SETTLE: Final = 60.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Simulate a bot whose three switches for privileged intents are off: none of them is in the default.

    A test that wants one on says so.
    """
    simulated = pytest.mark.simcord(approved_intents=discord.Intents.default(), settle_timeout=SECONDS_TO_SETTLE)
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and not item.get_closest_marker("simcord"):
            item.add_marker(simulated)


@pytest.fixture
def service() -> Service:
    """The service behind the bot; a test module may have its own."""
    return service_of(seed())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def simcord_bot(service: Service, clock: Clock) -> VerbatimClient:
    return VerbatimClient(lambda _: service, clock)


@pytest.fixture
def heard() -> list[tuple[str, str | None]]:
    """The questions that reached the service, each with the one before it."""
    return []


@pytest.fixture
def days() -> Days:
    """Return what libraries take for now: the day on which everything is joined in a simulated Discord."""
    return Days()


@pytest.fixture
def libraries(opening: Opening, days: Days) -> Libraries:
    """Return libraries with nothing in them but what is built in."""
    return opening(built_in=load_seeds, clock=days)


@pytest.fixture
def hosting_bot(libraries: Libraries, clock: Clock) -> VerbatimClient:
    """The bot as it is run: each server with a library of its own. A test module that wants it says ``simcord_bot``."""
    return bot_of(libraries, clock)


@pytest.fixture
def wish(room: Room, libraries: Libraries) -> Wish:
    """Let hosts choose something, by the names that ``Preferences`` has."""

    def change(**chosen: Any) -> Preferences:
        return Wishes(libraries).change(room.guild.id, lambda before: replace(before, **chosen))

    return change


@pytest.fixture
async def room(simcord_env: simcord.Env, simcord_bot: VerbatimClient, clock: Clock) -> Room:
    await simcord_bot.tree.sync()
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("interviews")
    alice, bob = (guild.add_member(simcord_env.create_user(name)) for name in ("alice", "bob"))
    return Room(simcord_env, simcord_bot, clock, guild, channel, alice, bob)


@pytest.fixture
async def host(room: Room) -> simcord.MemberActor:
    """Somebody who may manage the server."""
    return new_host(room.env, room.guild, "host")
