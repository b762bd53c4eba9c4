from __future__ import annotations

import pytest

from bot.text.words import fold
from bot.transcript.signs.cue_words import CUES, cues_for


def test_a_language_without_cue_words_is_read_with_those_of_english() -> None:
    assert cues_for("sv") == CUES["en"]


@pytest.mark.parametrize("language", CUES)
def test_cue_words_are_folded_as_the_words_are_that_they_are_compared_with(language: str) -> None:
    cues = CUES[language]
    every = cues.function | cues.interrogative | cues.imperative | cues.second | cues.first | cues.reply | cues.closing

    assert {word for word in every if fold(word) != word} == set()
