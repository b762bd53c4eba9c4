from __future__ import annotations

from dataclasses import replace

import pytest
from library.building import TALK, draft_of

from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.service.wishes import Wishes
from sockets import payloads
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import ALICE, DIRECT, GUILD

OTHER = "720"
BEES = b"""Kim: How many bees live in a hive?

Ada: Up to fifty thousand in summer. In winter there are ten thousand.

Kim: Who taught you to keep bees?

Ada: My neighbour did. He had forty hives behind the railway.
"""
AT_SEA, WITH_BEES = "Why did you go to sea?", "How many bees live in a hive?"


def publish(libraries: Libraries, server: str, text: bytes, *, direct: bool) -> None:
    """Publish an interview called "talk" in ``server``, which allows to ask it directly or does not."""
    libraries.of(server).add(draft_of("talk", data=text))
    Wishes(libraries).change(int(server), lambda wished: replace(wished, direct=direct))


async def told(server: FakeDiscord, question: str) -> str:
    """Return what Alice is told who writes ``question`` to the bot."""
    before = len(server.posted)
    await server.direct_message(question)
    await server.until(lambda: len(server.posted) > before)
    return shown(server.posted[-1])


@pytest.mark.usefixtures("hosting_bot")
async def test_in_direct_messages_no_library_is_asked_that_its_hosts_have_not_opened(
    server: FakeDiscord, libraries: Libraries
) -> None:
    publish(libraries, GUILD, TALK, direct=False)

    said = await told(server, AT_SEA)

    assert "whales" not in said
    assert server.sent("/members/") == []


@pytest.mark.usefixtures("hosting_bot")
async def test_a_member_reaches_the_libraries_of_shared_servers_and_is_told_which(
    server: FakeDiscord, libraries: Libraries
) -> None:
    await server.dispatch("GUILD_CREATE", {**payloads.guild(), "id": OTHER, "name": "**Bees** @everyone", "roles": []})
    publish(libraries, GUILD, TALK, direct=True)
    publish(libraries, OTHER, BEES, direct=True)

    sea, bees, neither = [await told(server, asked) for asked in (AT_SEA, WITH_BEES, "Who won the war of 1812?")]

    assert "I wanted to see whales" in sea
    assert strings.FROM_SERVERS.format(servers="server") in sea
    assert "Up to fifty thousand" in bees
    assert "\\*\\*Bees\\*\\*" in bees
    assert "server and" in neither
    assert len(server.sent("GET /guilds/.*/members/")) == 2


@pytest.mark.usefixtures("hosting_bot")
async def test_who_is_not_in_a_server_does_not_reach_its_library(server: FakeDiscord, libraries: Libraries) -> None:
    publish(libraries, GUILD, TALK, direct=True)
    server.strangers.add(ALICE["id"])

    said = await told(server, AT_SEA)

    assert "whales" not in said
    assert strings.FROM_SERVERS.partition("{")[0] not in said


@pytest.mark.usefixtures("hosting_bot")
async def test_commands_reach_them_in_a_direct_message_but_not_in_a_group(
    server: FakeDiscord, libraries: Libraries
) -> None:
    publish(libraries, GUILD, TALK, direct=True)
    asked = {"id": "31", "name": "ask", "type": 1, "options": [{"name": "question", "type": 3, "value": AT_SEA}]}
    somewhere = {
        "guild_id": None,
        "member": None,
        "user": ALICE,
        "channel_id": DIRECT,
        "channel": {"id": DIRECT, "type": 1},
    }

    alone = await server.interact(2, asked, **somewhere, context=1)
    said_alone = shown(await server.response_to(alone))
    together = await server.interact(2, asked, **somewhere, context=2)
    said_together = shown(await server.response_to(together))

    assert "I wanted to see whales" in said_alone
    assert "whales" not in said_together
