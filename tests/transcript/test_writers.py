"""Who writes a page, by its own words, and on whose pages a talk stood first."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.writers import asks_others, own_name_in, stood_first_with
from transcript.building import document_of
from transcript.five_languages import TALKS

GAVE = {
    "en": "My name is Mirela Costin. Last spring I gave an interview to a school paper.",
    "fr": "Je m’appelle Mirela Costin. J’ai donné une interview à un journal d’école ; la voici.",
    "de": "Ich heiße Mirela Costin. Ich habe der Schülerzeitung ein Interview gegeben.",
    "es": "Me llamo Mirela Costin. Hace poco di una entrevista a una revista escolar.",
    "pt": "O meu nome é Mirela Costin. Dei uma entrevista a um jornal da escola.",
}
ASKS = {
    "en": "My name is Mirela Costin, and in this column I talk to people who dig.",
    "fr": "Je m’appelle Mirela Costin et j’interroge ici ceux qui creusent.",
    "de": "Ich heiße Mirela Costin und frage hier Leute, die graben.",
    "es": "Me llamo Mirela Costin y aquí converso con quienes cavan.",
    "pt": "O meu nome é Mirela Costin, e já entrevistei muita gente que cava.",
}
FIRST = {
    "en": "This post originally appeared on Nora Pike's blog Rope & Bucket.",
    "fr": "Cet entretien est paru d’abord sur le blog d’Agathe Morvan.",
    "de": "Dieses Gespräch erschien zuerst im Blog von Greta Uhl.",
    "es": "Publicado originalmente en el blog de Clara Montes.",
    "pt": "Publicado originalmente no blog de Teresa Vaz.",
}


def page(language: str, line: str, title: str = "3/5") -> str:
    turns = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in TALKS[language].pairs)
    return f"# {title}\n\n{line}\n\n{turns}"


@pytest.mark.parametrize("language", GAVE)
def test_who_gave_an_interview_and_says_their_name_answers(language: str) -> None:
    assert parse(document_of(page(language, GAVE[language])), language).interviewees == ("Mirela Costin",)


@pytest.mark.parametrize("language", ASKS)
def test_who_asks_others_and_says_their_name_does_not_answer(language: str) -> None:
    found = parse(document_of(page(language, ASKS[language])), language)

    assert (found.interviewers, found.interviewees) == (("Mirela Costin",), ())


@pytest.mark.parametrize("language", FIRST)
def test_on_whose_blog_a_talk_stood_first_asks(language: str) -> None:
    found = parse(document_of(page(language, f"*{FIRST[language]}*")), language)

    assert (found.interviewers, found.interviewees) == ((TALKS[language].asks,), ())


def test_whom_the_title_interviews_answers_on_their_own_blog() -> None:
    text = page("en", "*This interview first ran on Silas Brook's blog.*", "Interview with Silas Brook")

    assert parse(document_of(text), "en").interviewees == ("Silas Brook",)


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        ("Das Gespräch ist zuerst auf Greta Uhls Blog erschienen.", ("Greta Uhl",)),
        ("A cross-post from Nora Pike's research [blog](https://rope.example).", ("Nora Pike",)),
        ("First published on the podcast of Nora Pike.", ("Nora Pike",)),
        ("Pubblicato per la prima volta sul blog di Marta Conti.", ("Marta Conti",)),
        ("It first ran in the New York Times.", ()),
        ("Originally published in the Lantern's newsletter.", ()),
        ("Nora Pike's blog is worth a visit.", ()),
    ],
)
def test_a_place_of_somebodys_own_is_meant(line: str, whose: tuple[str, ...]) -> None:
    assert stood_first_with([line]) == whose


def test_what_somebody_is_and_does_is_no_name_and_asks_nobody() -> None:
    assert own_name_in(["I'm French and I dig.", "My name is on the gate."]) is None
    assert not asks_others(["I dig wells. My uncle asked for a spade."])
