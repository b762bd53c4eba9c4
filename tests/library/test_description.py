from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import ProvenanceError
from bot.library import Description, latest_day
from bot.library.description import FIELDS


def test_a_description_goes_over_another_field_by_field() -> None:
    upper, lower = Description.of({"title": "A"}, "x"), Description.of({"title": "B", "outlet": "C"}, "x")

    assert upper.over(lower) == Description.of({"title": "A", "outlet": "C"}, "x")
    assert Description.of(upper.over(lower).values(), "x") == upper.over(lower)


def test_a_text_translated_from_a_language_is_a_translation() -> None:
    assert Description.of({"translated_from": "fr"}, "x").provenance().translated.value == "yes"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mood", "good"),
        ("outlet", " "),
        ("title", "x" * 301),
        ("title", "a\x1bb"),
        ("title", "a\ud800b"),
        ("date", "20240301"),
        ("date", "2024-02-30"),
        ("date", ""),
        ("link", "javascript:alert(1)"),
        ("link", "https://a b"),
        ("language", "English"),
        ("translated_from", "EN"),
        ("translated", "maybe"),
        ("rights", 7),
        ("interviewers", "Ida"),
        ("interviewers", []),
        ("interviewers", [7]),
        ("interviewees", "Ida"),
        ("waiting", "3f9a2c1b 2999-01-31 18:00"),
        ("waiting", []),
        ("waiting", ["3f9a2c1b"]),
        ("waiting", ["3f9a2c1b soon"]),
        ("waiting", ["1 2999-01-31 18:00"]),
    ],
)
def test_a_field_that_makes_no_sense_is_named(field: str, value: object) -> None:
    with pytest.raises(ProvenanceError, match=rf"^talk\.toml: {field}: ") as caught:
        Description.of({field: value}, "talk.toml")

    assert caught.value.field == field
    assert field in FIELDS or "there are title, outlet, date" in str(caught.value)


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-02-30", "there is no day 2024-02-30"),
        ("2024-13-01", "there is no day 2024-13-01"),
        ("30 February", 'must be "YYYY-MM-DD" or "undated"'),
        ("2024-05-02", "2024-05-02 has not come yet; give the day of publication, or “undated”"),
    ],
)
def test_a_day_that_does_not_exist_or_has_not_come_is_told_as_such(date: str, said: str) -> None:
    with pytest.raises(ProvenanceError) as caught:
        Description.of({"date": date}, "talk.toml", dt.date(2024, 5, 1))

    assert str(caught.value) == f"talk.toml: date: {said}"


@pytest.mark.parametrize("date", [dt.date(2024, 3, 9), dt.datetime(2024, 3, 9, 7, 30), "2024-03-09"])  # noqa: DTZ001 - as TOML has them
def test_a_day_of_toml_needs_no_quotes(date: object) -> None:
    assert Description.of({"date": date}, "talk.toml").date == "2024-03-09"


def test_today_is_no_day_to_come_wherever_a_person_lives() -> None:
    today = dt.datetime.now(dt.timezone(dt.timedelta(hours=14))).date()

    assert latest_day() in (today, today + dt.timedelta(days=1))  # midnight may pass in between
    assert Description.of({"date": latest_day().isoformat()}, "talk.toml", latest_day()).date


def test_the_moments_of_single_answers_are_read_by_their_ids() -> None:
    said = Description.of({"waiting": ["3f9a2c1b 2999-01-31 18:00", "00000000 2024-06-01T10:00:00Z"]}, "talk.toml")

    moments = {"3f9a2c1b": "2999-01-31T18:00:00Z", "00000000": "2024-06-01T10:00:00Z"}
    assert said.moments == moments
    assert Description.of(said.values(), "talk.toml") == said == Description().with_moments(moments)
    assert said.with_moments({}) == Description()


@pytest.mark.parametrize("code", ["e", "engl", "e1", "EN", "English"])
def test_what_cannot_be_the_code_of_a_language_is_refused(code: str) -> None:
    with pytest.raises(ProvenanceError, match='language: must be the code of a language, for example "en"'):
        Description.of({"language": code}, "talk.toml")
