"""Whom an introduction says to have been put questions, by a first name alone."""

from __future__ import annotations

import pytest

from bot.transcript.names.questioned import questioned_in
from transcript.five_languages import TALKS, understood

#: The whole name stands above among others, and the first name where somebody is asked.
SAID = {
    "en": (
        "It began by a river. {} and two cousins dug there, and Rosa Blue, as they call the spade, was new.",
        "We asked {}, who digs alone today, a few questions.",
    ),
    "fr": (
        "Tout commence au bord d’une rivière. {} y creuse avec deux cousins, et Rose Bleue, leur pelle, est neuve.",
        "Nous avons posé quelques questions à {}, qui creuse seul aujourd’hui.",
    ),
    "de": (
        "Es begann an einem Fluss. {} und zwei Vettern gruben dort, und Blauer Reiter, ihr Spaten, war neu.",
        "Wir haben Gräber {}, der heute allein gräbt, ein paar Fragen gestellt.",
    ),
    "es": (
        "Empezó junto a un río. {} y dos primos cavaban allí, y Rosa Azul, su pala, era nueva.",
        "Hicimos unas preguntas a {}, que hoy cava solo.",
    ),
    "pt": (
        "Começou junto a um rio. {} e dois primos cavavam ali, e Rosa Azul, a pá deles, era nova.",
        "Fizemos algumas perguntas a {}, que hoje cava sozinho.",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_whoever_is_put_questions_answers(language: str) -> None:
    talk = TALKS[language]
    told, asked = SAID[language]
    head = f"{told.format(talk.answers)}\n\n{asked.format(talk.answers.split()[0])}"
    pairs = "\n\n".join(f"{n}. {question}\n\n{answer}" for n, (question, answer) in enumerate(talk.pairs, 1))

    _, found = understood(f"{head}\n\n{pairs}\n", language)

    assert found.interviewees == (talk.answers,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("We have asked the digger Anna Brook some questions about her spade.", "Anna Brook"),
        ("I put ten questions to Anna Brook.", "Anna Brook"),
        ("Dazu stellten wir der Gräberin Anna Reiser fünf Fragen.", "Anna Reiser"),
        ("J’ai posé mes questions à Anne Faye, qui creuse.", "Anne Faye"),
        ("Le hemos hecho unas preguntas a María Vega.", "María Vega"),
        ("Colocámos cinco perguntas à Maria Matos.", "Maria Matos"),
    ],
)
def test_the_sentence_may_have_the_whole_name(line: str, name: str) -> None:
    assert questioned_in([line], line) == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "Ida asked a few questions.",
        "We asked the river a few questions.",
        "Ida hat uns ein paar Fragen gestellt.",
        "We asked Nora a few questions.",
    ],
)
def test_nobody_else_is(line: str) -> None:
    assert questioned_in([line], "Ida Holm digs wells. " + line) == ()
