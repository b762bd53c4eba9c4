"""A page that begins with a question which the journalist answers."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from transcript.teaser_cases import ANSWERS, TEASERS, Page


def _parsed(page: Page) -> tuple[str, Transcript]:
    document = read(page.text.encode(), page.name)
    return document.source.text, parse(document)


def _ids(page: Page) -> str:
    return f"{page.language}-{page.look}-{page.opening}"


@pytest.mark.parametrize("page", TEASERS, ids=_ids)
def test_what_a_journalist_tells_below_the_question_of_a_title_is_no_answer(page: Page) -> None:
    text, transcript = _parsed(page)
    assert len(transcript.exchanges) == 4
    assert page.below[0] in [p.span.of(text) for p in transcript.standfirst]
    said = [p.span.of(text) for e in transcript.exchanges for p in (*e.question, *e.answer)]
    assert not set(said) & {page.opening, *page.below}


@pytest.mark.parametrize("page", ANSWERS, ids=_ids)
def test_a_guest_may_first_answer_of_somebody_else(page: Page) -> None:
    text, transcript = _parsed(page)
    first = transcript.exchanges[0]
    assert [p.span.of(text) for p in (*first.question, *first.answer)] == [page.opening, *page.below]
    assert len(transcript.exchanges) == 5
