from __future__ import annotations

import pytest

from bot.transcript.page_heads import page_heads


def test_a_short_line_that_stands_three_times_is_a_page_head() -> None:
    assert page_heads(["The Daily Page", "words", "The Daily Page", "words", "The Daily Page"]) == {"The Daily Page"}


@pytest.mark.parametrize("said", ["Yeah.", "Why?", "Really? Oh", "He said “no.”", "x" * 81])
def test_a_sentence_a_question_and_a_long_line_are_none_however_often_they_stand(said: str) -> None:
    assert page_heads([said] * 9) == frozenset()
