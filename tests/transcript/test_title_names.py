"""What a title calls somebody who says a longer name."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.title_names import as_titled
from transcript.building import document_of


@pytest.mark.parametrize(
    ("said", "title", "name"),
    [
        ("Ida Marie Holm", "Interview with Ida Holm", "Ida Holm"),
        ("Ida Marie Holm", "Interview with Ida Marie Holm", "Ida Marie Holm"),
        ("Ida Marie Holm", "Ida Holm-Ray on wells", "Ida Marie Holm"),
        ("Ida Marie Holm", "Wells", "Ida Marie Holm"),
        ("Ida van Holm", "Interview with Ida Holm", "Ida van Holm"),
        ("Ida Holm", "Interview with Ida", "Ida Holm"),
    ],
)
def test_a_title_leaves_out_what_stands_within_a_name(said: str, title: str, name: str) -> None:
    assert as_titled(said, [title]) == name


@pytest.mark.parametrize(
    ("title", "asked", "told", "more"),
    [
        (
            "Interview with {}",
            "Tell us something about yourself.",
            "My full name is {}. I dig.",
            "Why wells?",
        ),
        ("Interview mit {}", "Stellen Sie sich bitte vor.", "Mein Name ist {}. Ich grabe.", "Warum Brunnen?"),
        ("Entretien avec {}", "Présentez-vous.", "Je m’appelle {}. Je creuse.", "Pourquoi des puits ?"),
        ("Entrevista a {}", "Preséntese, por favor.", "Me llamo {}. Cavo pozos.", "¿Por qué pozos?"),
        ("Entrevista com {}", "Apresente-se, por favor.", "Eu me chamo {}. Cavo poços.", "Por que poços?"),
    ],
)
def test_whoever_says_all_their_names_is_called_as_the_title_has_them(
    title: str, asked: str, told: str, more: str
) -> None:
    text = (
        f"# {title.format('Edward Holm')}\n\n### {asked}\n\n{told.format('Edward Lowell Holm')}\n\n### {more}\n\nYes.\n"
    )

    assert parse(document_of(text)).interviewees == ("Edward Holm",)
