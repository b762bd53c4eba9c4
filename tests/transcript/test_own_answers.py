"""Whoever writes a page answers the questions on it, where it says so and has nobody else."""

from __future__ import annotations

import time

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.own_answers import answers_own

ASKED = {
    "en": ("Why did you start to mend nets?", "Where do you keep them?", "What will you do next?"),
    "de": ("Warum flickst du Netze?", "Wo bewahrst du sie auf?", "Was machst du als Nächstes?"),
    "fr": ("Pourquoi répares-tu des filets ?", "Où les ranges-tu ?", "Que feras-tu ensuite ?"),
    "es": ("¿Por qué remiendas redes?", "¿Dónde las guardas?", "¿Qué harás después?"),
    "pt": ("Por que consertas redes?", "Onde as guardas?", "O que farás depois?"),
}
TOLD = {
    "en": ("I wanted to do something with my hands.", "I keep them in my shed.", "I want to build a boat of my own."),
    "de": ("Ich wollte etwas mit den Händen tun.", "Ich habe einen Schuppen.", "Ich möchte mein eigenes Boot bauen."),
    "fr": ("Je voulais travailler de mes mains.", "J’ai un hangar.", "Je veux construire mon propre bateau."),
    "es": ("Yo quería hacer algo con las manos.", "Tengo un cobertizo.", "Quiero construir mi propio barco."),
    "pt": ("Eu queria fazer algo com as mãos.", "Tenho um barracão.", "Quero construir o meu próprio barco."),
}


def page(language: str, front: str, author: str = "Jorunn K <jorunn@nets.example>") -> Transcript:
    turns = "".join(f"## {a}\n\n{b}\n\n" for a, b in zip(ASKED[language], TOLD[language], strict=True))
    text = f'---\ntitle: "Nets"\nauthor: "{author}"\n---\n\n{front}\n\n{turns}'
    return parse(read(text.encode(), "talk.md"), language=language)


FRONTS = [
    ("en", "Everybody does this questions challenge, so why not me?"),
    ("en", "A friend tagged me, and here are my answers."),
    ("de", "Ein Freund hat mich nominiert, hier sind meine Antworten."),
    ("fr", "Une amie m’a taguée, voici mes réponses."),
    ("es", "Un amigo me nominó, y estas son mis respuestas."),
    ("pt", "Um amigo me marcou, e aqui estão as minhas respostas."),
]


@pytest.mark.parametrize(("language", "front"), FRONTS)
def test_the_author_answers_where_the_page_says_so(language: str, front: str) -> None:
    transcript = page(language, front)

    assert (transcript.interviewers, transcript.interviewees) == ((), ("Jorunn K",))


def test_the_author_of_another_page_does_not() -> None:
    assert page("en", "Some words on nets, and on who mends them.").interviewees == ()


@pytest.mark.parametrize(
    "line",
    [
        "I answered the door, and there she stood.",
        "I answered her call.",
        "Ich beantworte Briefe.",
        "She answered all of it.",
        "We tagged the fish.",
        "Er beantwortete alles.",
        "Elle a répondu.",
        "Ella respondió.",
    ],
)
def test_what_somebody_else_did_says_nothing_of_the_writer(line: str) -> None:
    assert not answers_own([line])


def test_long_lines_are_looked_at_quickly() -> None:
    began = time.process_time()
    answers_own(["ich wurde " * 5_000, "I " * 20_000, "m'a " * 10_000])

    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("field", ["name", "label", "nombre", "membre"])
def test_whose_page_it_is_answers_where_nobody_else_is_found(field: str) -> None:
    turns = (
        "¿Qué es el mar para ti?\n\nUna casa.",
        "¿A quién invitarías?\n\n**Oskar Tarn** porque sabe remar, y quizá **Greta Lund**.",
        "¿Qué barco te describe?\n\nA veces el **Viento Sur**.",
        "¿Qué libro lees?\n\nMar Adentro (Bruno Salas, 1988) y La Barca (J.D. Quillén, 2006).",
    )
    body = "\n\n".join(f"> ### {turn}" for turn in turns)
    page = f"---\nid: member_alma\n{field}: Alma Quillén\n---\n\n{body}\n"

    assert parse(read(page.encode(), "talk.md"), language="es").interviewees == ("Alma Quillén",)


ALONE = [
    ("en", "I love to read interviews, such as the interview of Bo Ray. So how about I interview myself?"),
    ("en", "Bo Ray never called, so this is a self-interview."),
    ("de", "Früher hat Bo Ray für den Lampion mit vielen gesprochen. Diesmal interviewe ich mich selbst."),
    ("fr", "J’ai lu l’entretien avec Bo Ray, alors voici une auto-interview."),
    ("es", "Siempre quise una entrevista como la de Bo Ray. Hoy me entrevisto."),
    ("pt", "Sempre gostei da entrevista com Bo Ray. Hoje resolvi me entrevistar."),
]


@pytest.mark.parametrize(("language", "front"), ALONE)
def test_whoever_interviews_themselves_answers_and_nobody_else_who_is_named(language: str, front: str) -> None:
    assert page(language, front).interviewees == ("Jorunn K",)
    assert page(language, front, "Admin").interviewees == ()


def test_whoever_is_interviewed_by_somebody_else_answers_as_before() -> None:
    assert page("en", "This is an interview with Bo Ray, who keeps nets.").interviewees == ("Bo Ray",)
