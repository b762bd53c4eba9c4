"""Two servers with one bot: what is slow for one of them does not make the other one wait."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, Final

import pytest
from building import engine, seed
from library.building import TALK

from bot.discord_app.client import VerbatimClient
from bot.library import Preview
from bot.library.store.libraries import Libraries
from bot.model import Reply
from bot.service import Service
from bot.service.hosting import Hosting
from bot.service.keeper import Keeper
from sockets.conftest import Connect
from sockets.fake_discord import FakeDiscord
from sockets.faults import Json
from sockets.payloads import GUILD, guild, member, person

OTHER: Final = "750"
OTHER_CHANNEL: Final = "751"
#: Questions, and files, of the first server at once, none of which is done before the other server has its own.
QUESTIONS: Final = 24
FILES: Final = 10
#: Threads of the bot, as on a small machine.
THREADS: Final = 4
#: Seconds after which what waits goes on all the same, so that a bot that fails here comes to rest.
AT_LAST: Final = 20.0
#: What is in the address of each response to the other server.
TOKEN: Final = "of-the-other"  # noqa: S105  # it opens nothing
#: How discord.py calls the tasks in which events and commands are handled.
UNDER_WAY: Final = ("discord.py: ", "CommandTree-")


@pytest.fixture(autouse=True)
async def few_threads() -> None:
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS))


async def join_other(server: FakeDiscord, bot: VerbatimClient) -> None:
    joined = guild()
    (channel,), (everyone,) = joined["channels"], joined["roles"]
    there = {"channels": [channel | {"id": OTHER_CHANNEL}], "roles": [everyone | {"id": OTHER}]}
    await server.dispatch("GUILD_CREATE", joined | there | {"id": OTHER, "name": "other"})
    await server.until(lambda: bot.get_guild(int(OTHER)))


def there(by: Json) -> Json:
    """Return what makes an interaction one of ``by`` in the other server."""
    channel = {"id": OTHER_CHANNEL, "guild_id": OTHER, "type": 0, "name": "talk", "position": 0, "permissions": "0"}
    where = {"guild_id": OTHER, "channel_id": OTHER_CHANNEL, "channel": channel}
    return {**where, "member": member(by), "token": TOKEN}


async def ask(server: FakeDiscord, **where: Json) -> Json:
    options = [("question", 3, "What about China?"), ("private", 5, True)]
    given = [{"name": name, "type": kind, "value": value} for name, kind, value in options]
    return await server.interact(2, {"id": "31", "name": "ask", "type": 1, "options": given}, **where)


@pytest.fixture
def opened() -> Iterator[Event]:
    """Yield what all that is asked in the first server waits for."""
    event = Event()
    yield event
    event.set()


async def rest(server: FakeDiscord, opened: Event) -> None:
    """Let the first server go on, and wait until the bot has come to rest."""
    opened.set()
    await server.until(lambda: not [task for task in asyncio.all_tasks() if task.get_name().startswith(UNDER_WAY)])


def is_shown_there(server: FakeDiscord) -> bool:
    """Tell whether a response is shown in the other server, and not only announced."""
    at_once = [request for request in server.sent(rf"{TOKEN}/callback") if request.body["type"] == 4]
    return bool(at_once or server.sent(rf"{TOKEN}/messages/@original"))


@pytest.fixture
async def slow_questions(server: FakeDiscord, connect: Connect, opened: Event) -> VerbatimClient:
    """The bot in two servers, in the first of which each question takes a while."""

    class Slow(Service):
        def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
            opened.wait(AT_LAST)
            return super().ask_each(message, previous, beside)

    quick, slow = Service((seed(),), engine()), Slow((seed(),), engine())
    quick.prepare()
    clock = asyncio.get_running_loop().time
    bot = await connect(VerbatimClient(lambda asked: slow if asked == int(GUILD) else quick, clock))
    await join_other(server, bot)
    return bot


@pytest.mark.usefixtures("slow_questions")
async def test_a_server_that_asks_much_that_takes_long_does_not_make_another_one_wait(
    server: FakeDiscord, opened: Event
) -> None:
    for number in range(QUESTIONS):
        await ask(server, member=member(person(number)))

    await ask(server, **there(person(99)))

    await server.until(lambda: is_shown_there(server))
    assert not opened.is_set()
    await rest(server, opened)
    # There, everybody is answered in the end.
    assert len(server.responses) == QUESTIONS + 1 + bool(server.responses.get("later"))


@pytest.mark.usefixtures("slow_questions")
async def test_a_mention_does_not_wait_for_those_in_another_server(server: FakeDiscord, opened: Event) -> None:
    for number in range(QUESTIONS):
        await ask(server, member=member(person(number)))

    await server.mention("What about China?", author=person(99), guild_id=OTHER, channel_id=OTHER_CHANNEL)

    def is_shown() -> bool:
        return any(posted["channel"] == OTHER_CHANNEL for posted in server.posted)

    await server.until(is_shown)
    assert not opened.is_set()
    await rest(server, opened)


async def test_a_server_with_many_large_files_does_not_make_another_one_wait(
    server: FakeDiscord, connect: Connect, libraries: Libraries, opened: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Previews are not made ready to be asked here, which takes both cores of a small machine for a while.
    keeper = Keeper(engine(), libraries)
    await join_other(server, await connect(VerbatimClient(keeper.service, asyncio.get_running_loop().time, libraries)))
    previewed = Hosting.preview

    def preview(self: Hosting, *read: Any, **said: Any) -> Preview:
        if self.library.owner == GUILD:
            opened.wait(AT_LAST)
        return previewed(self, *read, **said)

    monkeypatch.setattr(Hosting, "preview", preview)
    said = {"text": TALK.decode(), "outlet": "The Harbour Post", "date": "undated"}
    for _ in range(FILES):
        await server.fill_in("v1:paste", said)

    await server.fill_in("v1:paste", said, **there(person(99)))

    await server.until(lambda: is_shown_there(server))
    assert not opened.is_set()
    await rest(server, opened)
