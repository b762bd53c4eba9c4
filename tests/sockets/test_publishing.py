from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest
from library.building import TALK

from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import refuses
from sockets.payloads import GUILD, Json


async def preview_of(server: FakeDiscord) -> Mapping[str, str]:
    """Return the ids of the buttons below the preview of an interview, by their labels."""
    await server.fill_in("v1:paste", {"text": TALK.decode(), "outlet": "The Harbour Post", "date": "undated"})
    await server.until(lambda: server.responses.get("later"))
    return buttons_in(server.responses["later"][-1])


def buttons_in(card: Json) -> Mapping[str, str]:
    """Return the ids of the buttons below a card, by their labels."""
    return {c["label"]: c["custom_id"] for row in card["components"][1:] for c in row["components"] if c.get("label")}


async def press(server: FakeDiscord, *buttons: str) -> None:
    """Press one button after the other without waiting for what is shown; wait until all of it is."""
    pressed = [await server.press(button) for button in buttons]
    await server.until(lambda: all(press["id"] in server.responses for press in pressed))
    await server.until(lambda: not [task for task in asyncio.all_tasks() if "on_interaction" in task.get_name()])


@pytest.mark.usefixtures("hosting_bot")
async def test_whoever_presses_publish_twice_publishes_once_and_is_told_that(
    server: FakeDiscord, libraries: Libraries
) -> None:
    publish = (await preview_of(server))[strings.PUBLISH]

    await press(server, publish, publish)

    told = [shown(later) for later in server.responses["later"][1:]]
    published, *again = sorted(told, key=lambda card: not card.startswith("### Published"))
    assert published.startswith("### Published")
    # A press that came before the first one was done is answered by what that one shows; a later one is told so.
    assert all("nothing was published" in card for card in again)
    assert len(libraries.of(GUILD).stored()) == 1


@pytest.mark.usefixtures("hosting_bot")
async def test_what_its_host_has_not_seen_yet_is_shown_to_them_rather_than_published(
    server: FakeDiscord, libraries: Libraries
) -> None:
    first = await preview_of(server)

    await press(server, first[strings.SWAP], first[strings.PUBLISH])
    swapped, again = server.responses["later"][1:]
    stored = libraries.of(GUILD).stored()
    await press(server, buttons_in(again)[strings.PUBLISH])

    assert shown(again) == shown(swapped) != shown(server.responses["later"][0])
    assert stored == ()
    assert len(libraries.of(GUILD).stored()) == 1


@pytest.mark.usefixtures("hosting_bot")
async def test_a_change_that_could_not_be_shown_is_not_published_before_it_is(
    server: FakeDiscord, libraries: Libraries
) -> None:
    first = await preview_of(server)
    server.fault("PATCH /webhooks", refuses(400, 50035, "Invalid Form Body"))

    await press(server, first[strings.SWAP])
    await press(server, first[strings.PUBLISH])

    assert strings.SWAP in buttons_in(server.responses["later"][-1])
    assert libraries.of(GUILD).stored() == ()
