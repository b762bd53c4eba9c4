from __future__ import annotations

import datetime as dt

import pytest

from bot.wording.phrases import cited_day, day, interview_line, mebibytes, names, sentences, size
from wording.building import BARE, CHOIR, ROCK


@pytest.mark.parametrize(
    ("people", "line"),
    [
        ((), "the interviewee"),
        (("Ann",), "Ann"),
        (("Ann", "Ben"), "Ann and Ben"),
        (("Ann", "Ben", "Cem"), "Ann, Ben and Cem"),
    ],
)
def test_names_are_joined(people: tuple[str, ...], line: str) -> None:
    assert names(people) == line


def test_an_interview_is_named_by_its_people_its_outlet_and_its_date() -> None:
    assert interview_line(ROCK) == "Ida Holm to The Northern Post, 2021-03-09"
    assert interview_line(CHOIR) == "Ida Holm, Per Lund and Liv Dahl to Ann and Ben, undated"
    assert interview_line(BARE) == "the interviewee to the interviewer, undated"


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 sentences"), (1, "1 sentence"), (2, "2 sentences"), (21, "21 sentences")]
)
def test_one_thing_is_counted_in_the_singular(number: int, told: str) -> None:
    assert sentences(number) == told


@pytest.mark.parametrize(("number", "told"), [(1, "1 byte"), (999, "999 bytes"), (1_234_567, "1,234,567 bytes")])
def test_a_size_has_its_thousands_apart(number: int, told: str) -> None:
    assert size(number) == told


def test_a_large_size_is_told_in_mebibytes() -> None:
    assert mebibytes(3 * 1024 * 1024 // 2) == "1.5"


def test_names_with_braces_are_joined_as_they_are() -> None:
    assert names(["{0}", "{1}", "{}"]) == "{0}, {1} and {}"


def test_a_day_is_written_for_a_list_and_for_a_citation() -> None:
    date = dt.date(2021, 9, 3)

    assert (day(date), day(None)) == ("2021-09-03", "undated")
    assert [cited_day(date), cited_day(date, "MMM")] == ["3 September 2021", "Sep"]
