"""Above questions and answers that have nobody's name, a host presents somebody, who says hello."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import TALKS

OPENINGS = {
    "en": ("Host", "Welcome, Silas, tell us about yourself.", "Hello, I have dug wells for forty years.", "Q", "A"),
    "fr": ("Animatrice", "Bienvenue, Lucien, présentez-vous.", "Bonjour, je creuse des puits.", "Question", "Réponse"),
    "de": ("Moderatorin", "Willkommen, Anton, stell dich vor.", "Hallo, ich grabe Brunnen.", "Frage", "Antwort"),
    "es": ("Moderadora", "Bienvenido, preséntate.", "Hola, yo cavo pozos desde niño.", "Pregunta", "Respuesta"),
    "pt": ("Apresentadora", "Bem-vindo, apresente-se.", "Olá, eu cavo poços desde menino.", "Pergunta", "Resposta"),
}


@pytest.mark.parametrize("number", ["", "{n}"])
@pytest.mark.parametrize("language", OPENINGS)
def test_what_a_host_and_a_guest_say_above_the_questions_is_said(language: str, number: str) -> None:
    talk = TALKS[language]
    host, welcome, hello, asks, tells = OPENINGS[language]
    opening = f"**{host}:** {welcome}\n\n**{talk.answers}:** {hello}"
    turns = (
        f"**{asks}{number.format(n=n)}: {asked}**\n\n{tells}: {told}" for n, (asked, told) in enumerate(talk.pairs, 1)
    )
    document = document_of(f"# AMA\n\n{opening}\n\n" + "\n\n".join(turns))
    found = parse(document, language)

    assert [*pairs_in(document.source, found)] == [(welcome, hello), *talk.pairs]
    assert found.interviewees == (talk.answers,)


def test_a_field_above_the_questions_presents_nobody() -> None:
    turns = "\n\n".join(f"**Q: {asked}**\n\nA: {told}" for asked, told in TALKS["en"].pairs)
    document = document_of(f"# Wells\n\nPlace: Eastmere\n\nDate: May\n\n{turns}")

    assert [*pairs_in(document.source, parse(document, "en"))] == list(TALKS["en"].pairs)
