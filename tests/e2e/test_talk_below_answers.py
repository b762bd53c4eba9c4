"""What members write below an answer: Discord's replies ping the bot, whoever they are meant for."""

from __future__ import annotations

from typing import Any

import discord
import pytest
import simcord
from building import seed
from discord_app.building import not_covered, quoted, service_of
from simcord.backend.models.message import MessageSticker

from bot.discord_app import cooldowns
from bot.discord_app.strings import strings
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, seen

PICTURE = ("whale.png", b"\x89PNG")


@pytest.fixture
def service(heard: list[tuple[str, str | None]]) -> Service:
    def ask(question: str, previous: str | None) -> Reply:
        heard.append((question, previous))
        return quoted(seed(), 2) if "china" in question.lower() else not_covered(seed(), 1, question=question)

    return service_of(seed(), ask)


async def wordless(room: Room, person: simcord.MemberActor, answer: discord.Message, **options: Any) -> None:
    """Let ``person`` reply to ``answer`` without a word."""
    backend, place = room.env.backend, answer.channel.id
    reference = backend.normalize_message_reference(place, {"channel_id": str(place), "message_id": str(answer.id)})
    backend.create_message(place, person.id, "", reference=reference, **options)
    await room.env.settle()


async def test_a_picture_below_an_answer_gets_silence(room: Room) -> None:
    answer = await room.ask("What about China?")

    for person in (room.alice, room.bob):
        await person.send(room.channel, "", reply_to=answer, attachments=[PICTURE])

    assert [message.author.name for message in room.channel.history()[2:]] == ["alice", "bob"]


async def test_a_voice_message_below_an_answer_in_a_direct_message_gets_silence(room: Room) -> None:
    await room.alice.send_dm("What about China?")
    talk = room.alice.user.dm_channel
    assert talk.last_message is not None
    before = len(talk.history())

    said = room.env.backend.store_attachments(talk.id, [("voice-message.ogg", b"OggS")])
    await wordless(room, room.alice, talk.last_message, attachments=said)

    assert len(talk.history()) == before + 1


async def test_a_sticker_below_the_answer_of_a_command_gets_silence_and_hidden_words_are_told(room: Room) -> None:
    await room.alice.slash(room.channel, "ask", question="What about China?")
    answer = room.channel.last_message
    assert answer is not None

    await wordless(room, room.bob, answer, stickers=[MessageSticker(1, "Whale", 1, room.guild.id)])
    after_the_sticker = room.channel.last_message
    await room.alice.send(room.channel, "why?", reply_to=answer)

    assert after_the_sticker is not None
    assert after_the_sticker.author.name == "bob"
    assert seen(room.channel.last_message) == strings.UNREADABLE


@pytest.mark.parametrize("text", ["I agree", "lmao", "+1", "thanks!", "look at this {bob}", "und das ist gut so"])
async def test_what_somebody_else_says_below_an_answer_gets_silence(
    room: Room, heard: list[tuple[str, str | None]], text: str
) -> None:
    answer = await room.ask("What about China?")

    await room.bob.send(room.channel, text.format(bob=room.bob.mention), reply_to=answer)

    assert len(room.channel.history()) == 3
    assert [question for question, _ in heard] == ["What about China?"]


async def test_silence_is_no_question_of_the_few_that_are_answered(room: Room) -> None:
    answer = await room.ask("What about China?")
    for _ in range(cooldowns.QUESTIONS):
        await room.bob.send(room.channel, "I agree", reply_to=answer)

    await room.bob.send(room.channel, "why?", reply_to=answer)

    last = room.channel.last_message
    assert last is not None
    assert last.author == room.bot.user


@pytest.mark.parametrize("text", ["why?", "what does he say about oil", "give me a summary", "{bot} I agree"])
async def test_a_question_a_request_and_what_mentions_the_bot_are_answered_whoever_they_are_of(
    room: Room, text: str
) -> None:
    answer = await room.ask("What about China?")

    await room.bob.send(room.channel, text.format(bot=room.mention), reply_to=answer)

    assert len(room.channel.history()) == 4


async def test_whoever_asked_is_answered_whatever_they_say(room: Room, heard: list[tuple[str, str | None]]) -> None:
    answer = await room.ask("What about China?")

    await room.alice.send(room.channel, "I agree", reply_to=answer)

    assert heard[1:] == [("I agree", "What about China?")]


async def test_what_somebody_says_below_what_nobody_asked_for_gets_silence(room: Room) -> None:
    greeting = await room.bot.get_partial_messageable(room.channel.id).send(
        "Hello!", allowed_mentions=discord.AllowedMentions.none()
    )

    await room.bob.send(room.channel, "welcome", reply_to=greeting)

    assert len(room.channel.history()) == 2
