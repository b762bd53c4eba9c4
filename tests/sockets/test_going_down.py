from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.discord_app.running import SECONDS_FOR_LAST_REPLIES
from bot.discord_app.strings import strings
from sockets.fake_discord import HELLO, REPLY, FakeDiscord, shown
from sockets.faults import answers, is_slow, waits_for
from sockets.payloads import CHANNEL, DIRECT
from sockets.program import Program, levels, program

#: Who asks while it goes down is told so in a direct message.
REFUSAL = f"POST /channels/{DIRECT}/messages"
LOGIN_REFUSED = (
    "verbatim: Discord does not accept the token in DISCORD_TOKEN; "
    "reset it at https://discord.com/developers/applications, Bot, Reset Token, and copy all of it"
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")


@pytest.fixture
async def running(server: FakeDiscord, tmp_path: Path) -> AsyncIterator[Program]:
    async with program(server, tmp_path) as started:
        await server.until(lambda: server.identified)
        yield started


async def test_sigterm_lets_the_replies_in_flight_finish_and_ends_in_silence(
    running: Program, server: FakeDiscord
) -> None:
    # discord.py sends the first message to a channel alone, to be told how many it takes at once.
    server.room = 5
    await server.mention()
    await server.until(lambda: server.posted)
    # One after another they would take longer than a bot that goes down waits.
    server.fault(REPLY, is_slow(SECONDS_FOR_LAST_REPLIES / 2), 3)
    for _ in range(3):
        await server.mention()
    await server.until(lambda: len(server.sent(REPLY)) == 4)

    running.terminate()
    code, log = await running.end()

    assert len(server.posted) == 4
    assert (code, levels(log)) == (0, [])


async def test_a_reply_that_does_not_finish_is_given_up_in_silence(running: Program, server: FakeDiscord) -> None:
    server.fault(REPLY, is_slow(600.0), 3)
    for _ in range(3):
        await server.mention()
    await server.until(lambda: server.sent(REPLY))

    running.terminate()
    code, log = await running.end()

    assert (code, levels(log), server.posted) == (0, [], [])


async def test_who_asks_while_it_goes_down_is_told_so(running: Program, server: FakeDiscord) -> None:
    refused = asyncio.Event()
    server.fault(REPLY, waits_for(refused))
    await server.mention()
    await server.until(lambda: server.sent(REPLY))

    running.terminate()
    await running.until_it_says("going down")
    await server.mention("and another thing")
    given = await server.command("about")
    await server.until(lambda: server.sent(REFUSAL) and server.responses.get(given["id"]))
    refused.set()
    code, log = await running.end()

    assert [(posted["channel"], shown(posted).splitlines()[0]) for posted in server.posted] == [
        (DIRECT, strings.LEAVING),
        (CHANNEL, HELLO),
    ]
    assert [response["data"]["content"] for response in server.responses[given["id"]]] == [strings.LEAVING]
    assert (code, levels(log)) == (0, [])


async def test_a_token_that_is_refused_while_it_runs_ends_it_with_what_to_do(
    running: Program, server: FakeDiscord
) -> None:
    server.fault(REPLY, answers(401, {"code": 0, "message": "401: Unauthorized"}), 9)

    await server.mention()
    code, log = await running.end()

    assert code == 2
    assert [line for line in levels(log) if " WARNING " not in line] == [LOGIN_REFUSED]


@pytest.mark.parametrize(
    ("close_code", "line"),
    [
        (4004, LOGIN_REFUSED),
        (
            4014,
            "verbatim: Discord refuses an intent that the bot asks for (code 4014); this version asks for none that is "
            "privileged, but for Message Content with VERBATIM_MESSAGE_CONTENT, so leave that empty or update "
            "Verbatim, or open https://discord.com/developers/applications, Bot, and switch on what is under "
            "Privileged Gateway Intents",
        ),
    ],
)
async def test_a_connection_that_is_closed_for_good_ends_it_with_what_to_do(
    running: Program, server: FakeDiscord, close_code: int, line: str
) -> None:
    await server.close(close_code)
    code, log = await running.end()

    assert (code, levels(log)) == (2, [line])


async def test_a_second_program_on_the_same_data_says_who_holds_it_and_exits_3(
    running: Program, server: FakeDiscord, tmp_path: Path
) -> None:
    async with program(server, tmp_path) as second:
        code, log = await second.end()

    (line,) = log
    assert code == 3
    assert line.startswith(f"verbatim: {tmp_path} is in use by process {running.process.pid} on ")
    assert server.identified == 1
