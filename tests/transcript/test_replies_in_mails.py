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


#: The line above what is quoted, how the reply closes, and how it signs off.
WROTE = {
    "en": ("On Tue, 18 Aug 2026 at 10:05, {} wrote:", "That's the lot. The photos follow.", "All the best,"),
    "fr": ("Le mar. 18 août 2026 à 10:05, {} a écrit :", "Voilà, c'est tout. Les photos suivent.", "Bien à vous,"),
    "de": ("Am 18.08.2026 um 10:05 schrieb {}:", "Reicht Ihnen das? Die Fotos kommen noch.", "Viele Grüße"),
    "es": ("El mar, 18 ago 2026 a las 10:05, {} escribió:", "Eso es todo por hoy. Van las fotos.", "Saludos,"),
    "pt": ("Em ter., 18 de ago. de 2026 às 10:05, {} escreveu:", "E é tudo por hoje. Seguem as fotos.", "Abraços,"),
}


def _exchanges(language: str, quoted: list[str], *, again: bool) -> list[tuple[str, str]]:
    """Return the exchanges of a mail that answers below each of what is ``quoted``."""
    talk = TALKS[language]
    sender, receiver, subject, original, dear, _ = HEADS[language]
    wrote, closing, off = WROTE[language]
    told = [answer for _, answer in talk.pairs]
    head = f"{sender}: {address(talk.answers)}\n{receiver}: {address(talk.asks)}\n{subject}: Re: {talk.title}\n"
    turns = "\n\n".join(f"{asked}\n\n{answer}" for asked, answer in zip(quoted, told, strict=True))
    below = f"-----{original}-----\n{sender}: {talk.asks}\n\n> " + "\n> ".join(q for q, _ in talk.pairs)
    text = f"{head}\n{wrote.format(talk.asks)}\n\n> {dear}\n>\n{turns}\n\n{closing}\n\n{off}\n{talk.answers}\n"
    return understood(f"{text}\n{below}\n" if again else text, language, "mail.txt")[0]


@pytest.mark.parametrize("again", [False, True], ids=["alone", "above the mail that it replies to"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_quoted_between_two_answers_is_a_question(language: str, again: bool) -> None:
    (first, second, third, fourth, fifth), told = zip(*TALKS[language].pairs, strict=True)
    quoted = [
        f"> 1. {first}",
        f"> 2. {second}",
        f"> 2b. {third}",
        f"> {fourth}",
        f"> 3. {first}\n>\n>> {told[0]}\n>\n> {fifth}",
    ]

    found = _exchanges(language, quoted, again=again)

    asked = [first, second, third, fourth, f"{first} {told[0]} {fifth}"]
    assert found == list(zip(asked, told, strict=True))


def test_what_two_paragraphs_of_a_mail_quote_is_not_all_that_is_asked() -> None:
    text = (
        "Jo Ray wrote:\n\n> The well is dry.\n\nIt is not.\n\n**Who dug it?**\n\nI did, once.\n\n**Where?**\n\nThere.\n"
    )

    assert [asked for asked, _ in understood(text, "en", "mail.txt")[0]] == ["Who dug it?", "Where?"]


def test_what_an_answer_quotes_below_a_colon_is_no_question_of_the_mail() -> None:
    talk = TALKS["en"]
    turns = [f"> {n}) {q}\n\n{a}" for n, (q, a) in enumerate(talk.pairs, 1)]
    turns[1] += "\n\nI quote my aunt:\n\n> Time is a net with large holes.\n\nShe was right."

    found, _ = understood(f"{talk.asks} wrote:\n\n" + "\n\n".join(turns) + "\n", "en", "mail.txt")

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]


def test_what_a_page_quotes_that_asks_nothing_is_no_question_of_a_mail() -> None:
    talk = TALKS["en"]
    turns = [f"**{q}**\n\n{a}\n\n> So it is.\n\nIndeed." for q, a in talk.pairs]

    found, _ = understood("Jo Ray wrote:\n\n> I like this talk.\n\n" + "\n\n".join(turns) + "\n", "en", "talk.md")

    assert [asked for asked, _ in found] == [asked for asked, _ in talk.pairs]


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("en", "Is that enough for so many nets? I doubt it."),
        ("es", "Te sirve para todo, la paciencia."),
        ("es", "Os basta con mirar el muelle para saber por qué."),
        ("de", "Reicht euch das nicht, dann kommt zum Kai."),
        ("fr", "Voilà, c'est tout ce que mon père disait."),
    ],
)
def test_what_an_answer_says_of_being_enough_closes_no_letter(language: str, last: str) -> None:
    turns = "\n\n".join(f"**{q}**\n\n{a}" for q, a in TALKS[language].pairs)

    found, _ = understood(f"{turns}\n\n{last}\n", language, "talk.md")

    assert found[-1][1].endswith(last)
