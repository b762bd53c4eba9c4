"""Names that a page misprints in its title, where their bearers say who they are."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.misprints import as_said


@pytest.mark.parametrize(
    ("printed", "said", "name"),
    [
        ("Jarjo Holmberg", "Jarno Holmberg", "Jarno Holmberg"),
        ("Ida Holmberk", "Ida Holmberg", "Ida Holmberg"),
        ("Martin Holm", "Martina Holm", "Martin Holm"),
        ("Ida Holm", "Ida Ray", "Ida Holm"),
        ("Ida Holm", "Ida Marie Holm", "Ida Holm"),
        ("Bo Holm", "Jo Holm", "Bo Holm"),
        ("Ida Kranz", "Ida Franz", "Ida Kranz"),
        ("Ida Fox", "Ida Fix", "Ida Fox"),
        ("Ida Hansen", "Ida Hollweg", "Ida Hansen"),
    ],
)
def test_a_name_is_printed_as_its_bearer_says_it(printed: str, said: str, name: str) -> None:
    assert as_said(printed, [said]) == name


@pytest.mark.parametrize(
    ("title", "asked", "told", "more"),
    [
        ("Interview with {}", "Please introduce yourself.", "My name is {}. I dig wells.", "Why do you dig wells?"),
        ("Interview mit {}", "Stellen Sie sich bitte vor.", "Mein Name ist {}. Ich grabe Brunnen.", "Warum Brunnen?"),
        (
            "Entretien avec {}",
            "Présentez-vous, s’il vous plaît.",
            "Je m’appelle {}. Je creuse.",
            "Pourquoi des puits ?",
        ),
        ("Entrevista a {}", "Preséntese, por favor.", "Me llamo {}. Cavo pozos.", "¿Por qué cava usted pozos?"),
        ("Entrevista com {}", "Apresente-se, por favor.", "Eu me chamo {}. Cavo poços.", "Por que cava poços?"),
    ],
)
def test_what_somebody_says_their_name_is_corrects_the_title(title: str, asked: str, told: str, more: str) -> None:
    text = (
        f"---\ntitle: {title.format('Jarjo Holmberg')}\nauthor: Wells + Jarno Holmberg\n---\n\n"
        f"**{asked}**\n\n{told.format('Jarno Holmberg')}\n\n**{more}**\n\nOslo, 1912.\n"
    )

    found = parse(read(text.encode(), "talk.md"))

    assert (found.interviewers, found.interviewees) == ((), ("Jarno Holmberg",))
