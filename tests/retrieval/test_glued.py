from __future__ import annotations

import pytest
from building import seed_searcher
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.glued import cut
from bot.retrieval.vocabulary import Vocabulary
from bot.text.weights import LANGUAGES, zipf


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return seed_searcher().index.vocabulary


def words_of(form: str, vocabulary: Vocabulary, *languages: str) -> str | None:
    found = cut(form, vocabulary, languages)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("whyare", "why are"),
        ("youthclub", "youth club"),
        ("theretired", "the retired"),  # not "there tired", which is rarer
        ("zelenskywants", "zelensky wants"),  # rare in the language, but of the library
        ("whydoesnt", "why doesnt"),  # in the tables as "does not"
    ],
)
def test_two_glued_words_are_cut_where_they_are_likeliest(form: str, words: str, vocabulary: Vocabulary) -> None:
    assert words_of(form, vocabulary, "en") == words


@pytest.mark.parametrize(
    ("form", "language"),
    [
        ("unsold", "en"),  # "un" is common, but as a prefix
        ("reheard", "en"),
        ("xkcdwants", "en"),
        ("agiant", "en"),  # one letter
        ("isit", "en"),  # too short to tell
        ("haustier", "de"),  # both are common, but neither as common as what joins sentences
        ("apfelbaumstreit", "de"),
        ("pagarles", "es"),
        ("refusait", "fr"),
        ("durablement", "fr"),
    ],
)
def test_what_is_not_made_of_two_words_that_people_glue_is_not_cut(
    form: str, language: str, vocabulary: Vocabulary
) -> None:
    assert words_of(form, vocabulary, language) is None


def test_words_are_cut_in_any_of_the_languages(vocabulary: Vocabulary) -> None:
    assert words_of("wiewar", vocabulary, "en") is None
    assert words_of("wiewar", vocabulary, "en", "de") == "wie war"
    assert words_of("whyare", vocabulary, "de", "en") == "why are"


def test_two_words_are_as_frequent_as_if_drawn_one_by_one(vocabulary: Vocabulary) -> None:
    words, frequency = cut("thenew", vocabulary, ("en",)) or ("", 0.0)

    assert words == "the new"
    assert frequency == pytest.approx(zipf("the") + zipf("new") - 9)


@given(st.text(st.sampled_from("whyaretnoé"), max_size=12), st.sampled_from(LANGUAGES))
def test_a_cut_adds_one_space(form: str, language: str) -> None:
    words = words_of(form, seed_searcher().index.vocabulary, language)

    assert words is None or (words.count(" ") == 1 and words.replace(" ", "") == form)
