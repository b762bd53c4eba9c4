"""Interviews of which it is known when things are said: a quote says so, and its link opens the recording there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import timed
from discord_app.building import interview_of, quoted, service_of

from bot.discord_app.strings import strings
from bot.model import Provenance
from bot.service import Service
from e2e.room import Room, private, response, seen

TALK = timed(
    replace(
        interview_of(
            ("Why the sea?", ["I was young. The land was loud.", "Also, I like whales very much."]),
            ("What do you eat?", ["Beans."]),
        ),
        provenance=Provenance(outlet="The Post", link="https://youtu.be/dQw4w9WgXcQ"),
    ),
    every=750,
)
#: The colon is escaped, since ":50:" could be an emoji.
MOMENT = "at 0\\:50:00 · [where it was published](https://youtu.be/dQw4w9WgXcQ?t=3000)"


@pytest.fixture
def service() -> Service:
    exchange = TALK.exchange(1)
    return service_of(TALK, lambda *_: quoted(TALK, 1, exchange.sentences[2]))


async def test_the_line_below_a_quote_says_when_it_is_said_and_its_link_opens_there(room: Room) -> None:
    answer = await room.ask("whales?")

    assert f"-# Ada to The Post, undated, question 1 of 2, {MOMENT}" in seen(answer)


async def test_the_source_says_so_too_and_the_next_exchange_when_its_answer_begins(room: Room) -> None:
    opened = await room.bob.click(await room.ask("whales?"), label="Source")
    source = private(opened)

    await room.bob.click(response(opened), label="Q2 ›")

    assert f"-# Ada to The Post, undated, paragraph 2, sentence 1, {MOMENT}" in source
    assert "at 1\\:15:00 · [where it was published](https://youtu.be/dQw4w9WgXcQ?t=4500)" in seen(opened.response)


async def test_the_sentence_that_was_quoted_is_cited_with_its_time_from_either_card(room: Room) -> None:
    answer = await room.ask("whales?")
    opened = await room.bob.click(answer, label="Source")

    cited = private(await room.bob.click(answer, label="Cite"))
    again = private(await room.bob.click(response(opened), label="Cite"))

    assert cited == again
    assert "“Why the sea?”, at 0:50:00}," in cited
    assert "In the text: (Kim, n.d., question 1 of 2, 0\\:50:00)" in cited


async def test_of_an_answer_that_was_corrected_since_no_sentence_is_cited_with_its_time(room: Room) -> None:
    answer = await room.ask("whales?")
    corrected = interview_of(
        ("Why the sea?", ["I was young. I was poor. The land was loud.", "Also, I like whales very much."]),
        ("What do you eat?", ["Beans."]),
    )
    await room.restart(service_of(timed(replace(corrected, provenance=TALK.provenance), every=750)))

    cited = private(await room.bob.click(answer, label="Cite"))
    opened = await room.bob.click(answer, label="Source")
    again = private(await room.bob.click(response(opened), label="Cite"))

    assert strings.CHANGED_SINCE in cited
    assert "“Why the sea?”, at 0:25:00}," in cited
    assert "> I was young. I was poor. The land was loud.\n> \n> Also, I like whales very much.\n" in private(opened)
    assert "“Why the sea?”, at 0:25:00}," in again
    assert strings.CHANGED_SINCE not in again
