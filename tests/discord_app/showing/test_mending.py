from __future__ import annotations

import pytest
from discord import ui
from library.building import GUESSED, SAID

from bot.discord_app.showing import limits
from bot.discord_app.showing.host_ids import DraftId, Step
from bot.discord_app.showing.ids import parse
from bot.discord_app.showing.mending import mending, offered, starts_of
from bot.library import Draft
from bot.model import Interview


def talk(questions: int, paragraphs: int) -> Interview:
    """Return an interview with so many questions, and so many paragraphs in each answer."""
    answers = "\n\n".join(f"The gates are checked, part {n} of it." for n in range(1, paragraphs + 1))
    text = "\n\n".join(f"Ann: What about gate {n}?\n\nBo: {answers}" for n in range(1, questions + 1))
    return Draft.read(text.encode(), "talk.txt", SAID).interview


def menus(interview: Interview, at: int) -> list[ui.Select[ui.LayoutView]]:
    found = mending("k3", interview, at)
    assert all(isinstance(menu, ui.Select) for menu in found)
    return [menu for menu in found if isinstance(menu, ui.Select)]


def values(menu: ui.Select[ui.LayoutView]) -> list[str]:
    return [option.value for option in menu.options]


@pytest.mark.parametrize("at", [0, 1, 26, 400, 999_999])
def test_menus_keep_to_the_limits_of_discord_and_go_everywhere(at: int) -> None:
    interview = talk(questions=40, paragraphs=30)

    split, omit, elsewhere = menus(interview, at)

    limits.check([ui.ActionRow(menu).to_component_dict() for menu in (split, omit, elsewhere)])
    assert 1 <= len(split.options) <= 24
    assert len(elsewhere.options) == 25
    assert parse(split.custom_id) == DraftId(Step.SPLIT, "k3", at)


def test_each_part_of_a_long_exchange_is_one_choice_away() -> None:
    interview = talk(questions=2, paragraphs=30)

    places = [int(value) for value in values(menus(interview, 1)[2])]
    reached = [paragraph for place in places for _, paragraph in offered(interview, place)]

    assert places == [1, 25, 32, 56]
    assert reached == [p for e in interview.exchanges for p in (*e.question, *e.answer)]


def test_the_most_doubtful_places_come_first() -> None:
    interview = Draft.read(GUESSED, "talk.txt", SAID).interview

    split, omit, _ = menus(interview, 0)

    doubtful = [str(p.span.start) for _, p in interview.transcript.doubtful_paragraphs]
    assert values(split) == values(omit) == doubtful
    assert doubtful


def test_a_choice_stands_for_a_paragraph_or_for_all_of_an_exchange() -> None:
    interview = talk(questions=2, paragraphs=2)
    second = interview.exchanges[1]
    whole, first, *_ = values(menus(interview, 4)[1])

    assert starts_of(interview, [first]) == (second.question[0].span.start,)
    assert starts_of(interview, [whole]) == tuple(p.span.start for p in (*second.question, *second.answer))
    assert starts_of(interview, ["7"]) == ()
