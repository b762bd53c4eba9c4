"""What is asked of nobody: the floor given to somebody else, letters' greetings, and signs in place of an answer."""

from __future__ import annotations

import pytest

from transcript.building import exchanges_in

CHAIR, MEMBER, WITNESS = "Ann Lee", "Bo Ray", "Ida Holm"


@pytest.mark.parametrize(
    ("language", "asks", "floor", "words", "more"),
    [
        ("en", "Question", "Thank you. Yes, at the back.", "Why did the bridge close?", "Who will pay for it?"),
        ("de", "Frage", "Glückwunsch von hier. Da hinten.", "Warum ist die Brücke zu?", "Wer soll das bezahlen?"),
        ("fr", "Question", "Merci. Au fond, oui.", "Pourquoi le pont est-il fermé ?", "Qui va payer ?"),
        ("es", "Pregunta", "Gracias. Allí, al fondo.", "¿Por qué está cerrado el puente?", "¿Quién lo va a pagar?"),
        ("pt", "Pergunta", "Obrigada. Ali, no fundo.", "Por que fechou a ponte?", "Quem vai pagar?"),
    ],
)
def test_whoever_gives_the_floor_to_the_press_asks_nothing(
    language: str, asks: str, floor: str, words: str, more: str
) -> None:
    text = (
        f"{CHAIR}: {words}\n\n{WITNESS}: 1911, 1912.\n\n{CHAIR}: {floor}\n\n{asks}: {more}\n\n{WITNESS}: 1913.\n\n"
        f"{asks}: {words}\n\n{WITNESS}: 1914, 1915.\n\n{CHAIR}: {words}\n\n{WITNESS}: 1916.\n"
    )

    assert [question for question, _ in exchanges_in(text, language=language)] == [words, more, words, words]


def test_what_one_who_asks_says_before_another_is_a_part_of_the_question_otherwise() -> None:
    text = (
        f"{CHAIR}: Why the sea?\n\n{WITNESS}: It is there, and I am from there too.\n\n"
        f"{CHAIR}: It rained.\n\n{MEMBER}: And then?\n\n{WITNESS}: It stopped, and we went out at last.\n\n"
    ) * 3

    assert {question for question, _ in exchanges_in(text)} == {"Why the sea?", "It rained. And then?"}


@pytest.mark.parametrize(
    ("ends", "answers"),
    [
        ("All the best,\n\nAnn", "Best,\n\nIda"),
        ("Viele Grüße\n\nAnn", "Herzliche Grüße\n\nIda"),
        ("Cordialement,\n\nAnn", "Bien à vous,\n\nIda"),
        ("Un abrazo,\n\nAnn", "Saludos,\n\nIda"),
    ],
)
def test_the_greetings_under_letters_are_no_exchange(ends: str, answers: str) -> None:
    talk = f"{CHAIR}: Why bees?\n\n{WITNESS}: They hum.\n\n{CHAIR}: Do they sting?\n\n{WITNESS}: They never did.\n\n"

    assert len(exchanges_in(f"{talk}{CHAIR}: {ends}\n\n{WITNESS}: {answers}\n")) == 2
    assert len(exchanges_in(f"{talk}{CHAIR}: {ends}\n\n{WITNESS}: No, wait. I have more to say.\n")) == 3


@pytest.mark.parametrize("thanks", ["Thank you!", "Danke dir!", "¡Muchas gracias!", "Merci beaucoup !"])
def test_an_answer_has_words(thanks: str) -> None:
    talk = f"{CHAIR}: Why bees?\n\n{WITNESS}: They hum.\n\n{CHAIR}: Since when?\n\n{WITNESS}: 1911.\n\n"

    assert len(exchanges_in(f"{talk}{CHAIR}: {thanks}\n\n{WITNESS}: 👍\n")) == 2
