"""Questions that neither ask nor end like a sentence, among others of their style."""

from __future__ import annotations

import pytest

from transcript.bells import LANGUAGES, pairs, understood

UNMARKED = {
    "en": "Your oddest bell so far",
    "fr": "Un mot pour ceux qui commencent",
    "de": "Die seltsamste Glocke bisher",
    "es": "El peor día de todos",
    "pt": "Um conselho para quem começa",
}
REPLIES = {
    "en": "I once rang one that was cast with a hole.",
    "fr": "Je leur dis de venir un mardi.",
    "de": "Ich habe einmal eine geläutet, die ein Loch hatte.",
    "es": "Aquel en que se me rompió la cuerda.",
    "pt": "Eu digo que venham a uma terça.",
}


def with_unmarked(language: str) -> list[tuple[str, str]]:
    first, *others = pairs(language)
    return [first, (UNMARKED[language], REPLIES[language]), *others]


@pytest.mark.parametrize("style", ["**{}**\n\n{}", "*{}*\n\n{}", "### {}\n\n{}", "> {}\n\n{}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_without_a_mark_that_is_answered_is_a_question(language: str, style: str) -> None:
    said = with_unmarked(language)

    found, _ = understood("\n\n".join(style.format(*pair) for pair in said), "talk.md")

    assert found == said


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "{}.) ", "{}/ ", "{}.- "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_makes_the_last_line_a_question_too(language: str, number: str) -> None:
    said = [*pairs(language), (UNMARKED[language], REPLIES[language])]
    lines = (f"**{number.format(n)}{question}**\n\n{answer}" for n, (question, answer) in enumerate(said, 1))

    found, _ = understood("\n\n".join(lines), "talk.md")

    assert [answer for _, answer in found] == [answer for _, answer in said]


@pytest.mark.parametrize("heading", ["Ida Maria Holm Ray", "The ropes", "How it began"])
def test_a_name_and_a_short_heading_between_paragraphs_of_an_answer_are_none(heading: str) -> None:
    first, *others = pairs("en")
    lines = [f"**{question}**\n\n{answer}" for question, answer in others]
    text = "\n\n".join(
        [f"**{first[0]}**\n\n{first[1]}", f"**{heading}**\n\nThey came later, and I kept one of them.", *lines]
    )

    found, _ = understood(text, "talk.md")

    assert [question for question, _ in found] == [question for question, _ in pairs("en")]


@pytest.mark.parametrize("dash", ["— ", "—", "– "])
@pytest.mark.parametrize("style", ["*{}*", "**{}**"])
def test_short_answers_behind_a_dash_are_no_signatures(style: str, dash: str) -> None:
    said = [("How heavy is it?", "Half a ton."), ("Who pays?", "The valley does."), ("And who sings?", "Nobody.")]
    lines = (f"{style.format(question)}\n\n{dash}{answer}" for question, answer in said)

    found, _ = understood("\n\n".join(lines), "talk.md")

    assert found == [(question, f"{dash}{answer}") for question, answer in said]
