from __future__ import annotations

import pytest

from bot.answering.ordinals import chosen_number


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("the first one", 1),
        ("The second, please", 2),
        ("that one", 1),
        ("la première", 1),
        ("je prends la deuxième", 2),
        ("das erste bitte", 1),
        ("die dritte Frage", 3),
        ("el segundo", 2),
        ("la última", -1),
        ("the last one", -1),
        ("number 2", 2),
        ("Frage 3 bitte", 3),
        ("la 2", 2),
        ("the 12", 12),
        ("#2", 2),
        ("2.", 2),
        ("2 (the second)", 2),
    ],
)
def test_one_of_the_questions_offered_is_chosen_by_its_place(message: str, number: int) -> None:
    assert chosen_number(message) == number


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
    ],
)
def test_what_says_more_than_a_place_chooses_nothing(message: str) -> None:
    assert chosen_number(message) is None
