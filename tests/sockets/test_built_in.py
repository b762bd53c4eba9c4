from __future__ import annotations

from dataclasses import replace

import pytest
from library.building import TALK, draft_of

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.counts import Counts
from bot.library.store.libraries import Libraries
from bot.service.wishes import Wishes
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import ALICE, GUILD, channel_of

QUESTION = "Why can’t China afford a collapse of Putin’s regime?"
SEA = draft_of("talk", data=TALK)


async def answer(server: FakeDiscord, question: str = QUESTION) -> str:
    """Return what somebody is told who asks in the server."""
    return shown(await server.response_to(await server.command("ask", question=question)))


@pytest.mark.usefixtures("hosting_bot")
async def test_the_built_in_interview_says_that_it_is_until_a_server_has_one_of_its_own(
    server: FakeDiscord, libraries: Libraries
) -> None:
    before = await answer(server)

    libraries.of(GUILD).add(SEA)
    after = [await answer(server), await answer(server, "Why did you go to sea?")]

    assert "Zhao Tong" in before
    assert strings.BUILT_IN in before
    assert not any("Zhao Tong" in said or strings.BUILT_IN in said for said in after)
    assert "I wanted to see whales" in after[1]


@pytest.mark.usefixtures("hosting_bot")
async def test_the_built_in_interview_never_answers_for_a_server_that_has_withdrawn_all_of_its_own(
    server: FakeDiscord, libraries: Libraries
) -> None:
    libraries.of(GUILD).add(SEA)
    libraries.of(GUILD).withdraw("talk")

    by_command = await answer(server)
    await server.mention(QUESTION)
    await server.until(lambda: server.posted)

    assert by_command == strings.EMPTY
    assert shown(server.posted[0]) == strings.EMPTY


@pytest.mark.usefixtures("hosting_bot")
async def test_the_built_in_interview_is_silent_where_it_was_switched_off(
    server: FakeDiscord, libraries: Libraries
) -> None:
    Wishes(libraries).change(int(GUILD), lambda wished: replace(wished, built_in=False))

    assert await answer(server) == strings.EMPTY


@pytest.mark.usefixtures("hosting_bot")
async def test_a_greeting_does_not_speak_of_the_built_in_interview(server: FakeDiscord) -> None:
    await server.mention("hello")
    await server.until(lambda: server.posted)

    assert strings.BUILT_IN not in shown(server.posted[0])


async def test_where_a_person_has_brought_the_bot_along_it_goes_on_to_answer_and_counts_nothing(
    hosting_bot: VerbatimClient, server: FakeDiscord, libraries: Libraries
) -> None:
    elsewhere = {
        "authorizing_integration_owners": {"1": ALICE["id"]},
        "guild_id": "999",
        "channel_id": "998",
        "channel": {**channel_of("998"), "guild_id": "999"},
    }
    data = {"id": "31", "name": "ask", "type": 1, "options": [{"name": "question", "type": 3, "value": QUESTION}]}

    answers = []
    for _ in range(2):
        answers.append(shown(await server.response_to(await server.interact(2, data, **elsewhere))))
        await answer(server)
        await server.until(lambda: Counts.of(libraries, GUILD).weeks())
        await hosting_bot.on_ready()

    assert ["Zhao Tong" in said for said in answers] == [True, True]
    assert Counts.of(libraries, "999").weeks() == ()
