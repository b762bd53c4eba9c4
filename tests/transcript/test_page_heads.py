from __future__ import annotations

import time

import pytest

from bot.transcript.signs.page_heads import numbers_a_page, page_heads


def test_a_short_line_that_stands_three_times_is_a_page_head() -> None:
    assert page_heads(["The Daily Page", "words", "The Daily Page", "words", "The Daily Page"]) == {"The Daily Page"}


@pytest.mark.parametrize("said", ["Yeah.", "Why?", "Really? Oh", "He said “no.”", "x" * 81])
def test_a_sentence_a_question_and_a_long_line_are_none_however_often_they_stand(said: str) -> None:
    assert page_heads([said] * 9) == frozenset()


@pytest.mark.parametrize(
    "heads",
    [
        ("Holm Interview            2", "Holm Interview            3"),
        ("12 | The Review", "13 | The Review"),
        ("Page 4", "Page 5"),
        ("- Seite 2 von 9 -", "- Seite 3 von 9 -"),
        ("Página 7 de 12", "Página 8 de 12"),
        ("[p. 11]", "[p. 12]"),
        ("第4页", "第5页"),
        ("Ida Holm – Page 4", "Ida Holm – Page 5"),
        ("Gespräch mit Ida Holm - Seite 2", "Gespräch mit Ida Holm - Seite 3"),
        ("Entrevista a Inés Abarca — 8", "Entrevista a Inés Abarca — 9"),
    ],
)
def test_lines_that_differ_in_the_number_of_the_page_are_page_heads_from_the_second_on(heads: tuple[str, str]) -> None:
    assert page_heads(["words", *heads]) == frozenset(heads)


def test_one_such_line_and_sentences_with_numbers_are_none() -> None:
    assert (
        page_heads(["Holm Interview            2", "I was 12", "I was 13", "In 1911", "In 1912", "Page 9"])
        == frozenset()
    )


@pytest.mark.parametrize(
    "foot",
    [
        "HM Ref: X41.2009            © 2009 Holm Museum                                 Page {} of 49",
        "Holm County Oral History 2011  Page {}",
        "Akte 12/1987 – Gespräch 3 – Seite {} von 49",
        "Entrevista 4 | 12-03-1999 | Página {}",
    ],
)
def test_lines_with_other_numbers_are_page_heads_where_the_word_for_a_page_stands_before_its_own(foot: str) -> None:
    feet = {foot.format(page) for page in (2, 3, 4)}

    assert feet <= page_heads(["words", *sorted(feet)])
    assert page_heads(["words", foot.format(2)]) == frozenset()


def test_what_is_said_of_pages_is_none() -> None:
    said = [f"In 1987 I wrote to them about page {n}" for n in (3, 4)]

    assert page_heads(said) == frozenset()


def test_a_long_paragraph_numbers_no_page_and_is_not_searched() -> None:
    began = time.process_time()

    assert not numbers_a_page("bees hum. " * 20_000)
    assert time.process_time() - began < 1.0


def test_what_is_typed_small_right_below_questions_mostly_is_an_answer_however_often() -> None:
    asked = ["Tea?", "the green one", "Oil?", "the green one", "Wicks？", "the green one"]

    assert page_heads(asked) == frozenset()
    assert page_heads([*asked, *("And then.", "the green one") * 4]) == {"the green one"}
    assert page_heads([line.capitalize() for line in asked]) == {"The green one"}
