"""Whom a title has right behind the word for an interview, and apostrophes in titles that are no quotation marks."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.name_cues import interviewed_in
from transcript.building import BEES, document_of
from transcript.five_languages import TALKS


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Interview: {}"),
        ("en", "INTERVIEW | {} (part 1)"),
        ("de", "Interview {}"),
        ("fr", "Entretien – {}"),
        ("es", "Entrevista {} - La Noria"),
        ("pt", "Entrevista · {}"),
    ],
)
def test_a_title_may_have_the_name_behind_the_word_for_an_interview(language: str, title: str) -> None:
    talk = TALKS[language]
    turns = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in talk.pairs)
    page = f"# {title.format(talk.answers)}\n\nDi {talk.asks}\n\n{turns}"

    assert parse(document_of(page), language).interviewees == (talk.answers,)


def test_a_rare_name_counts_where_the_page_has_it_again() -> None:
    head = "---\ntitle: Intervista Zed Lumo- TheFork\n---\n\n# {} e la gran sete dentro l’Orba di Matera\n\n"

    assert parse(document_of(head.format("Zed Lumo") + BEES)).interviewees == ("Zed Lumo",)


@pytest.mark.parametrize("title", ["Interview Question Bank", "Interview Lantern Quarterly", "Entrevista Rádio Orba"])
def test_things_behind_that_word_are_nobody(title: str) -> None:
    assert parse(document_of(f"# {title}\n\n{BEES}")).interviewees == ()


def test_an_apostrophe_closes_no_quotation() -> None:
    assert interviewed_in("La gran sete dentro l’Orba di Matera") == ()
    assert interviewed_in("‘I never sleep’ Ida Holm") == ("Ida Holm",)
