from __future__ import annotations

from collections.abc import Sequence

import pytest
from building import (
    fictional,
    interview_of,
    seed,
)

from bot.retrieval import StoredQuestions


def test_suggestions_begin_with_the_first_questions_of_the_library() -> None:
    assert StoredQuestions((seed(),)).suggest("  ", 4) == tuple((seed(), seed().exchange(n)) for n in (1, 2, 3, 4))


@pytest.mark.parametrize(("typed", "number"), [("collapse", 2), ("long term", 6), ("TECHNOLOGEIS", 4), ("zelenski", 5)])
def test_suggestions_follow_what_is_typed(typed: str, number: int) -> None:
    assert StoredQuestions((seed(),)).suggest(typed, 25)[0] == (seed(), seed().exchange(number))


def test_nothing_is_suggested_for_what_is_like_no_question() -> None:
    assert StoredQuestions((seed(),)).suggest("qqqqzzzz", 25) == ()


def test_no_more_is_suggested_than_asked_for_and_nothing_about_the_interview_itself() -> None:
    harbour = StoredQuestions((fictional("harbour-engineer"),))

    assert len(harbour.suggest("", 25)) == len(fictional("harbour-engineer").exchanges)
    assert len(harbour.suggest("the", 3)) == 3


SAVED = "What should the city do first for people who work at night?"
NIGHT = (
    SAVED,
    "What do people in the city do at night?",
    "Who should work for the city?",
    "What is the first thing that you do?",
    "Do people work better at night, or first thing in the morning?",
)


@pytest.mark.parametrize("library", [NIGHT, NIGHT[::-1]])
@pytest.mark.parametrize(
    "typed", [SAVED, SAVED[:30], "what should the citty do frst", "for people who work", "night work city first"]
)
def test_the_question_that_is_being_typed_comes_first(library: Sequence[str], typed: str) -> None:
    interview = interview_of(*((question, "Light the stops.") for question in library))

    assert StoredQuestions((interview,)).suggest(typed, 25)[0][1].number == library.index(SAVED) + 1
