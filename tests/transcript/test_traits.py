from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.transcript.pairs import pairs_of
from bot.transcript.people import find_people
from bot.transcript.scene import Scene
from bot.transcript.traits import traits_of
from bot.transcript.utterances import STYLED, Utterance
from transcript.building import NAMED, conversation_of, document_of


def traits(text: str, changed: Callable[[Utterance], Utterance] = lambda u: u) -> dict[str, float]:
    """Return the traits of ``text``, each utterance of which is ``changed`` before."""
    document, found = document_of(text), conversation_of(text)
    found = replace(found, utterances=tuple(map(changed, found.utterances)))
    people = find_people(Scene(document, found.labels, found.casting.roles))
    return traits_of(document.source.text, found, pairs_of(found.spoken), people)


def test_of_a_plain_interview_hardly_anything_speaks_against_it() -> None:
    found = traits(NAMED)

    assert found.pop("few_exchanges") == pytest.approx(1 / 2)
    assert found.pop("answers_longer") < 0
    assert found.pop("shorter_answers") == 0.5
    assert found.pop("labelled") == 1.0
    assert found.pop("asked_margin") > 4.0
    assert {name: value for name, value in found.items() if value} == {}


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


def test_the_usual_margin_of_questions_is_told() -> None:
    margins = (1.4, 90.0, 9.0, 0.0)

    found = [
        traits(NAMED, changed)["asked_margin"]
        for changed in (lambda u: replace(u, margin=margins[u.number]), lambda u: replace(u, margin=90.0))
    ]

    assert found == [pytest.approx((1.4 + 9.0) / 2), 20.0]


def test_styles_are_mixed_where_some_questions_are_set_in_one_and_others_are_not() -> None:
    some = traits(NAMED, lambda u: replace(u, voice=STYLED if u.number == 0 else u.voice))
    every = traits(NAMED, lambda u: replace(u, voice=STYLED if u.number % 2 == 0 else u.voice))

    assert (some["styles_mixed"], every["styles_mixed"], traits(NAMED)["styles_mixed"]) == (1.0, 0.0, 0.0)
