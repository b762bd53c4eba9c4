"""Whom headings name that stand above the same questions."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.unspoken.person_sections import person_sections
from transcript.building import BEES, document_of, heard
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


def asked_below_names(language: str, name_line: str, asked: str, greeting: str) -> str:
    """Return a page without headings on which everybody is asked the same below a line with their name."""
    sections = (
        f"{name_line.format(name)}\n\n{greeting.format(name.split()[0])}"
        + "".join(f"{asked.format(question)}\n\n{told}\n\n" for question, told in TALKS[language].pairs)
        for name in PEOPLE
    )
    return "".join(sections)


@pytest.mark.parametrize("name_line", ["{}", "**{}**", "{}:", "{}, 16", "**{} (16)**"])
@pytest.mark.parametrize("greeting", ["", "Hi, {} here!\n\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_on_lines_of_their_own_above_the_same_question_answer(
    language: str, greeting: str, name_line: str
) -> None:
    document = document_of(asked_below_names(language, name_line, "*{}*", greeting))
    found = parse(document, language)

    assert found.interviewees == PEOPLE
    told = [" ".join(p.span.of(document.source.text) for p in each.answer) for each in found.exchanges]
    assert told == [answer for _, answer in TALKS[language].pairs] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Who digs best?\n\nCarla Menk\n\nWho digs best?\n\nBo Ray\n\nWho digs best?\n\nIda Holm\n",
        "Carla Menk\n\nWho digs best?\n\nMy uncle.\n\nBo Ray\n\nAre you afraid?\n\nNo, I sing down there.\n",
        "The Old Mill\n\nWho digs best?\n\nMy uncle.\n\nNew York\n\nWho digs best?\n\nMy aunt.\n",
    ],
)
def test_answers_places_and_names_above_other_questions_open_no_sections(text: str) -> None:
    assert person_sections(text, heard(text)) == ()


ANNOUNCED = {
    "en": ("First up, it's Carla:", "Next, we chatted to Jae Won Torrel of Mud & Rope, who digs at night."),
    "fr": ("D’abord, voici Carla :", "Ensuite, nous avons rencontré Jae Won Torrel, qui creuse la nuit."),
    "de": ("Zuerst trafen wir Carla:", "Danach sprachen wir mit Jae Won Torrel, der nachts gräbt."),
    "es": ("Primero, hablamos con Carla:", "Después, hablamos con Jae Won Torrel, que cava de noche."),
    "pt": ("Primeiro, falamos com Carla:", "Depois, falamos com Jae Won Torrel, que cava de noite."),
}


@pytest.mark.parametrize("line", ["{}", "## {}", "*{}*"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_that_say_who_is_asked_next_name_who_answers(language: str, line: str) -> None:
    pairs = TALKS[language].pairs
    halves = pairs[:3], pairs[3:]
    sections = (
        f"{line.format(said)}\n\n" + "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in half)
        for said, half in zip(ANNOUNCED[language], halves, strict=True)
    )
    document = document_of("# 2 × 3\n\nCarla Menk, Jae Won Torrel.\n\n" + "".join(sections))

    found = parse(document, language)

    assert found.interviewees == PEOPLE
    assert [" ".join(p.span.of(document.source.text) for p in e.answer) for e in found.exchanges] == [
        a for _, a in pairs
    ]


def test_whom_an_answer_says_to_have_met_next_is_told_of() -> None:
    text = BEES.replace("I liked", "First, we met Ida Holm.\n\nThen we met Bo Ray.\n\nI liked")
    document = document_of(text)

    found = parse(document, "en")

    assert found.interviewees == ()
    assert "Then we met Bo Ray." in {p.span.of(document.source.text) for p in found.exchanges[0].answer}
