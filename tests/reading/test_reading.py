from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import UnreadableSourceError
from bot.model.document import Document, Kind
from bot.reading.formats import read
from bot.reading.limits import LARGEST_FILE, LARGEST_TEXT, LONGEST_LINE, MOST_LINES
from bot.transcript import parse
from reading.building import FORMATS, INTERVIEW, QUESTIONNAIRES, Turns, portable, rich_text, word_file


def words(document: Document, kind: Kind = Kind.TEXT) -> list[str]:
    return [b.span.of(document.source.text) for b in document.blocks if b.kind is kind]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"words\x00words", "is binary"),
        (b"PK\x03\x04 something else", "is a packed file without a Word or OpenDocument text"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "is a damaged LibreOffice file"),
        (b"\x01\x02" * 20 + b"words", "is binary"),
        (b"ID3\x04", "is a sound recording"),
        (b"\x81\x8d words", "is not text in cp1252"),
        (b"\xff\xfew\x00o", "is not text in utf-16-le"),
        (b"a" * (LARGEST_FILE + 1), "is larger than 8 MiB"),
        (b"one\n" + b"a" * (LONGEST_LINE + 1), "line 2 has 500,001 characters"),
        ((b"a" * 99 + b"\n") * (LARGEST_TEXT // 100 + 1), "has 1,000,100 characters"),
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


def test_a_stray_control_character_makes_no_text_binary() -> None:
    text = "Ann: Why \x1b[1mbees\x1b[0m?\n\nBo: They hum.\x07\n\x1a"

    assert read(text.encode(), "talk.txt").source.text == text


def test_signs_that_turn_the_direction_of_writing_are_doubted_and_kept() -> None:
    text = "Ann: Why \u202abees\u202c?\n\nBo: They \u202emuh\u202c.\n"

    document = read(text.encode(), "talk.txt")

    assert document.source.text == text
    assert document.doubts == (
        "From line 3 on, a sign that nobody sees (U+202E) turns the direction of writing: what is behind it is read in "
        "another order than it is written. Take such signs out, unless they belong there.",
    )
    assert read(text.replace("\u202e", "\u2067").encode(), "talk.txt").doubts == ()


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


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        (
            "We keep [Carniolans](https://a.example/b/)/[Buckfasts](https://c.example/d/) here.",
            "We keep Carniolans/Buckfasts here.",
        ),
        (
            "Wir halten [Buckfast](http://a.example)-[Bienen](http://b.example) hier.",
            "Wir halten Buckfast-Bienen hier.",
        ),
        (
            "Nous avons [des ruches](http://a.example/_b)_[à nous](http://c.example/d_).",
            "Nous avons des ruches_à nous.",
        ),
        ("*Tenemos [abejas](http://a.example/b*c) aquí*.", "Tenemos abejas aquí."),
        ("[![A hive](https://a.example/b.png)](https://c.example) They hum.", "They hum."),
        ('![A hive](/b.png "In spring") They hum.', "They hum."),
        ("They hum.[[1]](https://a.example/b#c) Sie summen. [[Quelle]](#q)", "They hum.[1] Sie summen. [Quelle]"),
        ("At [[00:12]](https://a.example?t=12): bees.", "At [00:12]: bees."),
        ("We [keep [them]] (here), [[all]] of them.", "We [keep [them]] (here), [[all]] of them."),
    ],
)
def test_the_target_of_a_link_has_no_marks(line: str, read_as: str) -> None:
    assert words(read(f"{line}\n".encode(), "talk.md")) == [read_as]


def test_bold_type_may_be_closed_at_the_head_of_the_next_line() -> None:
    document = read(b"**Why?\n**Because. **No**\n\n**So\nit is\n**now** I say\n", "talk.md")

    text = document.source.text
    assert text == "Why?\nBecause. No\n\n**So\nit is\nnow I say\n"
    assert [[run.of(text).strip() for run in block.bold] for block in document.blocks] == [["Why?", "No"], ["now"]]


@pytest.mark.parametrize(
    ("line", "bold", "rest"),
    [
        ("**Ida Holm: **Because it leaks.", "Ida Holm: ", "Because it leaks."),
        ("**Ida Holm : **Parce qu’elle **fuit**.", "Ida Holm : ", "Parce qu’elle fuit."),
        ("**Why nets? **I had no line.", "Why nets? ", "I had no line."),
        ("** Ida Holm:** Because it leaks.", " Ida Holm:", " Because it leaks."),
        ("** Ida Holm:** Weil sie **leckt**.", " Ida Holm:", " Weil sie leckt."),
        ("** Pourquoi ? **", "Pourquoi ?", ""),
        ("** Ida Holm - ** Eu gosto.", "Ida Holm -", "  Eu gosto."),
    ],
)
def test_bold_type_at_the_head_of_a_line_may_have_a_blank_at_its_end(line: str, bold: str, rest: str) -> None:
    document = read(f"# A lamp\n\n**Why?**\n\n{line}\n".encode(), "talk.md")

    block = document.blocks[-1]
    assert document.source.text[block.bold[0].start : block.bold[0].end].strip() == bold.strip()
    assert (bold + rest).strip() == block.span.of(document.source.text).strip()


@pytest.mark.parametrize("line", ["**_Ida: Why nets? _**", "_**Ida: Why nets? **_", "***Ida: Why nets? ***"])
def test_type_within_another_may_have_a_blank_at_its_end(line: str) -> None:
    document = read(f"# A lamp\n\n{line}\n\nIt _ leaks _ at **2 _ 3**.\n".encode(), "talk.md")

    text = document.source.text
    asked, told = document.blocks[1:]
    assert asked.span.of(text) == asked.bold[0].of(text) == asked.italic[0].of(text) == "Ida: Why nets?"
    assert told.span.of(text) == "It _ leaks _ at 2 _ 3."


@pytest.mark.parametrize("line", ["** one of two", "2 ** 3 ** 4 are many", "It was **cold **and **wet**.", "** a ** b"])
def test_stars_with_blanks_elsewhere_are_as_they_were(line: str) -> None:
    document = read(f"# A lamp\n\n{line}\n".encode(), "talk.md")

    assert document.blocks[-1].span.of(document.source.text).replace("*", "") == line.replace("*", "")
    assert not any(span.of(document.source.text).startswith(" ") for span in document.blocks[-1].bold)


def test_stars_between_blanks_are_read_in_a_moment() -> None:
    began = time.process_time()

    document = read(("**Why?**\n\n" + "So ** it\n\n" * 2 + ("** a " * 98_000 + "\n") * 2).encode(), "talk.md")

    assert time.process_time() - began < 2.5
    assert document.source.text.endswith(" a ** a \n")


def test_bold_type_that_does_not_end_leaves_that_of_the_next_line_alone() -> None:
    document = read(b"**Bees**\n\nThey **hum.\n**Do they sting?**\n**No**\n", "talk.md")

    assert [run.of(document.source.text) for run in document.blocks[1].bold] == ["Do they sting?", "No"]


@pytest.mark.parametrize(
    "looks",
    ["{: .question}", "{:.question}", '{: .question title="Bees" }', "{: question}", "{#why .question}", "{.ask}"],
)
def test_lists_of_attributes_are_no_words(looks: str) -> None:
    document = read(f"# Bees {looks}\n\n**Why?**{looks}\n\nThey hum.\n{looks}\n".encode(), "talk.md")
    text = document.source.text

    assert [block.span.of(text) for block in document.blocks] == ["Bees", "Why?", "They hum."]
    assert document.blocks[1].bold == (document.blocks[1].span,)


def test_a_list_of_attributes_right_behind_other_marks_is_no_word() -> None:
    document = read(b"# Bees\n\nThey *hum*{.soft} and [sting](a.html){: .hard} in `rows`{.code}.\n", "talk.md")

    assert document.source.text.endswith("They hum and sting in `rows`.\n")


@pytest.mark.parametrize("words", ["A set {a, b} and {laughs} stay.", "I like {.net} and {#tags}, and {: .a} too."])
def test_words_in_braces_stay(words: str) -> None:
    assert read(f"# Bees\n\n{words}\n".encode(), "talk.md").source.text.endswith(f"{words}\n")


def test_the_tag_of_a_template_may_have_several_lines() -> None:
    text = "# Bees\n\n{% include picture\n  file='bee.jpg'\n  alt='A bee' %}\nThey hum.\n\n{% include bee %}{: .big}\n"
    document = read(text.encode(), "talk.md")

    assert [block.kind for block in document.blocks] == [Kind.HEADING, Kind.MARKUP, Kind.TEXT, Kind.MARKUP]


def test_stars_and_underscores_inside_words_stay() -> None:
    assert words(read(b"2 * 3 * 4 in snake_case_names", "talk.md")) == ["2 * 3 * 4 in snake_case_names"]


@pytest.mark.parametrize(
    "head", ["# {{ page.title }}", "## {{page.title}}", "{% include head.html %}", "### {% t a %}"]
)
def test_a_heading_that_the_site_fills_in_is_page_code(head: str) -> None:
    document = read(f"---\ntitle: Of bees\n---\n{head}\n\n## Why?\n\nSo.\n".encode(), "talk.md")

    assert [block.kind for block in document.blocks] == [Kind.MARKUP, Kind.MARKUP, Kind.HEADING, Kind.TEXT]


def test_marks_within_code_are_no_marks() -> None:
    document = read(b"*Who writes the `nets.*` files?*\n\nI do, with `*knot` and **`hitch_`**.\n", "talk.md")

    assert words(document) == ["Who writes the `nets.*` files?", "I do, with `*knot` and `hitch_`."]
    assert [run.of(document.source.text) for run in document.blocks[0].italic] == ["Who writes the `nets.*` files?"]
    assert words(read(b"She said ``no *way*'' and `never', and `so` *be* it.", "talk.md")) == [
        "She said ``no way'' and `never', and `so` be it."
    ]


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


@pytest.mark.parametrize(
    "page", ["<h1>Bees</h1><p>They hum.</p>", "<?xml version='1.0'?><!DOCTYPE html><p>They hum.</p>"]
)
def test_a_page_is_told_by_its_first_tags(page: str) -> None:
    assert words(read(page.encode(), "talk")) == ["They hum."]


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


def test_lines_of_subtitles_and_paragraphs_of_a_word_file_have_places() -> None:
    cue = "00:0{0}:00,500 --> 00:0{0}:09,000\nAnn: line {0}\nmore\n\n"
    paragraphs = "<w:p/><w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>"

    srt = read((cue.format(1) + cue.format(2)).encode(), "talk")
    docx = read(word_file(paragraphs), "talk")

    assert [(srt.source.text[p.start :].split("\n")[0], p.name, p.seconds) for p in srt.places] == [
        ("Ann: line 1", "00:01:00", 60),
        ("more", "00:01:00", 60),
        ("Ann: line 2", "00:02:00", 120),
        ("more", "00:02:00", 120),
    ]
    assert [(p.start, p.name, p.seconds) for p in docx.places] == [(0, "paragraph 1", None), (5, "paragraph 2", None)]


def test_bold_runs_of_a_word_file_are_hints() -> None:
    run = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
    body = "<w:p>" + run.format("<w:b/>", "Why") + run.format("<w:b w:val='0'/>", " so") + "</w:p>"

    document = read(word_file(body), "talk.docx")

    (block,) = document.blocks
    assert block.span.of(document.source.text) == "Why so"
    assert [r.of(document.source.text) for r in block.bold] == ["Why"]


def test_a_text_box_is_read_once_and_what_was_moved_or_deleted_is_not() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = f"<w:txbxContent><w:p>{run.format('box')}</w:p></w:txbxContent>"
    drawn = f"<AlternateContent><Choice>{box}</Choice><Fallback>{box}</Fallback></AlternateContent>"
    moved = f"<w:moveFrom>{run.format('moved')}</w:moveFrom><w:del>{run.format('gone')}</w:del>"
    body = f"<w:p>{run.format('Why')}<w:r>{drawn}</w:r>{moved}{run.format('?')}</w:p>"

    assert words(read(word_file(body), "talk")) == ["box", "Why?"]


@pytest.mark.parametrize("name", ["talk.txt", "talk"])
def test_marks_are_told_by_the_text_where_the_name_does_not_tell(name: str) -> None:
    italic = read(b"*Ann Lee (0:01)*: Why?\n\n*Bo Berg (0:09)*: So.", name)
    asciidoc = read(b"= Bees\n\n:page-lang: en\n\n. *Why do bees hum?*\n+\nSee https://a.b/c[this page].", name)

    assert words(italic) == ["Ann Lee (0:01): Why?", "Bo Berg (0:09): So."]
    assert [run.of(asciidoc.source.text) for b in asciidoc.blocks for run in b.bold] == ["Why do bees hum?"]
    assert words(asciidoc) == ["See this page."]


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


TEXT_HEADS = [
    b"",
    b"PK\x03\x04word/document.xml",
    b"WEBVTT\n",
    b"<html>",
    b'[{"speaker": "A", "text": "',
    b"speaker,text\n",
]
CONFINED_HEADS = [b"%PDF-1.7\n", b"{\\rtf1 "]


# The bytes may happen to be those of a PDF, which takes a process of its own.
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for head in TEXT_HEADS:
        with contextlib.suppress(UnreadableSourceError):
            assert read(head + data, "talk").source.text


@settings(max_examples=10)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_a_process_of_their_own(data: bytes) -> None:
    for head in CONFINED_HEADS:
        with contextlib.suppress(UnreadableSourceError):
            assert read(head + data, "talk").source.text


def changed(data: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    """Return ``data`` with some stretches replaced."""
    for start, length, instead in cuts:
        at = start % (len(data) + 1)
        data = data[:at] + instead + data[at + length :]
    return data


@given(
    st.sampled_from([write for write in (*FORMATS, *QUESTIONNAIRES) if write not in (portable, rich_text)]),
    st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 30), st.binary(max_size=8)), max_size=6),
)
def test_blocks_of_damaged_files_lie_in_their_text_one_after_another(
    write: Callable[[Turns], bytes], cuts: list[tuple[int, int, bytes]]
) -> None:
    try:
        document = read(changed(write(INTERVIEW), cuts), "talk")
    except UnreadableSourceError:
        return
    at = 0
    for block in document.blocks:
        assert at <= block.span.start
        at = block.span.end
    assert at <= len(document.source.text)
    parse(document)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["speaker", "text", "question", "answer", "words", "segments", "x"]), inner, max_size=4
        )
    ),
)


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    with contextlib.suppress(UnreadableSourceError):
        assert read(json.dumps(value).encode(), "talk").source.text


def test_two_line_breaks_of_a_page_end_a_paragraph() -> None:
    page = b"<html><body><p><b>Ann:</b> Why?<br><br>Because?<br> <br/><b>Bo:</b> I must.<br>Yes.</p></body></html>"

    document = read(page, "page.html")

    assert [b.span.of(document.source.text) for b in document.blocks] == ["Ann: Why?", "Because?", "Bo: I must.\nYes."]


def test_a_name_in_brackets_is_no_link_target() -> None:
    document = read(b"[Ann Lee]: Why do you sing?\n\n[there]: https://example.org/song\n", "talk.md")

    assert [block.kind for block in document.blocks] == [Kind.TEXT, Kind.MARKUP]


@pytest.mark.parametrize(
    ("asked", "told", "more"),
    [
        ("Why do you {}?", "I like how it {}.", "My sister never did."),
        ("Warum {} du?", "Mir gefällt, wie es {}.", "Meine Schwester tat es nie."),
        ("Pourquoi {} ?", "J’aime ce que ça {}.", "Ma sœur ne l’a jamais fait."),
        ("¿Por qué {}?", "Me gusta cómo {}.", "Mi hermana nunca lo hizo."),
        ("Por que {}?", "Gosto de como {}.", "A minha irmã nunca o fez."),
    ],
)
def test_quotations_that_answer_go_on_on_lines_without_a_mark(asked: str, told: str, more: str) -> None:
    turns = "\n\n---\n\n".join(f"{asked.format(n)}\n\n>{told.format(n)}\n{more}" for n in ("hum", "ring", "sing"))
    document = read(f"# A talk\n\n{turns}\n".encode(), "talk.md")

    quoted = [b.span.of(document.source.text).splitlines() for b in document.blocks if b.kind is Kind.QUOTE]
    assert quoted == [[told.format(n), more] for n in ("hum", "ring", "sing")]


def test_what_stands_right_below_quotations_that_ask_is_no_part_of_them() -> None:
    turns = "\n\n".join(f"Shall I go on?\n> Why {n}?\nIt hums.\n" for n in ("bees", "bells", "birds"))
    document = read(f"# A talk\n\n{turns}\n".encode(), "talk.md")

    assert [b.kind for b in document.blocks].count(Kind.QUOTE) == 3
    assert all(b.span.of(document.source.text).endswith("?") for b in document.blocks if b.kind is Kind.QUOTE)


@pytest.mark.parametrize("style", ["Quote", "IntenseQuote", "Zitat", "IntensivesZitat", "Citation", "Cita", "Citação"])
def test_what_word_sets_off_as_a_quotation_is_one(style: str) -> None:
    told = "<w:p>{}<w:r><w:t>{}</w:t></w:r></w:p>"
    body = told.format(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', "Why?") + told.format("", "They hum.")

    assert [block.kind for block in read(word_file(body), "talk.docx").blocks] == [Kind.QUOTE, Kind.TEXT]


@pytest.mark.parametrize(
    ("quoted", "below", "belongs"),
    [
        ("> What is a prompter good for at all when", "everybody knows the text?", True),
        ("> À quoi sert une souffleuse quand on", "connaît son texte ?", True),
        ("> Wozu braucht es eine Souffleuse, wenn", "Schauspieler den Text können?", True),
        ("> ¿Para qué sirve una apuntadora si", "todos saben el texto?", True),
        ("> Para que serve um ponto no teatro quando", "todos sabem o texto?", True),
        ("> What is a prompter good for these days?", "Nothing at all.", False),
        ("> Why?", "Because", False),
        ("> a very long line without any end of it", "- a point", False),
    ],
)
def test_a_quotation_may_be_wrapped_into_a_line_without_its_mark(quoted: str, below: str, belongs: bool) -> None:
    document = read(f"{quoted}\n{below}\n\nLater.\n".encode(), "talk.md")

    first = document.blocks[0].span.of(document.source.text)
    assert first.endswith(below) is belongs
    assert document.blocks[0].kind is Kind.QUOTE


@pytest.mark.parametrize(
    ("stated", "fields"),
    [
        ("hosts:\n    - name: Ann Lee\n      url: a.b\nlayout: x", [("name", "Ann Lee"), ("hosts", "Ann Lee")]),
        ("guest:\n  name: Bo Ray\n  url: a.b", [("name", "Bo Ray"), ("guest", "Bo Ray")]),
        ("hosts:\n- name: 'Ann Lee'\n- name: Bo Ray", [("hosts", "Ann Lee"), ("hosts", "Bo Ray")]),
        ("hosts:\n  - Ann Lee\nname: The Lock", [("hosts", "Ann Lee"), ("name", "The Lock")]),
    ],
)
def test_front_matter_names_people_below_what_they_are(stated: str, fields: list[tuple[str, str]]) -> None:
    document = read(f"---\n{stated}\n---\n\nHello.\n".encode(), "talk.md")

    found = [(f.name, f.span.of(document.source.text)) for f in document.fields]
    assert [field for field in found if field in fields] == fields
    assert ("hosts", "The Lock") not in found


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("title: >-\n  A talk\n  on bees", "A talk\n  on bees"),
        ("title: |\n  A talk", "A talk"),
        ('title: "A talk\n  on bees"', "A talk\n  on bees"),
        ("title: 'A talk\n  on bees'", "A talk\n  on bees"),
        ('title: "A talk" # on bees', "A talk"),
        ("title: A talk", "A talk"),
        ("title: '70s talk", "70s talk"),
    ],
)
def test_a_value_of_front_matter_may_go_on_below(stated: str, value: str) -> None:
    document = read(f"---\n{stated}\nlayout: x\n---\n\nHello.\n".encode(), "talk.md")

    assert document.fields[0].span.of(document.source.text) == value
    assert document.fields[-1].name == "layout"


def test_front_matter_of_toml_is_page_code_with_fields() -> None:
    document = read(b'+++\ntitle = "A talk"\nauthor = "Ann Lee"\n+++\n\nHello.\n', "talk.md")

    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == [
        ("title", "A talk"),
        ("author", "Ann Lee"),
    ]
    assert words(document) == ["Hello."]


def test_what_opens_like_front_matter_of_toml_and_does_not_end_is_text() -> None:
    assert words(read(b"+++\n\nHello.\n", "talk.md")) == ["+++", "Hello."]


@pytest.mark.parametrize("name", ["talk.txt", "talk.md", "talk.adoc"])
def test_addresses_that_run_together_are_read_in_a_moment(name: str) -> None:
    began = time.process_time()

    document = read(("Q: Why?\n\nA: " + "http://a" * 30_000 + " http://b[so] http://c[it is]").encode(), name)

    assert time.process_time() - began < 5
    assert document.source.text.endswith("http://a so it is")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("So&nbsp;it goes", "So\xa0it goes"),
        ("It &registers; me", "It &registers; me"),
        ("So it goes&semi; on", "So it goes; on"),
        ("*Tom &amp; Jo* &#8217; &#x1F41D;", "Tom & Jo ’ 🐝"),
        ("&lt;b&gt; &#42;so&#42;", "<b> *so*"),
        ("AT&T; R&D, so &copy it &unknown; &#10;x", "AT&T; R&D, so &copy it &unknown;  x"),
        (r"\&nbsp; so&shy;ft &#xD800;&#0;.", "&nbsp; soft \ufffd\ufffd."),
        ("[a &amp; b](http://a.example/?a&amp;b) it", "a & b it"),
        ("so  &nbsp;", "so"),
    ],
)
def test_entities_in_markdown_are_characters(written: str, meant: str) -> None:
    document = read(f"**Why &amp; how?**\n\n{written}\n\n**And?**\n".encode(), "talk.md")

    text = document.source.text

    assert [block.span.of(text) for block in document.blocks] == ["Why & how?", meant, "And?"]
    assert [run.of(text) for run in (*document.blocks[0].bold, *document.blocks[2].bold)] == ["Why & how?", "And?"]
    assert written in read(f"Why?\n\n{written}\n".encode(), "talk.txt").source.text


def test_a_quotation_that_is_nothing_but_a_heading_is_one() -> None:
    document = read(b"> ### Why bees?\n\nThey hum.\n\n> ### A box\n> of two lines\n", "talk.md")

    words = [(block.kind, block.span.of(document.source.text)) for block in document.blocks]
    assert words == [(Kind.HEADING, "Why bees?"), (Kind.TEXT, "They hum."), (Kind.QUOTE, "### A box\nof two lines")]
