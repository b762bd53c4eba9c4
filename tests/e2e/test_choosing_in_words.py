"""A reply in words that chooses one of the questions that were offered: "the second one"."""

from __future__ import annotations

import pytest
from building import seed
from discord_app.building import quoted, service_of, unsure

from bot.model import Reply
from bot.service import Service
from e2e.room import Room, menu, seen


@pytest.fixture
def service(heard: list[tuple[str, str | None]]) -> Service:
    def ask(question: str, previous: str | None) -> Reply:
        heard.append((question, previous))
        return unsure(seed(), 2, 5, 6) if "oil" in question else quoted(seed(), 3)

    return service_of(seed(), ask)


def question(number: int) -> str:
    interview = seed()
    return interview.question_of(interview.exchange(number))


@pytest.mark.parametrize(
    ("words", "number"), [("the second one", 5), ("the last one please", 6), ("la première", 2), ("Ja, das dritte", 6)]
)
async def test_it_is_answered_with_the_question_that_it_chooses(
    room: Room, heard: list[tuple[str, str | None]], words: str, number: int
) -> None:
    offering = await room.ask("oil?")

    answer = await room.ask(words, reply_to=offering)

    assert [words[:60] for words in menu(offering)[:3]] == [question(n)[:60] for n in (2, 5, 6)]
    assert question(number)[-40:] in seen(answer)
    assert [asked for asked, _ in heard] == ["oil?"]


@pytest.mark.parametrize("words", ["none of these", "keine davon", "aucune des trois", "ninguna de esas"])
async def test_none_of_them_says_what_was_searched(room: Room, heard: list[tuple[str, str | None]], words: str) -> None:
    answer = await room.ask(words, reply_to=await room.ask("oil?"))

    assert "Nothing that was asked is closer to your question than those." in seen(answer)
    assert [asked for asked, _ in heard] == ["oil?"]


@pytest.mark.parametrize("words", ["yes", "ja", "oui", "sí"])
async def test_yes_to_all_of_them_is_asked_which(room: Room, heard: list[tuple[str, str | None]], words: str) -> None:
    offering = await room.ask("oil?")

    again = await room.ask(words, reply_to=offering)
    answer = await room.ask("the second one", reply_to=again)

    assert menu(again) == menu(offering)
    assert question(5)[-40:] in seen(answer)
    assert [asked for asked, _ in heard] == ["oil?"]


@pytest.mark.parametrize("words", ["yes", "none of these"])
async def test_yes_or_no_to_what_was_asked_besides_is_a_message_like_any_other(
    room: Room, heard: list[tuple[str, str | None]], words: str
) -> None:
    await room.ask(words, reply_to=await room.ask("China?"))

    assert [asked for asked, _ in heard] == ["China?", words]


@pytest.mark.parametrize("words", ["the fourth one", "what is the second one about?"])
async def test_what_chooses_none_of_them_is_a_question(
    room: Room, heard: list[tuple[str, str | None]], words: str
) -> None:
    offering = await room.ask("oil?")

    await room.ask(words, reply_to=offering)

    assert [asked for asked, _ in heard] == ["oil?", words]


async def test_without_a_reply_to_the_menu_there_is_nothing_to_choose_from(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    await room.ask("oil?")

    await room.ask("the second one")

    assert [asked for asked, _ in heard] == ["oil?", "the second one"]
