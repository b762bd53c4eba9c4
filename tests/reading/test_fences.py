"""Fences of backticks around answers, or around a talk as a whole, are no listing; those around code are."""

from __future__ import annotations

import pytest
from transcript.five_languages import LANGUAGES, TALKS, understood

from bot.model.document import Kind
from bot.reading.fences import fences_around_words
from bot.reading.formats import read
from bot.reading.text_lines import split_lines
from bot.transcript import parse

CHINESE = (
    ("您是怎么开始养蜂的？", "我父亲(KW)有三个蜂箱。我喜欢蜜蜂的声音，所以就跟着他学了。"),
    ("冬天蜜蜂怎么办？", "它们挤在一起取暖。我每个星期去听一次，声音很小，但是一直都在。"),
    ("以后有什么打算？", "我想教我的侄女养蜂。她今年九岁，已经不怕蜜蜂了。"),
)
CODE = "for hive in hives:\n    print(hive.name)\n    total += hive.bees"


@pytest.mark.parametrize(
    "shape", ["{}\n\n```\n{}\n```\n\n", "{}\n\n```\n{}\n\n```\n", "{}\n\n~~~text\n{}\n~~~\n", "{}\n```\n{}\n\n"]
)
@pytest.mark.parametrize("labelled", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_between_fences_are_said(language: str, labelled: bool, shape: str) -> None:
    talk = TALKS[language]
    asks, answers = (f"{talk.asks}: ", f"{talk.answers}: ") if labelled else ("### ", "")
    turns = "".join(shape.format(asks + q, answers + a) for q, a in talk.pairs)

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{turns}", language, "talk.md")

    assert found == talk.pairs


@pytest.mark.parametrize("shape", ["{}: {}\n\n{}: ```\n{}\n```\n\n", "**{}:** {}\n\n**{}:**  ```\n{}\n\n```\n"])
@pytest.mark.parametrize("file", ["talk.md", "talk.txt"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fence_may_open_behind_a_label(language: str, file: str, shape: str) -> None:
    talk = TALKS[language]
    turns = "".join(shape.format(talk.asks, q, talk.answers, a) for q, a in talk.pairs)

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{turns}", language, file)

    assert found == talk.pairs


def test_code_behind_a_label_stays_what_it_is() -> None:
    document = read(f"# Bees\n\nIda: Run this: ```\n{CODE}\n```\n\nIt counts them.".encode(), "talk.md")
    spoken = [b.span.of(document.source.text) for b in document.blocks if b.kind is Kind.TEXT]
    assert spoken == ["Ida: Run this:", "It counts them."]


def test_chinese_answers_between_fences_are_said() -> None:
    turns = "".join(f"晚报：{q}\n\n```\n王可:{a}\n\n```\n" for q, a in CHINESE)

    document = read(f"# 港口的养蜂人\n\n王可在港口养蜂。\n\n{turns}".encode(), "talk.md")
    found = parse(document, "zh").exchanges

    text = document.source.text
    assert [(e.question[0].span.of(text), e.answer[0].span.of(text)) for e in found] == list(CHINESE)


@pytest.mark.parametrize("end", ["```\n", ""])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_talk_that_stands_between_two_fences_whole_is_said(language: str, end: str) -> None:
    talk = TALKS[language]
    turns = "\n".join(f"{talk.asks}: {q}\n{talk.answers}: {a}" for q, a in talk.pairs)

    found, transcript = understood(f"# {talk.title}\n\n```\n{turns}\n{end}", language, "talk.md")

    assert (found, transcript.interviewees) == (talk.pairs, (talk.answers,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_between_fences_stays_what_it_is(language: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(f"### {q}\n\n{a}\n\n```\n{CODE}\n```" for q, a in talk.pairs)

    document = read(f"# {talk.title}\n\n{turns}\n".encode(), "talk.md")

    listed = [b.span.of(document.source.text) for b in document.blocks if b.kind is Kind.MARKUP]
    assert listed == [f"```\n{CODE}\n```"] * len(talk.pairs)


@pytest.mark.parametrize(
    "listing",
    [
        "```\nA poem of two lines, which somebody quotes.\nIt says nothing of bees.\n```\n",
        "```python\nThis is what it prints, again and again.\n```\n" * 4,
        "```\nls -l hives\n```\n" * 4,
        '```\nerror: no hive named "north"\n  at hives.open(north)\n```\n' * 4,
        "```\n# The hives of the harbour are opened here.\nopen --all hives\n```\n" * 4,
    ],
)
def test_fences_that_are_around_no_talk(listing: str) -> None:
    words = "The hives of the harbour stand in two rows, and nobody has counted how many bees live in them.\n\n"

    assert not fences_around_words(split_lines(words * 6 + listing))


def test_words_between_backticks_on_one_line_open_no_fence() -> None:
    turns = [("Why bees?", "They hum."), ("Do they sting?", "Never."), ("And next?", "I sing.")]
    page = "\n\n".join(f"**{asked}**\n\n```{told}```" for asked, told in turns)
    document = read(f"# Bees\n\n{page}\n".encode(), "talk.md")

    assert {block.kind for block in document.blocks} == {Kind.HEADING, Kind.TEXT}


@pytest.mark.parametrize("asked", ["**Why bees?**", "## Warum Bienen?", "Pourquoi ?", "¿Por qué?"])
def test_a_fence_right_below_a_question_is_around_its_answer(asked: str) -> None:
    words = "The hives of the harbour stand in two rows, and nobody has counted how many bees live in them.\n\n"
    page = f"{words * 6}{asked}\n\n```\nSince they hum, and I sing to them.\n```\n"
    code = f"{words * 6}{asked}\n\n```\nopen(hives)\n```\n"

    assert len(fences_around_words(split_lines(page))) == 2
    assert not fences_around_words(split_lines(code))
