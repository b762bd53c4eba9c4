"""The letters of comments of a shared document are no part of anybody's words."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.unspoken.footnotes import commented
from transcript.building import pairs_in

TALK = "Ann: Why bees?\n\nBo: They hum.{}\n\nAnn: Do they sting?[b]\n\nBo: Never. I move slowly.[c][d]\n"
NOTES = "\n\n[a] Ask again.\n[b] The same.\n[c] For the talk!\n[d] Yes.\n"


def _exchanges(text: str) -> list[tuple[str, str]]:
    document = read(text.encode(), "talk.txt")
    return list(pairs_in(document.source, parse(document, "en")))


@pytest.mark.parametrize("letter", ["[a]", " [a]"])
def test_letters_to_which_comments_stand_below_are_cut_from_the_end_of_paragraphs(letter: str) -> None:
    first, second = _exchanges(TALK.format(letter) + NOTES)

    assert (first, second[0]) == (("Why bees?", "They hum."), "Do they sting?")


def test_letters_without_a_comment_below_stay() -> None:
    assert _exchanges(TALK.format("[sic]")) == [
        ("Why bees?", "They hum.[sic]"),
        ("Do they sting?[b]", "Never. I move slowly.[c][d]"),
    ]


def test_what_is_said_between_brackets_is_no_letter_of_a_comment() -> None:
    said = "Ann: Why bees?\n\nBo:\n[uh] They hum.\n\nAnn: Do they sting?\n\nBo:\n[no] I do not think so [uh]\n"

    assert _exchanges(said + NOTES)[1][1].startswith("[no] I do not think so [uh]")


def test_letters_go_on_in_pairs_behind_the_last_of_the_alphabet() -> None:
    assert commented("".join(f"[{letter}] Why?\n" for letter in (*"abcdefghijklmnopqrstuvwxyz", "aa", "no"))) == {
        *"abcdefghijklmnopqrstuvwxyz",
        "aa",
    }
