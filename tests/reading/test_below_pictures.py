"""Captions that nothing but their place and shape tells."""

from __future__ import annotations

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.reading.web_pages.below_pictures import is_caption


@pytest.mark.parametrize(
    "words",
    [
        "The workshop in May, with all its presses",
        "Lens, septembre 2021. © Revue Passages",
        "The workshop in May. Photo: Jo Ray",
        "Quelle: Abendblatt/Jo Ray",
    ],
)
def test_a_short_line_without_an_end_or_with_who_made_it_is_a_caption(words: str) -> None:
    assert is_caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ida Holm",
        "I like it here.",
        "And then what?",
        "Ida Holm wrote 3 days ago",
        "So " * 90,
        " ",
    ],
)
def test_names_sentences_posts_and_long_lines_are_none(words: str) -> None:
    assert not is_caption(words)


def kinds(page: str, name: str) -> list[Kind]:
    return [block.kind for block in read(page.encode(), name).blocks]


def test_in_markdown_it_stands_right_below_a_picture_and_opens_with_no_bold() -> None:
    caption, bold = "The workshop in May, with presses", "**The workshop in May, with presses**"

    assert kinds(f"# A\n\n{caption}\n\n![x](a.jpg)\n\n{caption}\n\n![x](a.jpg)\n\n{bold}\n\n{caption}", "a.md") == [
        Kind.HEADING,
        Kind.TEXT,
        Kind.MARKUP,
        Kind.CAPTION,
        Kind.MARKUP,
        Kind.TEXT,
        Kind.TEXT,
    ]


def test_on_a_page_it_stands_beside_or_below_a_picture() -> None:
    page = "<html><body><p>The first of May, <img src=a>all day</p><img src=b><p>So it was.</p><p>And all day</p>"

    assert kinds(page, "a.html") == [Kind.CAPTION, Kind.TEXT, Kind.TEXT]


def test_a_paragraph_that_is_one_link_looks_like_it() -> None:
    page = read(b"<html><body><p><a href=x>So it is</a></p><p>So <a href=x>it</a> is.</p>", "a.html")
    text = read(b"# A\n\n- [So it is](x)\n\nSo [it](x) is.", "a.md")

    assert [block.look for block in page.blocks] == ["a", "html body p"]
    assert [block.look for block in text.blocks] == ["", "a", ""]
