"""Messages without a mention: answered where hosts wish it and an interview surely does, and met with silence else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
import pytest
import simcord
from building import engine
from library.building import short

from bot.discord_app import cooldowns
from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.errors import LibraryUnavailableError
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.remarks import Remark
from bot.service.keeper import Keeper
from bot.service.wishes import Wishes
from e2e.conftest import SECONDS_TO_SETTLE
from e2e.room import Clock, Room, buttons, private, seen

READS = discord.Intents.default() | discord.Intents(message_content=True)
pytestmark = pytest.mark.simcord(approved_intents=READS, settle_timeout=SECONDS_TO_SETTLE)
ASKED = "What do you eat in winter there?"
#: An interview has something on that, but not this.
CLOSE = "Do the potatoes of Ullet win prizes?"


@pytest.fixture
def simcord_bot(libraries: Libraries, clock: Clock) -> VerbatimClient:
    keeper = Keeper(engine(), libraries)
    return VerbatimClient(keeper.service, clock, libraries, keeper.prepare, reads_messages=True)


def let_answer(room: Room, libraries: Libraries, *places: int) -> None:
    """Have an interview in the server, and its messages in ``places`` answered unasked."""
    libraries.of(room.guild.id).add(short("talk"))
    Wishes(libraries).change(room.guild.id, lambda before: replace(before, unasked=places))


async def said(
    room: Room,
    text: str,
    author: simcord.MemberActor | None = None,
    place: simcord.ChannelHandle | None = None,
    **options: Any,
) -> list[str]:
    """Let somebody say ``text`` in a place; return what the bot says to that."""
    place = place or room.channel
    before = len(place.history())
    await (author or room.alice).send(place, text, **options)
    return [seen(message) for message in place.history()[before:] if message.author.bot]


async def test_what_an_interview_surely_answers_is_answered_without_a_mention(room: Room, libraries: Libraries) -> None:
    let_answer(room, libraries, room.channel.id)

    (answer,) = await said(room, ASKED)

    assert "Mostly herring and potatoes" in answer
    assert strings.UNASKED in answer
    assert "Remove" in buttons(room.channel.last_message)


@pytest.mark.parametrize("text", [CLOSE, "hello", "thanks!", "/ask", "give me a summary", "lovely weather today"])
async def test_everything_else_is_met_with_silence(room: Room, libraries: Libraries, text: str) -> None:
    let_answer(room, libraries, room.channel.id)

    assert await said(room, text) == []


async def test_elsewhere_and_unless_hosts_wish_it_nothing_is_answered_unasked(room: Room, libraries: Libraries) -> None:
    other = room.guild.create_text_channel("answers")
    let_answer(room, libraries, other.id)

    assert await said(room, ASKED) == []


async def test_a_mention_there_is_answered_once(room: Room, libraries: Libraries) -> None:
    let_answer(room, libraries, room.channel.id)

    answers = await said(room, f"{room.mention} {ASKED}")

    assert len(answers) == 1
    assert strings.UNASKED not in answers[0]


async def test_replies_and_what_is_put_to_somebody_else_are_left_alone(room: Room, libraries: Libraries) -> None:
    let_answer(room, libraries, room.channel.id)
    first = await room.bob.send(room.channel, "I am back from Ullet.")

    reply = await said(room, ASKED, reply_to=first)
    to_bob = await said(room, f"{room.bob.mention} {ASKED}")

    assert reply == to_bob == []


async def test_what_hosts_write_is_left_alone(room: Room, libraries: Libraries, host: simcord.MemberActor) -> None:
    let_answer(room, libraries, room.channel.id)

    assert await said(room, ASKED, host) == []


async def test_in_a_thread_whoever_opened_it_is_answered_until_somebody_else_has_spoken(
    room: Room, libraries: Libraries
) -> None:
    let_answer(room, libraries, room.channel.id)
    room.env.backend.create_thread(room.channel.id, "winter", room.alice.id)
    await room.env.settle()
    (thread,) = room.channel.threads

    first = await said(room, ASKED, place=thread)
    by_another = await said(room, ASKED, room.bob, place=thread)
    later = await said(room, ASKED, place=thread)

    assert (len(first), by_another, later) == (1, [], [])


async def test_the_cooldown_of_a_person_holds_in_silence(room: Room, libraries: Libraries) -> None:
    let_answer(room, libraries, room.channel.id)

    answers = [await said(room, ASKED) for _ in range(cooldowns.QUESTIONS + 1)]

    assert [len(found) for found in answers] == [1] * cooldowns.QUESTIONS + [0]


async def test_the_built_in_interview_never_speaks_unasked(room: Room, libraries: Libraries) -> None:
    Wishes(libraries).change(room.guild.id, lambda _: Preferences(unasked=(room.channel.id,)))

    assert await said(room, "Why can’t China afford a collapse of Putin’s regime?") == []


async def test_a_failure_is_logged_and_told_to_nobody_for_nobody_asked(
    room: Room, libraries: Libraries, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    let_answer(room, libraries, room.channel.id)

    def fail(*_: object) -> Preferences:
        raise LibraryUnavailableError(Remark("database disk image is malformed"))

    monkeypatch.setattr(Wishes, "of", fail)

    assert await said(room, "good morning everybody") == []
    assert room.alice.user.dm_channel.history() == []
    assert "unasked: database disk image is malformed\n" in caplog.text


async def test_a_bot_that_may_not_read_messages_says_so_and_answers_nothing_unasked(
    room: Room, libraries: Libraries, host: simcord.MemberActor
) -> None:
    let_answer(room, libraries, room.channel.id)
    keeper = Keeper(engine(), libraries)
    await room.env.restart_bot(VerbatimClient(keeper.service, room.clock, libraries, keeper.prepare))

    settings = private(await host.slash(room.channel, "setup settings"))
    check = private(await host.slash(room.channel, "setup check"))

    assert await said(room, ASKED) == []
    assert strings.SETUP_UNASKED_UNREAD in settings
    assert strings.SETUP_UNASKED_UNREAD in check.replace("\\_", "_")
