"""Turns that a program has cut within a sentence are one again."""

from __future__ import annotations

import pytest

from bot.model import Span
from bot.reading.formats import read
from reading.building import word_file


def headed(name: str, time: str, words: str) -> str:
    """Return a paragraph of a Word file as meetings are saved: a name in bold, a time, and the words below."""
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    return f"<w:p>{run.format(name)}<w:r><w:t>   {time}</w:t></w:r><w:r><w:br/></w:r>{words}</w:p>"


def said(words: str, bold: bool = False) -> str:
    return f"<w:r><w:rPr>{'<w:b/>' * bold}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraphs(*turns: tuple[str, str, str]) -> list[str]:
    document = read(word_file("".join(headed(who, at, said(words)) for who, at, words in turns)), "talk.docx")
    return [block.span.of(document.source.text) for block in document.blocks]


def test_a_sentence_that_goes_on_below_the_same_name_is_one_paragraph() -> None:
    body = headed("Ida Holm", "0:03", said("They hum and ")) + headed("Ida Holm", "1:00:11", said("they dance.", True))

    document = read(word_file(body + headed("Ida Holm", "1:00:15", said("Well."))), "talk.docx")

    text = document.source.text
    assert text == "Ida Holm   0:03\nThey hum and\nthey dance.\n\nIda Holm   1:00:15\nWell.\n\n"
    assert [(b.span.of(text), [run.of(text) for run in b.bold]) for b in document.blocks] == [
        ("Ida Holm   0:03\nThey hum and\nthey dance.", ["Ida Holm", "they dance."]),
        ("Ida Holm   1:00:15\nWell.", ["Ida Holm"]),
    ]
    assert [(text[place.start :].split("\n")[0], place.name) for place in document.places] == [
        ("Ida Holm   0:03", "paragraph 1"),
        ("they dance.", "paragraph 2"),
        ("Ida Holm   1:00:15", "paragraph 3"),
    ]
    assert document.blocks[-1].span == Span(text.index("Ida Holm   1"), len(text) - 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ida", "0:03", "They hum."), ("Ida", "0:11", "they dance.")),
        (("Ida", "0:03", "Do they hum?”"), ("Ida", "0:11", "they dance.")),
        (("Ida", "0:03", "They hum and"), ("Bo", "0:11", "they dance.")),
        (("Ida", "0:03", "They hum and"), ("Ida", "0:11", "[laughs]")),
    ],
    ids=["a sentence ends", "a question ends", "somebody else speaks", "a sound"],
)
def test_other_turns_stay_apart(first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    assert paragraphs(first, second) == [f"{who}   {at}\n{words}" for who, at, words in (first, second)]


def test_a_heading_between_two_turns_keeps_them_apart() -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bees</w:t></w:r></w:p>'
    body = headed("Ida", "0:03", said("They hum and")) + heading + headed("Ida", "0:11", said("they dance."))

    document = read(word_file(body), "talk.docx")

    assert len(document.blocks) == 3
