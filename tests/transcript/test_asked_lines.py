"""A question that has the first line of a paragraph is answered on the lines below, where several have."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in

PAIRS = (
    ("Tea or coffee?", "Coffee. Tea is for after."),
    ("Where are you now?", "On the quay."),
    ("Sea or land?", "Sea."),
    ("Favourite word?", "Ahoy."),
    ("What do you owe your aunt?", "She taught me to steer, and my uncle taught me to be silent on a boat."),
    ("Last words?", "Mind the gap."),
)
HEAD = "Quick questions to Ida Holm\n\n"


def understood(text: str) -> list[tuple[str, str]]:
    document = read((HEAD + text).encode(), "talk.txt")
    return [*pairs_in(document.source, parse(document, "en"))]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("number", ["{}. ", ""])
def test_short_questions_with_the_answer_on_the_next_line_are_told_from_it(number: str, between: str) -> None:
    turns = (f"{number.format(n)}{asked}\n{told}" for n, (asked, told) in enumerate(PAIRS, 1))

    assert understood(between.join(turns) + "\n") == [*PAIRS]


def test_where_numbered_paragraphs_ask_so_one_without_a_mark_does() -> None:
    pairs = [*PAIRS[:3], ("Best book you have read.", "The tide table."), *PAIRS[3:]]
    turns = (f"{n}. {asked}\n{told}" for n, (asked, told) in enumerate(pairs, 1))

    assert understood("\n\n".join(turns)) == pairs


def test_a_question_at_the_end_of_the_first_line_of_one_long_answer_stays_in_it() -> None:
    pairs = (
        (
            "How did you begin, Ida?",
            "I had no boat, and no coat. What was I to do?\nI swam to the quay.",
        ),
        ("And where did you learn it?", "From my aunt.\nShe had a rope."),
        ("Would you do it again?", "I would.\nAnd I would take a coat with me this time."),
    )

    found = understood("\n\n".join(f"{asked}\n\n{told}" for asked, told in pairs))

    assert [asked for asked, _ in found] == [asked for asked, _ in pairs]
