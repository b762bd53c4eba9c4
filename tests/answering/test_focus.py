from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.questions.focus import parts

BEFORE = "I was reading about the war last night and could not sleep at all, it was late and dark outside."
PROSE = st.lists(
    st.sampled_from([BEFORE, "Why is that so?", "Does China care about oil", "Hm.", "No end!", "ok?", "\n", "12."]),
    max_size=12,
).map(" ".join)


def test_a_short_message_is_not_taken_apart() -> None:
    assert parts("I read about it. Why does Beijing support Moscow?") == []
    assert parts("I read of it here. So why does Beijing still support Moscow?") == []


def test_two_sentences_of_more_words_than_a_question_has_are() -> None:
    message = "I read about it only last night. Why does Beijing still support Moscow?"

    assert parts(message) == ["Why does Beijing still support Moscow?", message]


@pytest.mark.parametrize("asking", ["why does beijing still support moscow", "does Beijing, or who supports Moscow?"])
def test_of_one_sentence_the_last_clause_is_a_part_if_it_asks(asking: str) -> None:
    message = f"i had no time to read it last night, {asking}"

    assert parts(message) == [asking.rpartition(", ")[2]]


@pytest.mark.parametrize(
    "message",
    [
        "i only read it, why does beijing support moscow",
        "why does beijing still support moscow after all that was said, i have no idea",
        "i ask why beijing still does support moscow after all that was said, why?",
        "i had no time to read it all last night and why does beijing support moscow",
        "given all that has been said about the war, why does beijing still support moscow",
    ],
)
def test_a_sentence_is_not_cut_where_it_is_short_or_its_last_clause_does_not_ask(message: str) -> None:
    assert parts(message) == []


@pytest.mark.parametrize(
    "asking",
    [
        "Why does Beijing support Moscow?",
        "So Beijing supports Moscow?",
        "does beijing support moscow",
        "how come they agree",
    ],
)
def test_a_sentence_that_asks_is_a_part_alone_and_with_the_one_before(asking: str) -> None:
    message = f"{BEFORE} My brother thinks China is silly. {asking}"

    assert parts(message) == [asking, f"My brother thinks China is silly. {asking}"]


def test_a_part_is_without_what_leads_up_to_its_question() -> None:
    asking = "why does beijing support moscow?"

    assert parts(f"{BEFORE} Quick question: {asking}") == [asking, f"{BEFORE} Quick question: {asking}"]
    assert parts(f"i had no time to read it last night, genuine question {asking}") == [asking]


def test_a_long_message_that_asks_nothing_has_no_parts() -> None:
    assert parts(f"{BEFORE} My brother thinks that China is silly. I do not agree.") == []


def test_a_question_at_the_start_is_a_part_alone() -> None:
    assert parts(f"Why does Beijing support Moscow? {BEFORE} I have no idea.") == ["Why does Beijing support Moscow?"]


def test_a_question_of_three_words_is_only_a_part_with_what_it_refers_to() -> None:
    message = f"{BEFORE} China buys oil. Why is that?"

    assert parts(message) == ["China buys oil. Why is that?"]


def test_of_many_questions_the_last_four_are_tried() -> None:
    asked = [f"Why does it cost {n} crowns here?" for n in ("one", "two", "three", "four", "five", "six")]

    found = parts(f"{BEFORE} {' '.join(asked)}")

    assert found[:4] == asked[2:]
    assert len(found) == 8


@given(PROSE)
def test_parts_are_stretches_of_the_message(message: str) -> None:
    found = parts(message)

    assert len(found) <= 8
    assert len(set(found)) == len(found)
    assert all(part in message for part in found)
