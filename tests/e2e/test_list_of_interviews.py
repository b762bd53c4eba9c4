"""A list of interviews that fills several pages: forth and back, by whoever presses, and after a restart."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
import simcord
from discord_app.building import interview_of, service_of_several

from bot.model import Interview, Provenance
from bot.service import Service
from e2e.room import MessageLike, Room, buttons, menus_by_question, response, seen

COUNT = 60


def talk(number: int) -> Interview:
    name = "Ida Holm" if number else "Erik Sundby"
    who = f"{name}-{number} of the Northern Lighthouse and Ferry Company of Upper Ullet"
    made = interview_of((f"What is lamp {number}?", [f"It is lamp {number}."]), key=f"talk-{number}", interviewee=who)
    outlet = "The Harbour and Fisheries Post of Ullet"
    return replace(made, provenance=Provenance(outlet=outlet, date=dt.date(2000 + number % 20, 3, 1)))


INTERVIEWS = tuple(talk(number) for number in range(COUNT))
EVERY = [interview.key for interview in INTERVIEWS]


@pytest.fixture
def service() -> Service:
    return service_of_several(*INTERVIEWS)


def keys(message: MessageLike | None) -> list[str]:
    return re.findall(r"talk-\d+", seen(message))


def page(message: MessageLike | None) -> str:
    found = re.search(r"\((\d+) of (\d+)\)", seen(message))
    return found[0] if found else ""


async def press(room: Room, who: simcord.MemberActor, message: MessageLike, label: str) -> simcord.InteractionResult:
    room.clock.now += 30
    return await who.click(message, label=label)


async def listed(room: Room) -> MessageLike:
    return await room.ask("which interviews do you have?")


async def test_read_on_goes_to_the_second_page_and_from_there_forth_and_back(room: Room) -> None:
    first = await listed(room)
    shown = [keys(first)]
    opened = response(await press(room, room.alice, first, "Read on"))
    shown.append(keys(opened))
    while "Next" in buttons(opened):
        turned = await press(room, room.alice, opened, "Next")
        opened = turned.response or opened
        shown.append(keys(opened))
    back = []
    while "Previous" in buttons(opened):
        turned = await press(room, room.alice, opened, "Previous")
        opened = turned.response or opened
        back.append(keys(opened))

    assert len(shown) > 2
    assert [key for part in shown for key in part] == EVERY
    assert back == shown[-2::-1]


async def test_read_on_leads_whoever_presses_it_to_the_second_page_alone(room: Room) -> None:
    first = await listed(room)

    opened = await press(room, room.bob, first, "Read on")
    again = await press(room, room.alice, first, "Read on")

    assert opened.ephemeral
    assert keys(response(opened)) == keys(response(again))
    assert (page(first), page(response(opened))) == ("(1 of 3)", "(2 of 3)")


async def test_after_a_restart_the_pages_lead_where_they_did(room: Room, service: Service) -> None:
    first = await listed(room)
    opened = response(await press(room, room.alice, first, "Read on"))
    second = keys(opened)

    await room.restart(service)
    third = keys((await press(room, room.alice, opened, "Next")).response)
    await room.restart(service)
    before = keys((await press(room, room.alice, opened, "Previous")).response)
    again = keys(response(await press(room, room.bob, first, "Read on")))

    assert keys(first) + second + third == EVERY
    assert (before, again) == (second, second)


async def test_where_interviews_are_gone_meanwhile_a_page_that_is_gone_is_the_last_one(room: Room) -> None:
    first = await listed(room)
    opened = response(await press(room, room.alice, first, "Read on"))

    await room.restart(service_of_several(*INTERVIEWS[:30]))
    last = (await press(room, room.alice, opened, "Last")).response

    assert page(last) == "(2 of 2)"
    assert keys(last)[-1] == "talk-29"


async def test_some_of_all_that_fill_more_than_a_page_are_listed_with_how_many_are_left(room: Room) -> None:
    named = await room.ask("which interviews with Ida Holm do you have?")
    shown = keys(named)

    assert shown == EVERY[1 : len(shown) + 1]
    assert buttons(named) == ["Remove"]
    assert f"And {COUNT - 1 - len(shown)} more." in seen(named)
    assert len(shown) > 15


@pytest.mark.parametrize("command", ["questions", "about", "summary"])
async def test_what_is_listed_of_many_interviews_goes_forth_and_back_too(
    room: Room, service: Service, command: str
) -> None:
    opened = response(await room.alice.slash(room.channel, command))
    first = seen(opened)
    second = seen((await press(room, room.alice, opened, "Next")).response)
    await room.restart(service)
    back = seen((await press(room, room.alice, opened, "Previous")).response)
    last = seen((await press(room, room.alice, opened, "Last")).response)

    assert back == first
    assert second != first
    assert f"-{COUNT - 1} of the Northern" in last
    menu, pages = next(found for asked, found in menus_by_question(opened).items() if "Page" in asked)
    assert menu
    assert pages[-1] == f"Page {COUNT}"
