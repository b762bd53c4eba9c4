from __future__ import annotations

import pytest

from bot.answering.ordinals import chosen_among

TWELVE = range(1, 13)


@pytest.mark.parametrize(
    ("message", "chosen"),
    [
        ("the first one", 1),
        ("The second, please", 2),
        ("that one", 1),
        ("la première", 1),
        ("je prends la deuxième", 2),
        ("das erste bitte", 1),
        ("die dritte Frage", 3),
        ("el segundo", 2),
        ("la última", 12),
        ("the last one", 12),
        ("number 2", 2),
        ("Frage 3 bitte", 3),
        ("la 2", 2),
        ("the 12", 12),
        ("#2", 2),
        ("2.", 2),
        ("2 (the second)", 2),
        ("Q3", 3),
        ("F3 bitte", 3),
        ("问3", 3),
    ],
)
def test_one_of_the_questions_offered_is_chosen_by_its_number_or_in_words(message: str, chosen: int) -> None:
    assert chosen_among(TWELVE, message) == chosen - 1


@pytest.mark.parametrize(
    ("message", "chosen"),
    [("number 12", 1), ("#14", 3), ("the second one", 1), ("the last one", 3), ("number 2", None), ("the 3rd", 2)],
)
def test_a_number_is_that_under_which_a_question_stands_and_words_tell_its_place(
    message: str, chosen: int | None
) -> None:
    assert chosen_among((11, 12, 13, 14), message) == chosen


def test_a_number_under_which_two_questions_stand_chooses_neither() -> None:
    assert [chosen_among((1, 2, 1), message) for message in ("number 1", "number 2")] == [None, 1]


@pytest.mark.parametrize(
    "message",
    [
        "",
        "-1",
        "\u22122",
        "number -1",
        "one",
        "last",
        "the first strike",
        "the first or the second?",
        "who was the first?",
        "la primera huelga",
        "number 0",
        "2 or 3",
        "2 the third",
        "#20210309",
        "2 strikes",
        "1.5",
        "number 13",
        "f",
    ],
)
def test_what_says_more_than_which_or_names_none_chooses_nothing(message: str) -> None:
    assert chosen_among(TWELVE, message) is None
