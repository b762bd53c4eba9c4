from __future__ import annotations

from itertools import combinations

import pytest

from bot.answering.courtesies import word_classes as of
from bot.text.words import fold

CLASSES = {
    "question words": of.WH_WORDS,
    "auxiliaries": of.AUXILIARIES,
    "pronouns": of.PRONOUNS,
    "saying": of.SAYING,
    "thinking": of.THINKING,
    "showing": of.SHOWING,
    "wondering": of.WONDERING,
    "connectives": of.CONNECTIVES,
    "interjections": of.INTERJECTIONS,
    "greetings": of.GREETINGS,
}


@pytest.mark.parametrize(("one", "other"), [*combinations(CLASSES, 2)])
def test_a_word_is_in_one_class_only(one: str, other: str) -> None:
    assert CLASSES[one] & CLASSES[other] == set()


@pytest.mark.parametrize("name", CLASSES)
def test_words_are_listed_as_they_are_compared(name: str) -> None:
    assert {fold(word) for word in CLASSES[name]} == CLASSES[name]
