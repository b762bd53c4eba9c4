from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.conversation import understand
from bot.transcript.speakers.vocatives import called_in, times_called
from transcript.building import document_of

NAMES = {"ida", "holm", "ines", "odile", "rosa"}


@pytest.mark.parametrize(
    ("question", "called"),
    [
        ("Ida, why bees?", {"ida"}),
        ("So, Ida, tell me why you keep them.", {"ida"}),
        ("Why do you keep bees, Ida?", {"ida"}),
        ("Thank you, Ida! Where can people find you?", {"ida"}),
        ("Frau Holm, warum halten Sie Bienen?", {"holm"}),
        ("¿Por qué las tiene usted, Inés?", {"ines"}),
        ("Bonjour Odile, pourquoi les abeilles ?", {"odile"}),
        ("Obrigada, Rosa! E as abelhas?", {"rosa"}),
        ("Why does Ida Holm keep bees?", set()),
        ("Frau von Holm, warum halten Sie Bienen?", {"holm"}),
        ("Herr van den Holm, wie viele sind es?", {"holm"}),
        ("Mademoiselle van Holm, pourquoi des abeilles ?", {"holm"}),
        ("A Doutora Holm tem medo delas?", {"holm"}),
        ("Your manager, Ida Holm, says that you are afraid of them.", set()),
        ("Der Bürgermeister, Ida Holm, will sie verbieten.", set()),
        ("Votre voisine, Mme Ida Holm, parle d'un cauchemar.", set()),
        ("La alcaldesa, Ida Holm, pide un reglamento.", set()),
        ("O seu maestro, Ida Holm, saiu. Quem dirige?", set()),
        ("Il suo predecessore, Ida Holm, scriveva poesie.", set()),
        ("Now about the bees, Ida Holm, what happened?", {"ida", "holm"}),
    ],
)
def test_who_is_called_by_name_is_told_from_who_is_spoken_of(question: str, called: set[str]) -> None:
    document = document_of(f"**{question}**\n\nBecause they hum, and I like that.\n\n**Do they sting?**\n\nThey do.\n")

    found = called_in(document.source.text, understand(document, "en").spoken)

    assert {name for name in found.in_questions if name in NAMES} == called
    assert found.in_answers == {}


@pytest.mark.parametrize("question", ["Ida, why bees?", "Why bees, Ida?", "Ms. Holm, why bees?", "Hello Ida, why?"])
def test_whom_questions_call_by_name_is_interviewed_where_an_introduction_has_the_full_name(question: str) -> None:
    head = "# On bees\n\nOslo is a city of bees, and Ida Holm knows them all."
    talk = f"**{question}**\n\nI like how they hum.\n\n**Do they sting?**\n\nThey do, and I let them."

    assert parse(document_of(f"{head}\n\n{talk}\n"), "en").interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    ("name", "times"), [("Ida Holm", 3), ("Ida Maria Holm", 3), ("Bo Holm", 3), ("Ida Ray", 1), ("Jo Ray", 0)]
)
def test_somebody_is_called_by_the_first_or_the_last_word_of_their_name(name: str, times: int) -> None:
    assert times_called(name, {"ida": 1, "holm": 3, "maria": 7}) == times
