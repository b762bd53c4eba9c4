"""Documents with more than one talk in them, or with one that stands in them twice."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of

FERRY = [
    ("How did the ferry start?", "My grandfather built a raft in 1921, and he charged two cents a head for it."),
    ("Who crosses today?", "Mostly nurses and bakers. They go over before dawn and come back at noon."),
    ("Will your daughter take it over?", "She says no, but she says it while she is oiling the winch."),
]
BEES = [
    ("Why do you keep bees?", "I liked how they hum in the evening, and then I could not stop any more."),
    ("What do they cost you in a winter?", "Forty kilos of sugar, and most of my patience with the mice."),
    ("Do they know you?", "They know the smoke, I think, and they know that I am slow in the morning."),
]
TWICE = "3 of its exchanges stand in it twice; was it pasted twice?"


def talk(asks: str, answers: str, exchanges: list[tuple[str, str]]) -> str:
    return "".join(f"{asks}: {asked}\n\n{answers}: {told}\n\n" for asked, told in exchanges)


def others_from(number: int) -> str:
    return f"From exchange {number} on, everybody who speaks is new; if these are two interviews, cut them apart."


def test_a_talk_that_was_pasted_twice_is_told() -> None:
    once = talk("Ann Bell", "Tom Reed", FERRY)

    assert TWICE in parse(document_of(once + once)).doubts
    assert TWICE not in parse(document_of(once + talk("Ann Bell", "Tom Reed", BEES))).doubts


def test_short_words_may_be_said_again() -> None:
    again = [FERRY[0], ("Really?", "Yes, really."), FERRY[1], ("Really?", "Yes, really."), ("Really?", "Yes, really.")]

    assert parse(document_of(talk("Ann Bell", "Tom Reed", again))).doubts == ()


@pytest.mark.parametrize("between", ["", "---\n\n"])
def test_two_talks_of_other_people_are_told(between: str) -> None:
    both = talk("Ann Bell", "Tom Reed", FERRY) + between + talk("Paul Ott", "Mia Korn", BEES)

    assert others_from(4) in parse(document_of(both)).doubts


@pytest.mark.parametrize(("asks", "answers"), [("Ann Bell", "Mia Korn"), ("Paul Ott", "Tom Reed")])
def test_one_talk_with_a_second_guest_or_host_is_one(asks: str, answers: str) -> None:
    both = talk("Ann Bell", "Tom Reed", FERRY) + talk(asks, answers, BEES)

    assert others_from(4) not in parse(document_of(both)).doubts
