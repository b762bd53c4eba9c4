from __future__ import annotations

import pytest
from building import (
    fictional,
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
