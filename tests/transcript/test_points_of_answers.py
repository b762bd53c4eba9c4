"""Points of what somebody answers, noted below labels, in a study whose questions are numbered by sections."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.signatures import signing
from transcript.building import document_of, pairs_in

#: By language what people are called, what they are asked, and points that several of them make.
TALKS = {
    "en": (
        "Person",
        ("What do you use the shed for?", "What is missing there?"),
        ("Better Lamps", "Dry floor", "A vice"),
    ),
    "de": ("Person", ("Wofür nutzt du den Schuppen?", "Was fehlt dir dort?"), ("Bessere Lampen", "Werkbank", "Licht")),
    "fr": ("Personne", ("À quoi sert la remise ?", "Que manque-t-il ?"), ("Meilleures Lampes", "Établi", "Un étau")),
    "es": ("Persona", ("¿Para qué usas el cobertizo?", "¿Qué falta ahí?"), ("Mejores Lámparas", "Banco", "Luz")),
    "pt": ("Pessoa", ("Para que usas o barracão?", "O que falta lá?"), ("Melhores Lâmpadas", "Bancada", "Luz")),
    "it": ("Persona", ("A che cosa ti serve la rimessa?", "Che cosa manca lì?"), ("Lampade Migliori", "Banco", "Luce")),
}


@pytest.mark.parametrize("end", ["", "."])
@pytest.mark.parametrize("language", TALKS)
def test_points_that_several_make_are_said_and_sign_nothing(language: str, end: str) -> None:
    who, asked, points = TALKS[language]
    listed = "\n".join(f"- {point}{end}" for point in points)
    people = "\n\n".join(f"**{who} {n}:**\n{listed}" for n in (1, 2, 3))
    turns = "\n\n".join(f"### {n}.1 {question}\n\n{people}" for n, question in enumerate(asked * 2, 1))
    document = document_of(f"# The shed\n\n{turns}\n")
    pairs = pairs_in(document.source, parse(document, language))

    assert [question for question, _ in pairs] == [*asked * 2]
    assert all(told.count(f"{points[0]}{end}") == told.count(f"{points[2]}{end}") == 3 for _, told in pairs)
    assert signing(document) == ()


@pytest.mark.parametrize("language", TALKS)
def test_several_who_are_counted_are_not_called_like_the_first(language: str) -> None:
    who, asked, points = TALKS[language]
    people = "\n\n".join(f"**{who} {n}:** 2 or 3 {points[n % 3].lower()}, as I said." for n in (1, 2, 3))
    turns = "\n\n".join(f"### {question}\n\n{people}" for question in asked)

    assert parse(document_of(f"# The shed\n\n{turns}\n"), language).interviewees == ()


@pytest.mark.parametrize("shape", ["## {n}.{m} {asked}", "**{n}.{m}. {asked}**", "{n}.{m}) {asked}"])
def test_a_number_within_a_section_is_no_part_of_a_question(shape: str) -> None:
    asked = ("Why a shed?", "Who built it?", "What did it cost?", "Would you lend it?")
    turns = (
        f"{shape.format(n=1 + n // 2, m=1 + n % 2, asked=words)}\n\n3.5 Miles from here is a barn; I have this instead."
        for n, words in enumerate(asked)
    )
    document = document_of("# The shed\n\n" + "\n\n".join(turns) + "\n")
    pairs = pairs_in(document.source, parse(document, "en"))

    assert pairs == [(words, "3.5 Miles from here is a barn; I have this instead.") for words in asked]


@pytest.mark.parametrize("shape", ["**{}**", "## {}", "{}"])
def test_a_figure_at_the_head_of_a_question_is_no_number_of_it(shape: str) -> None:
    asked = (
        "1.5 Grad mehr – was heißt das für die Mühle?",
        "2.5 Millionen Liter im Jahr, reicht das?",
        "Was tun Sie dann?",
    )
    told = "Wir warten auf den Regen und reparieren so lange das Wehr."
    document = document_of("# Gespräch mit Ida Holm\n\n" + "\n\n".join(f"{shape.format(a)}\n\n{told}" for a in asked))

    assert [question for question, _ in pairs_in(document.source, parse(document, "de"))][:2] == [*asked][:2]
