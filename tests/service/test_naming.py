from __future__ import annotations

import datetime as dt

import pytest
from building import interview_of

from bot.errors import NotStoredError
from bot.model import Provenance
from bot.service.naming import has_words, is_called, the_one_called

INTERVIEW = interview_of(provenance=Provenance(outlet="L’Écho"))


@pytest.mark.parametrize(
    "typed", ["", "ida", "HOLM rock", "northern", "echo", "keeper of cold", "cold-rock", "l'écho ida"]
)
def test_an_interview_is_called_by_every_part_of_its_names(typed: str) -> None:
    assert is_called(INTERVIEW, typed)


@pytest.mark.parametrize("typed", ["ada", "ida ada", "silence", "rock-cold"])
def test_an_interview_is_not_called_by_other_words_even_where_it_has_some_of_them(typed: str) -> None:
    assert not is_called(INTERVIEW, typed)


HOLMS = tuple(
    interview_of(key=key, title="A talk", standfirst=None, answered_by=(who,))
    for key, who in (("holm", "Ida Holm"), ("holm-2019", "Erik Holm"), ("berg", "Maud Berg"))
)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("holm", "holm"),
        ("HOLM", "holm"),
        ("Holm-2019", "holm-2019"),
        ("Erik Holm", "holm-2019"),
        ("Holm, Erik", "holm-2019"),
        ("maud", "berg"),
    ],
)
def test_a_key_or_a_name_that_one_interview_alone_has_means_that(typed: str, key: str) -> None:
    assert the_one_called(HOLMS, typed).key == key


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a talk", "a talk fits several interviews here: holm, holm-2019, berg"),
        ("Holm talk", "Holm talk fits several interviews here: holm, holm-2019"),
        ("nowhere", "there is no interview nowhere here; those here are: holm, holm-2019, berg"),
        (" ", "there is no interview   here; those here are: holm, holm-2019, berg"),
    ],
)
def test_what_none_or_several_are_called_is_an_error_that_names_them(typed: str, said: str) -> None:
    with pytest.raises(NotStoredError) as error:
        the_one_called(HOLMS, typed)

    assert str(error.value) == said


@pytest.mark.parametrize("typed", ["?", "–", " ", ""])
def test_marks_alone_mean_not_even_the_only_interview(typed: str) -> None:
    with pytest.raises(NotStoredError):
        the_one_called(HOLMS[:1], typed)


def test_who_has_the_whole_words_is_meant_before_who_has_them_in_longer_ones() -> None:
    frida = interview_of(key="frida", title=None, standfirst=None, answered_by=("Frida Holmberg",))

    assert the_one_called((frida, *HOLMS), "ida holm").key == "holm"
    assert the_one_called((frida, *HOLMS), "rida holm").key == "frida"
    with pytest.raises(NotStoredError):
        the_one_called((frida, *HOLMS), "id hol")


def test_of_two_talks_with_one_person_the_year_tells_which_is_meant() -> None:
    talks = [
        interview_of(
            key=f"t{n}", title=None, answered_by=("Ida Holm",), provenance=Provenance(date=dt.date(year, 3, 1))
        )
        for n, year in enumerate((2019, 2021))
    ]

    assert the_one_called(talks, "ida holm 2021").key == "t1"
    assert the_one_called(talks, "Ida Holm, 2019-03-01").key == "t0"


@pytest.mark.parametrize(
    ("typed", "has"), [("", True), ("2 ECHO", True), ("(echo), 2.", True), ("écho", True), ("what 3", False)]
)
def test_a_question_has_words_whatever_their_case_and_accents(typed: str, has: bool) -> None:
    assert has_words("2 What did L’Écho ask?", typed) is has
