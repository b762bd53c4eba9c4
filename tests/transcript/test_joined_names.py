from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse

#: A talk of a man who quotes what others call him.
TALK = """# The sweeper

By Jette Kranz

**{asked} what lies on the street at night?**

Paper on Monday, nothing on Tuesday, and shoes on Sunday. Once it was a trumpet.

**What did you do with the trumpet?**

I handed it in. Six months later the office rang and said: {surname}

**Did anybody ever thank you?**

An old woman opens her window and calls: {first} She only wants me to come again.
"""
PLAIN = {"asked": "So", "surname": "it is yours.", "first": "you missed a spot!"}


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.md"))


@pytest.mark.parametrize(
    "words",
    [
        {"asked": "Mr Karabulut,", "first": "“Umut, you missed a spot!”"},
        {"surname": "“Mr Karabulut, now it is yours.”", "first": "“You missed a spot, Umut!”"},
        {"surname": "„Herr Karabulut, jetzt gehört sie Ihnen.“", "first": "„Umut, du hast die Ecke vergessen!“"},
    ],
)
def test_the_two_halves_of_a_name_are_joined(words: dict[str, str]) -> None:
    assert parsed(TALK.format(**(PLAIN | words))).interviewees == ("Umut Karabulut",)


@pytest.mark.parametrize(
    "words",
    [
        {"asked": "Mr Karabulut,"},
        {"surname": "“Yes.” I rang back. “Mr Karabulut, it is ours.”", "first": "“Umut, you missed a spot!”"},
        {"asked": "Mr President,", "first": "“Umut, you missed a spot!”"},
        {"asked": "Mr Karabulut,", "first": "“you missed it.” I said, “Umut, so did you!”"},
        {"asked": "Mr Karabulut,", "surname": "“Mr Dogan, it is yours.”", "first": "“Umut, you missed a spot!”"},
        {"asked": "Mr Karabulut,", "first": "“Perhaps, you missed a spot!”"},
    ],
)
def test_a_half_alone_what_one_says_oneself_and_two_surnames_are_no_name(words: dict[str, str]) -> None:
    assert parsed(TALK.format(**(PLAIN | words))).interviewees in ((), ("Umut",))


def test_an_initial_beside_a_surname_stands_for_the_first_name_that_is_called() -> None:
    text = TALK.format(**(PLAIN | {"first": "“Osric, you missed a spot!”"}))
    credit = "\nRead more: My Life on the Street, by O. Penhaligon. Hardback, 28 pounds.\n"

    assert parsed(text + credit).interviewees == ("Osric Penhaligon",)
    assert parsed(text + credit.replace("O. P", "A. P")).interviewees == ()


@pytest.mark.parametrize(
    ("label", "said", "below", "name"),
    [
        ("Marnie", "He looks and goes, “Miss Pettifer, that’s a badger.”", "", "Marnie Pettifer"),
        ("Holm", "They hum.", "Edna H. on her last day. Picture: Bo Ray", "Edna Holm"),
        ("Holm", "They hum.", "", "Holm"),
        ("Holm", "They said “Mr Holm, it is yours.” A woman calls: “Ida, come in!”", "", "Ida Holm"),
        ("Holm", "They said “Mr Penhaligon, it is yours.” A woman calls: “Ida, come in!”", "", "Holm"),
        ("EZ", "They hum. “Kit, come here,” they say.", "Words: K. Lorrimer", "EZ"),
    ],
)
def test_a_label_is_one_half(label: str, said: str, below: str, name: str) -> None:
    turns = f"Jo: Why bees?\n\n{label}: {said}\n\nJo: Do they sting?\n\n{label}: Never me, so far.\n\n"
    text = f"A talk about bees.\n\n{turns}Jo: What comes next?\n\n{label}: Honey.\n\n{below}\n"

    assert parsed(text).interviewees == (name,)
