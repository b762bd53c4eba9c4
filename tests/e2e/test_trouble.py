from __future__ import annotations

import logging
import re
from typing import Any

import pytest
from building import seed
from discord_app.building import service_of

from bot.discord_app.asking import mentions
from bot.discord_app.strings import strings
from bot.errors import AlteredQuoteError
from bot.remarks import Remark
from bot.service import Service
from bot.wording.catalogues import speak
from e2e.room import Room, choose, private, response, seen

SECRET = "what Alice typed"  # noqa: S105  # no password


class TestBroken:
    @pytest.fixture
    def service(self, monkeypatch: pytest.MonkeyPatch) -> Service:
        def fail(*words: Any) -> Any:
            raise (
                AlteredQuoteError(Remark("talk.txt: the words at 5 differ")) if "altered" in words else KeyError(words)
            )

        monkeypatch.setattr(Service, "suggest", fail)
        return service_of(seed(), fail)

    async def test_a_command_that_fails_tells_one_person_the_code_in_the_log(
        self, room: Room, caplog: pytest.LogCaptureFixture
    ) -> None:
        result = await room.alice.slash(room.channel, "ask", question=SECRET)

        code = re.search(r"as ([0-9A-F]{6})\.$", private(result))
        assert code is not None
        assert f"failure {code[1]} in /ask" in caplog.text
        assert "test_trouble.py" in caplog.text
        assert SECRET not in caplog.text
        assert len(room.env.errors) == 1

    async def test_a_message_that_fails_tells_its_author_directly(
        self, room: Room, caplog: pytest.LogCaptureFixture
    ) -> None:
        await room.alice.send(room.channel, f"{room.mention} {SECRET}")

        told = seen(room.alice.user.dm_channel.last_message)
        assert re.search(r"as [0-9A-F]{6}\.$", told)
        assert len(room.channel.history()) == 1
        assert SECRET not in caplog.text
        assert len(room.env.errors) == 1

    async def test_words_that_were_altered_are_not_sent(self, room: Room, caplog: pytest.LogCaptureFixture) -> None:
        result = await room.alice.slash(room.channel, "ask", question="altered")

        assert private(result).startswith("The words did not match their source exactly")
        assert "the words at 5 differ" in caplog.text
        assert len(room.env.errors) == 1

    async def test_suggestions_that_fail_are_none(self, room: Room, caplog: pytest.LogCaptureFixture) -> None:
        assert await room.alice.autocomplete(room.channel, "ask", "question", SECRET) == []
        assert "in suggestions of /ask" in caplog.text
        assert SECRET not in caplog.text


async def test_a_button_that_fails_tells_one_person(
    room: Room, service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    listed = await room.alice.slash(room.channel, "questions")
    monkeypatch.setattr(Service, "pick", lambda *_: 1 / 0)
    assert listed.response is not None

    result = await choose(room.alice, response(listed), 1)

    assert private(result).startswith("Something went wrong on my side")
    assert "in button Choose" in caplog.text


async def test_discord_refusing_is_told_and_logged(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    room.env.inject_error("POST", f"/channels/{room.channel.id}/messages", status=403)

    await room.alice.send(room.channel, f"{room.mention} hi")

    assert seen(room.alice.user.dm_channel.last_message).startswith("Discord did not let me do that here")
    lines = [r.getMessage() for r in caplog.records if r.name.startswith("bot.")]
    assert lines == ["on_message: Discord does not allow it (403)"]
    assert len(room.env.errors) == 1


@pytest.mark.parametrize(
    ("denied", "named"),
    [("send_messages", "Send Messages"), ("read_message_history", "Read Message History")],
)
async def test_a_missing_permission_is_named_to_the_person_and_logged_once(
    room: Room, caplog: pytest.LogCaptureFixture, denied: str, named: str
) -> None:
    muted = room.open_channel(**{denied: False})
    with caplog.at_level(logging.WARNING, logger="bot"):
        for person in (room.alice, room.alice, room.bob):
            await person.send(muted, f"{room.mention} hi")

    told = strings.MAY_NOT.format(place=muted.mention, permissions=named)
    assert [seen(m) for m in room.alice.user.dm_channel.history()] == [told]
    assert [seen(m) for m in room.bob.user.dm_channel.history()] == [told]
    assert [r.getMessage() for r in caplog.records] == [f"no replies in channel {muted.id}: missing {named}"]
    assert all(m.author != room.bot.user for m in muted.history())


async def test_missing_permissions_are_named_in_the_language_of_the_server_and_logged_in_english(
    room: Room, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    muted = room.open_channel(send_messages=False, read_message_history=False)
    monkeypatch.setattr(mentions, "speak_in", lambda *_: speak("de"))

    with caplog.at_level(logging.WARNING, logger="bot"):
        await room.alice.send(muted, f"{room.mention} hallo")

    assert "Nachrichten senden und Nachrichtenverlauf" in seen(room.alice.user.dm_channel.last_message)
    lacking = "Send Messages, Read Message History"
    assert [r.getMessage() for r in caplog.records] == [f"no replies in channel {muted.id}: missing {lacking}"]


async def test_in_a_thread_another_permission_counts(room: Room) -> None:
    quiet = room.open_channel(send_messages=False)
    await room.open_thread(quiet)

    await room.alice.send(quiet.threads[0], f"{room.mention} hi")

    assert seen(quiet.threads[0].last_message).startswith("Hello!")


async def test_a_thread_in_which_the_bot_may_not_write_is_told_directly(room: Room) -> None:
    quiet = room.open_channel(send_messages_in_threads=False)
    await room.open_thread(quiet)

    await room.alice.send(quiet.threads[0], f"{room.mention} hi")

    assert "Send Messages in Threads" in seen(room.alice.user.dm_channel.last_message)


async def test_the_sixth_command_in_ten_seconds_is_refused_privately_with_the_time_left(room: Room) -> None:
    for _ in range(5):
        await room.alice.slash(room.channel, "about")
    room.clock.now += 3.5

    refused = await room.alice.slash(room.channel, "ask", question="hi")
    another = await room.bob.slash(room.channel, "ask", question="hi")
    room.clock.now += 7
    granted = await room.alice.slash(room.channel, "ask", question="hi")

    assert private(refused) == strings.TOO_FAST.format(seconds=7)
    assert seen(another.response).startswith("Hello!")
    assert seen(granted.response).startswith("Hello!")


async def test_the_sixth_message_in_ten_seconds_is_refused_directly_and_once(room: Room) -> None:
    for _ in range(8):
        await room.alice.send(room.channel, f"{room.mention} hi")

    answers = [m for m in room.channel.history() if m.author == room.bot.user]
    refusals = room.alice.user.dm_channel.history()
    assert len(answers) == 5
    assert [seen(m) for m in refusals] == [strings.TOO_FAST.format(seconds=10)]


async def test_somebody_who_takes_no_direct_messages_is_not_told(room: Room) -> None:
    muted = room.open_channel(send_messages=False)
    room.env.inject_error("POST", "/users/@me/channels", status=403)

    await room.alice.send(muted, f"{room.mention} hi")

    assert room.env.errors == []


async def test_buttons_are_counted_too(room: Room) -> None:
    listed = await room.alice.slash(room.channel, "questions")
    assert listed.response is not None

    presses = [await choose(room.alice, response(listed), 1) for _ in range(5)]

    assert private(presses[4]) == strings.TOO_FAST.format(seconds=10)
