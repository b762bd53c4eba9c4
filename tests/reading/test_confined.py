from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.formats import read
from bot.reading.office import confined
from reading.building import INTERVIEW, pdf_file, pdf_of, portable, rich_text


def paragraphs(document: Document) -> list[tuple[str, list[str]]]:
    text = document.source.text
    return [(b.span.of(text), [run.of(text) for run in b.bold]) for b in document.blocks]


def test_lines_of_a_pdf_that_stand_apart_or_change_to_bold_are_paragraphs() -> None:
    document = read(pdf_file([["*Why bees?", "They", "hum.", "", "And", "buzz."], ["(All) day."]]), "talk")

    assert paragraphs(document) == [
        ("Why bees?", ["Why bees?"]),
        ("They\nhum.", []),
        ("And\nbuzz.", []),
        ("(All) day.", []),
    ]


def test_a_sentence_may_go_on_on_the_next_page_of_a_pdf() -> None:
    assert paragraphs(read(pdf_file([["They hum", "all"], ["day."]]), "talk")) == [("They hum\nall\nday.", [])]


def test_a_pdf_comes_with_a_doubt_about_its_lines() -> None:
    assert read(portable(INTERVIEW), "talk").doubts == (
        "talk is a PDF: where lines and words join is not certain. Compare a few answers with the pages.",
    )


def test_bold_runs_of_rich_text_are_hints() -> None:
    document = read(
        b"{\\rtf1\\ansi{\\stylesheet{\\b Head;}}{\\b Why caf\\'e9s\\u8217?}\\par So \\b it\\b0  is.\\par}", "talk"
    )

    assert paragraphs(document) == [("Why cafés’", ["Why cafés’"]), ("So it is.", ["it"])]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7", "is a damaged PDF file; copy its text"),
        (pdf_file([[""]]), "is a PDF of pictures without text"),
        (pdf_file([["a"]] * 1001), "has more than 1,000 pages"),
        (
            pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]).replace(
                b"/Root", b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P 0>>/Root"
            ),
            "is locked with a password",
        ),
        (b"{\\rtf1\\ansicpg99999 words}", "is a damaged RTF file"),
        (b"{\\rtf1 " + b"{\\b a}" * 300_000, "is RTF with more than 700,000 marks"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        read(data, "talk")

    assert refused.value.reason.startswith(reason)


@pytest.mark.parametrize(("library", "data"), [("pypdf", b"%PDF-1.7"), ("striprtf", b"{\\rtf1 words}")])
def test_where_an_installation_lacks_a_library_the_refusal_says_so_and_gives_a_way_out(
    library: str, data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"{library}.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    with pytest.raises(UnreadableSourceError) as refused:
        read(data, "talk")

    kind = library.removeprefix("py").removeprefix("strip")
    assert refused.value.reason == (
        f"is {kind.upper()}, and {library} is missing here; install Verbatim again, or copy its text into a .txt file"
    )


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "_MOST_SECONDS", 0.001)

    with pytest.raises(UnreadableSourceError, match="takes too long to read"):
        read(rich_text(INTERVIEW), "talk")
