from __future__ import annotations

import re

import pytest

from bot.discord_app.strings import strings
from sockets.fake_discord import REPLY, FakeDiscord
from sockets.faults import Json
from sockets.payloads import DIRECT, person


def told(server: FakeDiscord, given: Json) -> list[str]:
    """Return the plain sentences that a command was responded with, privately; of a card none."""
    data = [response.get("data", {}) for response in server.responses[given["id"]]]
    return [said["content"] for said in data if said.get("content") and said["flags"] & 64]


def is_told(sentence: str, template: str, most: int) -> bool:
    """Tell whether ``sentence`` is ``template`` with a number of seconds, ``most`` of them where nothing took long."""
    seconds = re.fullmatch(re.escape(template).replace(re.escape("{seconds}"), "([0-9]+)"), sentence)
    return seconds is not None and 1 <= int(seconds[1]) <= most


@pytest.mark.usefixtures("bot")
async def test_sixty_people_in_a_channel_get_ten_replies_for_all_to_see_and_no_more(server: FakeDiscord) -> None:
    for number in range(60):
        await server.mention("hello", author=person(number))
    later = await server.command("about", by=person(61), channel="702")
    await server.until(lambda: len(server.sent(REPLY)) == 10 and later["id"] in server.responses)
    await server.until(lambda: len([posted for posted in server.posted if posted["channel"] == DIRECT]) == 10)

    refusals = [posted["content"] for posted in server.posted if posted["channel"] == DIRECT]
    assert len(server.posted) == 20
    assert all(is_told(refusal, strings.BUSY_CHANNEL, 30) for refusal in refusals)


@pytest.mark.usefixtures("bot")
async def test_in_a_busy_channel_commands_are_refused_privately_and_private_ones_are_answered(
    server: FakeDiscord,
) -> None:
    for number in range(10):
        await server.mention("hello", author=person(number))
    await server.until(lambda: len(server.posted) == 10)

    refused = await server.command("about", by=person(11))
    private = await server.command("about", by=person(12), private=True)
    elsewhere = await server.command("about", by=person(13), channel="702")
    await server.until(lambda: len(server.responses) == 3)

    (refusal,) = told(server, refused)
    assert is_told(refusal, strings.BUSY_CHANNEL, 30)
    assert (told(server, private), told(server, elsewhere)) == ([], [])


@pytest.mark.usefixtures("bot")
async def test_a_server_has_a_limit_over_all_its_channels(server: FakeDiscord) -> None:
    given = [
        await server.command("about", by=person(number), channel=str(710 + number % 6), private=number % 2 == 0)
        for number in range(61)
    ]
    await server.until(lambda: len(server.responses) == 61)

    refusals = [sentence for command in given for sentence in told(server, command)]
    (refusal,) = refusals
    assert is_told(refusal, strings.BUSY_SERVER, 30)


async def in_turn(server: FakeDiscord, command: str) -> Json:
    """Use ``command`` and wait for its response: of several at once, any may be the one too many."""
    given = await server.command(command)
    await server.until(lambda: given["id"] in server.responses)
    return given


@pytest.mark.usefixtures("hosting_bot")
async def test_a_host_who_has_asked_a_lot_may_still_work_with_the_library(server: FakeDiscord) -> None:
    asked = [await in_turn(server, "about") for _ in range(6)]

    changed = [await in_turn(server, "library list") for _ in range(11)]

    assert [len(told(server, given)) for given in asked] == [0, 0, 0, 0, 0, 1]
    assert [sentence for given in changed[:10] for sentence in told(server, given)] == []
    (refusal,) = told(server, changed[10])
    assert is_told(refusal, strings.TOO_FAST_FOR_A_HOST, 10)
