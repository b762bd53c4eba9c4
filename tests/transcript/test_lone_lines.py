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


@pytest.mark.parametrize("told", [("I have counted them:", "42", "They hum."), ("There was one.", "1994.")])
def test_a_number_that_counts_no_pages_is_said_in_a_turn_with_a_label(told: tuple[str, ...]) -> None:
    assert answered(LABELLED, *told) == " ".join(told)


@pytest.mark.parametrize("numbers", [("12", "13"), ("12", "14"), ("7",), ("page 42",), ("- 42 -",)])
def test_numbers_that_could_count_pages_are_said_by_nobody(numbers: tuple[str, ...]) -> None:
    paragraphs = [part for number in numbers for part in (number, "I would take each of them again.")]

    assert answered(LABELLED, "They hum.", *paragraphs) == " ".join(["They hum.", *paragraphs[1::2]])


def test_a_number_within_a_sentence_is_said_by_nobody() -> None:
    assert answered(LABELLED, "There were the blue", "42", "and the green ones.").endswith("blue and the green ones.")


@pytest.mark.parametrize("address", ["www.holm-bees.example", "holm.example/bees"])
def test_an_address_as_people_tell_it_is_said_within_a_turn_with_a_label(address: str) -> None:
    told = ("On the page of our club.", address, "Or on the market.")

    assert answered(LABELLED, *told) == " ".join(told)


@pytest.mark.parametrize("line", ["https://holm.example/bees", "IMG_2041.jpg", "lep-life-health-03"])
def test_what_a_page_has_between_two_sentences_is_said_by_nobody(line: str) -> None:
    assert answered(LABELLED, "They hum.", line, "I like that.") == "They hum. I like that."


def test_an_address_that_stands_there_again_is_of_the_page() -> None:
    told = ("They hum.", "www.holm-bees.example", "I like that.", "www.holm-bees.example", "So I keep them.")

    assert answered(LABELLED, *told) == "They hum. I like that. So I keep them."
