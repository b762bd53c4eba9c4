"""A first question that only greets, and asks without a mark, above a short answer with a label."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood

GREETINGS = {
    "en": (
        "Congratulations on your hundredth well! I know you, but our readers do not: tell them a bit about yourself.",
        "I'm Silas, and I dig.",
    ),
    "de": (
        "Glückwunsch zum hundertsten Brunnen! Ich kenne Sie, unsere Leser aber nicht: Stellen Sie sich doch kurz vor.",
        "Ich bin Anton und grabe.",
    ),
    "fr": (
        "Bravo pour votre centième puits ! Moi, je vous connais, nos lecteurs non : dites-leur donc qui vous êtes.",
        "Je suis Lucien, je creuse.",
    ),
    "es": (
        "¡Enhorabuena por su pozo número cien! Yo le conozco, nuestros lectores no: cuénteles un poco quién es usted.",
        "Soy Julio, y cavo.",
    ),
    "pt": (
        "Parabéns pelo centésimo poço! Eu conheço-o, os nossos leitores não: conte-lhes um pouco quem é.",
        "Sou o Duarte, e cavo.",
    ),
}


@pytest.mark.parametrize("asked", ["***{}***", "**{}**", "*{}*"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_greeting_that_a_label_answers_is_a_question(language: str, asked: str) -> None:
    talk = TALKS[language]
    pairs = [GREETINGS[language], *talk.pairs]
    turns = "".join(f"{asked.format(q)}\n\n**{talk.answers.split()[0]}:** {a}\n\n" for q, a in pairs)

    found, _ = understood(f"# 100\n\n{talk.introduction}\n\n{turns}", language)

    assert found == pairs


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_introduction_set_like_questions_is_none_above_the_first_of_them(language: str) -> None:
    talk = TALKS[language]
    turns = "".join(f"**{q}**\n\n**{talk.answers.split()[0]}:** {a}\n\n" for q, a in talk.pairs)

    found, _ = understood(f"# 100\n\n**{talk.introduction} {talk.title}. {talk.introduction}**\n\n{turns}", language)

    assert found == talk.pairs
