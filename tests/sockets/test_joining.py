"""What a server that the bot joins sees of it, and what whoever runs it is told."""

from __future__ import annotations

import logging

import pytest

from bot.discord_app.client import VerbatimClient
from bot.discord_app.permissions import invitation
from bot.discord_app.strings import strings
from sockets import payloads
from sockets.conftest import Start
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import BOT, CHANNEL

OTHER, LOUNGE = "720", "721"


async def join(server: FakeDiscord) -> None:
    """Let somebody invite the bot to another server, whose one channel is called otherwise."""
    other = payloads.guild()
    (channel,), (everyone,) = other["channels"], other["roles"]
    # What was not there only for a while says that it is there again; a new one says nothing of that.
    del other["unavailable"]
    other |= {"id": OTHER, "channels": [{**channel, "id": LOUNGE}], "roles": [{**everyone, "id": OTHER}]}
    await server.dispatch("GUILD_CREATE", other)


async def test_a_server_is_greeted_once_when_the_bot_joins_it_and_never_when_it_connects(
    server: FakeDiscord, hosting_bot: VerbatimClient
) -> None:
    await hosting_bot.wait_until_ready()

    await join(server)
    await server.until(lambda: server.posted)
    await join(server)
    await server.order(9, data=False)
    await server.until(lambda: server.identified == 2)
    asked = await server.mention()
    await server.until(lambda: len(server.posted) > 1)

    greeting, answer = server.posted
    assert (greeting["channel"], answer["channel"]) == (LOUNGE, CHANNEL)
    assert shown(greeting) == f"{strings.GREETING}\n{strings.GREETING_TO_HOSTS}"
    assert answer["message_reference"]["message_id"] == int(asked["id"])


async def test_the_log_has_the_link_that_invites_the_bot(
    start: Start, server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    link = invitation(int(BOT["id"]))
    with caplog.at_level(logging.INFO):
        await start()
        await server.until(lambda: link in caplog.text)

    assert [r.getMessage() for r in caplog.records if link in r.getMessage()] == [f"to invite it: {link}"]
    assert "permissions=274877975552" in link
