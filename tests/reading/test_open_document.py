from __future__ import annotations

import pytest

from bot.errors import UnreadableSourceError
from bot.model.document import Document, Kind
from bot.reading.formats import read
from reading.building import open_document_file

BOLD = '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
ITALIC = '<style:style style:name="T2"><style:text-properties fo:font-style="italic"/></style:style>'
PLAIN = '<style:style style:name="T3"><style:text-properties fo:font-weight="normal"/></style:style>'
TITLE = '<style:style style:name="P1" style:parent-style-name="Title"/>'


def paragraphs(document: Document) -> list[tuple[Kind, str]]:
    return [(b.kind, b.span.of(document.source.text)) for b in document.blocks]


def test_headings_titles_and_lists_are_told_by_their_elements() -> None:
    body = (
        '<text:p text:style-name="P1">Bees</text:p><text:h text:outline-level="2">Later</text:h>'
        "<text:list><text:list-item><text:p>a hive</text:p></text:list-item></text:list><text:p/><text:p>words</text:p>"
    )

    document = read(open_document_file(body, TITLE), "talk")

    assert paragraphs(document) == [
        (Kind.HEADING, "Bees"),
        (Kind.HEADING, "Later"),
        (Kind.ITEM, "a hive"),
        (Kind.TEXT, "words"),
    ]
    assert [block.level for block in document.blocks] == [1, 2, 0, 0]
    assert [place.name for place in document.places] == [f"paragraph {n}" for n in (1, 2, 3, 4)]


def test_bold_and_italic_spans_are_hints_and_may_stand_in_each_other() -> None:
    body = (
        '<text:p text:style-name="T1">Why<text:span text:style-name="T3"> so</text:span>'
        '<text:span text:style-name="T2"> early</text:span></text:p>'
    )

    (block,) = (document := read(open_document_file(body, BOLD + ITALIC + PLAIN), "talk")).blocks

    text = document.source.text
    assert block.span.of(text) == "Why so early"
    assert [run.of(text) for run in block.bold] == ["Why", " early"]
    assert [run.of(text) for run in block.italic] == [" early"]


def test_spaces_tabs_and_line_breaks_are_read_as_the_format_says() -> None:
    body = '<text:p>a\n   b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e<text:s/>f</text:p>'

    assert paragraphs(read(open_document_file(body), "talk")) == [(Kind.TEXT, "a b   c\td\ne f")]


def test_what_was_deleted_remarks_and_notes_are_not_in_the_text() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Why<office:annotation><text:p>hm</text:p>"
        "</office:annotation><text:note><text:note-body><text:p>below</text:p></text:note-body></text:note>?</text:p>"
    )

    assert paragraphs(read(open_document_file(body), "talk")) == [(Kind.TEXT, "Why?")]


def test_a_text_box_stands_before_the_paragraph_that_it_is_in() -> None:
    body = "<text:p>Why<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>?</text:p>"

    assert paragraphs(read(open_document_file(body), "talk")) == [(Kind.TEXT, "box"), (Kind.TEXT, "Why?")]


@pytest.mark.parametrize("count", ["-1", "x", "9" * 9999, "٣"])
def test_a_count_of_spaces_that_is_none_is_one_space(count: str) -> None:
    assert paragraphs(read(open_document_file(f'<text:p>a<text:s text:c="{count}"/>b</text:p>'), "talk")) == [
        (Kind.TEXT, "a b")
    ]


def test_an_open_document_without_its_text_is_refused_with_a_way_out() -> None:
    data = open_document_file("").replace(b"content.xml", b"nothing.xml")

    with pytest.raises(UnreadableSourceError) as refused:
        read(data, "talk.odt")

    assert str(refused.value) == "talk.odt: is a damaged LibreOffice file; open it in LibreOffice and save it again"
