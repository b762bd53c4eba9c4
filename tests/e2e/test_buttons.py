from __future__ import annotations

import discord
import pytest
from building import seed
from discord_app.building import interview_of, service_of, unsure

from bot.discord_app.showing.ids import RemoveId
from bot.discord_app.strings import strings
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, buttons, choose, custom_ids, menu, private, response, seen


@pytest.fixture
def service() -> Service:
    def ask(question: str, previous: str | None) -> Reply:
        return unsure(seed(), 2, 5, 6)

    return service_of(seed(), ask)


async def test_a_press_of_the_asker_is_answered_for_all(room: Room) -> None:
    choices = await room.ask("the war?")

    result = await choose(room.alice, choices, 2)

    assert not result.ephemeral
    assert "A first since the invasion…\n> Such a diplomatic gesture" in seen(result.response)
    assert buttons(result.response)[-1] == "Remove"


async def test_a_press_of_somebody_else_is_answered_to_them_alone(room: Room) -> None:
    choices = await room.ask("the war?")

    result = await choose(room.bob, choices, 1)

    assert "Why can’t China afford" in private(result)


async def test_what_is_chosen_once_more_is_answered_to_the_person_alone(room: Room) -> None:
    choices = await room.ask("the war?")

    results = [await choose(room.alice, choices, number) for number in (2, 2, 1, 2)]

    assert [result.ephemeral for result in results] == [False, True, False, True]
    assert "A first since the invasion…\n> Such a diplomatic gesture" in private(results[1])


async def test_a_press_on_a_private_card_is_answered_privately(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="the war?", private=True)

    result = await choose(room.alice, response(asked), 1)

    assert "Why can’t China afford" in private(result)


async def test_buttons_work_after_a_restart(room: Room, service: Service) -> None:
    choices = await room.ask("the war?")
    await room.restart(service)

    answered = await choose(room.alice, choices, 3)
    await room.alice.click(response(answered), label="Remove")

    assert answered.response is None
    assert len(room.channel.history()) == 2


async def test_a_question_that_is_gone_after_a_restart_is_told_privately(room: Room) -> None:
    choices = await room.ask("the war?")
    await room.restart(service_of(interview_of(("Only this?", ["Yes."]))))

    assert private(await choose(room.alice, choices, 3)) == strings.GONE


async def test_a_button_of_another_version_is_told_privately(room: Room) -> None:
    channel = room.bot.get_channel(room.channel.id)
    assert isinstance(channel, discord.TextChannel)
    old = discord.ui.LayoutView(timeout=None)
    old.add_item(discord.ui.ActionRow(discord.ui.Button(label="Old", custom_id="v0:answer:2")))
    old.stop()  # this process does not know the button either
    sent = await channel.send(view=old)

    assert private(await room.alice.click(sent, label="Old")) == strings.OUTDATED


async def test_the_asker_removes_a_reply(room: Room) -> None:
    answer = await room.ask("the war?")

    await room.alice.click(answer, label="Remove")

    assert [m.author.id for m in room.channel.history()] == [room.alice.id]


async def test_somebody_else_does_not_and_is_told_why(room: Room) -> None:
    answer = await room.ask("the war?")

    result = await room.bob.click(answer, label="Remove")

    assert private(result) == strings.NOT_YOURS
    assert room.channel.last_message == answer


async def test_a_moderator_removes_a_reply(room: Room) -> None:
    role = room.guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    moderator = room.guild.add_member(room.env.create_user("mod"), roles=[role])
    answer = await room.ask("the war?")

    await moderator.click(answer, label="Remove")

    assert len(room.channel.history()) == 1


async def test_an_answer_to_a_command_is_removed(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="the war?")

    await room.alice.click(response(asked), label="Remove")

    assert room.channel.history() == []


async def test_a_reply_in_a_direct_message_is_removed(room: Room) -> None:
    await room.alice.send_dm("the war?")
    answer = room.alice.user.dm_channel.last_message
    assert answer is not None

    await room.alice.user.click(answer, label="Remove")

    assert len(room.alice.user.dm_channel.history()) == 1


async def test_ids_carry_numbers_and_no_text(room: Room) -> None:
    choices = await room.ask("the war?")

    assert custom_ids(choices) == [str(RemoveId(room.alice.id))]


async def test_a_menu_has_the_questions_in_their_own_words(room: Room) -> None:
    choices = await room.ask("the war?")

    assert menu(choices) == [
        "Why can’t China afford a collapse of Putin’s regime?",
        "In addition to the trip to Moscow, Xi Jinping could take Ukrainian President Volodymyr Zelensky on…",
        "And in the long term, could China play a leading role in ending the war?",
        "None of these",
    ]
