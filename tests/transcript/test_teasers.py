"""A page that begins with a question which the journalist answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.text_parts.teasers import below_teaser
from transcript.building import passages_of
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


_TEASER = (
    "Who tends the last lamp?\n\n"
    "Mirja Tallgren does, on an island that has no harbour and two goats. We climbed up to her on a dry day.\n\n"
    "How did you come here?\n\nI came by boat.\n\nWho taught you?\n\nMy uncle did.\n\nDo you ever sleep?\n\nI try to.\n"
)
_TEASER_DE = (
    "Wer hütet das letzte Licht?\n\n"
    "Das tut Jorid Hasselkamp, auf einer Hallig ohne Hafen. Sie hat zwei Ziegen. Wir sind zu ihr hinaufgestiegen.\n\n"
    "Wer hat Sie gerufen?\n\nIch kam selbst.\n\nWann schlafen Sie?\n\nIch schlafe nie.\n\nUnd jetzt?\n\nIch bleibe.\n"
)


def _begins(text: str, language: str = "en") -> int:
    """Return where the talk begins in a text in which all that ends with a question mark asks."""
    passages = passages_of(text)
    asked = [n for n, passage in enumerate(passages) if passage.span.of(text).endswith("?")]
    return below_teaser(text, passages, asked, language)


def test_the_talk_begins_at_the_question_below_a_teaser() -> None:
    assert _begins(_TEASER) == 2
    assert _begins(_TEASER_DE, "de") == 2


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("the last lamp?", "your last lamp?"),
        ("Who tends", "Who tended"),
        ("the last lamp?", "the lamp of Otto Brandreth?"),
        ("We climbed up to her", "We climbed up to her with my dog"),
        ("two goats.", "two goats. You would like it."),
        ("Mirja Tallgren does", "A woman does"),
        ("up to her on", "up the rocks on"),
        ("We climbed", "We climb"),
        ("My uncle did.", "My aunt did, and Tallgren before her."),
        ("I came by boat.", "We came by boat, and I was sick."),
        ("My uncle did.\n\nDo you ever sleep?\n\nI try to.", "Nobody.\n\nDo you ever sleep?\n\nHardly."),
        ("Who tends", "# Orla Fenwright and the sea\n\nWho tends"),
        ("Who tends", "This winter was long, and the paper sends us out. " * 3 + "\n\nWho tends"),
        ("\n\nDo you ever sleep?\n\nI try to.", ""),
        ("Do you ever sleep?\n\nI try to.", "Ann Lee: Why?\n\nBo Ray: I try.\n\nAnn Lee: When?\n\nBo Ray: I can."),
    ],
)
def test_what_could_be_an_answer_is_no_teaser(was: str, becomes: str) -> None:
    assert was in _TEASER
    assert _begins(_TEASER.replace(was, becomes, 1)) == 0


def test_a_polite_form_addresses_somebody() -> None:
    assert _begins(_TEASER_DE.replace("hütet das", "hütet für Sie das"), "de") == 0


def test_no_teaser_is_told_in_a_language_without_its_words() -> None:
    assert _begins(_TEASER, "nl") == 0


def test_a_word_that_may_mean_the_one_who_is_asked_leaves_it_an_answer() -> None:
    page = next(page for page in TEASERS if page.language == "es")
    text = replace(page, look="plain").text
    assert _begins(text, "es") == 2
    assert _begins(text.replace("cuida la última", "cuida su última"), "es") == 0
