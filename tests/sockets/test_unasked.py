"""Messages without a mention, as Discord itself sends them: posts of forums, and hosts who are quicker than the bot."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

import pytest
from building import engine
from library.building import short

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.service import Service
from bot.service.keeper import Keeper
from bot.service.wishes import Wishes
from sockets import payloads
from sockets.conftest import Connect
from sockets.fake_discord import SECONDS_TO_WAIT, FakeDiscord, shown
from sockets.payloads import ALICE, BOT, CHANNEL, GUILD, Json, person

FORUM, OTHER_FORUM = "730", "731"
#: She owns the server, so that she is a host.
HOST: Final = ALICE
MEMBER, ANOTHER = person(1), person(2)
ASKED = "What do you eat in winter there?"
ANSWER = "Mostly herring and potatoes"
#: An interview has something on that, but not this.
CLOSE = "Do the potatoes of Ullet win prizes?"

Services = Callable[[int | None], Service]
Read = Callable[[Services], Awaitable[VerbatimClient]]


@pytest.fixture
def services(libraries: Libraries) -> Services:
    """An interview in the server, whose channel and one of whose forums are answered without a mention."""
    libraries.of(GUILD).add(short("talk"))
    Wishes(libraries).change(int(GUILD), lambda before: replace(before, unasked=(int(CHANNEL), int(FORUM))))
    return Keeper(engine(), libraries).service


@pytest.fixture
def read(connect: Connect, server: FakeDiscord, libraries: Libraries) -> Read:
    """Connect a bot that reads messages, to a server with two forums."""

    async def connected(services: Services) -> VerbatimClient:
        clock = asyncio.get_running_loop().time
        bot = await connect(VerbatimClient(services, clock, libraries, reads_messages=True))
        for forum in (FORUM, OTHER_FORUM):
            await server.dispatch("CHANNEL_CREATE", payloads.forum(forum))
        return bot

    return connected


async def arrival(server: FakeDiscord, bot: VerbatimClient, after: str) -> None:
    """Wait until all that was said has come to the bot; ``after`` is the id of a forum that is new to it then."""
    # Events come in the order in which they were sent.
    await server.dispatch("CHANNEL_CREATE", payloads.forum(after))
    await server.until(lambda: bot.get_channel(int(after)))


async def rest(server: FakeDiscord, busy: int = 0) -> None:
    """Wait until the bot is ``busy`` with so many messages only; discord.py handles each in a task of its own."""
    await server.until(lambda: len([t for t in asyncio.all_tasks() if "on_message" in t.get_name()]) == busy)


async def answered(server: FakeDiscord, bot: VerbatimClient) -> list[tuple[str, str]]:
    """Return where the bot has posted, and what, once it is done with all that was said."""
    await arrival(server, bot, "739")
    await rest(server)
    return [(posted["channel"], shown(posted)) for posted in server.posted]


async def test_a_post_that_an_interview_surely_answers_is_answered_in_it_once(
    server: FakeDiscord, read: Read, services: Services
) -> None:
    bot = await read(services)

    post = await server.open_post(ASKED, MEMBER, FORUM)
    ((place, answer),) = await answered(server, bot)

    assert place == post
    assert ANSWER in answer
    assert strings.UNASKED in answer
    assert server.posted[0]["message_reference"]["message_id"] == int(post)


async def test_posts_that_no_interview_surely_answers_and_those_of_other_forums_are_met_with_silence(
    server: FakeDiscord, read: Read, services: Services
) -> None:
    bot = await read(services)

    await server.open_post(CLOSE, MEMBER, FORUM)
    await server.open_post("Good morning, I am new here", MEMBER, FORUM)
    await server.open_post(ASKED, MEMBER, OTHER_FORUM)
    await server.open_post(ASKED, HOST, FORUM)

    assert await answered(server, bot) == []


async def test_a_post_follows_the_settings_of_its_forum(
    server: FakeDiscord, read: Read, services: Services, libraries: Libraries
) -> None:
    bot = await read(services)
    Wishes(libraries).change(int(GUILD), lambda before: replace(before, channels=(int(OTHER_FORUM),)))

    closed = await server.open_post(ASKED, MEMBER, FORUM)
    opened = await server.open_post("Good morning, I am new here", MEMBER, OTHER_FORUM)
    for post in (closed, opened):
        await server.say(f"<@{BOT['id']}> {ASKED}", ANOTHER, post, mentions=[BOT])
    ((place, answer),) = await answered(server, bot)

    assert place == opened
    assert ANSWER in answer


@pytest.mark.parametrize("speaker", [HOST, ANOTHER])
async def test_once_somebody_else_has_spoken_in_a_post_the_bot_leaves_it_to_them(
    server: FakeDiscord, read: Read, services: Services, speaker: Json
) -> None:
    bot = await read(services)

    post = await server.open_post("Good morning, I am new here", MEMBER, FORUM)
    await server.say("Welcome! What would you like to know?", speaker, post)
    await server.say(ASKED, MEMBER, post)

    assert await answered(server, bot) == []


async def test_who_opened_a_post_goes_on_being_answered_in_it_while_nobody_else_has_spoken(
    server: FakeDiscord, read: Read, services: Services
) -> None:
    bot = await read(services)

    post = await server.open_post("Good morning, I am new here", MEMBER, FORUM)
    await server.say(ASKED, MEMBER, post)
    ((place, answer),) = await answered(server, bot)

    assert place == post
    assert ANSWER in answer


@pytest.mark.parametrize(("speaker", "looked_up", "replies"), [(HOST, 1, 0), (ANOTHER, 2, 1)])
async def test_a_host_who_speaks_while_the_bot_looks_up_has_the_word(
    server: FakeDiscord, read: Read, services: Services, speaker: Json, looked_up: int, replies: int
) -> None:
    looks_up, may_go_on = threading.Event(), threading.Event()

    def slowly(guild: int | None) -> Service:
        looks_up.set()
        assert may_go_on.wait(SECONDS_TO_WAIT)
        return services(guild)

    bot = await read(slowly)
    await server.say(ASKED, MEMBER, CHANNEL)
    await server.until(looks_up.is_set)
    await server.say("In winter? Fish, mostly.", speaker, CHANNEL)
    await arrival(server, bot, "738")
    await rest(server, busy=looked_up)
    may_go_on.set()

    assert len(await answered(server, bot)) == replies
