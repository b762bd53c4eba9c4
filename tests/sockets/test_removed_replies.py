from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pytest

from bot.discord_app import logs
from bot.discord_app.strings import strings
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from sockets.building import rest
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import refuses
from sockets.payloads import BOT, CHANNEL, GUILD, Json, message

QUESTION = "Why can’t China afford a collapse of Putin’s regime?"
#: What Discord answers to whatever changes or deletes a message that is not there any more.
GONE = refuses(404, 10008, "Unknown Message")
IS_GONE = "button RemoveId: what it is about is gone (404, error 10008)"


@pytest.fixture(autouse=True)
def _log_as_it_is_set_up() -> None:
    logs.keep_people_out()


@pytest.fixture
def _votes(libraries: Libraries) -> None:
    Desk.of(libraries, GUILD).prefer(lambda wished: replace(wished, built_in=True, feedback=True))


async def answer(server: FakeDiscord) -> tuple[Json, Mapping[str, str]]:
    """Return an answer in the channel, and the ids of its buttons by their labels."""
    await server.mention(QUESTION)
    await server.until(lambda: server.posted)
    components = server.posted[-1]["components"]
    buttons = {part["label"]: part["custom_id"] for part in parts(components) if part["type"] == 2}
    return {**message("9999", CHANNEL, BOT, ""), "components": components, "flags": 1 << 15}, buttons


def parts(components: Iterable[Json]) -> Iterator[Json]:
    """Yield the components of a message, and what is in them."""
    for part in components:
        yield part
        yield from parts(part.get("components", ()))


async def press(server: FakeDiscord, reply: Json, *buttons: str) -> list[tuple[int, str]]:
    """Press ``buttons`` of a ``reply`` at once; return how each is responded to: its kind, and what the person sees."""
    pressed = [await server.press(button, message=reply) for button in buttons]
    await server.until(lambda: all(press["id"] in server.responses for press in pressed))
    await rest(server)
    found = [response for press in pressed for response in server.responses[press["id"]]]
    return [(response["type"], shown(response.get("data") or {}).partition("\n")[0]) for response in found]


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what the log says from a warning up."""
    return [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]


@pytest.mark.usefixtures("_votes", "hosting_bot")
async def test_the_buttons_of_a_reply_that_a_moderator_has_deleted_go_on_to_answer(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    reply, buttons = await answer(server)
    server.fault("(PATCH|DELETE) /webhooks", GONE, 9)

    told = [await press(server, reply, buttons[label]) for label in (strings.SOURCE, strings.CITE, strings.ANSWERS)]

    assert told == [
        [(4, "### Question 2 of 6")],
        [(4, "### To be copied")],
        [(4, strings.VOTED.format(answers=1, does_not=0))],
    ]
    assert lines(caplog) == []


@pytest.mark.usefixtures("bot")
async def test_a_reply_that_is_removed_and_was_deleted_already_is_a_line(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    reply, buttons = await answer(server)
    server.fault("DELETE /webhooks", GONE)

    assert await press(server, reply, buttons[strings.REMOVE]) == [(6, "")]
    assert lines(caplog) == [IS_GONE]


@pytest.mark.usefixtures("bot")
async def test_two_buttons_of_one_reply_that_are_pressed_at_once_do_both(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    reply, buttons = await answer(server)

    told = await press(server, reply, buttons[strings.REMOVE], buttons[strings.SOURCE])

    assert told == [(6, ""), (4, "### Question 2 of 6")]
    assert len(server.sent("DELETE /webhooks")) == 1
    assert lines(caplog) == []
