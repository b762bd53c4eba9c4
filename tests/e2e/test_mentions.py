from __future__ import annotations

from dataclasses import replace

import pytest
from building import seed
from discord_app.building import not_covered, quoted, service_of

from bot.discord_app.strings import strings
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, buttons, menu, response, seen

PRINTED = "Why can’t China afford a collapse of Putin’s regime?"


@pytest.fixture
def service(heard: list[tuple[str, str | None]]) -> Service:
    def ask(question: str, previous: str | None) -> Reply:
        heard.append((question, previous))
        if previous and "china" in previous.lower():
            followed = quoted(seed(), 2, question=question, read_as=f"{previous} {question}")
            return replace(followed, search=replace(followed.search, carried=previous))
        return quoted(seed(), 2, question=question) if "china" in question.lower() else not_covered(seed(), 1, 2)

    return service_of(seed(), ask)


async def test_a_mention_is_answered_with_an_ordinary_reply_that_pings_nobody(room: Room) -> None:
    asked = await room.alice.send(room.channel, f"{room.mention} {PRINTED}")

    answer = room.channel.last_message
    assert answer is not None
    assert answer.author == room.bot.user
    assert answer.reference is not None
    assert answer.reference.message_id == asked.id
    assert answer.mentions == []
    assert seen(answer).startswith(f"-# {PRINTED}\n> It must be understood")


async def test_the_mention_is_no_part_of_the_question(room: Room, heard: list[tuple[str, str | None]]) -> None:
    await room.alice.send(room.channel, f"hey {room.mention}, why?\nand how?")

    assert heard == [("hey , why?\nand how?", None)]


async def test_a_direct_message_is_answered(room: Room, heard: list[tuple[str, str | None]]) -> None:
    await room.alice.send_dm("What about China?")

    assert heard == [("What about China?", None)]
    assert seen(room.alice.user.dm_channel.last_message).startswith(f"-# {PRINTED}")


async def test_a_bare_mention_gets_help_with_buttons_that_answer(room: Room) -> None:
    answer = await room.ask("")

    assert "- **/ask:** Ask an interview; what it was asked is offered while you type" in seen(answer).splitlines()
    assert len(menu(answer)) == 3
    assert buttons(answer) == ["Remove"]


@pytest.mark.parametrize("text", ["What about China?", "@everyone what about China?", "@here China?"])
async def test_what_is_not_meant_for_the_bot_is_not_answered(
    room: Room, heard: list[tuple[str, str | None]], text: str
) -> None:
    await room.alice.send(room.channel, text)

    assert heard == []
    assert len(room.channel.history()) == 1


async def test_a_role_of_the_bot_is_not_the_bot(room: Room) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None

    await room.alice.send(room.channel, f"{server.me.top_role.mention} what about China?")

    assert len(room.channel.history()) == 1


async def test_other_bots_are_not_answered(room: Room, heard: list[tuple[str, str | None]]) -> None:
    robot = room.guild.add_member(room.env.create_user("robot", bot=True))
    await robot.send(room.channel, f"{room.mention} China?")
    await room.guild.create_webhook(room.channel, "Hook").send(f"{room.mention} China?")

    assert heard == []


async def test_a_reply_to_the_bot_follows_up_on_the_question_before(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answer = await room.ask("What about China?")

    await room.alice.send(room.channel, "why?", reply_to=answer)

    assert heard[1] == ("why?", "What about China?")


async def test_a_reply_after_a_bare_one_follows_up_on_the_question_before_both(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answer = await room.ask("What about China?")
    await room.alice.send(room.channel, "why?", reply_to=answer)

    await room.alice.send(room.channel, "and then?", reply_to=room.channel.last_message)

    assert heard[2] == ("and then?", "What about China?")


async def test_the_question_of_somebody_else_is_not_what_a_reply_follows_up_on(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answer = await room.ask("What about China?")

    await room.bob.send(room.channel, "why?", reply_to=answer)

    assert heard[1] == ("why?", None)


async def test_a_mention_outside_the_chain_follows_up_on_nothing(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    await room.ask("What about China?")
    await room.ask("why?")

    assert heard[1] == ("why?", None)


async def test_a_follow_up_on_a_deleted_question_is_a_question_of_its_own(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    asked = await room.alice.send(room.channel, f"{room.mention} What about China?")
    answer = room.channel.last_message
    assert answer is not None
    await room.alice.delete(asked)

    await room.alice.send(room.channel, "why?", reply_to=answer)

    assert heard[1] == ("why?", None)


async def test_a_reply_to_the_answer_of_a_command_is_told_that_it_cannot_be_read(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    answer = response(await room.alice.slash(room.channel, "ask", question="What about China?"))
    heard.clear()

    await room.alice.send(room.channel, f"why? {room.mention}", reply_to=answer)
    await room.alice.send(room.channel, "why?", reply_to=answer)

    last = room.channel.last_message
    assert heard == [("why?", "What about China?")]
    assert seen(last) == strings.UNREADABLE


async def test_threads_forum_posts_and_voice_chats_are_answered(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    voice, forum = room.guild.create_voice_channel("Talk"), room.guild.create_forum_channel("Help")
    await room.open_thread(room.channel)
    await room.open_thread(forum)

    for place in (voice, room.channel.threads[0], forum.threads[0]):
        await room.alice.send(place, f"{room.mention} What about China?")
        assert seen(place.last_message).startswith(f"-# {PRINTED}")

    assert len(heard) == 3


async def test_two_people_at_once_get_an_answer_each(room: Room, heard: list[tuple[str, str | None]]) -> None:
    for person in (room.alice, room.bob):
        room.env.backend.create_message(room.channel.id, person.id, f"{room.mention} {person.name} on China")
    await room.env.settle()

    answers = [m for m in room.channel.history() if m.author == room.bot.user]
    assert sorted(question for question, _ in heard) == ["alice on China", "bob on China"]
    assert len({m.reference.message_id for m in answers if m.reference}) == 2
