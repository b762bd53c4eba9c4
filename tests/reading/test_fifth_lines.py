"""Typescripts in which every fifth line has its number are read without the numbers."""

from __future__ import annotations

import pytest
from transcript.building import pairs_in

from bot.reading.fifth_lines import is_numbered_by_five
from bot.reading.formats import read
from bot.transcript import parse

LINES = (
    "LEE:  This is the second tape. Would you tell me of the",
    "first day at the ferry?",
    "",
    "RAY:  It was so loud that I thought somebody had drowned.",
    "I stood on the ramp and waited for them to stop it. My",
    "uncle laughed, and gave me the bell.",
    "",
    "It did not stop for years.",
    "",
    "LEE:  Who had the bell before you?",
    "",
    "RAY:  A man called Orr, who could not hear it. He had it",
    "for twenty years, and he rang it with his foot, and the",
    "cows came down to the water for it.",
    "",
    "LEE:  And what became of the bell when the ferry was sold?",
    "",
    "RAY:  It hangs in the school. They ring it for the fire,",
    "and for the bread, and nobody there knows which it is",
    "until they smell it.",
    "",
    "LEE:  Do you ever hear it?",
    "",
    "RAY:  When the wind is from there. I get up, and then I",
    "see that there is no boat.",
    "",
)
TALK = [
    (
        "This is the second tape. Would you tell me of the first day at the ferry?",
        "It was so loud that I thought somebody had drowned. I stood on the ramp and waited for them to stop it. My "
        "uncle laughed, and gave me the bell. It did not stop for years.",
    ),
    (
        "Who had the bell before you?",
        "A man called Orr, who could not hear it. He had it for twenty years, and he rang it with his foot, and the "
        "cows came down to the water for it.",
    ),
    (
        "And what became of the bell when the ferry was sold?",
        "It hangs in the school. They ring it for the fire, and for the bread, and nobody there knows which it is "
        "until they smell it.",
    ),
    ("Do you ever hear it?", "When the wind is from there. I get up, and then I see that there is no boat."),
]


def _typed(lines: tuple[str, ...], page: int = 1000) -> str:
    """Return ``lines`` with the number of every fifth before it, which begin again on each ``page`` of so many."""
    typed = []
    for at, words in enumerate(lines):
        number = at % page + 1
        typed.append(f"{number:>3}  {words}" if words and number % 5 == 0 else f"     {words}".rstrip())
    return "\n".join(typed) + "\n"


@pytest.mark.parametrize("page", [1000, 13])
def test_every_fifth_line_of_a_typescript_has_a_number_that_nobody_says(page: int) -> None:
    text = _typed((*LINES, *LINES), page)
    document = read(text.encode(), "tape.txt")

    found = [
        (" ".join(asked.split()), " ".join(told.split())) for asked, told in pairs_in(document.source, parse(document))
    ]

    assert found == [*TALK, *TALK]


def test_the_lines_stay_the_same_in_number() -> None:
    text = _typed((*LINES, *LINES))

    assert read(text.encode(), "tape.txt").source.text.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n} candles" for n in range(5, 60, 5)),
        "\n\n".join(f"{n} Words of the verse.\n{n + 1} Words below." for n in range(5, 60, 5)),
        _typed(LINES).replace(" 15 ", " 10 ").replace(" 20 ", " 35 ").replace("  5 ", " 25 "),
        _typed(LINES[:9]),
    ],
    ids=["a list", "verses", "out of order", "too few"],
)
def test_other_numbers_are_none_of_lines(text: str) -> None:
    assert not is_numbered_by_five(text)
