"""A preview in a server, the buttons below it, and pressing them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import partial

from library.building import TALK

from sockets.fake_discord import FakeDiscord
from sockets.payloads import Json


async def preview_of(server: FakeDiscord, date: str = "undated") -> Mapping[str, str]:
    """Return the ids of the buttons below the preview of an interview, by their labels."""
    await server.fill_in("v1:paste", {"text": TALK.decode(), "outlet": "The Harbour Post", "date": date})
    await server.until(lambda: server.responses.get("later"))
    return buttons_in(server.responses["later"][-1])


def buttons_in(card: Json) -> Mapping[str, str]:
    """Return the ids of the buttons below a card, by their labels."""
    return {c["label"]: c["custom_id"] for row in card["components"][1:] for c in row["components"] if c.get("label")}


async def press(server: FakeDiscord, *buttons: str) -> None:
    """Press one button after the other without waiting for what is shown; wait until all of it is."""
    for button in buttons:
        pressed = await server.press(button)
        await server.until(partial(server.responses.get, pressed["id"]))
    await rest(server)


async def rest(server: FakeDiscord) -> None:
    """Wait until the bot is done with all that was pressed or sent."""
    await server.until(lambda: not [task for task in asyncio.all_tasks() if "on_interaction" in task.get_name()])
