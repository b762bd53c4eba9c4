"""The marks of forums in plain text: bold and italics in square brackets, links, quotations, pictures."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse

TALK = (
    "[b]Jo:[/b] Why [i]trams[/i]?\n\n[b]Wren:[/b] They [url=http://a.example/x]hum[/url].\n\n"
    "[img]http://a.example/tram.jpg[/img]\n\n[b]Jo:[/b] Which [color=red]one[/color] first?\n\n"
    "[b]Wren:[/b] A [size=12]Danish[/size] one.\n"
)


@pytest.mark.parametrize("name", ["talk.txt", "talk.md"])
def test_marks_of_forums_are_hints_and_not_words(name: str) -> None:
    document = read(TALK.encode(), name)
    text = document.source.text

    assert [run.of(text) for block in document.blocks for run in block.bold] == ["Jo:", "Wren:", "Jo:", "Wren:"]
    assert [run.of(text) for block in document.blocks for run in block.italic] == ["trams"]
    assert "[" not in text
    assert "example" not in text


def test_a_talk_with_marks_of_forums_is_understood() -> None:
    document = read(TALK.encode(), "talk.txt")
    found = parse(document).exchanges

    assert [[p.span.of(document.source.text) for p in (*e.question, *e.answer)] for e in found] == [
        ["Why trams?", "They hum."],
        ["Which one first?", "A Danish one."],
    ]


@pytest.mark.parametrize("words", ["It is [b]old.", "Letters [b] and [i] are next.", "See [url] and [quote] below."])
def test_letters_in_brackets_in_other_texts_are_words(words: str) -> None:
    assert read(f"{words}\n".encode(), "talk.txt").source.text.strip() == words
