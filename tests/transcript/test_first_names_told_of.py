"""Introductions that have no more than a first name of whoever answers."""

from __future__ import annotations

from functools import partial

import pytest

from bot.transcript import parse
from bot.transcript.names.lone_first_names import lone_first_name
from transcript.building import document_of
from transcript.five_languages import TALKS
from transcript.growth import grows_evenly

IN_DUTCH = (
    "**{}**\n\nIk loop in augustus over het veld en kijk waar de brandnetel groen is.\n\n"
    "**Bent u daar beneden wel eens bang?**\n\nEen keer kwam er een emmer zonder touw omlaag. Sindsdien zing ik.\n"
)
IN_ITALIAN = (
    "**{}**\n\nCammino per il campo in agosto e guardo dove l’ortica è verde.\n\n"
    "**Ha mai paura laggiù?**\n\nUna volta è sceso un secchio senza la corda. Da allora canto.\n"
)
ASKED = {
    "en": "How do you find water?",
    "de": "Wie finden Sie Wasser?",
    "fr": "Comment trouvez-vous l’eau ?",
    "es": "¿Cómo encuentra el agua?",
    "pt": "Como encontra a água?",
    "it": "Come trova l’acqua?",
    "nl": "Hoe vindt u water?",
}


def talk(language: str, head: str, called: str = "") -> str:
    asked = called + ASKED[language]
    if language in ("it", "nl"):
        return f"{head}\n\n{(IN_ITALIAN if language == 'it' else IN_DUTCH).format(asked)}"
    (_, answer), *others = TALKS[language].pairs
    return f"{head}\n\n" + "".join(f"**{q}**\n\n{said}\n\n" for q, said in [(asked, answer), *others])


@pytest.mark.parametrize(
    ("language", "introduction"),
    [
        ("en", "I interviewed Petra about her life at the well."),
        ("en", "For this project we talked to Petra, who digs wells."),
        ("en", "To learn more about how Petra works, we did an interview with her. Here is what she said."),
        ("de", "Wir haben Petra zu ihren Brunnen befragt."),
        ("de", "Um mehr über die Arbeit von Petra zu erfahren, haben wir ein Interview mit ihr geführt."),
        ("fr", "Pour la deuxième entrevue, j’ai interrogé Jeanne, puisatière à Elst."),
        ("fr", "Nous avons discuté avec Jeanne de ses puits."),
        ("es", "Para conocer el trabajo de Petra, le hicimos una entrevista."),
        ("es", "Entrevistamos a Petra, pocera."),
        ("pt", "Para conhecer o trabalho da Petra, fizemos uma entrevista com ela."),
        ("pt", "Entrevistei a Petra sobre os poços."),
        ("it", "Per conoscere il lavoro di Petra abbiamo fatto un’intervista con lei."),
        ("it", "Abbiamo intervistato Petra nel suo campo."),
        ("nl", "Om iets te weten over het werk van Petra hebben we een interview afgenomen. Zij graaft putten."),
        ("nl", "Vorige week hebben we Petra geïnterviewd over haar werk."),
        ("nl", "Voor dit onderzoek spraken we met Petra, die putten graaft."),
    ],
)
def test_whom_an_introduction_says_to_have_been_met_or_goes_on_about_answers(language: str, introduction: str) -> None:
    name = "Jeanne" if "Jeanne" in introduction else "Petra"

    assert parse(document_of(talk(language, f"# 3/5/2001\n\n{introduction}")), language).interviewees == (name,)


@pytest.mark.parametrize(
    ("language", "introduction"),
    [
        ("en", "This interview was done by Petra for the school paper. She is in the seventh class."),
        ("en", "My cousin Petra wrote this interview down. She types fast."),
        ("en", "The interview took place in a kitchen, while Petra made tea."),
        ("de", "Das Interview wurde geführt von Petra. Sie geht in die siebte Klasse."),
        ("fr", "Un entretien réalisé par Jeanne. Elle est en cinquième."),
        ("es", "Entrevista realizada por Petra, con su cámara. Ella tiene doce años."),
        ("it", "Intervista fatta da Petra. Lei ha dodici anni."),
        ("nl", "Dit interview is afgenomen door Petra. Zij zit in de brugklas."),
    ],
)
def test_who_made_it_or_stands_by_does_not(language: str, introduction: str) -> None:
    assert parse(document_of(talk(language, f"# 3/5/2001\n\n{introduction}")), language).interviewees == ()


@pytest.mark.parametrize(
    ("language", "head", "called"),
    [
        (
            "en",
            "# An interview with Jeanne, well-digger\n\nThe Wellverse is deep. Each week a trade.",
            "Hi Jeanne. ",
        ),
        (
            "de",
            "# Interview mit Jeanne, Brunnenbauerin\n\nDie Brunnerei blüht. Jede Woche eines.",
            "Hallo Jeanne. ",
        ),
        ("fr", "# Entrevue avec Jeanne, puisatière\n\nLa Puisosphère grouille de métiers.", "Bonjour Jeanne. "),
        ("es", "# Entrevista con Jeanne, pocera\n\nLa Pocería es un taller. Cada semana un oficio.", "Hola, Jeanne. "),
        ("pt", "# Entrevista com Jeanne, poceira\n\nO Poçário cresce. Cada semana um ofício.", "Olá, Jeanne. "),
    ],
)
def test_whom_the_title_shows_and_questions_call_answers_rather_than_a_thing(
    language: str, head: str, called: str
) -> None:
    assert parse(document_of(talk(language, head, called)), language).interviewees == ("Jeanne",)


@pytest.mark.parametrize("words", ["our interview with Petra and ", "an interview, and Petra, and she, "])
def test_many_names_in_a_line_take_time_that_grows_with_them(words: str) -> None:
    assert grows_evenly(lambda times: partial(lone_first_name, [words * 500 * times], {}, ()))
