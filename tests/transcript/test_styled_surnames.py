"""Who answers by a surname behind how they are addressed, where a page has no more of their name."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.person_names import person_in
from bot.transcript.names.styled_surnames import styled_surname
from transcript.building import BEES, document_of
from transcript.five_languages import TALKS

HEADS = {
    "en": [
        ("# Interview with Mr. Falcon", "Mr. Falcon"),
        ("# Ms. Farrow's Responses", "Ms. Farrow"),
        ("# Bees\n\nFor this project we interviewed Mrs. Oakes, who teaches physics.", "Mrs. Oakes"),
    ],
    "de": [
        ("# Interview mit Frau Kehl", "Frau Kehl"),
        ("# Brunnen\n\nWir haben Herrn von Lamm, unserem Hausmeister, einige Fragen gestellt.", "Herr von Lamm"),
    ],
    "fr": [
        ("# Entretien avec Mme Aubry", "Mme Aubry"),
        ("# Puits\n\nNous avons interrogé Monsieur Morel.", "Monsieur Morel"),
    ],
    "es": [
        ("# Entrevista a la señora Ibarra", "Señora Ibarra"),
        ("# Entrevista al profesor Ibarra", "Profesor Ibarra"),
    ],
    "pt": [("# Entrevista com a professora Lomba", "Professora Lomba")],
}


@pytest.mark.parametrize(("language", "head", "name"), [(each, *pair) for each in HEADS for pair in HEADS[each]])
def test_a_surname_answers_where_the_head_shows_so(language: str, head: str, name: str) -> None:
    turns = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in TALKS[language].pairs)

    assert parse(document_of(f"{head}\n\n{turns}"), language).interviewees == (name,)


def test_the_full_name_comes_first() -> None:
    head = "# Interview with Dr. Costin\n\nMirela Costin keeps bees, and has done so for ten years.\n\n"

    assert parse(document_of(head + BEES)).interviewees == ("Mirela Costin",)


@pytest.mark.parametrize(
    "line",
    [
        "Mr. Falcon built the hives.",
        "Interview by Mr. Falcon",
        "Interview with Mr. Falcon and, the week after, an interview with Mrs. Oakes",
        "We interviewed Mr. Ray Falcon",
        "An interview with the mayor",
    ],
)
def test_whom_a_head_only_mentions_does_not_answer(line: str) -> None:
    assert styled_surname([line]) is None


def test_what_somebody_has_is_not_who_they_are() -> None:
    assert person_in("Farrow's Responses") is None
    assert person_in("Bo Ray's Long Bridge") is None
    assert person_in("Bo Ray's") == "Bo Ray"
