"""One answer that is not quoted before its moment: what members see before and after, and how it is undone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
import simcord
from library.building import Days

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.service.wishes import Wishes
from e2e.room import (
    GOATS,
    WHALES,
    MessageLike,
    Room,
    Server,
    buttons,
    choice_values,
    choose,
    custom_ids,
    menus_by_question,
    open_server,
    private,
    response,
    seen,
)

MOMENT, OPENS = "2024-06-01 10:00", dt.datetime(2024, 6, 1, 10, tzinfo=dt.UTC)
WHY = "Why did you go to sea?"


@pytest.fixture
def days() -> Days:
    return Days(OPENS - dt.timedelta(seconds=1))


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

    assert told == f"{strings.ANSWER_EMBARGOED.format(moment=MOMENT)}\nIt answers: {WHY}"
    assert not any("wanted to see" in words or f". {WHY}" in words for words in before)
    assert before[-1] == strings.GONE
    assert "1 answer held until 2024-06-01 10:00 UTC" in listed
    assert f"{WHY} (not before 2024-06-01 10:00 UTC)" in info
    assert ["wanted to see" in after[0], WHY in after[1], "wanted to see" in after[2]] == [True, True, True]


async def walked(room: Room, person: simcord.MemberActor, message: MessageLike) -> list[str]:
    """Return what ``person`` is shown who presses all of ``message`` but Remove, and all choices of its menus."""
    found = []
    for custom_id in (button for button in custom_ids(message) if not button.startswith("v1:remove")):
        room.clock.now += 60
        found.append(await person.click(message, custom_id=custom_id))
    for menu, _ in menus_by_question(message).values():
        for value in choice_values(message, menu):
            room.clock.now += 60
            found.append(await person.select(message, [value], custom_id=menu))
    return [seen(shown) for result in found for shown in (result.response, *result.followups) if shown]


async def test_no_road_leads_to_an_answer_that_waits_not_even_from_what_was_shown_before(
    room: Room, sea: Server, libraries: Libraries, days: Days
) -> None:
    held, meant = ("beans", "dentist", "What do you eat on board?"), "what food is there on a ship?"
    await sea.publish(f"{WHALES}\nAnn: Who steers at night?\n\nBo: My sister does, who never sleeps.\n")
    await sea.publish(GOATS, "goats.txt")
    Wishes(libraries).change(sea.id, lambda wished: replace(wished, feedback=True, wordings=True))

    async def given(name: str, **options: str) -> MessageLike:
        room.clock.now += 60
        return response(await sea.member.slash(sea.channel, name, **options))

    async def pressed(message: MessageLike, label: str) -> MessageLike:
        room.clock.now += 60
        return response(await sea.member.click(message, label=label))

    (stored, *_) = [c["value"] for c in await sea.member.autocomplete(sea.channel, "ask", "question", "eat on board")]
    commands: list[tuple[str, dict[str, str]]] = [
        *(("ask", {"question": words}) for words in (meant, "Why did you go to sea?", stored)),
        *((name, {"question": words}) for name in ("cite", "why") for words in (meant, stored)),
        *(("summary", {"length": length}) for length in ("short", "long")),
        *(("search", {"words": words}) for words in ("fish", "former")),
        ("compare", {"question": meant}),
        ("questions", {}),
        ("help", {}),
    ]
    said = await sea.host.send(sea.channel, meant)
    menus = ["Answer from interviews", "This is answered by …"]
    before = [await given(name, **options) for name, options in commands]
    before += [response(await sea.member.context_menu(sea.channel, menu, said)) for menu in menus]
    first = before[1]
    opened = await pressed(first, "Source")

    await sea.host.slash(sea.channel, "library embargo", interview="talk", opens=MOMENT, answer="2")
    from_before = [text for message in (*before, opened) for text in await walked(room, sea.member, message)]
    asked_now = [seen(await given(name, **options)) for name, options in commands]
    offered = [
        choice["name"]
        for name in ("ask", "cite")
        for typed in ("", "eat")
        for choice in await sea.member.autocomplete(sea.channel, name, "question", typed)
    ]
    cited = next(message for message in before if "dentist" in seen(message) and "Cite" in buttons(message))
    days.now = OPENS

    assert sum(any(words in seen(message) for words in held) for message in before) > 8
    assert len(from_before) > 40
    assert [text for text in (*from_before, *asked_now, *offered) if any(words in text for words in held)] == []
    assert "What do you eat on board?" in seen(await pressed(cited, "Cite"))


async def test_a_moment_that_is_past_is_said_to_be_past(sea: Server) -> None:
    await sea.publish(WHALES)

    told = private(await sea.host.slash(sea.channel, "library embargo", interview="talk", opens="2023-06-01 10:00"))
    added = await sea.add(GOATS, "goats.txt", opens="2023-06-01 10:00")
    await sea.host.click(response(added), label="Publish")

    assert told == strings.EMBARGO_PAST.format(moment="2023-06-01 10:00")
    assert "It can be asked now." in seen(added.response)


async def test_a_host_who_goes_by_a_number_is_told_which_answer_has_it(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.host.slash(sea.channel, "library embargo", interview="talk", opens=MOMENT, answer="1")
    seen_by_members = await sea.ask("What do you eat on board?")
    room.clock.now += 60

    verbs = ("withdraw", "restore")
    told = [
        private(await sea.host.slash(sea.channel, f"library {verb}", interview="talk", answer=number))
        for verb in verbs
        for number in ("1", "2")
    ]
    refused = private(await sea.host.slash(sea.channel, "library embargo", interview="talk", answer="the second"))

    assert "question 1 of 1" in seen_by_members
    assert [sentence.splitlines()[1] for sentence in told] == [
        f"It answers: {WHY}",
        "It answers: What do you eat on board?",
    ] * 2
    assert refused == "There is no question the second in talk; it has 2."


async def test_the_waiting_of_an_answer_is_ended_and_that_is_undone(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.host.slash(sea.channel, "library embargo", interview="talk", opens=MOMENT, answer="1")

    told = private(await sea.host.slash(sea.channel, "library embargo", interview="talk", answer="1"))
    ended = await sea.ask(WHY)
    room.clock.now += 20
    changes = await sea.host.slash(sea.channel, "library changes")
    await choose(sea.host, response(changes), 1)

    assert told == f"{strings.ANSWER_EMBARGO_ENDED}\nIt answers: {WHY}"
    assert "whales" in ended
    assert "time of an answer changed" in private(changes)
    assert "whales" not in await sea.ask(WHY)
