"""Questions in a list that somebody tells of within a labelled turn are asked by nobody in the conversation."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TOLD = "Once, in the fog. The judge asked:\n\n{0} Were you drunk?\n{1} Were you asleep?\n\nI was neither."


@pytest.mark.parametrize("marks", [("1.", "2."), ("-", "-")])
def test_questions_in_a_list_below_a_colon_belong_to_the_answer_that_tells_of_them(marks: tuple[str, str]) -> None:
    told = TOLD.format(*marks)
    pairs = [
        ("How did it start?", "My grandfather built a raft, and nobody complained about it."),
        ("Was there ever an accident?", told),
        ("Who crosses today?", "Mostly nurses and bakers. They go over before dawn."),
        ("Will your daughter take it over?", "She says no. But I have my hopes."),
    ]
    text = "\n\n".join(f"Anna Bell: {asked}\n\nTom Reed: {answer}" for asked, answer in pairs)
    document = document_of(f"# The ferry\n\n{text}\n")

    found = pairs_in(document.source, parse(document, "en"))
    assert [asked for asked, _ in found] == [asked for asked, _ in pairs]
    assert "Were you asleep?" in found[1][1]
    assert found[1][1].endswith("I was neither.")
