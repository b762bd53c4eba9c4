from __future__ import annotations

from itertools import pairwise

import pytest

from bot.text.weights import LANGUAGES, UNKNOWN, frequencies, is_known, language_of, told_language, voted_language, zipf
from bot.text.words import fold, split_words


def test_commoner_words_have_higher_frequencies() -> None:
    values = [zipf(form) for form in ("the", "what", "war", "regime", "submarine", "qwxzj")]

    assert all(a > b for a, b in pairwise(values))


def test_a_word_in_no_table_counts_as_a_little_rarer_than_the_rarest() -> None:
    assert zipf("qwxzj") == UNKNOWN
    for language in LANGUAGES:
        assert UNKNOWN < min(frequencies(language).values()) < UNKNOWN + 2


@pytest.mark.parametrize(
    ("form", "language"), [("submarine", "en"), ("pourquoi", "fr"), ("guerra", "es"), ("krieg", "de")]
)
def test_each_language_knows_its_words(form: str, language: str) -> None:
    assert is_known(form, language)
    assert zipf(form, language) > UNKNOWN


@pytest.mark.parametrize("language", ["th", "ja", "xx"])
def test_a_language_without_a_table_knows_no_word(language: str) -> None:
    assert frequencies(language) == {}
    assert zipf("the", language) == UNKNOWN


def test_a_language_does_not_know_the_words_of_another() -> None:
    assert not is_known("pourquoi", "en")
    assert not is_known("submarine", "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_folded_so_that_they_can_be_looked_up(language: str) -> None:
    assert [form for form in list(frequencies(language))[:3000] if form != fold(form)] == []


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Pourquoi la Chine reste-t-elle amie avec la Russie malgré la guerre ?", "fr"),
        ("¿Por qué China apoya a Rusia a pesar de la guerra?", "es"),
        ("Warum unterstützt China Russland trotz des Krieges?", "de"),
        ("wat dos china tink about putins regeme", "en"),
        ("what does détente mean in this context", "en"),
        ("Poutine", "en"),
        ("", "en"),
    ],
)
def test_a_question_is_in_the_language_that_most_of_its_words_are_at_home_in(question: str, language: str) -> None:
    assert language_of([w.form for w in split_words(question)]) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What do you eat in winter?", "en"),
        ("Que mangez-vous en hiver ?", "fr"),
        ("was essen sie im winter", "de"),
        ("¿Qué come usted en invierno?", "es"),
        ("O que o senhor come no inverno?", "pt"),
        ("Che cosa mangia d’inverno?", "it"),
        ("Wat at u als kind het liefst in de winter?", "nl"),
        ("您冬天吃什么？", "zh"),
        ("tiene hijos?", "es"),
        ("Haben Kinder", "de"),
        ("any kids", "en"),
        ("¿Quién le pegó a Jerome?", "es"),
        ("Los Angeles", None),
        ("Angela Merkel", None),
        ("Bonanza Trutnov", None),
        ("1931?", None),
        ("", None),
    ],
)
def test_the_language_of_a_question_is_told_where_it_is_certain(question: str, language: str | None) -> None:
    assert told_language(question) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿Y los dos hijos?", "es"),
        ("Wer war da?", "de"),
        ("il y a quoi", "fr"),
        ("wats da plan 4 teh habour, u kno", "en"),
        ("y r u mad", "en"),
        ("Perché Rahel se l'è presa con lui?", "it"),
        ("Kiedy otworzą ten most i kto za to zapłaci?", "pl"),
    ],
)
def test_chat_english_is_told_from_words_of_other_languages(question: str, language: str) -> None:
    assert voted_language(question) == language
