from __future__ import annotations

import math

import pytest

from bot.transcript.identities.people import find_people
from bot.transcript.soundness.traits import traits_of
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.pairs import pairs_of
from transcript.building import NAMED, conversation_of, document_of


def traits(text: str) -> dict[str, float]:
    document, found = document_of(text), conversation_of(text)
    people = find_people(Scene(document, found.labels, found.casting.roles))
    return traits_of(document.source.text, found, pairs_of(found.spoken), people)


def test_of_a_plain_interview_hardly_anything_speaks_against_it() -> None:
    found = traits(NAMED)

    assert found.pop("few_exchanges") == pytest.approx(1 / 2)
    assert found.pop("exchanges") == pytest.approx(math.log(2))
    assert found.pop("low_margin") > 0.5
    assert found.pop("answers_longer") < 0
    assert found.pop("shorter_answers") == 0.5
    assert found.pop("labelled") == 1.0
    assert {name: value for name, value in found.items() if value} == {}


def test_hundreds_of_exchanges_count_as_fifty() -> None:
    assert traits(NAMED * 100)["exchanges"] == 4.0


def test_paragraphs_that_could_be_either_side_s_have_a_low_margin() -> None:
    unlabelled = (
        "So you came back.\n\nI did.\n\nIn the spring?\n\nIt rained.\n\nSo it did.\n\nWas it cold?\n\nIt was.\n"
    )

    assert traits(unlabelled)["low_margin"] < traits(NAMED)["low_margin"] == 1.0


def test_more_than_four_voices_are_a_crowd() -> None:
    names = ["Bo Ray", "Cy Dee", "Di Fox", "Ed Gull", "Flo Hay"]
    talks = [
        "".join(f"Ann Lee: Why bees?\n\n{name}: They hum.\n\n" for name in some * 2) for some in (names[:3], names)
    ]

    assert [traits(talk)["crowd"] for talk in talks] == [0.0, 1.0]


def test_a_question_of_two_paragraphs_is_a_long_one() -> None:
    text = "Ann Lee: Why bees?\n\nAnd why here?\n\nBo Ray: They hum.\n\n" + NAMED

    assert traits(text)["long_questions"] == pytest.approx(1 / 3)


def test_words_before_a_colon_that_are_no_label_are_counted() -> None:
    text = "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nOne thing: they sting.\n\n" + NAMED

    assert traits(text)["label_like"] == pytest.approx(1 / 7)


def test_a_heading_above_the_talk_that_asks_is_no_question_outside_of_it() -> None:
    above, below = "# Of nets\n\n## Can nets be trusted?\n\n", "\n## Can nets be trusted?\n\nWho knows?\n"

    assert traits(above + NAMED)["asked_outside"] == 0.0
    assert traits(NAMED + below)["asked_outside"] > 0.0
