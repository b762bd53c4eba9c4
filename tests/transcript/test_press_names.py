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
