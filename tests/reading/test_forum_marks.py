"""The marks of forums in plain text: bold and italics in square brackets, links, quotations, pictures."""

from __future__ import annotations

import pytest

from bot.model.document import Kind
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


@pytest.mark.parametrize(
    "code",
    [
        '[caption id="a_7" align="alignright" width="200"]<img src="a.jpg" /> Ida Holm, Bern<br />a weaver[/caption]',
        "[caption]A loom[/caption]",
        r'\[caption id="a\_7" width="200"\]![A loom](a.jpg) Ida Holm, Bern\[/caption\]',
        r'\[gallery ids="7,8,9"\]',
        '[gallery ids="7,8,9"]',
        "[embed]http://a.example/x[/embed]",
        '[vc_row][vc_column width="1/2"]',
        "[/vc_column][/vc_row]",
    ],
)
def test_codes_of_pages_alone_on_their_line_are_nobodys_words(code: str) -> None:
    talk = f"**Why looms?**\n\n{code}\n\nThey hum.\n\n**Who taught you?**\n\nMy aunt, and she hated it.\n"
    document = read(talk.encode(), "talk.md")

    said = [b.span.of(document.source.text) for b in document.blocks if b.kind is Kind.TEXT]

    assert said == ["Why looms?", "They hum.", "Who taught you?", "My aunt, and she hated it."]


@pytest.mark.parametrize("words", ["[laughs]", "[Ida]", "[sic]", "[looks at the loom] Yes.", "[gallery] was her word."])
def test_other_words_in_brackets_are_no_codes(words: str) -> None:
    document = read(f"Why looms?\n\n{words}\n".encode(), "talk.md")

    assert [b.kind for b in document.blocks] == [Kind.TEXT, Kind.TEXT]
