"""Signs that nobody sees hide no label, and ends of lines that few programs know are ends of lines."""

from __future__ import annotations

import pytest
from transcript.building import exchanges_in

from bot.model.document import Kind
from bot.reading.formats import read

_PAIRS = [
    ("Why did you start to keep bees?", "I liked how they hum, and I told my father so."),
    ("Do they sting you?", "They have never stung me. I move slowly."),
    ("What will you do next?", "I want to teach my niece, who is nine."),
]
_TURNS = [f"{who}: {words}" for pair in _PAIRS for who, words in zip(("Jo", "Ida"), pair, strict=True)]


@pytest.mark.parametrize(
    "sign", ["\u200f", "\u200e", "\u200b", "\ufeff", " \u2060\ufeff", "\u202a", "\u2068", "\u00ad", "\u061c"]
)
@pytest.mark.parametrize("blank", ["\n\n", "\n", "\r\n"])
@pytest.mark.parametrize("name", ["talk.md", "talk.txt"])
def test_a_sign_that_is_not_seen_hides_no_label(name: str, blank: str, sign: str) -> None:
    assert exchanges_in(blank.join(f"{sign}{turn}" for turn in _TURNS), name) == _PAIRS


@pytest.mark.parametrize(("begin", "end"), ["\u202a\u202c", "\u2068\u2069"])
def test_nor_do_two_around_it(begin: str, end: str) -> None:
    turns = (turn.replace(":", f"{end}:", 1) for turn in _TURNS)

    assert exchanges_in("\n\n".join(f"{begin}{turn}" for turn in turns), "talk.txt") == _PAIRS


@pytest.mark.parametrize("sign", ["\u200f", "\ufeff", "\u200b "])
def test_nor_does_it_in_a_page(sign: str) -> None:
    assert exchanges_in("".join(f"<p>{sign}{turn}</p>" for turn in _TURNS), "talk.html") == _PAIRS


def test_the_title_of_a_file_behind_another_is_a_heading() -> None:
    talk = "\n\n".join(_TURNS)
    document = read(f"\ufeff# The ferry\n\n{talk}\n\n\ufeff# The bees\n\n{talk}".encode(), "talk.md")

    headings = [block.span.of(document.source.text) for block in document.blocks if block.kind is Kind.HEADING]
    assert headings == ["The ferry", "The bees"]


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\u2029\u2029", "\x85", "\v", "\v\v"])
def test_ends_of_lines_that_few_programs_know_are_ends_of_lines(end: str) -> None:
    assert exchanges_in(end.join(_TURNS), "talk.txt") == _PAIRS


def test_a_sign_that_is_no_end_in_a_text_with_others_stays() -> None:
    assert read("Well\x85 they hum.\n\nI sing.".encode(), "talk.txt").source.text == "Well\x85 they hum.\n\nI sing."
