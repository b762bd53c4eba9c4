from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.places import names_place, place_keys
from bot.text.words import split_words

#: Words that name places alone, together with a neighbour, or not at all.
MIXED = ["the", "of", "south", "north", "korea", "guinea", "china", "united", "states", "us", "sudan"]


def keys(text: str) -> list[str | None]:
    return place_keys(split_words(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("China Beijing Chinese Pékin Peking Chine chinois chinesisch", "china"),
        ("Russia Moscow Kremlin Russian Russie Moscou russe russisch rusia", "russia"),
        ("US U.S. USA American Washington", "united-states"),
        ("Ukraine Kyiv Kiev Ukrainian ukrainien", "ukraine"),
        ("NATO OTAN", "nato"),
    ],
)
def test_names_people_and_capitals_speak_of_one_place(text: str, place: str) -> None:
    assert keys(text) == [place] * len(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Korea", ["south-korea"] * 2),
        ("North Korea", ["north-korea"] * 2),
        ("the United States win", [None, "united-states", "united-states", None]),
        ("Papua New Guinea", ["papua-new-guinea"] * 3),
        ("Equatorial Guinea or Guinea", ["equatorial-guinea"] * 2 + [None, "guinea"]),
        ("South Sudan and Sudan", ["south-sudan"] * 2 + [None, "sudan"]),
        ("Côte d’Ivoire", ["ivory-coast"] * 2),
        ("Guinea-Bissau", ["guinea-bissau"] * 2),
        ("South America", ["latin-america"] * 2),
        ("African American", ["united-states"] * 2),
    ],
)
def test_the_longest_name_wins(text: str, expected: list[str | None]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize("text", ["between us and them", "he told us", "west of here", "a grenade", "the pole", "un"])
def test_ordinary_words_are_no_places(text: str) -> None:
    assert not any(keys(text))


def test_a_name_of_two_places_is_read_as_the_likelier_one() -> None:
    assert keys("Korea Brussels Congo") == ["south-korea", "european-union", "dr-congo"]


def test_initials_with_dots_name_a_place() -> None:
    assert keys("the U.N. and the E.U.") == ["united-nations", "united-nations", None, None, "european-union"]


def test_a_word_names_a_place_by_itself_or_not() -> None:
    assert [names_place(form) for form in ("china", "beijing", "united", "korea", "us", "oil", "")] == [
        True, True, False, True, False, False, False,
    ]  # fmt: skip


@given(st.lists(st.sampled_from(MIXED), max_size=8))
def test_each_word_gets_one_answer(words: list[str]) -> None:
    found = keys(" ".join(words))

    assert len(found) == len(words)
    assert all(key == "china" for word, key in zip(words, found, strict=True) if word == "china")
    assert not any(key for word, key in zip(words, found, strict=True) if word == "us")
