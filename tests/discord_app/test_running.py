from __future__ import annotations

import asyncio
import logging
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
import pytest
from building import seed

from bot.discord_app import run, running, sync
from bot.discord_app.client import VerbatimClient
from bot.discord_app.command_list import Changes
from bot.errors import DiscordDoorError
from bot.service import Service
from discord_app.building import bot_of, service_of

TOKEN = "abc.def.ghi"  # noqa: S105  # made up
ROOT = Path(__file__).parents[2]

#: Runs the real start and stop, with a Discord that accepts everything and never says anything.
QUIET_DISCORD = """
import asyncio, discord
from bot.discord_app import run

async def login(self, token):
    self.loop = asyncio.get_running_loop()

async def connect(self, *, reconnect=True):
    print("connected", flush=True)
    {connected}

discord.Client.login, discord.Client.connect = login, connect
run("abc.def.ghi", service=None)
"""
HANGS = "await asyncio.Event().wait()"
FINISHES_A_REPLY = """
    async def reply():
        await asyncio.sleep(1)
        print("replied", flush=True)
    task = asyncio.create_task(reply())
    await asyncio.Event().wait()
"""
NEVER_FINISHES = """
    task = asyncio.create_task(asyncio.sleep(3600))
    await asyncio.Event().wait()
"""


@pytest.fixture
def service() -> Service:
    return service_of(seed())


@pytest.fixture(autouse=True)
def _logging_is_not_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "setup_logging", lambda *_: None)


def raising(error: Exception) -> Any:
    async def login(self: discord.Client, token: str) -> None:
        raise error

    return login


def answer(status: int, **headers: str) -> Any:
    return SimpleNamespace(status=status, reason="", headers={k.replace("_", "-"): v for k, v in headers.items()})


def test_what_should_be_known_of_the_encoder_is_logged_at_the_start(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(discord.Client, "login", raising(discord.LoginFailure("no")))

    with pytest.raises(DiscordDoorError):
        run(TOKEN, lambda _: service, notices=["Words only: because."])

    assert [r.getMessage() for r in caplog.records if r.levelname == "WARNING"] == ["Words only: because."]


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (discord.LoginFailure("Improper token"), "Discord does not accept the token in DISCORD_TOKEN; reset it at"),
        (discord.RateLimited(3600.0), "Discord asks to wait 3600 s; please do not start the bot before that"),
        (discord.HTTPException(answer(429, Retry_After="900"), "banned"), "Discord asks this network to wait 900 s;"),
        (discord.HTTPException(answer(429), "banned"), "Discord asks this network to wait some thousand s;"),
        (discord.HTTPException(answer(503), ""), "Discord answers with an error (503); see https://discordstatus.com"),
        (discord.Forbidden(answer(403), ""), "Discord does not let the bot do that there; was it invited"),
        (discord.InvalidData("odd"), "Discord does not work as it should (InvalidData); try again later"),
        (aiohttp.ClientConnectionError(), "Discord cannot be reached; check that this machine may connect to"),
        (OSError("unreachable"), "Discord cannot be reached; check that this machine may connect to"),
        (TimeoutError(), "Discord cannot be reached; check that this machine may connect to"),
        (
            discord.ConnectionClosed(cast(Any, SimpleNamespace(close_code=4004)), shard_id=None, code=4004),
            "Discord does not accept the token in DISCORD_TOKEN; reset it at",
        ),
        (discord.PrivilegedIntentsRequired(None), "Discord refuses an intent that the bot asks for (code 4014);"),
        (
            discord.ConnectionClosed(cast(Any, SimpleNamespace(close_code=4011)), shard_id=None, code=4011),
            "Discord has closed the connection for good (code 4011)",
        ),
    ],
)
def test_what_discord_refuses_is_told_in_a_line(
    error: Exception, line: str, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Client, "login", raising(error))

    for start in (run, lambda token, _: sync(token, 1)):
        with pytest.raises(DiscordDoorError) as caught:
            start(TOKEN, lambda _: service)
        assert str(caught.value).startswith(line)
        assert "\n" not in str(caught.value)
        assert caught.value.__cause__ is error


@pytest.mark.parametrize("guild_id", [None, 42])
def test_sync_publishes_every_command(guild_id: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    published: list[tuple[list[str], Any]] = []

    async def login(self: discord.Client, token: str) -> None:
        assert token == "abc.def.ghi"  # noqa: S105  # made up

    async def nothing_stored(*_: object, **__: object) -> list[Any]:
        return []

    async def publish(self: Any, *, guild: discord.Object | None) -> list[Any]:
        published.append(([command.name for command in self.get_commands(guild=guild)], guild and guild.id))
        return self.get_commands(guild=guild)  # type: ignore[no-any-return]

    monkeypatch.setattr(discord.Client, "login", login)
    monkeypatch.setattr(discord.http.HTTPClient, "request", nothing_stored)
    monkeypatch.setattr(discord.app_commands.CommandTree, "sync", publish)

    changes = sync(TOKEN, guild_id)

    names = [
        *"ask compare summary search questions about cite why help privacy library setup stats wanted".split(),
        "Answer from interviews",
        "This is answered by …",
    ]
    assert published == [(names, guild_id)]
    assert changes == Changes(tuple(f"/{n}" if n.islower() else n for n in names), (), (), ())


def test_the_bot_asks_for_no_privileged_intent_and_keeps_nobody_in_memory(service: Service) -> None:
    client = VerbatimClient(lambda _: service, time.monotonic)

    privileged = discord.Intents(message_content=True, members=True, presences=True)
    assert client.intents.value & privileged.value == 0
    mentions: Any = client.allowed_mentions
    assert mentions.to_dict() == {"parse": []}
    assert client._connection.max_messages is None
    assert client._connection.member_cache_flags == discord.MemberCacheFlags.none()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
@pytest.mark.parametrize(
    ("sign", "connected", "said"),
    [
        (signal.SIGINT, HANGS, ""),
        (signal.SIGTERM, HANGS, ""),
        (signal.SIGTERM, FINISHES_A_REPLY, "replied\n"),
        (signal.SIGTERM, NEVER_FINISHES, ""),
    ],
    ids=["interrupted", "idle", "replying", "stuck"],
)
def test_a_signal_ends_it_cleanly(sign: signal.Signals, connected: str, said: str) -> None:
    script = QUIET_DISCORD.replace("{connected}", connected)
    with subprocess.Popen(  # our own Python with our own script
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "connected\n"
        process.send_signal(sign)
        out, log = process.communicate(timeout=120)

    assert process.returncode == 0
    assert out == said
    assert log.endswith("INFO    bot.discord_app.running: stopped\n")
    assert "Traceback" not in log


async def test_a_connection_that_ends_for_good_ends_the_bot(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = discord.ConnectionClosed(cast(Any, SimpleNamespace(close_code=4011)), shard_id=None, code=4011)
    monkeypatch.setattr(discord.Client, "login", lambda *_: asyncio.sleep(0))
    monkeypatch.setattr(discord.Client, "connect", lambda *_: raising(closed)(None, ""))

    with pytest.raises(DiscordDoorError, match="code 4011"):
        await running._serve(VerbatimClient(lambda _: service, time.monotonic), "abc")


async def test_a_client_that_does_not_close_is_left_behind(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    client = VerbatimClient(lambda _: service, time.monotonic)
    monkeypatch.setattr(running, "SECONDS_FOR_LAST_REPLIES", 0.05)
    monkeypatch.setattr(running, "SECONDS_TO_CLOSE", 0.05)
    monkeypatch.setattr(discord.Client, "login", lambda *_: asyncio.sleep(0))
    monkeypatch.setattr(discord.Client, "connect", lambda *_: asyncio.Event().wait())
    monkeypatch.setattr(client, "close", lambda: asyncio.Event().wait())
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGTERM)

    with caplog.at_level(logging.INFO):
        await asyncio.wait_for(running._serve(client, "abc"), 60)

    assert caplog.messages[-1] == "stopped"


async def test_what_goes_wrong_in_a_look_after_servers_is_logged_and_the_next_one_comes(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looks: list[VerbatimClient] = []
    came_again = asyncio.Event()

    async def look(self: VerbatimClient) -> None:
        looks.append(self)
        if len(looks) == 2:
            came_again.set()
        raise ValueError("nobody foresaw it")

    monkeypatch.setattr("bot.discord_app.client.SECONDS_BETWEEN_LOOKS", 0.01)
    monkeypatch.setattr(VerbatimClient, "is_ready", lambda _: True)
    monkeypatch.setattr(VerbatimClient, "_look", look)

    looking = asyncio.create_task(bot_of(service).look_now_and_then())
    await asyncio.wait_for(came_again.wait(), 60)
    looking.cancel()

    assert len(caplog.records) == len(looks) >= 2
    assert all("in the look after servers" in record.getMessage() for record in caplog.records)
