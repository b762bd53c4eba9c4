"""Numbers and addresses with a line to themselves: what somebody says, and what pages have."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

LABELLED = (
    "Ann Lee: {asked}\n\nBo Ray: {told}\n\nAnn Lee: Why?\n\nBo Ray: It rained.\n\nAnn Lee: Now?\n\nBo Ray: Dry.\n"
)
STYLED = "**{asked}**\n\n{told}\n\n**Why?**\n\nIt rained.\n\n**And now?**\n\nIt is dry.\n"
YEARS = ("There were three of them.", "1994.", "2003.", "2018.", "I would take each of them again.")


def answered(shape: str, *told: str) -> str:
    document = document_of(shape.format(asked="Which ones were the best?", told="\n\n".join(told)))
    return next(iter(pairs_in(document.source, parse(document, "en"))))[1]


@pytest.mark.parametrize("shape", [LABELLED, STYLED])
def test_years_that_end_like_sentences_are_said(shape: str) -> None:
    assert answered(shape, *YEARS) == " ".join(YEARS)


@pytest.mark.parametrize("shape", [LABELLED, STYLED])
@pytest.mark.parametrize("end", ".!")
def test_years_that_end_like_sentences_are_said_however_near_they_are_to_each_other(shape: str, end: str) -> None:
    told = ("There were three of them.", f"1994{end}", f"1996{end}", f"1997{end}", "I would take each of them again.")

    assert answered(shape, *told) == " ".join(told)


@pytest.mark.parametrize("told", [("I have counted them:", "42", "They hum."), ("There was one.", "1994.")])
def test_a_number_that_counts_no_pages_is_said_in_a_turn_with_a_label(told: tuple[str, ...]) -> None:
    assert answered(LABELLED, *told) == " ".join(told)


@pytest.mark.parametrize("numbers", [("12", "13"), ("12", "14"), ("7",), ("page 42",), ("- 42 -",), ("9", "10")])
def test_numbers_that_could_count_pages_are_said_by_nobody(numbers: tuple[str, ...]) -> None:
    paragraphs = [part for number in numbers for part in (number, "I would take each of them again.")]

    assert answered(LABELLED, "They hum.", *paragraphs) == " ".join(["They hum.", *paragraphs[1::2]])


def test_pages_are_counted_past_a_number_that_is_said() -> None:
    told = ("They hum.", "12", "I know the year.", "1994.", "I like that.", "13", "So I keep them.")

    assert answered(LABELLED, *told) == "They hum. I know the year. 1994. I like that. So I keep them."


def test_a_year_with_a_chinese_full_stop_is_said() -> None:
    turns = ("我记得。\n\n1994。\n\n那年很冷。", "因为下雨了。", "现在干了。")
    asked = ("哪一年开始的？", "为什么？", "现在呢？")
    document = document_of("\n\n".join(f"记者：{q}\n\n李明：{a}" for q, a in zip(asked, turns, strict=True)))

    assert pairs_in(document.source, parse(document, "zh"))[0][1] == "我记得。 1994。 那年很冷。"


def test_a_number_within_a_sentence_is_said_by_nobody() -> None:
    assert answered(LABELLED, "There were the blue", "42", "and the green ones.").endswith("blue and the green ones.")


@pytest.mark.parametrize("address", ["www.holm-bees.example", "holm.example/bees", "holm-bees.org"])
def test_an_address_as_people_tell_it_is_said_within_a_turn_with_a_label(address: str) -> None:
    told = ("On the page of our club.", address, "Or on the market.")

    assert answered(LABELLED, *told) == " ".join(told)


@pytest.mark.parametrize("line", ["https://holm.example/bees", "IMG_2041.jpg", "lep-life-health-03"])
def test_what_a_page_has_between_two_sentences_is_said_by_nobody(line: str) -> None:
    assert answered(LABELLED, "They hum.", line, "I like that.") == "They hum. I like that."


def test_an_address_that_stands_there_again_is_of_the_page() -> None:
    told = ("They hum.", "www.holm-bees.example", "I like that.", "www.holm-bees.example", "So I keep them.")

    assert answered(LABELLED, *told) == "They hum. I like that. So I keep them."
