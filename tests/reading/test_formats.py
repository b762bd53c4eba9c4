from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.model import Exchange, Paragraph, Source
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import ANSWERS, ASKS, FORMATS, INTERVIEW, QUESTIONNAIRES, Turns

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
