"""Whom headings name that stand above the same questions."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of
from transcript.five_languages import LANGUAGES, TALKS

HEADS = ("### {}", "### {} (weaver, third year)", "## **{}**", "### {} – weaver", "### {}, weaver")
PEOPLE = ("Carla Menk", "Jae Won Torrel")


def page(language: str, head: str, *, same: bool = True) -> str:
    pairs = [(asked, told) for asked, told in TALKS[language].pairs]
    others = pairs if same else pairs[1:]
    sections = (
        f"{head.format(name)}\n\n" + "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in questions)
        for name, questions in zip(PEOPLE, (pairs, others), strict=True)
    )
    return "---\ntitle: Two of us\nauthor: Jette Kranz\n---\n\n" + "".join(sections)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_people_who_are_asked_the_same_one_by_one_all_answer(language: str, head: str) -> None:
    found = parse(document_of(page(language, head)), language)

    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), PEOPLE)
    assert {told.speaker for exchange in found.exchanges for told in exchange.answer} == {None}


def test_headings_above_other_questions_name_no_more_people_who_answer() -> None:
    assert parse(document_of(page("en", HEADS[0], same=False)), "en").interviewees != PEOPLE


def test_headings_of_places_name_nobody() -> None:
    text = page("en", HEADS[0]).replace("Carla Menk", "New York").replace("Jae Won Torrel", "The Old Mill")

    assert parse(document_of(text), "en").interviewees == ()
