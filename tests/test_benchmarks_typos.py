"""Typing errors are as many and as small as they should be, and always the same."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, DamerauLevenshtein
from typos import LETTERS_PER_ERROR, NEIGHBOURS, mistyped

SENTENCE = "Why does the harbour engineer distrust whatever the council promised about dredging?"
WORDS = st.lists(st.text(string.ascii_letters, min_size=1, max_size=14), min_size=1, max_size=12)
NOISES = [noise for noise, letters in LETTERS_PER_ERROR.items() if letters]


def letters_of(text: str) -> int:
    return sum(len(word) for word in re.findall(r"[^\W\d_]{3,}", text))


def test_neighbours_are_the_keys_that_touch() -> None:
    assert {letter: "".join(sorted(NEIGHBOURS[letter])) for letter in "gqpm"} == {
        "g": "bfhtvy",
        "q": "aw",
        "p": "lo",
        "m": "jkn",
    }


def test_being_neighbours_is_mutual() -> None:
    assert set(NEIGHBOURS) == set(string.ascii_lowercase)
    assert all(letter in NEIGHBOURS[near] for letter, nears in NEIGHBOURS.items() for near in nears)


def test_a_clean_text_stays_as_it_is() -> None:
    assert mistyped(SENTENCE, "clean") == SENTENCE


def test_an_unknown_noise_is_an_error() -> None:
    with pytest.raises(KeyError):
        mistyped(SENTENCE, "loud")


@pytest.mark.parametrize("noise", NOISES)
def test_the_same_text_has_the_same_errors(noise: str) -> None:
    assert mistyped(SENTENCE, noise) == mistyped(SENTENCE, noise) != SENTENCE


def test_many_texts_have_as_many_errors_as_the_noise_says() -> None:
    texts = [f"{SENTENCE} {at}" for at in range(200)]
    letters = sum(map(letters_of, texts))

    for noise in NOISES:
        errors = sum(OSA.distance(text, mistyped(text, noise)) for text in texts)
        # Two errors may fall on one word and make up for each other, so a few are lost.
        assert 0.9 * letters / LETTERS_PER_ERROR[noise] <= errors <= 1.02 * letters / LETTERS_PER_ERROR[noise]


@given(WORDS, st.sampled_from(NOISES))
def test_each_stretch_of_letters_has_one_error_at_most(words: list[str], noise: str) -> None:
    text = " ".join(words)

    # Unrestricted: one error may fall between two letters that another has swapped.
    errors = DamerauLevenshtein.distance(text, mistyped(text, noise))
    assert errors <= letters_of(text) / LETTERS_PER_ERROR[noise] + 1


@given(WORDS, st.sampled_from(NOISES))
def test_first_letters_short_words_and_gaps_stay(words: list[str], noise: str) -> None:
    changed = mistyped(" ".join(words), noise).split(" ")

    assert [w[0] for w in changed] == [w[0] for w in words]
    assert [c for c, w in zip(changed, words, strict=True) if len(w) < 3] == [w for w in words if len(w) < 3]


@given(st.text(max_size=60), st.sampled_from(NOISES))
def test_what_is_no_letter_stays(text: str, noise: str) -> None:
    def others(value: str) -> str:
        return re.sub(r"[^\W\d_]+", "", value)

    assert others(mistyped(text, noise)) == others(text)
