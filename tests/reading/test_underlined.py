"""Headings with a line of signs below them, and other marks of reStructuredText."""

from __future__ import annotations

import pytest
from transcript.building import pairs_in

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse


def blocks(text: str) -> list[tuple[Kind, int, str]]:
    document = read(text.encode(), "talk.rst")
    return [(b.kind, b.level, b.span.of(document.source.text)) for b in document.blocks]


@pytest.mark.parametrize(("sign", "level"), [("=", 1), ("-", 2), ("~", 3), ("^", 3), ('"', 3), ("+", 3), ("#", 3)])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_line_of_signs_makes_what_is_above_it_a_heading(sign: str, level: int, line_end: str) -> None:
    text = f"Why do you keep bees?\n{sign * 21}\nThey hum.\n\nAnd they sting\nall day.\n"

    assert blocks(text.replace("\n", line_end)) == [
        (Kind.HEADING, level, "Why do you keep bees?"),
        (Kind.TEXT, 0, "They hum."),
        (Kind.TEXT, 0, f"And they sting{line_end}all day."),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("BEES\n---\n", [Kind.HEADING]),
        ("They hum all day, and so do I.\n---\n", [Kind.TEXT, Kind.RULE]),
        ("Ida: They hum\n---\nJo: Why\n", [Kind.TEXT, Kind.RULE, Kind.TEXT]),
        ("They hum\nall day\n-------\n", [Kind.TEXT, Kind.RULE]),
        ("They hum\n\n--------\n", [Kind.TEXT, Kind.RULE]),
        ("They hum all day.\n++++\n", [Kind.TEXT]),
        ("hives | bees\n--- | ---\n12 | many\n", [Kind.TEXT]),
    ],
)
def test_a_rule_is_no_line_below_a_heading(text: str, kinds: list[Kind]) -> None:
    assert [kind for kind, _, _ in blocks(text)] == kinds


@pytest.mark.parametrize("rule", ["---", "-" * 15, "=" * 20])
@pytest.mark.parametrize("question", ["**Do they sting?**\n\n", "Do they sting?\n\n\n", "> Do they sting?\n\n"])
def test_a_rule_below_the_answer_to_a_question_makes_no_heading_of_it(question: str, rule: str) -> None:
    assert blocks(f"{question}They did once\n{rule}\n\n**And now?**\n")[1:3] == [
        (Kind.TEXT, 0, "They did once"),
        (Kind.RULE, 0, rule),
    ]


def test_questions_may_be_underlined_and_answers_set_in() -> None:
    turns = (
        ("Why did you start to keep bees?", "I liked how they hum, and I told my father so."),
        ("Do they sting you?", "They have never stung me. I move slowly."),
        ("What will you do next?", "I want to teach my niece, who is nine."),
    )
    head = ".. image:: bees.jpg\n   :alt: Bees\n\nSummary\n=======\nWe met `Ida Holm`_ of `Holm & Sons <https://a.b>`__.\n\n"
    text = "".join(f"{asked}\n{'-' * len(asked)}\n  {told}\n\n" for asked, told in turns)
    document = read(f"{head}.. TEASER_END\n\n{text}.. _Ida Holm: https://a.b/c\n".encode(), "talk.rst")

    found = parse(document, "en")

    assert pairs_in(document.source, found) == list(turns)
    assert "We met Ida Holm of Holm & Sons." in document.source.text
    assert found.interviewees == ("Ida Holm",)


def test_backticks_of_code_stay() -> None:
    document = read(b"**Why?** I type `hum` and `__hum__`.\n\n## So\n", "talk.md")

    assert "I type `hum` and `" in document.source.text


@pytest.mark.parametrize("sign", ["##", "###", "####"])
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Why do you keep bees?", "They hum."),
        ("¿Por qué tiene abejas?", "Zumban."),
        ("Élever des abeilles, pourquoi ?", "Elles bourdonnent."),
        ("Übrigens, warum Bienen?", "Sie summen."),
        ("您为什么养蜂？", "因为蜜蜂会唱歌。"),
    ],
)
def test_behind_two_signs_or_more_a_heading_needs_no_blank(sign: str, asked: str, told: str) -> None:
    text = f"Bees\n\n{sign}{asked}\n{told}\n\n{sign}{asked}\n\n{told}\n"

    assert blocks(text)[1:] == [(Kind.HEADING, len(sign), asked), (Kind.TEXT, 0, told)] * 2


@pytest.mark.parametrize("line", ["#Bees are great.", "##bees are great.", "##1 of 3 hives", "###", "##-- bees"])
def test_other_words_right_behind_such_a_sign_are_a_paragraph(line: str) -> None:
    assert (Kind.HEADING, len(line), line) not in blocks(f"They hum.\n\n{line}\n\nThey sting.\n")
    assert Kind.HEADING not in {kind for kind, _, _ in blocks(f"They hum.\n\n{line}\n\nThey sting.\n")}
