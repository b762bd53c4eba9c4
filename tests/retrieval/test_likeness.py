from __future__ import annotations

import pytest

from bot.retrieval.encoder import Encoder
from bot.retrieval.likeness import Likeness

BUS = "Why was the number 14 bus cut?"
#: Of other questions, what else was asked of the same people.
OTHERS = ("How many people fit into the stadium?", "Why did the number 14 bus get cut?", "Is there mod support?")


@pytest.fixture(scope="module")
def meaning() -> Likeness:
    return Likeness(Encoder.load())


def test_a_question_in_other_words_is_alike(meaning: Likeness) -> None:
    assert meaning.most_alike(BUS, OTHERS) == 1
    assert meaning.most_alike("does he regret having just 4 caps", ["Only four caps. Is that a regret?"]) == 0


def test_without_an_encoder_shared_words_make_questions_alike() -> None:
    assert Likeness(None).most_alike(BUS, OTHERS) == 1


def test_what_has_only_its_topic_in_common_is_not_alike(meaning: Likeness) -> None:
    asked = "What's the name of the Port Averil manager?"

    assert meaning.most_alike(asked, ["How many people fit into Port Averil's stadium?"]) is None
    assert Likeness(None).most_alike(asked, ["What is her name?"]) is None


def test_nothing_is_like_a_question_among_none(meaning: Likeness) -> None:
    assert meaning.most_alike(BUS, []) is None


def test_common_words_make_questions_less_alike_than_rare_ones() -> None:
    likeness = Likeness(None)

    assert likeness.of("What is it?", "What is the Ullet?") < likeness.of("The Ullet?", "What is the Ullet?")


def test_the_same_words_are_wholly_alike(meaning: Likeness) -> None:
    assert meaning.of(BUS, BUS) == pytest.approx(1.0, abs=0.01)


def test_two_texts_without_words_have_nothing_in_common() -> None:
    assert Likeness(None).of("?!", "…") == 0.0


def test_no_question_that_was_compared_can_be_read_in_memory(meaning: Likeness) -> None:
    meaning.most_alike(BUS, OTHERS)

    assert not any(isinstance(key, str) for key in meaning._vectors)
