"""A guest who answers through an interpreter: who is told to have answered, and which turns are none of the talk."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALKS = {
    "en": (
        ("Moderator", "Interpreter", "Audience"),
        (
            "When did you know that it had to be a comedy?",
            "[speaks Kirian]",
            "He says that it was always one, at home.",
        ),
        (
            "Did you add the waves, in the edit?",
            "In the edit, or in the mix?",
            "Either.",
            "He says that it was the reeds.",
        ),
        ("Will you come back?", "[speaks Kirian, at length]", "He asks, can you steer?"),
    ),
    "de": (
        ("Moderatorin", "Dolmetscherin", "Publikum"),
        (
            "Wann wussten Sie, dass es eine Komödie wird?",
            "[spricht Kirisch]",
            "Er sagt, das war es immer, bei ihm daheim.",
        ),
        (
            "Sind die Wellen aus dem Schnitt?",
            "Aus dem Schnitt oder aus der Mischung?",
            "Egal.",
            "Er sagt, es war das Schilf.",
        ),
        ("Kommen Sie wieder?", "(antwortet auf Kirisch)", "Er fragt, können Sie denn steuern?"),
    ),
    "fr": (
        ("Modératrice", "Interprète", "Public"),
        (
            "Quand avez-vous su que ce serait une comédie ?",
            "[répond en kirien]",
            "Il dit que c'en était une, chez lui.",
        ),
        (
            "Les vagues viennent du montage ?",
            "Du montage, ou du mixage ?",
            "Peu importe.",
            "Il dit que c'étaient les roseaux.",
        ),
        ("Reviendrez-vous ?", "(parle kirien)", "Il demande, savez-vous barrer ?"),
    ),
    "es": (
        ("Moderadora", "Intérprete", "Público"),
        ("¿Cuándo supo que sería una comedia?", "[habla en kirio]", "Dice que siempre lo fue, en su casa."),
        (
            "¿Las olas son del montaje?",
            "¿Del montaje, o de la mezcla?",
            "Da igual.",
            "Dice que eran los juncos, con viento.",
        ),
        ("¿Volverá usted?", "(responde en kirio)", "Pregunta, ¿sabe usted llevar el timón?"),
    ),
}


@pytest.mark.parametrize("language", TALKS)
def test_what_an_interpreter_says_answers_and_is_the_guests(language: str) -> None:
    (asks, tells, public), (first, foreign, told), (second, doubt, cleared, reeds), (third, again, steer) = TALKS[
        language
    ]
    turns = [
        *((asks, first), ("Mirko Quell", foreign), (tells, told)),
        *((public, second), (tells, doubt), (public, cleared), ("Mirko Quell", foreign), (tells, reeds)),
        *((asks, third), ("Mirko Quell", again), (tells, steer)),
    ]
    document = document_of("\n\n".join(f"{name}: {words}" for name, words in turns * 2))

    found = parse(document, language)

    pairs = [(first, told), (f"{second} {cleared}", reeds), (third, steer)] * 2
    assert pairs_in(document.source, found) == pairs
    assert found.interviewees == ("Mirko Quell",)
    assert {p.speaker for exchange in found.exchanges for p in exchange.answer} == {"Mirko Quell"}


def test_an_interpreter_who_is_interviewed_answers() -> None:
    turns = [("Ida Holm", "What do you do all day?"), ("Interpreter", "I listen. Do I sleep? Not in June.")] * 4

    found = parse(document_of("\n\n".join(f"{name}: {words}" for name, words in turns)), "en")

    assert (len(found.exchanges), found.interviewers, found.interviewees) == (4, ("Ida Holm",), ("Interpreter",))


@pytest.mark.parametrize("told", ["They hum all night. Is that enough?", "Why should they not?"])
def test_an_answer_through_an_interpreter_that_ends_with_a_question_stays_one(told: str) -> None:
    asked = ("Why did you start with bees?", "What do you do in winter?", "Who buys the honey?", "Do they sting?")
    turns = [turn for each in asked for turn in (("Journalist", each), ("Interpreter", told))]
    document = document_of("\n\n".join(f"{name}: {words}" for name, words in turns))

    assert pairs_in(document.source, parse(document, "en")) == [(each, told) for each in asked]
