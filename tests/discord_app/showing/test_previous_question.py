from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_app.showing.markup import escape
from bot.discord_app.showing.previous_question import component_id, marked
from bot.text.acting import seen

words = st.text(max_size=300)


@given(words, words, words)
def test_a_question_reads_back_whatever_stands_around_it(before: str, question: str, after: str) -> None:
    line = seen(" ".join(question.split()))
    content = escape(f"{before}{line}{after}")

    number = component_id(content, (question,))

    assert marked(content, number) == (line or None)
    assert number is None or 0 < number < 2**31


def test_the_first_that_is_shown_is_the_one_that_reads_back() -> None:
    content = escape("You asked: *why*?")

    assert marked(content, component_id(content, ("What of *oil*? why?", "*why*?", "why"))) == "*why*?"


@pytest.mark.parametrize("content", ["Asked: how?", "", "**Asked**"])
def test_a_text_without_the_question_keeps_none(content: str) -> None:
    assert component_id(content, ("why?", "")) is None


@pytest.mark.parametrize("number", [None, 1, 40])
def test_a_number_that_discord_gave_out_says_nothing(number: int | None) -> None:
    assert marked("Asked: why?", number) is None


def test_the_largest_text_of_a_message_has_room_for_the_question_at_its_end() -> None:
    content = "a" * 3999 + "?"

    assert marked(content, component_id(content, ("a?",))) == "a?"
    assert marked(content, component_id(content, (content,))) == content
