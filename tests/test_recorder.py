from __future__ import annotations

from typing import Any

import aiohttp
import discord
import pytest
import simcord
from e2e.audit import audit
from recorder import Sent
from sockets.fake_discord import fake_discord

PINGING: dict[str, Any] = {"content": "@everyone", "allowed_mentions": {"parse": ["everyone"]}}


async def test_what_the_simulated_discord_gets_is_recorded_and_what_pings_fails_the_test(sent: list[Sent]) -> None:
    bot = discord.Client(intents=discord.Intents.default())
    async with simcord.run(bot) as simulated:
        channel = simulated.create_guild().create_text_channel("interviews")
        await bot.get_partial_messageable(channel.id).send("@everyone")

    pinging = sent[-1]
    assert (pinging.method, pinging.path) == ("POST", f"/channels/{channel.id}/messages")
    with pytest.raises(AssertionError, match="lets everything ping"):
        audit([pinging])
    sent.clear()


async def test_what_discord_gets_over_sockets_is_recorded_and_what_pings_fails_the_test(sent: list[Sent]) -> None:
    async with fake_discord() as server, aiohttp.ClientSession(server.address) as session:
        await session.post("/api/v10/channels/701/messages", json=PINGING)

    assert sent == [Sent("POST", "/channels/701/messages", PINGING)]
    with pytest.raises(AssertionError, match="lets everything ping"):
        audit(sent)
    sent.clear()


def test_a_request_that_the_bot_has_no_business_with_fails_the_test() -> None:
    with pytest.raises(AssertionError, match="POST /guilds/700/bans"):
        audit([Sent("POST", "/guilds/700/bans", {})])


def test_a_sixth_follow_up_of_an_interaction_fails_the_test() -> None:
    follow_up = Sent("POST", "/webhooks/900/token", {"content": "more", "allowed_mentions": {"parse": []}})
    audit([follow_up] * 5 + [Sent("POST", "/webhooks/900/other", follow_up.body)])

    with pytest.raises(AssertionError, match="no more follow an interaction"):
        audit([follow_up] * 6)
