"""A common word before a colon within a turn is said, and takes no turn of its own: "Verdict: guilty."."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

PAIRS = [
    ("How did the ferry start?", "My grandfather built a raft. He charged two cents a head."),
    ("Who crosses today?", "Mostly nurses and bakers. They go over before dawn."),
    ("Was there ever an accident?", "Once, in the fog. A crate of eggs went into the river.{}"),
    ("Will your daughter take it over?", "She says no. But I have my hopes."),
]


def talk(within: str) -> str:
    turns = (f"Anna Bell: {asked}\n\nTom Reed: {answer.format(within)}" for asked, answer in PAIRS)
    return "# The ferry\n\n" + "\n\n".join(turns) + "\n"


@pytest.mark.parametrize(
    "said",
    [
        *("Verdict: guilty.", "Then: silence.", "First: the fog.", "Reason: money.", "Motto: never again."),
        *("Answer: money.", "Monday: fog.", "Result: we lost the eggs.", "Advice: never sail alone."),
        *("Lesson: I look twice now.", "First: the fog.\n\nThen: silence."),
    ],
)
def test_a_common_word_that_stands_once_belongs_to_the_turn_it_stands_in(said: str) -> None:
    within = f"\n\n{said}\n\nI would not change that."
    document = document_of(talk(within))
    found = parse(document, "en")

    assert pairs_in(document.source, found) == [
        (asked, " ".join(answer.format(within).split())) for asked, answer in PAIRS
    ]
    assert (found.interviewers, found.interviewees) == (("Anna Bell",), ("Tom Reed",))


@pytest.mark.parametrize(
    "who",
    ["Deckhand", "Mayor", "Woman", "Operator"],
)
def test_whoever_takes_a_turn_between_two_of_another_is_somebody(who: str) -> None:
    document = document_of(talk(f"\n\nAnna Bell: Did you see it?\n\n{who}: I saw the eggs go.\n\nAnna Bell: And then?"))

    assert all("saw the eggs" not in answer for asked, answer in pairs_in(document.source, parse(document, "en"))[:3])


@pytest.mark.parametrize(
    "who",
    ["Aunt", "Priest", "Boss", "Kids", "Oma", "Onkel", "Kunde", "Papa", "Élève", "Abuela", "Tía", "Chico", "Moça"],
)
def test_who_is_called_by_what_they_are_takes_a_turn_between_those_of_two_others(who: str) -> None:
    document = document_of(talk(f"\n\n{who}: I saw the eggs go."))

    assert all("saw the eggs" not in answer for _, answer in pairs_in(document.source, parse(document, "en"))[:3])


@pytest.mark.parametrize("asked", ["Did you see it, Wolf?", "Did Karl Wolf see it?", "Did Mr. Wolf see it?"])
def test_whose_name_is_a_common_word_takes_a_turn_between_those_of_two_others(asked: str) -> None:
    document = document_of(talk(f" {asked}\n\nWolf: I saw the eggs go."))

    assert all("saw the eggs" not in answer for _, answer in pairs_in(document.source, parse(document, "en"))[:3])


@pytest.mark.parametrize("who", ["Driver", "Neighbour", "Mayor"])
def test_who_is_called_by_what_they_do_takes_a_turn_between_questions_and_answers(who: str) -> None:
    turns = "\n\n".join(f"Question: {asked}\n\nAnswer: {told.format('')}" for asked, told in PAIRS)
    document = document_of(f"{turns}\n\n{who}: I saw the eggs go.\n\nAnswer: So did I, {who}. The {who} was there.\n")

    assert all("saw the eggs" not in answer for _, answer in pairs_in(document.source, parse(document, "en"))[:4])
