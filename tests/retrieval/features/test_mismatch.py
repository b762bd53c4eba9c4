from __future__ import annotations

import pytest
from building import printed, seed, seed_service

from bot.model import Match
from bot.retrieval import search
from bot.retrieval.features.kinds import Kind
from bot.retrieval.features.mismatch import negates
from bot.retrieval.features.registry import Feature
from bot.retrieval.vocabulary import split_terms

MISMATCH = [feature.label for feature in Feature.of_kind(Kind.MISMATCH)]
COLLAPSE = "Why can’t China afford a collapse of Putin’s regime?"


def signs(question: str, number: int) -> dict[str, float]:
    """Return what speaks against exchange ``number`` of the built-in interview as an answer."""
    service = seed_service()
    found = search(service.searcher.index, service.searcher.scoring, question, limit=6)
    (match,) = [m for m in found.matches if m.exchange.number == number]
    return {name: value for name, value in match.features if name in MISMATCH}


def first(question: str) -> Match:
    return seed_service().ask(question).search.candidates[0]


@pytest.mark.parametrize("number", range(1, 7))
def test_nothing_speaks_against_a_stored_question_itself(number: int) -> None:
    found = signs(printed(seed(), number), number)

    # The answer may well say "not", and a name of the question may be missing from its best sentence.
    assert {name: value for name, value in found.items() if name not in ("denied_answer", "other_name")} == {
        name: 0.0 for name in MISMATCH if name not in ("denied_answer", "other_name")
    }


@pytest.mark.parametrize(
    "question",
    [
        "Why can't Putin afford a collapse of China's regime?",
        "why can't putin afford a collapse of the chinese regime",
    ],
)
def test_swapped_roles_are_seen(question: str) -> None:
    assert signs(question, 2)["swapped"] > 0.5
    assert first(question).confidence < first(COLLAPSE).confidence


@pytest.mark.parametrize(
    "question",
    [
        "A collapse of Putin’s regime: why can’t China afford it?",
        "Why can’t China afford it if Putin’s regime collapses?",
    ],
)
def test_another_order_of_words_is_no_swap(question: str) -> None:
    assert signs(question, 2)["swapped"] < 0.5


def test_another_country_is_seen() -> None:
    assert signs("Why can’t India afford a collapse of Putin’s regime?", 2)["other_place"] == 1
    assert signs("Why can’t Beijing or India afford a collapse?", 2)["other_place"] == 0.5
    assert signs("Why can’t Beijing afford a collapse of Moscow?", 2)["other_place"] == 0


def test_another_number_is_seen() -> None:
    assert signs("What is in the 14-point document?", 5)["other_number"] == 1
    assert signs("What is in the 12-point document?", 5)["other_number"] == 0


def test_an_unknown_name_is_seen() -> None:
    named = signs("Did the collapse worry Oskeveld?", 2)

    assert named["unknown_name"] > 0.2
    assert named["unseen"] >= named["unknown_name"]
    assert signs("Did the collapse worry Zhao Tong?", 2)["unknown_name"] == 0


def test_a_denial_is_seen() -> None:
    assert signs("Why can China afford a collapse of Putin’s regime?", 2)["denied"] > 0.5
    assert signs("Why can China not afford a collapse of Putin’s regime?", 2)["denied"] == 0


def test_signs_are_shares() -> None:
    for question in (COLLAPSE, "", "xkcdqz?", "Not in 1999, not India, not Putin, not Oskeveld"):
        assert all(0 <= value <= 1 for number in range(1, 7) for value in signs(question, number).values())


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("It can’t work", True),
        ("It cant work", True),
        ("nor without it", False),
        ("China refuses", True),
        ("it can work", False),
        ("it never does not work", False),
        ("a note on knots", False),
        ("", False),
    ],
)
def test_two_denials_are_none(text: str, denies: bool) -> None:
    assert negates(split_terms(text)) is denies


@pytest.mark.parametrize("text", ["nobody wants it", "nothing works", "it hardly works"])
def test_a_denial_may_be_any_negative_word(text: str) -> None:
    assert negates(split_terms(text))
