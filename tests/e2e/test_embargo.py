"""One answer that is not quoted before its moment: what members see before and after, and how it is undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from e2e.room import Room, choose, private, response, seen
from e2e.test_library import GOATS, WHALES, Server, open_server

MOMENT, OPENS = "2024-06-01 10:00", dt.datetime(2024, 6, 1, 10, tzinfo=dt.UTC)
WHY = "Why did you go to sea?"


@dataclass
class Days:
    now: dt.datetime = OPENS - dt.timedelta(seconds=1)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def libraries(tmp_path: Path, days: Days) -> Iterator[Libraries]:
    opened = Libraries.open(sqlite_url(tmp_path / "library.db"), clock=days)
    yield opened
    opened.close()


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@pytest.fixture
async def sea(room: Room) -> Server:
    return open_server(room, "sea")


async def shown(sea: Server, command: str, **options: str) -> str:
    return seen(response(await sea.member.slash(sea.channel, command, **options)))


async def test_an_answer_is_nowhere_before_its_moment_and_there_from_then_on(
    room: Room, sea: Server, days: Days
) -> None:
    await sea.publish(WHALES)
    quoted = await sea.member.slash(sea.channel, "ask", question=WHY)
    offered = await sea.host.autocomplete(sea.channel, "library embargo", "answer", "sea", interview="talk")
    room.clock.now += 20

    told = private(
        await sea.host.slash(sea.channel, "library embargo", interview="talk", opens=MOMENT, answer=offered[0]["value"])
    )
    before = [
        await sea.ask(WHY),
        await shown(sea, "questions"),
        await shown(sea, "search", words="whales"),
        await shown(sea, "summary"),
        private(await sea.member.click(response(quoted), label="Cite")),
    ]
    listed = private(await sea.host.slash(sea.channel, "library list"))
    info = private(await sea.host.slash(sea.channel, "library info", interview="talk"))
    room.clock.now += 20
    days.now = OPENS
    after = [await sea.ask(WHY), await shown(sea, "questions"), await shown(sea, "search", words="whales")]

    assert told == strings.ANSWER_EMBARGOED.format(moment=MOMENT)
    assert not any("wanted to see" in words or f". {WHY}" in words for words in before)
    assert before[-1] == strings.GONE
    assert "1 answer held until 2024-06-01 10:00 UTC" in listed
    assert f"{WHY} (not before 2024-06-01 10:00 UTC)" in info
    assert ["wanted to see" in after[0], WHY in after[1], "wanted to see" in after[2]] == [True, True, True]


async def test_a_moment_that_is_past_is_said_to_be_past(sea: Server) -> None:
    await sea.publish(WHALES)

    told = private(await sea.host.slash(sea.channel, "library embargo", interview="talk", opens="2023-06-01 10:00"))
    added = await sea.add(GOATS, "goats.txt", opens="2023-06-01 10:00")
    await sea.host.click(response(added), label="Publish")

    assert told == strings.EMBARGO_PAST.format(moment="2023-06-01 10:00")
    assert "It can be asked now." in seen(added.response)


async def test_the_waiting_of_an_answer_is_ended_and_that_is_undone(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.host.slash(sea.channel, "library embargo", interview="talk", opens=MOMENT, answer="1")

    told = private(await sea.host.slash(sea.channel, "library embargo", interview="talk", answer="1"))
    ended = await sea.ask(WHY)
    room.clock.now += 20
    changes = await sea.host.slash(sea.channel, "library changes")
    await choose(sea.host, response(changes), 1)

    assert told == strings.ANSWER_EMBARGO_ENDED
    assert "whales" in ended
    assert "time of an answer changed" in private(changes)
    assert "whales" not in await sea.ask(WHY)
