"""What a file states about itself above its words, in the ways of several generators of sites."""

from __future__ import annotations

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse

_TALK = (
    "### Why did you start to keep bees?\n\nI liked how they hum, and I told my father so.\n\n"
    "### Do they sting you?\n\nThey have never stung me. I move slowly.\n"
)
_HEADS = {
    "pelican": "Title: Ida Holm on bees\nDate: 2011-05-01\nAuthor: Jo Ray\nTags: bees, honey\n\n",
    "date first": "Date: 2011-05-01\nTitle: Ida Holm on bees\nAuthors: Jo Ray\n\n",
    "nikola": ".. title: Ida Holm on bees\n.. slug: ida\n.. date: 2011-05-01\n.. author: Jo Ray\n.. link:\n\n",
    "nikola in a comment": "<!--\n.. title: Ida Holm on bees\n.. date: 2011-05-01\n.. author: Jo Ray\n-->\n\n",
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("head", _HEADS.values(), ids=_HEADS)
def test_a_paragraph_of_fields_is_page_code_with_fields(head: str, line_end: str) -> None:
    document = read((head + _TALK).replace("\n", line_end).encode(), "talk.md")

    text = document.source.text
    stated = {field.name: field.span.of(text) for field in document.fields}
    found = parse(document, "en")

    assert {name: stated[name] for name in ("title", "date", "author")} == {
        "title": "Ida Holm on bees",
        "date": "2011-05-01",
        "author": "Jo Ray",
    }
    assert document.blocks[0].kind is Kind.MARKUP
    assert "bees?" in document.blocks[1].span.of(text)
    assert found.title is not None
    assert found.title.of(text) == "Ida Holm on bees"
    assert (len(found.exchanges), found.interviewers, found.interviewees) == (2, ("Jo Ray",), ("Ida Holm",))


def test_the_head_of_a_page_that_a_program_has_read_has_blank_lines() -> None:
    head = "Title: Ida Holm on bees\n\nURL Source: https://a.b/c\n\nPublished Time: 2011-05-01\n\nMarkdown Content:\n"

    document = read((head + "Bees hum.\n\n" + _TALK).encode(), "talk.md")

    stated = [(field.name, field.span.of(document.source.text)) for field in document.fields]
    assert stated == [("title", "Ida Holm on bees"), ("url", "https://a.b/c"), ("date", "2011-05-01")]
    assert document.blocks[1].span.of(document.source.text) == "Bees hum."


@pytest.mark.parametrize(
    "head",
    [
        "Title: Ida Holm on bees\n\n",
        "Title: Ida Holm on bees\nDate: May\nIda: Hello, all of you.\n\n",
        "Date: May\nTags: bees\n\n",
        "<!--\n.. title: Ida Holm\n.. date: May\nand more\n-->\n\n",
    ],
)
def test_a_paragraph_with_anything_else_states_nothing(head: str) -> None:
    assert read((head + _TALK).encode(), "talk.md").fields == ()
