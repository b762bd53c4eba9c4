from __future__ import annotations

from collections.abc import Callable

import pytest
from transcript.troubles import troubles
from world.judging import bare
from world.marked import Marked

from bot.model import Exchange, Paragraph, Source
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import ANSWERS, ASKS, FORMATS, INTERVIEW, QUESTIONNAIRES, Turns, epub, open_document_file

NAMES = ("talk", "talk.txt", "talk.md", "talk.docx", "talk.pdf", "talk.json", "talk.adoc", "talk.vtt")


def said(source: Source, paragraphs: tuple[Paragraph, ...]) -> str:
    return " ".join(" ".join(p.span.of(source.text) for p in paragraphs).split())


def pair(source: Source, exchange: Exchange) -> tuple[str, str]:
    return said(source, exchange.question), said(source, exchange.answer)


def expected() -> list[tuple[str, str]]:
    words = [" ".join(paragraphs) for _, paragraphs in INTERVIEW]
    return list(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize("write", FORMATS, ids=lambda write: write.__name__)
def test_the_same_interview_has_the_same_exchanges_in_every_format(write: Callable[[Turns], bytes]) -> None:
    document = read(write(INTERVIEW), "talk")

    found = parse(document)

    assert [pair(document.source, e) for e in found.exchanges] == expected()
    assert (found.interviewers, found.interviewees) == ((ASKS,), (ANSWERS,))


def bare_turns(text: Marked) -> list[tuple[str, str]]:
    """Return each question of ``text`` and its answer, without marks of styles."""
    return [(asked.strip("#* \n"), told.strip()) for asked, told in text.truth.exchanges]


def office_document(text: Marked) -> bytes:
    """Return the talk of ``text`` as a text of an office program: a title, a credit, questions in bold."""
    bold = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    turns = "".join(
        f'<text:p><text:span text:style-name="B">{asked}</text:span></text:p><text:p>{told}</text:p>'
        for asked, told in bare_turns(text)
    )
    return open_document_file(f"<text:h>Interview: {text.truth.interviewees[0]}</text:h>{turns}", bold)


def book(text: Marked) -> bytes:
    """Return the talk of ``text`` as a book of a page for each question."""
    turns = [f"<h3>{asked}</h3><p>{told}</p>" for asked, told in bare_turns(text)]
    return epub([f"<h1>Interview: {text.truth.interviewees[0]}</h1>", *turns])


@pytest.mark.parametrize("write", [office_document, book], ids=lambda write: write.__name__)
@pytest.mark.parametrize("text", troubles()["unnamed_talks"], ids=lambda text: text.file)
def test_open_documents_and_books_are_understood(text: Marked, write: Callable[[Marked], bytes]) -> None:
    document = read(write(text), "talk")

    found = parse(document)

    pairs = [tuple(map(bare, pair(document.source, e))) for e in found.exchanges]
    assert pairs == [(bare(asked), bare(told)) for asked, told in text.truth.exchanges]
    assert found.interviewees == text.truth.interviewees


@pytest.mark.parametrize("write", QUESTIONNAIRES, ids=lambda write: write.__name__)
def test_pairs_of_questions_and_answers_are_exchanges_of_nobody_named(write: Callable[[Turns], bytes]) -> None:
    document = read(write(INTERVIEW), "talk")

    found = parse(document)

    assert [pair(document.source, e) for e in found.exchanges] == expected()
    assert (found.interviewers, found.interviewees) == ((), ())


@pytest.mark.parametrize("write", [*FORMATS, *QUESTIONNAIRES], ids=lambda write: write.__name__)
def test_a_wrong_ending_of_the_name_changes_nothing(write: Callable[[Turns], bytes]) -> None:
    data = write(INTERVIEW)

    documents = {(read(data, name).source.text, read(data, name).blocks) for name in NAMES}

    assert len(documents) == 1
