"""What a server that the bot joins sees of it, and what whoever runs it is told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from library.building import TALK, Days, draft_of

from bot.discord_app import client, retrying
from bot.discord_app.client import VerbatimClient
from bot.discord_app.permissions import invitation
from bot.discord_app.strings import strings
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from sockets import payloads
from sockets.conftest import Start
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import Act, Json, answers, resets
from sockets.payloads import BOT, CHANNEL, GUILD

OTHER, LOUNGE = "720", "721"
GREETING = f"POST /channels/{LOUNGE}/messages"
#: Shortly after, and shortly before, what the clock of the libraries says at first.
JUST_NOW, BEFORE = "2026-01-01T12:00:00+00:00", "2025-12-31T12:00:00+00:00"
TO_HOSTS = f"{strings.GREETING}\n{strings.GREETING_TO_HOSTS}"


def other(joined: str = JUST_NOW, **fields: object) -> Json:
    """Return another server, whose one channel is called otherwise.

    What was not there only for a while says that it is there again (``unavailable`` is False); a new one says nothing.
    """
    made = payloads.guild()
    (channel,), (everyone,), (me,) = made["channels"], made["roles"], made["members"]
    del made["unavailable"]
    where: Json = {"id": OTHER, "channels": [{**channel, "id": LOUNGE}], "roles": [{**everyone, "id": OTHER}]}
    return made | where | {"members": [{**me, "joined_at": joined}]} | fields


@asynccontextmanager
async def running(start: Start, libraries: Libraries | None) -> AsyncIterator[VerbatimClient]:
    """Yield a bot that has looked at its servers, and close it afterwards."""
    bot = await start(libraries)
    await bot.wait_until_ready()
    await bot.on_ready()
    yield bot
    await bot.close()


async def ran(start: Start, libraries: Libraries | None, times: int = 1) -> None:
    """Let the bot run for so many times, until it has looked at its servers."""
    for _ in range(times):
        async with running(start, libraries):
            pass


def greeted(server: FakeDiscord) -> list[tuple[str, str]]:
    return [(posted["channel"], shown(posted)) for posted in server.posted]


async def test_a_server_is_greeted_once_when_the_bot_joins_it_and_never_when_it_connects(
    server: FakeDiscord, hosting_bot: VerbatimClient
) -> None:
    await hosting_bot.wait_until_ready()

    await server.dispatch("GUILD_CREATE", other())
    await server.until(lambda: server.posted)
    await server.dispatch("GUILD_CREATE", other())
    await server.order(9, data=False)
    await server.until(lambda: server.identified == 2)
    asked = await server.mention()
    await server.until(lambda: len(server.posted) > 1)

    greeting, answer = server.posted
    assert (greeting["channel"], answer["channel"]) == (LOUNGE, CHANNEL)
    assert shown(greeting) == TO_HOSTS
    assert answer["message_reference"]["message_id"] == int(asked["id"])


@pytest.mark.parametrize("fault", [answers(503), answers(502), resets(), resets(having_done_it=True)])
async def test_a_greeting_that_meets_a_fault_that_passes_is_sent_again_and_posted_once(
    server: FakeDiscord, hosting_bot: VerbatimClient, monkeypatch: pytest.MonkeyPatch, fault: Act
) -> None:
    monkeypatch.setattr(retrying, "sleep", lambda _: asyncio.sleep(0))
    await hosting_bot.wait_until_ready()
    server.fault(GREETING, fault)

    await server.dispatch("GUILD_CREATE", other())
    await server.until(lambda: server.posted and len(server.sent(GREETING)) == 2)

    assert greeted(server) == [(LOUNGE, TO_HOSTS)]


@pytest.mark.parametrize("fields", [{}, {"unavailable": False}], ids=["new", "there again"])
async def test_a_server_that_is_told_of_before_the_bot_is_ready_is_greeted_once(
    start: Start, server: FakeDiscord, libraries: Libraries, days: Days, fields: Json
) -> None:
    await ran(start, libraries)
    days.pass_by(1)
    server.others = [other(**fields)]

    await ran(start, libraries, times=2)

    assert greeted(server) == [(LOUNGE, TO_HOSTS)]


async def test_a_server_that_was_joined_just_before_the_first_start_is_greeted(
    start: Start, server: FakeDiscord, libraries: Libraries
) -> None:
    server.others = [other(BEFORE)]

    await ran(start, libraries, times=2)

    assert greeted(server) == [(LOUNGE, TO_HOSTS)]


async def test_servers_that_were_there_before_an_update_are_not_greeted(
    start: Start, server: FakeDiscord, libraries: Libraries
) -> None:
    Desk.of(libraries, GUILD).prefer(lambda wished: replace(wished, private=True))
    server.others = [other(BEFORE)]

    await ran(start, libraries, times=2)

    assert greeted(server) == []


async def test_a_server_that_uses_the_bot_already_is_not_greeted(
    start: Start, server: FakeDiscord, libraries: Libraries
) -> None:
    libraries.of(OTHER).add(draft_of("talk", data=TALK))

    async with running(start, libraries) as bot:
        await server.dispatch("GUILD_CREATE", other())
        await server.until(lambda: len(bot.guilds) == 2)
        await bot.on_ready()
        await server.mention()
        await server.until(lambda: server.posted)

    assert [channel for channel, _ in greeted(server)] == [CHANNEL]


async def test_a_server_that_is_not_there_at_the_start_is_greeted_once_it_is(
    start: Start, server: FakeDiscord, libraries: Libraries, days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ran(start, libraries)
    days.pass_by(1)
    server.others = [{"id": OTHER, "unavailable": True}]
    monkeypatch.setattr(client, "SECONDS_BETWEEN_LOOKS", 0.05)

    async with running(start, libraries) as bot:
        looking = asyncio.create_task(bot.look_now_and_then())
        await server.dispatch("GUILD_CREATE", other(unavailable=False))
        await server.until(lambda: server.posted)
        looking.cancel()

    assert greeted(server) == [(LOUNGE, TO_HOSTS)]


async def test_a_bot_that_remembers_nothing_greets_nobody_at_its_start(start: Start, server: FakeDiscord) -> None:
    server.others = [other(BEFORE)]

    await ran(start, None)

    assert greeted(server) == []


async def test_the_log_has_the_link_that_invites_the_bot(
    start: Start, server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    link = invitation(int(BOT["id"]))
    with caplog.at_level(logging.INFO):
        await start()
        await server.until(lambda: link in caplog.text)

    assert [r.getMessage() for r in caplog.records if link in r.getMessage()] == [f"to invite it: {link}"]
    assert "permissions=274877975552" in link
