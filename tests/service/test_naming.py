from __future__ import annotations

import pytest
from building import interview_of

from bot.model import Provenance
from bot.service.naming import has_words, is_called

INTERVIEW = interview_of(provenance=Provenance(outlet="L’Écho"))


@pytest.mark.parametrize(
    "typed", ["", "ida", "HOLM rock", "northern", "echo", "keeper of cold", "cold-rock", "l'écho ida"]
)
def test_an_interview_is_called_by_every_part_of_its_names(typed: str) -> None:
    assert is_called(INTERVIEW, typed)


@pytest.mark.parametrize("typed", ["ada", "ida ada", "silence", "rock-cold"])
def test_an_interview_is_not_called_by_other_words_even_where_it_has_some_of_them(typed: str) -> None:
    assert not is_called(INTERVIEW, typed)


@pytest.mark.parametrize(("typed", "has"), [("", True), ("2 ECHO", True), ("écho", True), ("what 3", False)])
def test_a_question_has_words_whatever_their_case_and_accents(typed: str, has: bool) -> None:
    assert has_words("2 What did L’Écho ask?", typed) is has
