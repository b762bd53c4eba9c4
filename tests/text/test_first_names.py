from __future__ import annotations

import pytest

from bot.text.first_names import is_first_name, is_womans_name


@pytest.mark.parametrize("word", ["Ida", "JOÃO", "Jean-Luc", "Françoise,"])
def test_common_first_names_are_known_in_any_spelling(word: str) -> None:
    assert is_first_name(word)


@pytest.mark.parametrize("word", ["Holm", "Will", "Interview", ""])
def test_other_words_are_no_first_names(word: str) -> None:
    assert not is_first_name(word)


def test_some_first_names_are_womens_alone() -> None:
    assert all(map(is_womans_name, ["Ida", "Marie", "Zoé", "Anne-Marie", "JETTE"]))
    assert not any(map(is_womans_name, ["Luca", "Nana", "Alva", "Jean-Marie", "Dominique", "Holm", "Kranzia", ""]))
    assert not any(map(is_womans_name, ["Camille", "Simone", "Michele", "Laurence", "Vivian", "Lilian", "Merle"]))
