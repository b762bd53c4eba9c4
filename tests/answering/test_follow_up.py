from __future__ import annotations

import pytest
from retrieval.building import printed, seed

from bot.answering.follow_up import joined, leans


@pytest.mark.parametrize(
    "question",
    [
        "why?",
        "why not?",
        "how so?",
        "when?",
        "pourquoi ?",
        "and in the long run?",
        "what about oil?",
        "and oil",
        "but the war?",
        "does he want that?",
        "what does it want?",
        "who said that?",
    ],
)
def test_a_question_that_says_little_leans_on_the_one_before(question: str) -> None:
    assert leans(question)


@pytest.mark.parametrize(
    "question",
    [
        "Why does China fear collapse?",
        "What is the capital of Mongolia?",
        "and submarines, aircraft and nuclear engineering?",
        "submarines?",
        "Russian oil",
        "does he want submarines, aircraft and oil?",
        "",
        "?!",
    ],
)
def test_a_question_that_says_enough_stands_alone(question: str) -> None:
    assert not leans(question)


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_stored_questions_stand_alone(number: int) -> None:
    assert not leans(printed(seed(), number))


def test_a_follow_up_is_read_after_the_question_before() -> None:
    read = joined("Does China want oil?", "why?")

    assert read.startswith("Does China want oil?")
    assert read.endswith("why?")
    assert len(read) <= len("Does China want oil?why?") + 3
