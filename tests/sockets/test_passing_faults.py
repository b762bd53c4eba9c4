from __future__ import annotations

import asyncio
import datetime as dt
import re

import discord
import pytest

from bot.discord_app import retrying
from bot.discord_app.strings import strings
from sockets.fake_discord import HELLO, REPLY, FakeDiscord, shown
from sockets.faults import Act, answers, asks_to_wait, hangs, refuses, resets, waits_for
from sockets.payloads import CHANNEL, DIRECT


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between two tries, which pass at once."""
    made: list[float] = []

    async def pause(seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr(retrying, "sleep", pause)
    return made


@pytest.mark.parametrize(
    ("fault", "times"),
    [
        (answers(503), 1),
        (answers(503), 3),
        (answers(520, "<html>"), 1),
        (resets(), 1),
        (resets(having_done_it=True), 1),
        (answers(429, "<html>", Retry_After="2"), 1),
        (answers(429, "<html>"), 1),
        (asks_to_wait(61), 1),
        (asks_to_wait(0.05), 1),
        (asks_to_wait(0.05, everywhere=True), 1),
        (answers(502), 1),
    ],
    ids=[
        "503", "three 503", "520", "reset", "reset after it was posted", "429 without Via", "429 without anything",
        "429 over a minute", "429", "global 429", "502",
    ],
)  # fmt: skip
@pytest.mark.usefixtures("bot")
async def test_a_mention_is_answered_once_after_a_fault_that_passes(
    server: FakeDiscord, fault: Act, times: int
) -> None:
    server.fault(REPLY, fault, times)

    asked = await server.mention()
    await server.until(lambda: server.posted and len(server.sent(REPLY)) == times + 1)

    (reply,) = server.posted
    assert reply["message_reference"]["message_id"] == int(asked["id"])
    assert HELLO in shown(reply)
    assert {request.body["nonce"] for request in server.sent(REPLY)} == {f"{asked['id']}.1"}
    assert server.sent("/users/@me/channels") == []


@pytest.mark.parametrize("having_done_it", [False, True], ids=["before it was posted", "after it was posted"])
@pytest.mark.usefixtures("bot")
async def test_a_reply_whose_request_is_never_answered_is_sent_again_and_posted_once(
    server: FakeDiscord, monkeypatch: pytest.MonkeyPatch, having_done_it: bool
) -> None:
    monkeypatch.setattr(retrying, "SECONDS_WITHOUT_ANSWER", 1.0)
    server.fault(REPLY, hangs(having_done_it=having_done_it))

    asked = await server.mention()
    await server.until(lambda: len(server.sent(REPLY)) == 2)
    await server.direct_message("hello")
    await server.until(lambda: server.posted[-1:] and server.posted[-1]["channel"] == DIRECT)

    assert [posted["channel"] for posted in server.posted] == [CHANNEL, DIRECT]
    assert {request.body["nonce"] for request in server.sent(REPLY)} == {f"{asked['id']}.1"}


@pytest.mark.usefixtures("bot")
async def test_a_slow_answer_to_one_reply_holds_up_no_other(server: FakeDiscord) -> None:
    may_go_on = asyncio.Event()
    server.fault(REPLY, waits_for(may_go_on))

    await server.mention()
    await server.until(lambda: server.sent(REPLY))
    await server.direct_message("hello")
    await server.until(lambda: server.posted)
    may_go_on.set()
    await server.until(lambda: len(server.posted) == 2)

    assert [posted["channel"] for posted in server.posted] == [DIRECT, CHANNEL]
    assert len(server.sent(REPLY)) == 1


@pytest.mark.usefixtures("bot")
async def test_a_message_that_arrives_minutes_late_is_answered_all_the_same(server: FakeDiscord) -> None:
    sent_at = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=5)

    asked = await server.mention(id=str(discord.utils.time_snowflake(sent_at)), timestamp=sent_at.isoformat())
    await server.until(lambda: server.posted)

    (reply,) = server.posted
    assert reply["message_reference"]["message_id"] == int(asked["id"])


@pytest.mark.usefixtures("bot")
async def test_discord_is_given_the_time_it_asks_for(server: FakeDiscord, pauses: list[float]) -> None:
    server.fault(REPLY, answers(429, "<html>", Retry_After="7"))
    server.fault(REPLY, asks_to_wait(61))

    await server.mention()
    await server.until(lambda: server.posted)

    assert [int(pause) // 7 * 7 for pause in pauses] == [7, 56]
    assert pauses[0] >= 7
    assert pauses[1] >= 61


@pytest.mark.usefixtures("bot")
async def test_pauses_between_tries_grow_and_differ(server: FakeDiscord, pauses: list[float]) -> None:
    server.fault(REPLY, answers(503), 6)

    await server.mention()
    await server.until(lambda: server.posted)

    assert len(set(pauses)) == 6
    assert pauses[-1] > pauses[0]


@pytest.mark.usefixtures("bot")
async def test_what_lasts_longer_than_the_nonce_is_told_to_the_person_and_logged_in_a_line(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault(REPLY, asks_to_wait(900))

    await server.mention()
    await server.until(lambda: server.posted)

    (told,) = server.posted
    assert told["channel"] == DIRECT
    assert told["content"] == strings.UNREACHABLE
    (line,) = [r for r in caplog.records if r.name.startswith("bot.")]
    assert line.getMessage() == "on_message: Discord has a fault that did not pass in time (asks to wait 900 s)"
    assert line.exc_info is None


@pytest.mark.usefixtures("bot")
async def test_a_person_who_cannot_be_told_either_is_logged_without_a_traceback(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault(REPLY, asks_to_wait(900))
    server.fault("POST /users/@me/channels", resets(), 50)

    await server.mention()
    await server.until(lambda: server.sent("/users/@me/channels"))
    await server.mention("hello")
    await server.until(lambda: server.posted)

    assert [shown(posted).splitlines()[0] for posted in server.posted] == [HELLO]
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "refusal",
    [
        refuses(
            400,
            50035,
            "Invalid Form Body",
            {"message_reference": {"_errors": [{"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}]}},
        ),
        refuses(400, 160002, "Cannot reply without permission to read message history"),
        refuses(404, 10008, "Unknown Message"),
    ],
    ids=["unknown message", "no history", "deleted"],
)
@pytest.mark.usefixtures("bot")
async def test_a_reply_that_discord_takes_only_without_the_reference_is_sent_so(
    server: FakeDiscord, refusal: Act
) -> None:
    server.fault(REPLY, refusal)

    await server.mention()
    await server.until(lambda: server.posted)

    (reply,) = server.posted
    assert "message_reference" not in reply
    assert HELLO in shown(reply)
    assert reply["components"]


@pytest.mark.usefixtures("bot")
async def test_where_components_are_refused_the_same_words_come_as_plain_text(server: FakeDiscord) -> None:
    server.fault(
        REPLY,
        refuses(
            400, 50035, "Invalid Form Body", {"components": {"_errors": [{"code": "X", "message": "not allowed here"}]}}
        ),
    )

    asked = await server.mention("What did she say about mathematics?")
    await server.until(lambda: server.posted)

    (reply,) = server.posted
    as_card = server.sent(REPLY)[0].body
    assert not reply.get("components")
    assert reply["message_reference"]["message_id"] == int(asked["id"])
    words = _words(shown(as_card))
    assert _words(reply["content"])[: len(words)] == words
    assert len(reply["content"]) <= 2000


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.usefixtures("bot")
async def test_a_reply_that_is_refused_each_way_is_tried_three_times_at_most(server: FakeDiscord) -> None:
    reference = {"message_reference": {"_errors": [{"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}]}}
    server.fault(REPLY, refuses(400, 50035, "Invalid Form Body", reference), 9)

    await server.mention()
    await server.until(lambda: len(server.sent("POST /channels/800/messages")) == 1)

    assert len(server.sent(REPLY)) == 3


LONG = "What did she say about mathematics? And how did she begin?"


@pytest.mark.usefixtures("bot")
async def test_the_reply_to_several_questions_is_one_message_and_never_half_of_one(server: FakeDiscord) -> None:
    server.fault(REPLY, answers(503))

    asked = await server.mention(LONG)
    await server.until(lambda: server.posted)

    (reply,) = server.posted
    assert len(shown(reply)) <= 1200
    assert "Remove" in str(reply)
    assert {request.body["nonce"] for request in server.sent(REPLY)} == {f"{asked['id']}.1"}
