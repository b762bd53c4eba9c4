"""Names with a paragraph to themselves: said within an answer, or beside what their bearers write."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALK = (
    "Ann Lee: Who built the first hive?\n\nBo Ray: {told}\n\nHe had the better tools.\n\nAnn Lee: And who sold it?"
    "\n\nCy Poe: I did.\n\nAnn Lee: Why you?\n\nCy Poe: I like the market.\n"
)
LABELS = (
    "Host: Which word do you like least?\n\nGuest: {told}\n\nHost: And the best word?\n\nGuest: Home.\n\nHost: Why?"
    "\n\nGuest: It is short.\n"
)


def first_answer(talk: str, told: str) -> str:
    document = document_of(talk.format(told=told))
    return next(iter(pairs_in(document.source, parse(document, "en"))))[1]


@pytest.mark.parametrize(
    "told", ["I think it was this one here.\n\nCy Poe.", "It was this one:\n\nCy Poe", "Who else?\n\nCy Poe!"]
)
def test_the_name_of_somebody_else_is_said_in_an_answer(told: str) -> None:
    assert first_answer(TALK, told) == f"{told} He had the better tools.".replace("\n\n", " ")


@pytest.mark.parametrize("name", ["Łucja Wałęsą", "Petra Kovač", "Ιωάννα Παππά", "Иван Петров"])
def test_a_name_in_any_letters_is_said_in_an_answer(name: str) -> None:
    told = f"I think it was this one here.\n\n{name}."

    assert first_answer(TALK.replace("Cy Poe", name), told) == f"{told} He had the better tools.".replace("\n\n", " ")


@pytest.mark.parametrize("end", ["…", ".”"])
def test_a_name_is_said_whatever_closes_it(end: str) -> None:
    told = f"Who else?\n\nCy Poe{end}"

    assert first_answer(TALK, told) == f"{told} He had the better tools.".replace("\n\n", " ")


def test_a_name_that_is_shortened_stands_beside_what_somebody_writes() -> None:
    talk = TALK.replace("Bo Ray", "Bo Ray Jr.")

    assert first_answer(talk, "I do not know.\n\nBo Ray Jr.") == "I do not know. He had the better tools."


def test_a_word_for_whoever_answers_is_said_in_an_answer() -> None:
    told = "There is one that people call me all day long.\n\nGuest.\n\nI would rather be a neighbour."

    assert first_answer(LABELS, told) == told.replace("\n\n", " ")


@pytest.mark.parametrize("name", ["Bo Ray", "Cy Poe"])
def test_a_name_without_an_end_stands_beside_what_somebody_writes(name: str) -> None:
    assert first_answer(TALK, f"I do not know.\n\n{name}") == "I do not know. He had the better tools."


def test_a_name_below_the_last_turn_signs() -> None:
    document = document_of(TALK.format(told="I do not know.") + "\nAnn Lee.\n")

    assert list(pairs_in(document.source, parse(document, "en")))[-1] == ("Why you?", "I like the market.")
