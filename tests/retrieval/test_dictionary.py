from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.retrieval.dictionary import NO_TENTHS, Dictionary, dictionary_of
from bot.text.weights import LANGUAGES, frequencies

WORDS = st.text(st.sampled_from("abcz"), min_size=1, max_size=6)
TABLES = st.dictionaries(WORDS, st.integers(0, 80), min_size=1, max_size=30)


def written(tenths: dict[str, int]) -> str:
    ordered = sorted(tenths, key=lambda word: (len(word), word))
    blocks = ((length, list(words)) for length, words in groupby(ordered, key=len))
    return "".join(
        f"{length} {''.join(words)}\t{''.join(chr(NO_TENTHS + tenths[word]) for word in words)}\n"
        for length, words in blocks
    )


@given(TABLES, WORDS)
def test_a_word_has_the_frequency_that_was_written(tenths: dict[str, int], sought: str) -> None:
    dictionary = Dictionary.read(written(tenths))

    assert dictionary.rarest == min(tenths.values()) / 10
    for word in (*tenths, sought):
        assert dictionary.zipf(word) == (tenths[word] / 10 if word in tenths else None)


@given(TABLES, st.text(st.sampled_from("abcz0"), min_size=1, max_size=6), st.integers(1, 3))
def test_all_words_within_so_many_edits_are_found(tenths: dict[str, int], sought: str, edits: int) -> None:
    found = list(Dictionary.read(written(tenths)).within(sought, edits))

    assert len(found) == len({near.form for near in found})
    assert {near.form: (near.edits, near.zipf) for near in found} == {
        word: (distance, often / 10)
        for word, often in tenths.items()
        if (distance := OSA.distance(sought, word)) <= edits
    }


@pytest.mark.parametrize("sought", ["", "é", "ß", "naïve", "x" * 5000])
def test_what_no_dictionary_can_have_is_not_found(sought: str) -> None:
    assert dictionary_of("fr").zipf(sought) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "submarine reprimanded swindler"),
        ("fr", "abstenu insultait remarie"),
        ("es", "guerra condeno protesto atrevio"),
        ("de", "krieg abgewartet geerbt verhaftung"),
    ],
)
def test_rare_words_are_known(language: str, words: str) -> None:
    assert [word for word in words.split() if dictionary_of(language).zipf(word) is None] == []


@pytest.mark.parametrize(
    ("language", "misspelt"),
    [
        ("en", "definately goverment beleive untill tommorow"),
        ("fr", "acceuil malgres interressant personel"),
        ("es", "gerra desicion ocacion govierno"),
        ("de", "villeicht warscheinlich standart ziehmlich"),
    ],
)
def test_common_misspellings_are_no_words(language: str, misspelt: str) -> None:
    assert [word for word in misspelt.split() if dictionary_of(language).zipf(word) is not None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_common_words_are_as_common_as_the_word_weights_say(language: str) -> None:
    dictionary = dictionary_of(language)
    weights = {w: z for w, z in frequencies(language).items() if w.isascii() and w.isalpha()}

    assert {word: dictionary.zipf(word) for word in weights} == weights


def test_a_language_without_a_dictionary_is_named() -> None:
    with pytest.raises(ValueError, match="no dictionary of 'it'"):
        dictionary_of("it")
