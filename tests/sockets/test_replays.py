from __future__ import annotations

import logging

import pytest

from bot.discord_app import answered
from bot.discord_app.client import VerbatimClient
from sockets.fake_discord import HELLO, REPLY, FakeDiscord, shown


async def other_is_answered(server: FakeDiscord) -> None:
    """Ask something else and wait for its answer: replies of a channel keep their order, so all before are done."""
    other = int((await server.mention("hello"))["id"])
    await server.until(lambda: any(posted["message_reference"]["message_id"] == other for posted in server.posted))


@pytest.mark.usefixtures("bot")
async def test_a_message_that_comes_again_after_its_nonce_is_forgotten_is_answered_once(server: FakeDiscord) -> None:
    await server.mention()
    await server.until(lambda: server.posted)
    asked = server.dispatched[-1]
    server.forget_nonces()

    await server.replay(asked)
    await other_is_answered(server)

    assert [HELLO in shown(posted) for posted in server.posted] == [True, True]
    assert len(server.sent(REPLY)) == 2


@pytest.mark.usefixtures("bot")
async def test_a_command_that_comes_again_is_answered_once_and_without_a_word_in_the_log(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    given = await server.command("about")
    await server.until(lambda: server.responses)

    await server.replay(server.dispatched[-1])
    await other_is_answered(server)

    assert len(server.sent(f"/interactions/{given['id']}/")) == 1
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []


@pytest.mark.usefixtures("bot")
async def test_a_button_press_that_comes_again_is_answered_once(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    pressed = await server.interact(3, {"custom_id": "of an older version", "component_type": 2})
    await server.until(lambda: server.responses)

    await server.replay(server.dispatched[-1])
    await other_is_answered(server)

    assert len(server.sent(f"/interactions/{pressed['id']}/")) == 1
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []


@pytest.mark.usefixtures("bot")
async def test_a_burst_is_answered_once_each(server: FakeDiscord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.discord_app.cooldowns.Cooldowns.refusal", lambda *_: "")

    asked = [await server.mention() for _ in range(40)]
    await server.until(lambda: len(server.posted) == 40)

    references = [posted["message_reference"]["message_id"] for posted in server.posted]
    assert sorted(references) == [int(message["id"]) for message in asked]


async def test_what_was_replayed_when_a_session_was_resumed_is_answered_once(
    bot: VerbatimClient, server: FakeDiscord
) -> None:
    await server.mention()
    await server.until(lambda: server.posted)
    server.forget_nonces()

    await server.drop()
    await server.until(lambda: server.resumed)
    await server.replay(server.dispatched[2])
    await other_is_answered(server)

    assert len(server.posted) == 2
    assert not bot.is_closed()


def test_events_are_remembered_for_longer_than_discord_remembers_a_nonce() -> None:
    assert answered.SECONDS_REMEMBERED >= 600
