"""Leafing through many pages: to the next one, and to any of them at once."""

from __future__ import annotations

import pytest
from discord_app.building import interview_of, service_of

from bot.service import Service
from e2e.room import Room, buttons, menus_by_question, response, seen

COUNT = 300


@pytest.fixture
def service() -> Service:
    return service_of(interview_of(*((f"Question {n}?", [f"Answer {n}."]) for n in range(1, COUNT + 1))))


async def test_any_page_of_many_is_two_presses_away(room: Room) -> None:
    opened = await room.alice.slash(room.channel, "questions")
    menu, pages = menus_by_question(response(opened))["Page 1 of 30 …"]

    room.clock.now += 20
    jumped = await room.alice.select(response(opened), ["22"], custom_id=menu)

    assert (pages[0], pages[1], pages[-1]) == ("Page 1", "Page 2", "Page 30")
    assert "221. Question 221?\n" in seen(jumped.response)
    assert "Page 23 of 30 …" in menus_by_question(jumped.response)
    assert buttons(jumped.response) == ["First", "Previous", "Next", "Last", "Remove"]
