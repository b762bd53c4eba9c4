"""What a file states about itself above its words, in the ways of several generators of sites."""

from __future__ import annotations

import time

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
    "hugo in JSON": '{\n\t"author": "Jo Ray", \n\t"tags": [ "bees" ],\n  "date": "2011-05-01",\n'
    '  "title": "Ida Holm on bees"\n}\n\n',
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
        '{\n"date": "May"\n}\n\n',
        "<!--\n.. title: Ida Holm\n.. date: May\nand more\n-->\n\n",
    ],
)
def test_a_paragraph_with_anything_else_states_nothing(head: str) -> None:
    assert read((head + _TALK).encode(), "talk.md").fields == ()


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        (r'title: "A \"talk\" \u00e9"', 'A "talk" é'),
        (r'title: "A \ud83d\udc1d \x41 \ud83d \0"', r"A 🐝 A \ud83d \0"),
        ('title: "\\u0041"', "A"),
        ("title: 'It''s a talk'", "It's a talk"),
        ('title: "A talk" # c', "A talk"),
        ("title: 'A talk' # isn't", "A talk"),
        ("title: |2-\n   A talk\n   on bees\nlayout: x", "A talk\n   on bees"),
        ("title: >-\n  A talk\n\n  on bees\n\nlayout: x", "A talk\n\n  on bees"),
        ("title: > # c\n  A: talk\nlayout: x", "A: talk"),
        ("title: &a A talk", "A talk"),
        ("title: !!str A talk", "A talk"),
        ('title: "A talk\n  on \\\n  bees"', "A talk\n  on \nbees"),
        ("title: A talk #12", "A talk #12"),
        ('title: "A" and "B"', 'A" and "B'),
    ],
)
@pytest.mark.parametrize("name", ["talk.md", "talk.txt"])
def test_the_value_of_a_field_is_what_its_marks_mean(stated: str, title: str, name: str) -> None:
    document = read(f"---\n{stated}\n---\n\nQ: Why?\n\nA: So.\n".encode(), name)

    text = document.source.text

    assert [field.span.of(text) for field in document.fields if field.name == "title"] == [title]
    assert [block.span.of(text) for block in document.blocks[1:]] == ["Q: Why?", "A: So."]
    assert {field.name for field in document.fields} <= {"title", "layout"}


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ('"""A "talk" """', 'A "talk"'),
        ('"""\nA talk\non \\u0062ees"""', "A talk\non bees"),
        ("'''A \\u0062'''", "A \\u0062"),
        ('"A \\"talk\\"" # c', 'A "talk"'),
    ],
)
def test_toml_has_marks_that_enclose_several_lines(stated: str, title: str) -> None:
    head = f'+++\ntitle = {stated}\nlayout = "x"\n+++\n\n'

    for talk in ("Q: Why?\n\nA: So.\n", "<p>Why?</p>\n<p>So.</p>\n"):
        document = read((head + talk).encode(), "talk.md" if talk[0] == "Q" else "talk.html")
        stated_by_it = {field.name: field.span.of(document.source.text) for field in document.fields}

        assert " ".join(stated_by_it["title"].split()) == " ".join(title.split())
        assert stated_by_it["layout"] == "x"


@pytest.mark.parametrize(
    "authors",
    ['["Ida Holm", "Jo Ray"]', "['Ida Holm', 'Jo Ray'] # both", "[Ida Holm, Jo Ray]", "[\"Ida Holm\",'Jo Ray',]"],
)
@pytest.mark.parametrize(("mark", "assigns"), [("---", ": "), ("+++", " = ")])
def test_each_value_of_a_list_is_a_field(mark: str, assigns: str, authors: str) -> None:
    document = read(f"{mark}\nauthors{assigns}{authors}\n{mark}\n\nQ: Why?\n\nA: So.\n".encode(), "talk.md")

    text = document.source.text

    assert [field.span.of(text) for field in document.fields if field.name == "authors"] == ["Ida Holm", "Jo Ray"]


@pytest.mark.parametrize("line", [" a: b", ' a: "b', "a: b", "- name: b", "a: [b, 'c'", "  a: >", "a: '''b"])
def test_many_fields_are_read_in_a_moment(line: str) -> None:
    began = time.process_time()

    read(f"---\nhosts:\n{(line + chr(10)) * 10_000}---\n\n{_TALK}".encode(), "talk.md")

    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("'Ida Holm&#8217;s bees'", "Ida Holm’s bees"),
        ('"Ida Holm &#8211; \\"Bees &amp; I\\""', 'Ida Holm – "Bees & I"'),
        ("Th&eacute;o et ses abeilles", "Théo et ses abeilles"),
        ("'Ida&#x2019;s ''bees'''", "Ida’s 'bees'"),
        ("Ida & Jo; &nothing; &#1;", "Ida & Jo; &nothing; &#1;"),
    ],
)
def test_entities_in_a_field_are_the_characters_that_they_stand_for(stated: str, title: str) -> None:
    document = read(f"---\ntitle: {stated}\n---\n\n{_TALK}".encode(), "talk.md")

    text = document.source.text

    assert [field.span.of(text) for field in document.fields if field.name == "title"] == [title]
