"""Whom a title has right behind the word for an interview, and apostrophes in titles that are no quotation marks."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.interviewed import interviewed_in
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


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Mirela learned with Peter Flay, opened a tea garden in Leeds and won a prize (Good Soil, Kew Guide)."),
        (
            "de",
            "Bei Peter Flach gelernt, in Köln geblieben: seit 2003 führt sie ein Haus. Costin gräbt heute Brunnen.",
        ),
        ("fr", "Formée par Luc Morel, puis à Nantes chez Ida Brel, Mirela creuse des puits depuis plus de vingt ans."),
    ],
)
def test_whose_name_is_all_of_a_title_and_who_is_told_of_below_answers(language: str, told: str) -> None:
    turns = "".join(f"**{asked}**\n\n{answer}\n\n" for asked, answer in TALKS[language].pairs)
    page = f"# Mirela Costin\n\n### Green Hollow\n\n{told}\n\n{turns}"

    assert parse(document_of(page), language).interviewees == ("Mirela Costin",)


def test_whose_page_it_is_does_not_answer_where_they_ask() -> None:
    page = "---\nauthor: Mirela Costin\n---\n\n# Mirela Costin\n\nMirela has a garden, and asks whoever comes.\n\n"

    assert parse(document_of(page + BEES)).interviewees == ()
