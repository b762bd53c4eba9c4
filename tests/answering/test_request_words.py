from __future__ import annotations

import pytest

from bot.answering.plain_requests.request_words import REQUEST_WORDS, WordClass
from bot.text.words import fold


@pytest.mark.parametrize("language", REQUEST_WORDS)
def test_every_word_is_folded_and_in_one_piece(language: str) -> None:
    assert [word for word in REQUEST_WORDS[language] if fold(word) != word or not word.replace("_", "").isalpha()] == []


@pytest.mark.parametrize("language", REQUEST_WORDS)
def test_every_language_has_words_of_every_class(language: str) -> None:
    classes = frozenset[WordClass]().union(*REQUEST_WORDS[language].values())

    assert set(WordClass) - classes == set()


def test_a_word_may_be_in_several_classes() -> None:
    assert REQUEST_WORDS["de"]["worum"] == {WordClass.WHAT, WordClass.TOPIC}
