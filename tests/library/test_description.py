from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import ProvenanceError
from bot.library import Description, latest_day


def test_a_description_goes_over_another_field_by_field() -> None:
    upper, lower = Description.of({"title": "A"}, "x"), Description.of({"title": "B", "outlet": "C"}, "x")

    assert upper.over(lower) == Description.of({"title": "A", "outlet": "C"}, "x")
    assert Description.of(upper.over(lower).values(), "x") == upper.over(lower)


def test_a_text_translated_from_a_language_is_a_translation() -> None:
    assert Description.of({"translated_from": "fr"}, "x").provenance().translated.value == "yes"


NO_DAY, NO_CODE = 'must be "YYYY-MM-DD" or "undated"', "must be the code of a language"
NO_ADDRESS, NO_MOMENT = "must be an address that begins with", 'must be "YYYY-MM-DD HH:MM", in UTC'
#: As TOML has it without quotes.
BEFORE_ALL_YEARS = dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1)))
NO_NAMES, NO_PLACES = "must be a list of 1 to 20 names", "must be a list of 1 to 500 places"
NO_IDS = "must be a list of 1 to 3,000 ids in quotes"
NO_MOMENTS = f"{NO_IDS}, each with its moment"


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("mood", "good", "is no field; there are title, outlet, date, "),
        ("outlet", " ", "is empty"),
        ("outlet", "\u202e\u200b", "is empty"),
        ("outlet", "\u3164 \u2800", "is empty"),
        ("title", "x" * 301, "has 301 characters; 300 is the most"),
        ("title", "a\x1bb", "has characters that cannot be printed"),
        ("title", "a\ud800b", "has characters that cannot be printed"),
        ("date", "", "is empty"),
        ("date", "20240301", NO_DAY),
        ("date", "30 February", NO_DAY),
        ("date", "2024-02-30", "there is no day 2024-02-30"),
        ("date", "2024-13-01", "there is no day 2024-13-01"),
        ("link", "javascript:alert(1)", NO_ADDRESS),
        ("link", "https://a b", NO_ADDRESS),
        *(("language", code, NO_CODE) for code in ("e", "engl", "e1", "EN", "English")),
        ("translated_from", "EN", NO_CODE),
        ("translated", "maybe", 'must be "yes", "no" or "unknown"'),
        ("rights", 7, "must be a text in quotes"),
        *(("interviewers", names, NO_NAMES) for names in ("Ida", [], ["Ida"] * 21)),
        ("interviewers", [7], "must be a text in quotes"),
        ("interviewees", "Ida", NO_NAMES),
        *(("questions_at", places, NO_PLACES) for places in ("3f9a2c1b0d4e", [], ["3f9a2c1b0d4e"] * 501)),
        ("questions_at", [7], "must be a text in quotes"),
        ("questions_at", ["the second paragraph"], "has what is no place"),
        *(("withheld", ids, NO_IDS) for ids in ("3f9a2c1b", [], ["3f9a2c1b"] * 3001)),
        ("withheld", ["1"], "has what is no id"),
        ("opens", "soon", NO_MOMENT),
        ("opens", "2999-02-30 18:00", "there is no moment 2999-02-30 18:00"),
        ("opens", BEFORE_ALL_YEARS, "there is no moment 0001-01-01T00:00:00+01:00"),
        *(("waiting", ids, NO_MOMENTS) for ids in ("3f9a2c1b 2999-01-31 18:00", [], ["3f9a2c1b 2999-01-31"] * 3001)),
        *(("waiting", [one], NO_MOMENT) for one in ("3f9a2c1b", "3f9a2c1b soon")),
        ("waiting", ["3f9a2c1b 2999-02-30 18:00"], "there is no moment 2999-02-30 18:00"),
        ("waiting", ["1 2999-01-31 18:00"], "has what is no id"),
    ],
)
def test_a_field_that_makes_no_sense_is_named_and_told(field: str, value: object, wrong: str) -> None:
    with pytest.raises(ProvenanceError) as caught:
        Description.of({field: value}, "talk.toml")

    assert caught.value.field == field
    assert str(caught.value).startswith(f"talk.toml: {field}: {wrong}")


@pytest.mark.parametrize(
    ("said", "code"), [("fr", "fr"), ("eng", "en"), ("fre", "fr"), ("deu", "de"), ("jpn", "ja"), ("gsw", "gsw")]
)
def test_a_language_is_called_by_its_code_of_two_letters_where_it_has_one(said: str, code: str) -> None:
    told = Description.of({"language": said, "translated_from": said}, "talk.toml", latest_day())

    assert (told.language, told.translated_from) == (code, code)


@pytest.mark.parametrize("field", ["language", "translated_from"])
def test_letters_that_are_no_code_are_refused_when_they_are_said_and_kept_as_they_were_stored(field: str) -> None:
    with pytest.raises(ProvenanceError, match=f'^talk.toml: {field}: must be the code of a language, for example "en"'):
        Description.of({field: "xx"}, "talk.toml", latest_day())

    assert getattr(Description.of({field: "xx"}, "talk.toml"), field) == "xx"


def test_a_day_that_has_not_come_is_told_as_such() -> None:
    with pytest.raises(ProvenanceError) as caught:
        Description.of({"date": "2024-05-02"}, "talk.toml", dt.date(2024, 5, 1))

    assert str(caught.value) == (
        "talk.toml: date: 2024-05-02 has not come yet; give the day of publication, or “undated”"
    )


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
