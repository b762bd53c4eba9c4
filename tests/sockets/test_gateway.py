from __future__ import annotations

import asyncio
import contextlib
import logging

import discord
import pytest

from bot.discord_app import logs
from bot.discord_app.client import VerbatimClient
from sockets.conftest import Start
from sockets.fake_discord import HELLO, FakeDiscord, shown
from sockets.payloads import ALICE, BOT


@pytest.fixture(autouse=True)
def _reconnects_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    logs.keep_people_out()
    monkeypatch.setattr("bot.discord_app.gateway_pace.FIRST_PAUSE", 0.01)
    monkeypatch.setattr("discord.backoff.ExponentialBackoff.delay", lambda _: 0.01)
    monkeypatch.setattr(discord.Client, "before_identify_hook", _waits_for_nothing)


async def _waits_for_nothing(_client: discord.Client, _shard: int | None, *, initial: bool = False) -> None:
    """Stand in for the 5 s after which discord.py begins another session, because Discord takes one in that time."""


async def answers_one_more(server: FakeDiscord) -> None:
    """Check that the bot answers what it is asked now, once."""
    before = len(server.posted)
    asked = await server.mention()
    await server.until(lambda: len(server.posted) > before)

    (reply,) = server.posted[before:]
    assert reply["message_reference"]["message_id"] == int(asked["id"])
    assert HELLO in shown(reply)


@pytest.mark.parametrize("code", [1000, 4000, 4009])
@pytest.mark.usefixtures("bot")
async def test_a_connection_that_is_closed_is_made_again(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    await server.close(code)
    await server.until(lambda: server.identified == 2 or server.resumed)

    await answers_one_more(server)
    assert "Traceback" not in caplog.text


@pytest.mark.usefixtures("bot")
async def test_a_connection_that_breaks_without_a_word_is_resumed(server: FakeDiscord) -> None:
    await server.drop()
    await server.until(lambda: server.resumed)

    assert (server.identified, server.resumed) == (1, [2])
    await answers_one_more(server)


@pytest.mark.usefixtures("bot")
async def test_a_session_is_resumed_when_discord_asks_to_reconnect(server: FakeDiscord) -> None:
    await server.order(7)
    await server.until(lambda: server.resumed)

    assert (server.identified, server.resumed) == (1, [2])
    await answers_one_more(server)


@pytest.mark.usefixtures("bot")
async def test_a_session_that_discord_has_ended_is_begun_anew(server: FakeDiscord) -> None:
    await server.order(9, data=False)
    await server.until(lambda: server.identified == 2)

    assert server.resumed == []
    await answers_one_more(server)


@pytest.mark.usefixtures("bot")
async def test_a_session_that_cannot_be_resumed_is_begun_anew(server: FakeDiscord) -> None:
    server.forgets_sessions = 1

    await server.order(7)
    await server.until(lambda: server.identified == 2)

    await answers_one_more(server)


@pytest.mark.usefixtures("bot")
async def test_a_question_that_was_asked_while_the_connection_was_broken_is_answered_once(server: FakeDiscord) -> None:
    await server.drop()
    missed = await server.missed_mention()
    await server.until(lambda: server.posted)

    (reply,) = server.posted
    assert reply["message_reference"]["message_id"] == int(missed["id"])
    await answers_one_more(server)


async def test_a_connection_that_is_silent_is_closed_and_made_again(
    start: Start, server: FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.heartbeat_seconds = 0.1
    server.is_deaf = True
    monkeypatch.setattr("bot.discord_app.client.SECONDS_OF_A_SILENT_CONNECTION", 0.3)
    bot: VerbatimClient = await start()

    await server.until(lambda: server.resumed or server.identified == 2)
    server.is_deaf = False

    await answers_one_more(server)
    assert not bot.is_closed()


@pytest.mark.usefixtures("bot")
async def test_a_connection_that_is_made_again_is_a_line_in_the_log(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    server.refused_connections = 1

    await server.drop()
    await server.until(lambda: server.identified == 2 or server.resumed)

    (line,) = [r for r in caplog.records if r.levelno >= logging.WARNING]
    assert line.getMessage() == "the connection broke (WSServerHandshakeError); the next try is in 0 s"
    assert line.exc_info is None


@pytest.mark.usefixtures("bot")
async def test_in_a_thread_whose_channel_is_not_known_discord_says_whether_the_bot_may_reply(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    thread = await server.open_post("hi", ALICE, forum="999")

    await server.say(f"<@{BOT['id']}> hello", ALICE, thread, mentions=[BOT])
    await server.until(lambda: server.posted or "failure" in caplog.text)

    assert [posted["channel"] for posted in server.posted] == [thread]


@pytest.mark.usefixtures("bot")
async def test_a_gateway_that_closes_every_connection_is_not_stormed(
    server: FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord_app.gateway_pace.FIRST_PAUSE", 0.2)

    async def close_all() -> None:
        for closed in range(1000):
            await server.until(lambda: len(server.resumed) >= closed)  # noqa: B023  # it is waited for at once
            await server.close(4000)

    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(close_all(), 2)

    assert 2 <= len(server.resumed) <= 4  # after 0.2, 0.4, 0.8 and 1.6 s
