from __future__ import annotations

from dataclasses import replace

from building import seed

from bot.discord_app.showing.ids import NONE
from bot.discord_app.showing.menus import OfferedQuestion, numbered, offered, questions_of
from bot.wording import questions_card

KEY = seed().key
CHOICES = questions_card(seed()).choices[1:4:2]


def test_questions_of_a_menu_are_called_by_their_own_numbers_where_these_stand_there() -> None:
    options = [(option.label, option.value) for option in map(numbered, CHOICES)]

    assert questions_of(options) == (
        OfferedQuestion(2, KEY, CHOICES[0].mark),
        OfferedQuestion(4, KEY, CHOICES[1].mark),
    )


def test_questions_of_a_menu_without_numbers_are_called_by_their_place_and_what_is_no_question_is_left_out() -> None:
    options = [("None of these", NONE), *((option.label, option.value) for option in map(offered, CHOICES))]

    assert questions_of(options) == (
        OfferedQuestion(1, KEY, CHOICES[0].mark),
        OfferedQuestion(2, KEY, CHOICES[1].mark),
    )


def test_below_a_question_that_tells_nothing_stands_how_its_answer_begins() -> None:
    remark, question = CHOICES
    hinted = replace(remark, hint=question.question)

    assert offered(hinted).description == "“Will this also allow her to get her hands on certain Russian technologies?”"
    assert offered(replace(hinted, origin="Zhao Tong")).description == "Zhao Tong"
