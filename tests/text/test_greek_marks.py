"""The semicolon asks in Greek, and nowhere else."""

from __future__ import annotations

import pytest

from bot.text.question_marks import with_greek_marks


@pytest.mark.parametrize(
    "words", ["Γιατί;", "Τι κάνετε; Πού;", "«Γιατί;»", "**Γιατί;**", "Είστε στο Facebook;", "Γιατί ;\nΕδώ."]
)
def test_a_semicolon_that_ends_a_sentence_behind_greek_is_a_question_mark(words: str) -> None:
    assert with_greek_marks(words) == words.replace(";", "\u037e")


@pytest.mark.parametrize(
    "words",
    [
        "I stayed; She left.",
        "Ich blieb; Sie ging.",
        "Je suis restée ;\nelle est partie.",
        "Me quedé; Ella se fue.",
        "The angle θ is small; I measured it.",
        "A &Alpha; and α; I",
        "Είπε «γιατί; δεν ξέρω».",
    ],
)
def test_any_other_stays(words: str) -> None:
    assert with_greek_marks(words) == words
