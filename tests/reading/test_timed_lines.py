"""Captions as they are pasted from a page: times between the lines, arrows before turns, titles of chapters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from transcript.building import pairs_in
from transcript.five_languages import LANGUAGES, TALKS

from bot.model.document import Kind
from bot.reading.captions.timed_lines import is_timed
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import caption_lines


def clock(n: int) -> str:
    return f"{3 * n // 60}:{3 * n % 60:02}"


SHAPES: dict[str, Callable[[int, str], str]] = {
    "time above": lambda n, words: f"{clock(n)}\n{words}\n",
    "time above, apart": lambda n, words: f"{clock(n)}\n\n{words}\n\n",
    "time before": lambda n, words: f"({clock(n)}) {words}\n",
    "hours before": lambda n, words: f"[1:{n:02}:00]   {words}\n",
}


def pasted(lines: Sequence[str], shape: str = "time above") -> str:
    return "".join(SHAPES[shape](n, line) for n, line in enumerate(lines))


def blocks_of(text: str) -> list[tuple[Kind, str]]:
    document = read(text.encode(), "talk.txt")
    return [(block.kind, block.span.of(document.source.text)) for block in document.blocks]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_between_times_join_and_an_arrow_begins_a_turn(language: str, shape: str) -> None:
    turns = [words for pair in TALKS[language].pairs for words in pair]

    document = read(pasted(caption_lines(turns), shape).encode(), "talk.txt")

    pairs = pairs_in(document.source, parse(document, language))
    assert [tuple(said.replace("\n", " ") for said in pair) for pair in pairs] == TALKS[language].pairs


def test_the_places_of_words_are_their_times() -> None:
    document = read(pasted([">> Why bees?", ">> They hum", "all day.", ">> And?", ">> So."]).encode(), "talk.txt")

    text = document.source.text
    assert [(text[place.start :].split("\n")[0], place.name, place.seconds) for place in document.places] == [
        (">> Why bees?", "0:00", 0),
        (">> They hum", "0:03", 3),
        ("all day.", "0:06", 6),
        (">> And?", "0:09", 9),
        (">> So.", "0:12", 12),
    ]


def test_titles_of_chapters_and_of_the_page_are_no_words_of_a_turn() -> None:
    more = [f">> So {n}." for n in range(10)]
    lines = pasted(
        [">> Why bees?", ">> They hum", "all day.", ">> At night?", ">> They hum", "less.", *more]
    ).splitlines()
    lines.insert(10, "A second hive")
    lines.insert(6, "The humming: how it began")

    text = "\n".join(["A talk", "Intro", *lines, "English (auto-generated)"])

    assert blocks_of(text) == [
        (Kind.TEXT, "A talk"),
        (Kind.MARKUP, "Intro"),
        (Kind.TEXT, ">> Why bees?"),
        (Kind.TEXT, ">> They hum\nall day."),
        (Kind.MARKUP, "The humming: how it began"),
        (Kind.TEXT, ">> At night?"),
        (Kind.TEXT, ">> They hum"),
        (Kind.MARKUP, "A second hive"),
        (Kind.TEXT, "less."),
        *[(Kind.TEXT, words) for words in more],
        (Kind.MARKUP, "English (auto-generated)"),
    ]


def test_a_second_line_that_could_be_words_is_no_title() -> None:
    lines = [
        ">> Why bees?",
        ">> They hum\nIda Holm said.",
        ">> And?",
        ">> They hum\nall day",
        ">> Why?",
        ">> So.",
        "Yes.",
    ]

    assert [words for _, words in blocks_of("Ida Holm\n" + pasted([*lines, *lines]))] == [
        "Ida Holm",
        *[">> Why bees?", ">> They hum\nIda Holm said.", ">> And?", ">> They hum\nall day", ">> Why?", ">> So.\nYes."]
        * 2,
    ]


def test_where_a_second_line_is_surely_words_none_is_a_title() -> None:
    more = [f">> So {n}." for n in range(10)]
    lines = [">> Why bees?", ">> They hum\nIda Holm told me", "so.", ">> At night?", ">> They hum\nand sleep.", *more]

    assert blocks_of(pasted(lines))[:4] == [
        (Kind.TEXT, ">> Why bees?"),
        (Kind.TEXT, ">> They hum\nIda Holm told me\nso."),
        (Kind.TEXT, ">> At night?"),
        (Kind.TEXT, ">> They hum\nand sleep."),
    ]


def test_arrows_within_a_line_begin_a_turn() -> None:
    lines = [">> Why bees? >> They hum", "all day. >> And?", ">> Why >>not?", ">> So.", ">> Oh."]

    assert [words for _, words in blocks_of(pasted(lines))] == [
        ">> Why bees?",
        ">> They hum\nall day.",
        ">> And?",
        ">> Why >>not?",
        ">> So.",
        ">> Oh.",
    ]


TURNS = [">> Why?", ">> So.", ">> Why?", ">> So."]


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        (pasted(TURNS), True),
        (pasted([*TURNS[:3], "So."]), False),
        ("".join(f"{4 - n}:00\n{words}\n" for n, words in enumerate(TURNS)), False),
        ("\n".join(TURNS), False),
        ("0:00\n" + "\n".join(TURNS * 6), False),
        ("\n".join(f"{words}\nIt is 0:0{n}\nnow." for n, words in enumerate(TURNS)), False),
    ],
    ids=["captions", "too few arrows", "times that do not count on", "no times", "one time", "times within lines"],
)
def test_captions_have_arrows_and_times_that_count_on(text: str, timed: bool) -> None:
    assert is_timed(text) == timed
