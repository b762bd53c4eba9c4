from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.focus import parts

BEFORE = "I was reading about the war last night and could not sleep at all, it was late and dark outside."
PROSE = st.lists(
    st.sampled_from([BEFORE, "Why is that so?", "Does China care about oil", "Hm.", "No end!", "ok?", "\n", "12."]),
    max_size=12,
).map(" ".join)


def test_a_short_message_is_not_taken_apart() -> None:
    assert parts("I read about it. Why does Beijing support Moscow?") == []


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
