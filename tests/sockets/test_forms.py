from __future__ import annotations

import pytest
from library.building import TALK

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from sockets.conftest import Start
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import Json
from sockets.payloads import ALICE

QUESTION = "Why can’t China afford a collapse of Putin’s regime?"
FOLLOW = "v1:follow:1:zhao-tong-lexpress:2"
WORDS = "I wanted to see whales"


def given_back(typed: str) -> str:
    """Return how what was filled in comes back."""
    return f"{strings.GIVEN_BACK}\n```\n{typed}\n```"


async def stopped(bot: VerbatimClient) -> None:
    """Stop a bot as soon as it is ready; discord.py stumbles over one that is closed before."""
    await bot.wait_until_ready()
    await bot.close()


async def opened_by(server: FakeDiscord, interaction: Json) -> str:
    """Return the id of the form that ``interaction`` opened."""
    await server.until(lambda: interaction["id"] in server.responses)
    (response,) = server.responses[interaction["id"]]
    assert response["type"] == 9
    return str(response["data"]["custom_id"])


async def told(server: FakeDiscord, sent: Json) -> list[str]:
    """Return the private sentences with which a form was answered that could not be taken: why, and what was typed."""
    await server.until(lambda: sent["id"] in server.responses and server.responses.get("later"))
    messages = [server.responses[sent["id"]][0]["data"], *server.responses["later"]]
    assert all(message["flags"] & 64 for message in messages)
    return [message["content"] for message in messages]


async def test_a_follow_up_that_was_open_before_a_restart_is_answered(start: Start, server: FakeDiscord) -> None:
    before = await start()
    form = await opened_by(server, await server.press(FOLLOW))
    await stopped(before)
    await start()

    sent = await server.fill_in(form, {"question": QUESTION})

    assert "Zhao Tong" in shown(await server.response_to(sent))


async def test_a_paste_that_was_open_before_a_restart_is_understood(
    start: Start, server: FakeDiscord, libraries: Libraries
) -> None:
    before = await start(libraries)
    form = await opened_by(server, await server.command("library paste"))
    await stopped(before)
    await start(libraries)

    sent = await server.fill_in(form, {"text": TALK.decode(), "outlet": "The Harbour Post", "date": "Undated"})

    assert WORDS in shown(await server.response_to(sent))


@pytest.mark.parametrize("step", ["publish", "names"])
@pytest.mark.usefixtures("hosting_bot")
async def test_what_was_typed_about_a_preview_that_a_restart_forgot_is_given_back(
    server: FakeDiscord, step: str
) -> None:
    sent = await server.fill_in(f"v1:draft:{step}:abc", {"outlet": "The Harbour Post", "date": "2024-03-01"})

    assert await told(server, sent) == [strings.FORGOTTEN, given_back("The Harbour Post\n\n2024-03-01")]


@pytest.mark.usefixtures("hosting_bot")
async def test_a_text_in_which_nobody_asks_comes_back_as_a_file(server: FakeDiscord) -> None:
    text = "There is nothing here. " * 80

    await server.fill_in("v1:paste", {"text": text, "outlet": "The Harbour Post", "date": "undated"})
    await server.until(lambda: [later for later in server.responses.get("later", []) if "attached" in later])

    *_, last = server.responses["later"]
    assert (last["content"], last["flags"] & 64) == (strings.GIVEN_BACK, 64)
    assert last["attached"] == [f"{text.strip()}\n\nThe Harbour Post\n\nundated"]


@pytest.mark.usefixtures("bot")
async def test_a_follow_up_is_counted_and_what_is_refused_is_given_back(server: FakeDiscord) -> None:
    for _ in range(5):
        await server.command("about", private=True)
    await server.until(lambda: len(server.responses) == 5)

    refusal, typed = await told(server, await server.fill_in(FOLLOW, {"question": QUESTION}))

    assert refusal.startswith(strings.TOO_FAST.partition("{")[0])
    assert typed == given_back(QUESTION)


@pytest.mark.usefixtures("bot")
async def test_a_form_of_another_version_is_told_and_given_back(server: FakeDiscord) -> None:
    sent = await server.fill_in("d41d8cd98f00b204e9800998ecf8427e", {"question": QUESTION})

    assert await told(server, sent) == [strings.OUTDATED_FORM, given_back(QUESTION)]


async def test_a_form_that_is_sent_while_the_bot_goes_down_is_given_back(
    bot: VerbatimClient, server: FakeDiscord
) -> None:
    bot.leave()

    sent = await server.fill_in(FOLLOW, {"question": QUESTION})

    assert await told(server, sent) == [strings.LEAVING, given_back(QUESTION)]


@pytest.mark.usefixtures("bot")
async def test_a_form_that_comes_again_is_answered_once(server: FakeDiscord) -> None:
    sent = await server.fill_in(FOLLOW, {"question": QUESTION})
    await server.response_to(sent)

    await server.replay(server.dispatched[-1])
    after = await server.command("about", by={**ALICE, "id": "4343"})
    await server.response_to(after)

    assert len(server.sent(f"/interactions/{sent['id']}/")) == 1
