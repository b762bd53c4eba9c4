from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of
from transcript.magazine_cases import FIRST, SECOND
from transcript.naming_cases import Case
from transcript.press_cases import LEFT_OUT, SEEN


@pytest.mark.parametrize("case", [*SEEN, *LEFT_OUT, *FIRST, *SECOND], ids=lambda case: f"{case.language}: {case.name}")
def test_what_the_press_prints_around_a_talk_says_who_asks_and_who_answers(case: Case) -> None:
    found = parse(document_of(case.text), case.language)

    assert (found.interviewers, found.interviewees) == (case.asks, case.answers)


@pytest.mark.parametrize("ahead", ["Aboard", "Amid", "Following"])
def test_a_preposition_in_a_title_with_capitals_ends_the_name(ahead: str) -> None:
    text = (
        f"# Press Talk by Deputy Speaker Karina Holm-Ray {ahead} The Polar Star\n\n3:00 P.M. EDT\n\n"
        "Q    Will the locks be opened, and who pays?\n\nMS. HOLM-RAY:  In May, and the county does.\n\n"
        "Q    Is the minister ready?\n\nMS. HOLM-RAY:  He was a keeper for nine years.\n\n"
        "Q    Did he talk with the miller?\n\nMS. HOLM-RAY:  We do not tell of that.\n"
    )

    assert parse(document_of(text), "en").interviewees == ("Karina Holm-Ray",)
