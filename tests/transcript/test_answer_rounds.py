"""Who answers below questions in a style: all of a panel, and nobody of a chat."""

from __future__ import annotations

import pytest

from bot.transcript.speakers.answer_rounds import in_rounds
from bot.transcript.text_parts.utterances import STYLED


@pytest.mark.parametrize(
    ("rounds", "answering"),
    [
        (["abc", "bac", "cab"], "abc"),
        (["abc", "ab", "bca"], "abc"),
        (["abc", "abc"], ""),
        (["ab", "ba", "ab"], ""),
        (["abab", "abac", "babc"], ""),
        (["abc", "ab", "ab"], ""),
        (["abc", "", "", "abc", "cba"], "abc"),
    ],
)
def test_a_panel_has_about_one_turn_each_below_each_question(rounds: list[str], answering: str) -> None:
    order = [voice for each in rounds for voice in (STYLED, *each)]

    assert in_rounds(["host", *order]) == frozenset(answering)
