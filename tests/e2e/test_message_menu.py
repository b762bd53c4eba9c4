"""The entry "Answer from interviews" in the menu of every message."""

from __future__ import annotations

import pytest
import simcord
from building import seed
from discord_app.building import not_covered, quoted, service_of

from bot.discord_app import cooldowns
from bot.discord_app.asking.messages import LONGEST_CHOSEN
from bot.discord_app.strings import strings
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, buttons, follow_up, private, response, seen

ENTRY = "Answer from interviews"


@pytest.fixture
def service(heard: list[tuple[str, str | None]]) -> Service:
    def ask(question: str, previous: str | None) -> Reply:
        heard.append((question, previous))
        if "china" in question.lower():
            return quoted(seed(), 2, question=question)
        return not_covered(seed(), 1, question=question)

    return service_of(seed(), ask)


async def choose(room: Room, text: str) -> simcord.InteractionResult:
    """Let Bob write ``text``, and Alice choose the entry for it."""
    written = await room.bob.send(room.channel, text)
    return await room.alice.context_menu(room.channel, ENTRY, written)


async def test_what_somebody_wrote_is_answered_to_the_person_who_chose_it_alone(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answered = await choose(room, "What about *China*, @everyone?")

    assert heard == [("What about *China*, @everyone?", None)]
    assert "Asked: What about \\*China\\*, \\@everyone?" in private(answered)
    assert buttons(response(answered))[-2:] == ["Follow up", "Post it"]


async def test_post_it_answers_for_all_and_can_be_removed_by_the_person_who_posted_it(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answered = await choose(room, "What about China?")

    posted = await room.alice.click(response(answered), label="Post it")

    assert not posted.ephemeral
    assert "Asked: What about China?" in seen(response(posted))
    assert heard == [("What about China?", None)] * 2
    assert buttons(response(posted))[-2:] == ["Follow up", "Remove"]


async def test_a_reply_is_posted_once_however_often_that_is_pressed(room: Room) -> None:
    answered = await choose(room, "What about China?")
    await room.alice.click(response(answered), label="Post it")
    posted = len(room.channel.history())

    again = [await room.alice.click(response(answered), label="Post it") for _ in range(2)]

    assert [private(result) for result in again] == [strings.POSTED] * 2
    assert len(room.channel.history()) == posted


async def test_what_could_not_be_posted_can_be_later(room: Room) -> None:
    answered = await choose(room, "What about China?")
    for _ in range(cooldowns.QUESTIONS - 1):
        await room.alice.slash(room.channel, "help")

    refused = await room.alice.click(response(answered), label="Post it")
    room.clock.now += 60
    posted = await room.alice.click(response(answered), label="Post it")

    assert private(refused) == strings.TOO_FAST.format(seconds=10)
    assert "Asked: What about China?" in seen(response(posted))
    assert not posted.ephemeral


async def test_post_it_works_after_a_restart(room: Room, service: Service) -> None:
    answered = await choose(room, "What about China?")
    await room.restart(service)

    posted = await room.alice.click(response(answered), label="Post it")

    assert "Asked: What about China?" in seen(response(posted))


async def test_the_longest_message_is_posted_with_as_much_of_it_as_was_looked_up(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answered = await choose(room, "china " * 300)

    posted = await room.alice.click(response(answered), label="Post it")

    looked_up = ("china " * 300)[:LONGEST_CHOSEN].strip()
    assert not posted.ephemeral
    assert heard == [(looked_up, None)] * 2


async def test_the_answer_to_a_message_can_be_followed_up(room: Room, heard: list[tuple[str, str | None]]) -> None:
    answered = await choose(room, "What about China?")

    await follow_up(room.alice, response(answered), "why?")

    assert heard[-1] == ("why?", "What about China?")


async def test_mentions_of_the_bot_are_no_part_of_what_is_looked_up(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    written = await room.bob.send(room.channel, f"{room.mention} China?")

    await room.alice.context_menu(room.channel, ENTRY, written)

    assert {question for question, _ in heard} == {"China?"}


async def test_a_message_without_text_is_told_privately(room: Room, heard: list[tuple[str, str | None]]) -> None:
    answer = await room.ask("China?")
    heard.clear()

    chosen = await room.alice.context_menu(room.channel, ENTRY, answer)

    assert private(chosen) == "That message has no text that I could look up."
    assert heard == []


async def test_the_entry_is_limited_like_every_question(room: Room) -> None:
    written = await room.bob.send(room.channel, "China?")
    for _ in range(5):
        await room.alice.context_menu(room.channel, ENTRY, written)

    refused = await room.alice.context_menu(room.channel, ENTRY, written)

    assert private(refused) == strings.TOO_FAST.format(seconds=10)
