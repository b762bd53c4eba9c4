"""The source of a quote: the sentence in its context, and the exchanges before and after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from discord_app.building import interview_of, quoted, service_of

from bot.discord_app.strings import strings
from bot.model import Provenance
from bot.service import Service
from e2e.room import Room, buttons, private, response, seen

TALK = replace(
    interview_of(
        ("Why the sea?", ["I was young. The land was loud.", "Also, I like whales very much."]),
        ("What do you eat?", ["Beans."]),
        ("And the hills?", ["Never."]),
    ),
    provenance=Provenance(outlet="The Post", link="https://post.example/talk"),
)


@pytest.fixture
def service() -> Service:
    exchange = TALK.exchange(1)
    return service_of(TALK, lambda *_: quoted(TALK, 1, exchange.sentences[2]))


async def test_the_sentence_is_shown_in_its_context_with_its_place_and_a_link_to_it(room: Room) -> None:
    answer = await room.ask("whales?")

    shown = await room.bob.click(answer, label="Source")

    assert private(shown) == (
        "### Question 1 of 3\n"
        "-# **Kim:** Why the sea?\n"
        "> I was young. The land was loud.\n"
        "> \n"
        "> **Also, I like whales very much.**\n"
        "-# Ada to The Post, undated, paragraph 2, sentence 1 · [where it was published]"
        "(https://post.example/talk#:~:text=Also%2C%20I%20like%20whales%20very%20much.)"
    )
    assert buttons(shown.response) == ["Q2 ›", "Cite"]


async def test_the_next_and_the_previous_exchange_are_read_in_the_same_place(room: Room) -> None:
    opened = await room.bob.click(await room.ask("whales?"), label="Source")

    await room.bob.click(response(opened), label="Q2 ›")
    assert "> Beans." in seen(opened.response)
    assert buttons(opened.response) == ["‹ Q1", "Q3 ›", "Cite"]
    await room.bob.click(response(opened), label="Q3 ›")
    assert "> Never." in seen(opened.response)
    await room.bob.click(response(opened), label="‹ Q2")
    assert "> Beans." in seen(opened.response)


async def test_the_source_of_a_private_answer_leaves_the_answer_where_it_is(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="whales?", private=True)

    opened = await room.alice.click(response(asked), label="Source")

    assert "### Question 1 of 3" in private(opened)
    assert buttons(asked.response) == ["Source", "Cite", "Follow up"]


async def test_a_source_that_is_gone_is_told_privately(room: Room) -> None:
    answer = await room.ask("whales?")
    await room.restart(service_of(interview_of(("Only this?", ["Yes."]), key="other")))

    assert private(await room.bob.click(answer, label="Source")) == strings.GONE


async def test_a_source_that_reads_otherwise_now_says_so(room: Room) -> None:
    answer = await room.ask("whales?")
    now = interview_of(("Why the sea?", ["I was old. The land was loud.", "Also, I like whales very much."]))
    await room.restart(service_of(now))

    shown = private(await room.bob.click(answer, label="Source"))

    assert shown == (
        "### Question 1 of 1\n"
        f"-# {strings.CHANGED_SINCE}\n"
        "-# Why the sea?\n"
        "> I was old. The land was loud.\n"
        "> \n"
        "> Also, I like whales very much.\n"
        "-# Ada to Kim, undated"
    )


async def test_small_talk_has_no_buttons(room: Room) -> None:
    await room.restart(service_of(TALK))

    answer = await room.ask("hello!")

    assert seen(answer).startswith("Hello!")
    assert buttons(answer) == []
