from __future__ import annotations

import datetime as dt

import pytest
from building import interview_of

from bot.model import Interview, Provenance
from bot.wording.phrases import cited_day, day, few, interview_line, mebibytes, names, sentences, size, told_apart
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


@pytest.mark.parametrize(
    ("people", "line"),
    [
        ((), "the interviewee"),
        (("Ann", "Ben", "Cem", "Dov"), "Ann, Ben, Cem and Dov"),
        (("Ann", "Ben", "Cem", "Dov", "Eve"), "Ann, Ben, Cem and 2 others"),
    ],
)
def test_of_many_names_a_few_are_told(people: tuple[str, ...], line: str) -> None:
    assert few(people) == line


def test_an_interview_is_named_by_its_people_its_outlet_and_its_date() -> None:
    assert interview_line(ROCK) == "Ida Holm to The Northern Post, 2021-03-09"
    assert interview_line(CHOIR) == "Ida Holm, Per Lund and Liv Dahl to Ann and Ben, undated"
    assert interview_line(BARE) == "the interviewee to the interviewer, undated"


def dated(key: str, date: dt.date | None) -> Interview:
    return interview_of(key=key, provenance=Provenance(outlet="The Gazette", date=date))


MARCH_2019, MAY_2019, MARCH_2024 = dt.date(2019, 3, 9), dt.date(2019, 5, 1), dt.date(2024, 3, 9)


@pytest.mark.parametrize(
    ("dates", "lines"),
    [
        ((MARCH_2019, MARCH_2024), ("2019", "2024")),
        ((MARCH_2019, MAY_2019), ("2019-03-09", "2019-05-01")),
        ((MARCH_2019, None), ("2019-03-09", "undated")),
        ((MARCH_2019, MARCH_2019), ("key-0", "key-1")),
        ((None, None), ("key-0", "key-1")),
    ],
)
def test_interviews_of_the_same_people_are_told_apart_by_the_first_of_year_day_and_key_that_does(
    dates: tuple[dt.date | None, ...], lines: tuple[str, ...]
) -> None:
    interviews = [dated(f"key-{at}", date) for at, date in enumerate(dates)]

    told = tuple(told_apart(interview, [*interviews, CHOIR]) for interview in interviews)

    assert told == tuple(f"Ida Holm to The Gazette, {line}" for line in lines)


def test_an_interview_that_none_is_called_like_needs_no_date() -> None:
    assert told_apart(ROCK, (ROCK, CHOIR, BARE)) == "Ida Holm to The Northern Post"


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
    assert [cited_day(date, "d MMMM y"), cited_day(date, "MMM")] == ["3 September 2021", "Sep"]
