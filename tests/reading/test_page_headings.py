"""Headings of a page that a tag of another level closes, or nothing but the next heading: as browsers read them."""

from __future__ import annotations

import pytest
from transcript.building import pairs_in

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import kinds_in

TALKS = {
    "en": (
        "A VISIT TO THE LIGHTHOUSE",
        ("When did you light the lamp first?", "We lit it in 1987, and it has not gone out since."),
        ("How many ships do you see in a night?", "It depends on the fog. On a clear night we count forty."),
        ("What would you change?", "I should like a warmer coat, and a lift for the oil."),
    ),
    "es": (
        "VISITA AL FARO DE LA PUNTA",
        ("¿Cuándo encendieron la lámpara por primera vez?", "La encendimos en 1987, y no se ha apagado nunca."),
        ("¿Cuántos barcos ven cada noche?", "Depende de la niebla. En una noche clara contamos cuarenta."),
        ("¿Qué cambiaría usted?", "Me gustaría un abrigo más caliente y un ascensor para el aceite."),
    ),
    "de": (
        "BESUCH IM LEUCHTTURM",
        ("Wann haben Sie die Lampe zum ersten Mal angezündet?", "Wir haben sie 1987 angezündet, und sie brennt noch."),
        ("Wie viele Schiffe sehen Sie in einer Nacht?", "Das hängt vom Nebel ab. In klaren Nächten sind es vierzig."),
        ("Was würden Sie ändern?", "Ich hätte gern einen wärmeren Mantel und einen Aufzug für das Öl."),
    ),
    "fr": (
        "VISITE AU PHARE",
        (
            "Quand avez-vous allumé la lampe pour la première fois ?",
            "Nous l’avons allumée en 1987, et elle brûle.",
        ),
        (
            "Combien de bateaux voyez-vous par nuit ?",
            "Cela dépend du brouillard. Quand il fait clair, quarante.",
        ),
        ("Que changeriez-vous ?", "J’aimerais un manteau plus chaud et un ascenseur pour l’huile."),
    ),
}


@pytest.mark.parametrize("head", ["<h1>{}</h2>", "<h1>{}</h3><br>", "<h1 class='a'>{}", "<h4>{}</h1>"])
@pytest.mark.parametrize("language", TALKS)
def test_a_heading_ends_at_the_end_of_one_of_any_level(language: str, head: str) -> None:
    title, *turns = TALKS[language]
    body = "".join(f"<h6>{asked}</h6>\n<p>{told}</p>\n" for asked, told in turns)
    page = f"<html><body>{head.format(title)}\n{body}</body></html>"

    document = read(page.encode(), "talk.html")

    assert pairs_in(document.source, parse(document, language)) == list(map(tuple, turns))


def test_what_stands_in_a_heading_is_part_of_it_until_it_ends() -> None:
    assert kinds_in("<h2><b>Bees</b> <span>hum</span></h2><p>So do I.</p>") == [
        (Kind.HEADING, "Bees hum"),
        (Kind.TEXT, "So do I."),
    ]
    assert kinds_in("<h2>Bees<p>So do I.</p></h2><p>And she.</p></h3>") == [
        (Kind.HEADING, "Bees"),
        (Kind.HEADING, "So do I."),
        (Kind.TEXT, "And she."),
    ]


@pytest.mark.parametrize(
    "turn",
    [
        "<p><h4>{q}</h4></p><h3><p>{a}</p></h3>",
        "<h3><p>{q}</p><p style='color:green'>{a}</p></h3>",
        "<p><i>{q}</i></p><h4><p>{a}</p></h4>",
    ],
)
@pytest.mark.parametrize("language", TALKS)
def test_what_most_of_a_page_is_set_in_is_no_heading(language: str, turn: str) -> None:
    title, *turns = TALKS[language]
    turns = [*turns, *((asked, f"{told} {told}") for asked, told in turns)]
    body = "".join(turn.format(q=asked, a=told) for asked, told in turns)
    page = f"<html><body><h1>{title}</h1>{body}</body></html>"
    document = read(page.encode(), "talk.html")

    assert [block.kind for block in document.blocks if block.span.of(document.source.text) == title] == [Kind.HEADING]
    assert pairs_in(document.source, parse(document, language)) == turns


def test_questions_stay_headings_where_they_are_longer_than_their_answers() -> None:
    asked = "Is it true that you have never once slept a whole night since the lamp was lit for the first time?"
    body = "".join(f"<h3>{n}. {asked}</h3><p>Yes.</p>" for n in range(8))
    document = read(f"<html><body><h1>Lamps</h1>{body}</body></html>".encode(), "talk.html")

    assert sum(block.kind is Kind.HEADING for block in document.blocks) == 9


@pytest.mark.parametrize("end", ["</h13>", "</h2>", "</h7>"])
def test_an_invented_level_closes_a_heading_too(end: str) -> None:
    document = read(f"<html><body><h1>Lamps{end}<p>They burn.</p></body></html>".encode(), "talk.html")

    assert [block.kind for block in document.blocks] == [Kind.HEADING, Kind.TEXT]
