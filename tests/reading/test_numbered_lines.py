"""Pages with numbered lines are read without numbers, heads and feet."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.reading.numbered_lines import is_numbered
from bot.transcript import parse

WORDS = (
    "EXAMINATION",
    "BY MR. OAKES:",
    "Q.   Would you state your name, please?",
    "A.   Harriet Lund. I keep the ferry at Strand,",
    "and I have kept it for eleven years.",
    "Q.   Where were you on the evening of the flood?",
    "A.   On the ferry. Where else would I be? There were",
    "fourteen cows on board, and none of them had paid.",
    "Q.   Did you see the lock-keeper?",
    "A.   I saw his lamp.",
    "Q.   And what did you do then?",
    "A.   I counted the cows again. When the water",
    "comes you count what you have, and then you row.",
)


def paged(lines: tuple[str, ...], size: int, form: str, head: str) -> str:
    pages = [lines[n : n + size] for n in range(0, len(lines), size)]
    return "".join(
        head.format(number=number) + "".join(form.format(n=n, words=words) for n, words in enumerate(page, 1))
        for number, page in enumerate(pages, 1)
    )


@pytest.mark.parametrize(
    ("form", "head"),
    [
        ("{n:>2}    {words}\n", "{number:>60}\n"),
        ("{n:>4}  {words}\n", "                 Page {number}\n\n"),
        ("{n} {words}\n", "LUND - DIRECT\n"),
        ("{n:>2}\t{words}\n\n", "In re: The Ferry at Strand     {number}\n\n"),
        ("      {n}   {words}   \r\n", "\x0cSTRAND REPORTING COMPANY ({number})\r\n"),
    ],
)
def test_pages_of_a_court_reporter_are_questions_and_answers(form: str, head: str) -> None:
    document = read(paged(WORDS, 5, form, head).encode(), "lund.txt")

    transcript = parse(document)

    text = document.source.text
    found = [(e.question[0].span.of(text), " ".join(e.answer[0].span.of(text).split())) for e in transcript.exchanges]
    assert found == [
        (
            "Would you state your name, please?",
            "Harriet Lund. I keep the ferry at Strand, and I have kept it for eleven years.",
        ),
        (
            "Where were you on the evening of the flood?",
            "On the ferry. Where else would I be? There were fourteen cows on board, and none of them had paid.",
        ),
        ("Did you see the lock-keeper?", "I saw his lamp."),
        (
            "And what did you do then?",
            "I counted the cows again. When the water comes you count what you have, and then you row.",
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Why bees?\n2. Why honey?\n3. Why you?\n" * 8,
        "\n".join(f"{n} candles" for n in range(1, 30)),
        "Ann: 3 of them?\nBo: 4 of them.\n" * 10,
    ],
)
def test_lists_and_numbers_in_talk_are_no_numbered_lines(text: str) -> None:
    assert not is_numbered(text)


@pytest.mark.parametrize("head", ["004{number}\n", "14{number}\n\n", "\n00{number}\n"])
def test_the_numbers_of_pages_alone_are_none_of_their_lines(head: str) -> None:
    text = "0002\n     APPEARANCES:\n     For the Plaintiff:  BO RAY\n\n" + paged(WORDS, 7, "{n:>2}    {words}\n", head)

    assert is_numbered(text)
    assert len(parse(read(text.encode(), "record.txt"), language="en").exchanges) == 4
