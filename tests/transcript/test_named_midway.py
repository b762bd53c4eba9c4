"""Whoever a line between exchanges says an interview is with asks nobody in the one above."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice, product

import pytest

from bot.transcript import parse
from bot.transcript.identities.section_names import with_midway
from bot.transcript.speakers.scene import Scene
from transcript.building import NAMED, conversation_of, document_of
from transcript.growth import grows_evenly

LINES = {
    "en": ("Interview with Mia Korn", "A conversation with Mia Korn"),
    "de": ("Interview mit Mia Korn", "Gespräch mit Mia Korn"),
    "fr": ("Entretien avec Mia Korn", "Interview de Mia Korn"),
    "es": ("Entrevista a Mia Korn", "Conversación con Mia Korn"),
}
TALKS = {
    "en": (
        ("Why do you keep bees?", "I bought ten hives of them from my uncle."),
        ("Do they sting you?", "They do. I move slowly."),
    ),
    "de": (
        ("Warum halten Sie Bienen?", "Ich habe zehn Völker von meinem Onkel gekauft."),
        ("Werden Sie gestochen?", "Ja. Ich bewege mich langsam."),
    ),
    "fr": (
        ("Pourquoi avez-vous des abeilles ?", "J’en ai acheté dix ruches à mon oncle."),
        ("Vous piquent-elles ?", "Oui. Je bouge lentement."),
    ),
    "es": (
        ("¿Por qué tiene abejas?", "Le compré diez colmenas a mi tío."),
        ("¿Le pican?", "Sí. Me muevo despacio."),
    ),
}
CASES = [(language, line) for language, lines in LINES.items() for line in lines]


def _talks(head: str, line: str, language: str, shape: str) -> str:
    talk = "\n\n".join(shape.format(*pair) for pair in TALKS[language])
    return f"{head}\n\n{talk}\n\n{line}\n\n{talk}\n"


@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize("shape", ["**{}**\n\n{}", "Q: {}\n\nA: {}"])
@pytest.mark.parametrize(("language", "line"), CASES)
def test_with_whom_a_line_between_exchanges_has_an_interview_asks_nobody(
    language: str, line: str, shape: str, mark: str
) -> None:
    transcript = parse(document_of(_talks("# Ida Holm", mark + line, language, shape)), language)

    assert (transcript.interviewers, "Ida Holm" in transcript.interviewees) == ((), True)


def test_whom_the_page_has_asking_above_goes_on_to_ask() -> None:
    head = "# Ida Holm keeps bees\n\nIda Holm has ten hives near Eastmere.\n\nInterview by Mia Korn"

    transcript = parse(document_of(_talks(head, "Interview with Mia Korn", "en", "**{}**\n\n{}")), "en")

    assert transcript.interviewers == ("Mia Korn",)


def test_the_text_above_is_looked_through_once_for_all_lines_that_say_with_whom_an_interview_is() -> None:
    def with_names_of(times: int) -> Callable[[], object]:
        names = ("".join(letters) for letters in islice(product("aeiou", "lmnr", "aeiou", "drst"), 100 * times))
        lines = "".join(f"## Interview with Mia K{name}\n\n{'word ' * 450}\n\n" for name in names)
        text = f"{NAMED}\n{lines}{NAMED}"
        found = conversation_of(text)
        scene = Scene(document_of(text), found.labels, found.casting.roles, utterances=found.utterances)
        return partial(with_midway, scene, {})

    assert grows_evenly(with_names_of)
