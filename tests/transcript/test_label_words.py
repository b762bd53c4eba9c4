from __future__ import annotations

import pytest

from bot.transcript.signs.label_words import (
    ANSWER_WORDS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    looks_like_name,
    looks_like_nick,
)


@pytest.mark.parametrize(
    "name", ["Ann", "Ann Lee", "Ludwig van Beethoven", "The Daily & Sons", "记者", "Ann (FSM)", "@Ann"]
)
def test_words_with_capitals_are_written_like_a_name(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize("words", ["", "one thing", "Ann said", "Well, Ann", "One Two Three Four Five Six", "我的问题"])
def test_a_clause_is_not_written_like_a_name(words: str) -> None:
    assert not looks_like_name(words)


@pytest.mark.parametrize(
    ("name", "is_nick"), [("ann", True), ("u/ann", True), ("ann#1234", True), ("a b", False), ("1234", False)]
)
def test_a_nickname_is_one_token_with_a_letter(name: str, is_nick: bool) -> None:
    assert looks_like_nick(name) is is_nick


def test_no_word_for_a_part_stands_for_two_parts() -> None:
    assert set() == QUESTION_WORDS & ANSWER_WORDS
    assert set() == (QUESTION_WORDS | ANSWER_WORDS) & NOBODY_WORDS


def test_a_name_may_begin_with_its_particle() -> None:
    assert looks_like_name("von Trotha-Meyerling")
    assert looks_like_name("de la Cruz")
    assert not looks_like_name("de la casa")
    assert not looks_like_name("casa Cruz")
