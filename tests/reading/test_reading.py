from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.document import Document, Kind
from bot.errors import UnreadableSourceError
from bot.reading import read
from bot.reading.limits import LARGEST_FILE, LONGEST_LINE, MOST_LINES


def words(document: Document, kind: Kind = Kind.TEXT) -> list[str]:
    return [b.span.of(document.source.text) for b in document.blocks if b.kind is kind]


def word_file(body: str, prologue: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        archive.writestr("word/document.xml", f"{prologue}<w:document {space}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"words\x00words", "is binary"),
        (b"PK\x03\x04 something else", "is a packed file without a Word document"),
        (b"ID3\x04", "is a sound recording"),
        (b"\x81\x8d words", "is not text in cp1252"),
        (b"\xff\xfew\x00o", "is not text in utf-16-le"),
        (b"a" * (LARGEST_FILE + 1), "is larger than 8 MiB"),
        (b"one\n" + b"a" * (LONGEST_LINE + 1), "line 2 has 500,001 characters"),
        (b"A\n" * MOST_LINES + b"A\nA", "has 30,002 lines"),
        (b"PK\x03\x04 word/document.xml", "is a damaged Word file"),
        (word_file("", "<!DOCTYPE bomb>"), "declares XML entities"),
    ],
)
def test_what_is_no_text_is_refused_with_one_clause(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        read(data, "talk.txt")

    assert refused.value.reason.startswith(reason)
    assert "\n" not in str(refused.value)


def test_plain_text_is_kept_character_by_character() -> None:
    text = "Été\r\n\r\n\u201cE\u0301t\u00a0e\u0301\u201d  *twice\r\n"

    assert read(text.encode(), "talk.txt").source.text == text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        assert read("Wie geht’s?".encode(encoding), "talk.txt").source.text == "Wie geht’s?"


def test_windows_1252_is_read_with_a_doubt() -> None:
    document = read("Zoé – « oui »".encode("cp1252"), "talk.txt")

    assert document.source.text == "Zoé – « oui »"
    assert document.doubts == (
        "talk.txt is not in UTF-8; it was read as Windows-1252. Check accents and quotation marks.",
    )


def test_marks_of_markdown_are_hints_and_not_words() -> None:
    document = read(b"**Why\\?** I *said* [so](https://a.b/c).\n\n## Later\n", "talk.md")

    text = document.source.text
    (paragraph,) = [b for b in document.blocks if b.kind is Kind.TEXT]
    assert words(document) == ["Why? I said so."]
    assert [run.of(text) for run in paragraph.bold] == ["Why?"]
    assert [run.of(text) for run in paragraph.italic] == ["said"]
    assert words(document, Kind.HEADING) == ["Later"]


def test_stars_and_underscores_inside_words_stay() -> None:
    assert words(read(b"2 * 3 * 4 in snake_case_names", "talk.md")) == ["2 * 3 * 4 in snake_case_names"]


def test_lines_of_markdown_stay_where_they_were() -> None:
    document = read(b"a [link\ntext](https://a.b/\nc) b\n\n**last**", "talk.md")

    assert document.source.line_of(document.blocks[-1].span.start) == 5


def test_front_matter_is_page_code_with_fields() -> None:
    document = read(b'---\ntitle: "A talk"\nspeakers:\n  - Ann Lee\n---\n\nHello.\n', "talk.md")

    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == [
        ("title", "A talk"),
        ("speakers", "Ann Lee"),
    ]
    assert words(document) == ["Hello."]


def test_scripts_and_menus_of_a_page_are_left_out() -> None:
    page = b"<html><title>T</title><script>Q: no</script><nav>Home</nav><p><b>Q:</b> Why?<br>A</p><hr><h2>H</h2></html>"

    document = read(page, "talk.html")

    assert words(document) == ["Q: Why?\nA"]
    assert words(document, Kind.HEADING) == ["H"]
    assert [b.kind for b in document.blocks] == [Kind.MARKUP, Kind.TEXT, Kind.RULE, Kind.HEADING]


def test_cues_of_one_speaker_are_one_paragraph() -> None:
    subtitles = (
        "WEBVTT\n\n1\n00:00.000 --> 00:01.000\n<v Ann>Why\n\n00:01.000 --> 00:02.000\n<v Ann>bees?</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Bo>They hum.\n"
    )

    document = read(subtitles.encode(), "talk.vtt")

    assert [(b.speaker, b.span.of(document.source.text)) for b in document.blocks] == [
        ("Ann", "Why\nbees?"),
        ("Bo", "They hum."),
    ]


def test_bold_runs_of_a_word_file_are_hints() -> None:
    run = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
    body = "<w:p>" + run.format("<w:b/>", "Why") + run.format("<w:b w:val='0'/>", " so") + "</w:p>"

    document = read(word_file(body), "talk.docx")

    (block,) = document.blocks
    assert block.span.of(document.source.text) == "Why so"
    assert [r.of(document.source.text) for r in block.bold] == ["Why"]


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("*_[]()<>#-\\`=.:1aQ \n\t", max_size=300))
def test_blocks_of_any_text_lie_in_it_one_after_another(text: str) -> None:
    for name in ("talk.txt", "talk.md", "talk.adoc"):
        try:
            document = read(text.encode(), name)
        except UnreadableSourceError:
            continue
        at = 0
        for block in document.blocks:
            assert at <= block.span.start
            at = block.span.end
        assert at <= len(document.source.text)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for head in (b"", b"PK\x03\x04word/document.xml", b"WEBVTT\n", b"<html>"):
        with contextlib.suppress(UnreadableSourceError):
            assert read(head + data, "talk").source.text is not None
