from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import NotAnInterviewError, ProvenanceError
from bot.library import Description, Draft, latest_day
from bot.library.description import FIELDS
from library.building import HARBOUR, SAID, draft_of, file_of


def test_a_draft_tells_who_speaks_what_is_doubtful_and_what_is_unsaid() -> None:
    draft = draft_of(HARBOUR, Description())

    assert draft.speakers == ("The Lantern Weekly", "Maren Oskeveld")
    assert draft.doubts == draft.transcript.doubts != ()
    assert draft.missing == ("outlet", "date")
    assert draft.described(SAID).missing == ()


def test_speakers_swapped_twice_are_as_they_were() -> None:
    draft = draft_of(HARBOUR)

    swapped = draft.swapped()

    assert swapped.transcript.interviewers == draft.transcript.interviewees
    assert swapped.swapped() == draft


def test_who_asks_can_be_named() -> None:
    draft = draft_of(HARBOUR)

    chosen = draft.asked_by("Maren Oskeveld")

    assert chosen.transcript.interviewers == ("Maren Oskeveld",)
    assert chosen.description.interviewers == ("Maren Oskeveld",)
    assert chosen.swapped().transcript.interviewers == draft.transcript.interviewers
    assert chosen.asked_by() == draft


def test_the_language_that_is_said_is_the_one_it_is_read_in() -> None:
    assert draft_of(HARBOUR).described(Description(language="fr")).transcript.language == "fr"


def test_the_key_comes_from_the_name_or_is_given() -> None:
    assert Draft.read(file_of(HARBOUR), "Über die Flut (2).txt").key == "uber-die-flut-2"
    assert draft_of(HARBOUR, key="Gates!").key == "gates"


def test_a_key_of_which_nothing_can_be_kept_is_an_error() -> None:
    with pytest.raises(ProvenanceError, match=r"^harbour-engineer\.txt: key: must have a letter from a to z"):
        draft_of(HARBOUR, key="港口")


def test_what_is_no_interview_makes_no_draft() -> None:
    with pytest.raises(NotAnInterviewError, match=r"^essay\.txt: "):
        Draft.read(b"Once there was a town by the sea. It was small.\n\nNobody asked it anything.\n", "essay.txt")


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


def test_today_is_no_day_to_come_wherever_a_person_lives() -> None:
    today = dt.datetime.now(dt.timezone(dt.timedelta(hours=14))).date()

    assert latest_day() in (today, today + dt.timedelta(days=1))  # midnight may pass in between
    assert Description.of({"date": latest_day().isoformat()}, "talk.toml", latest_day()).date


@pytest.mark.parametrize("code", ["e", "engl", "e1", "EN", "English"])
def test_what_cannot_be_the_code_of_a_language_is_refused(code: str) -> None:
    with pytest.raises(ProvenanceError, match='language: must be the code of a language, for example "en"'):
        Description.of({"language": code}, "talk.toml")
