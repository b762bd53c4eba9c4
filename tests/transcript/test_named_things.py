"""A platform, a firm or a book is nobody, though it is called like somebody and all else speaks for it."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.named_things import named_things
from transcript.building import document_of


@pytest.mark.parametrize(
    "sentence",
    [
        "This talk is about Velo Nordlys, a platform for repairs.",
        "We build Velo Nordlys (a small open website where neighbours lend each other tools).",
        "Wir bauen Velo Nordlys, eine Plattform für Reparaturen.",
        "Es geht um Velo Nordlys, ein kleines Netzwerk im Norden.",
        "Nous parlons de Velo Nordlys, une plateforme de réparations.",
        "Hablamos de Velo Nordlys, una plataforma interna de reparaciones.",
        "Hablamos de Velo Nordlys, un nuevo marketplace.",
        "Falamos do Velo Nordlys, uma pequena plataforma de consertos.",
        "Place: Velo Nordlys",
        "* Firma: Velo Nordlys",
        "Lieu : Velo Nordlys, 3 rue du Port",
        "Lugar: Velo Nordlys",
        "*   Lokasi: Velo Nordlys",
    ],
)
def test_what_a_sentence_says_to_be_a_thing_is_one(sentence: str) -> None:
    assert "Velo Nordlys" in named_things([sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "We met Velo Nordlys, a platform engineer from the north.",
        "Wir trafen Velo Nordlys, eine App-Entwicklerin.",
        "Velo Nordlys, founder of a platform for repairs, came late.",
        "Velo Nordlys, una jardinera de mapas, llegó tarde.",
        "Velo Nordlys has a platform for repairs.",
        "Guest: Velo Nordlys",
        "Place: Ida Nordlys",
    ],
)
def test_somebody_who_has_to_do_with_a_thing_is_none(sentence: str) -> None:
    assert named_things([sentence]) == frozenset()


@pytest.mark.parametrize(
    "sentence",
    [
        "We sat with Ida Nordlys, a book in her hand.",
        "Wir saßen mit Ida Nordlys, ein Buch in der Hand, am See.",
        "Avec Ida Nordlys, un livre à la main, au bord du lac.",
        "Hablamos con Ida Nordlys, un libro en la mano.",
        "Com a Ida Nordlys, um livro na mão, junto ao lago.",
    ],
)
def test_whoever_has_a_first_name_is_none_beside_a_thing(sentence: str) -> None:
    assert "Ida Nordlys" not in named_things([sentence])


TURNS = {
    "en": ("Question", "Answer", "How would you like to sign in?", "With my library card, for I lose everything else."),
    "de": ("Frage", "Antwort", "Wie möchtest du dich anmelden?", "Mit dem Ausweis, denn alles andere verliere ich."),
    "fr": ("Question", "Réponse", "Comment veux-tu t’inscrire ?", "Avec ma carte, car je perds tout le reste."),
    "es": ("Pregunta", "Respuesta", "¿Cómo te gustaría registrarte?", "Con mi carné, porque pierdo todo lo demás."),
    "pt": ("Pergunta", "Resposta", "Como queres te registar?", "Com o meu cartão, porque perco tudo o resto."),
}


@pytest.mark.parametrize(
    ("language", "title", "front"),
    [
        (
            "en",
            "Interview with Jorunnka",
            "We plan **Velo Nordlys**, a platform. Jorunnka lends tools there.",
        ),
        (
            "de",
            "Interview mit Jorunnka",
            "Wir planen **Velo Nordlys**, eine Plattform. Jorunnka leiht dort Werkzeug.",
        ),
        ("fr", "Entretien avec Jorunnka", "Voici **Velo Nordlys**, une plateforme. Jorunnka y prête des outils."),
        ("es", "Entrevista a Jorunnka", "Este es **Velo Nordlys**, una plataforma. Jorunnka presta herramientas."),
        ("pt", "Entrevista com Jorunnka", "Este é o **Velo Nordlys**, uma plataforma. Jorunnka empresta ferramentas."),
    ],
)
def test_a_first_name_in_the_title_answers_and_not_the_thing_that_the_talk_is_about(
    language: str, title: str, front: str
) -> None:
    q, a, asked, told = TURNS[language]
    turns = "\n\n".join(f"**{q}:** {asked}\n**{a}:** {told}" for _ in range(4))
    transcript = parse(document_of(f"# {title}\n\n{front}\n\n## 1\n\n{turns}\n"), language=language)

    assert transcript.interviewees == ("Jorunnka",)
