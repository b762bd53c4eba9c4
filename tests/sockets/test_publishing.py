from __future__ import annotations

import asyncio

import pytest
from library.building import TALK

from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import GUILD


async def preview_of(server: FakeDiscord) -> str:
    """Return the id of the button that publishes the preview of an interview."""
    await server.fill_in("v1:paste", {"text": TALK.decode(), "outlet": "The Harbour Post", "date": "undated"})
    await server.until(lambda: server.responses.get("later"))
    rows = server.responses["later"][-1]["components"][1:]
    return str(next(c["custom_id"] for row in rows for c in row["components"] if c.get("label") == strings.PUBLISH))


@pytest.mark.usefixtures("hosting_bot")
async def test_whoever_presses_publish_twice_publishes_once_and_is_told_that(
    server: FakeDiscord, libraries: Libraries
) -> None:
    publish = await preview_of(server)

    pressed = [await server.press(publish) for _ in range(2)]
    await server.until(lambda: all(press["id"] in server.responses for press in pressed))
    await server.until(lambda: not [task for task in asyncio.all_tasks() if "on_interaction" in task.get_name()])

    told = [shown(later) for later in server.responses["later"][1:]]
    published, *again = sorted(told, key=lambda card: not card.startswith("### Published"))
    assert published.startswith("### Published")
    # A press that came before the first one was done is answered by what that one shows; a later one is told so.
    assert all("nothing was published" in card for card in again)
    assert len(libraries.of(GUILD).stored()) == 1
