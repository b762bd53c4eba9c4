from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from library.building import draft_of

from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from sockets import payloads
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import BOT, CHANNEL, GUILD, Json

ANSWERS = "The lighthouse keeper left in the spring of the great flood."
SENTENCES = [f"Sentence {n} has a good number of words in it, and says so at some length." for n in range(1000)]
LONG = (
    f"Ann: Tell us of your life?\n\nBo: {' '.join([*SENTENCES[:500], ANSWERS, *SENTENCES[500:]])}\n\n"
    "Ann: And what came after?\n\nBo: I rested.\n"
)
EPHEMERAL = 64


def controls(message: Json) -> Iterator[Json]:
    """Yield the buttons and menus of a message."""
    queue = list(message.get("components") or [])
    while queue:
        component = queue.pop(0)
        queue = [*component.get("components", []), *queue]
        if component["type"] in (2, 3):
            yield component


@pytest.mark.usefixtures("hosting_bot")
async def test_an_answer_of_ninety_pages_is_one_card_around_the_sentence_that_replies(
    server: FakeDiscord, libraries: Libraries
) -> None:
    libraries.of(GUILD).add(draft_of("long", data=LONG.encode()))

    await server.mention("When did the lighthouse keeper leave?")
    await server.until(lambda: server.posted)
    (reply,) = server.posted
    (read_on,) = [control["custom_id"] for control in controls(reply) if control.get("label") == strings.READ_ON]
    opened = await server.press(read_on, message={**payloads.message("1", CHANNEL, BOT, ""), **reply})
    further = await server.response_to(opened)

    assert len(shown(reply)) <= 1200
    assert len(list(controls(reply))) <= 5
    assert f"**{ANSWERS}**" in shown(reply)
    # Around it stand whole sentences.
    before, after = re.findall(r"^> (.*)\*\*.*\*\*(.*)$", shown(reply), re.MULTILINE)[0]
    assert before.startswith("Sentence 4")
    assert after.endswith("at some length.")
    assert server.responses[opened["id"]][0]["data"]["flags"] & EPHEMERAL
    assert len(shown(further)) <= 4000
    assert len(server.posted) == 1
