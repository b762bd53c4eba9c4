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
        ("number twelve", 12),
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
    ("message", "chosen"),
    [
        *(("the fourth", 4), ("the 4th", 4), ("4th", 4), ("question seven", 7), ("I'd like the fifth", 5)),
        *(("no. 2", 2), ("No, the second one", 2), ("no, 2", 2), ("rather the third", 3), ("and the second?", 2)),
        *(("die vierte", 4), ("Nummer vier", 4), ("Frage zwei", 2), ("Nr. 2", 2), ("nr.2", 2), ("Nummer eins", 1)),
        *(("eher die zweite", 2), ("ich meinte die zweite", 2), ("und die zweite?", 2), ("nein, die siebte", 7)),
        *(("la quatrième", 4), ("le 4ème", 4), ("la 1re", 1), ("n° 2", 2), ("n°2", 2), ("numéro un", 1)),
        *(("la première stp", 1), ("plutôt la deuxième", 2), ("et la deuxième ?", 2), ("la 7e svp", 7)),
        *(("la cuarta", 4), ("la 2ª", 2), ("la 2.ª", 2), ("la 2da", 2), ("nº 2", 2), ("nro 2", 2), ("número uno", 1)),
        *(("la segunda porfa", 2), ("me refiero a la segunda", 2), ("mejor la séptima", 7)),
    ],
)
def test_one_of_seven_is_chosen_in_the_words_of_a_chat(message: str, chosen: int) -> None:
    assert chosen_among(range(1, 8), message) == chosen - 1


@pytest.mark.parametrize(
    "message",
    [
        *("and that?", "und das?", "et celle-là ?", "ich meinte das", "das zweite Mal", "les deux"),
        *("la segunda no", "not the second", "no", "je veux une question", "the 8th", "die achte", "zweite"),
        *("très bien", "oui, très bien merci"),
    ],
)
def test_what_asks_on_or_refuses_one_chooses_none_of_seven(message: str) -> None:
    assert chosen_among(range(1, 8), message) is None


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ("What happened to the first dam?", "and the second?"),
        ("Haben sie vier Boote gefunden?", "und das fünfte?"),
        ("c'était quoi le 1er accident", "et le deuxième ?"),
        ("¿Qué dijo la primera vez?", "¿y la segunda?"),
    ],
)
def test_what_goes_on_counting_what_the_question_before_counts_is_a_question(before: str, message: str) -> None:
    assert chosen_among(range(1, 8), message, before) is None
    assert chosen_among(range(1, 8), message, "Why did that one break?") is not None


def test_a_number_with_the_ending_of_a_place_tells_the_place() -> None:
    assert chosen_among((11, 12, 13), "la 2ª") == 1


@pytest.mark.parametrize(
    "message",
    [
        "",
        "-1",
        "\u22122",
        "number -1",
        "+1",
        "+1 to that",
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
