"""Mails in which somebody answers between the questions of the mail that they reply to."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood

#: The fields of a head, the line above the mail that is replied to, and what comes before the first question.
HEADS = {
    "en": ("From", "To", "Subject", "Original Message", "Dear Silas,", "Here are my questions, take your time."),
    "fr": ("De", "À", "Objet", "Message d'origine", "Cher Lucien,", "Voici mes questions, prenez votre temps."),
    "de": ("Von", "An", "Betreff", "Ursprüngliche Nachricht", "Lieber Anton,", "Hier sind meine Fragen, ohne Eile."),
    "es": ("De", "Para", "Asunto", "Mensaje original", "Querido Julio:", "Van mis preguntas, sin prisa."),
    "pt": ("De", "Para", "Assunto", "Mensagem original", "Caro Duarte,", "Aqui vão as perguntas, sem pressa."),
}


def address(name: str) -> str:
    return f"{name} <{name.split()[0].lower()}@lantern.example>"


@pytest.mark.parametrize("arrow", ["-->", "->", "=>"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_replies_answers_and_whose_mail_stands_below_asks(language: str, arrow: str) -> None:
    talk = TALKS[language]
    sender, receiver, subject, original, dear, words = HEADS[language]
    turns = (f"{q}\n{arrow} {a}" for q, a in talk.pairs)
    head = f"{sender}: {address(talk.answers)}\n{receiver}: {address(talk.asks)}\n{subject}: Re: {talk.title}"
    below = f"-----{original}-----\n{sender}: {talk.asks}\n\n{dear}\n\n{words}"

    found, transcript = understood(f"{head}\n\n{below}\n\n" + "\n\n".join(turns) + "\n", language, "mail.txt")

    assert [(q, a.removeprefix(arrow).strip()) for q, a in found] == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_of_a_mail_begins_below_an_empty_line_of_what_is_quoted(language: str) -> None:
    talk = TALKS[language]
    *_, dear, words = HEADS[language]
    turns = (f"> {n}) {q}\n\n{a}" for n, (q, a) in enumerate(talk.pairs, 1))
    quoted = f"> {dear}\n>\n> {words}\n>\n"

    found, _ = understood(f"{talk.asks} wrote:\n{quoted}" + "\n\n".join(turns) + "\n", language, "mail.txt")

    assert found == talk.pairs
