from __future__ import annotations

import time

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.lone_first_names import lone_first_name, whole_first_names
from transcript.building import BEES, document_of


@pytest.mark.parametrize(
    "line",
    [
        "Three winters: Lucile answers your questions",
        "Trois ans de van : Lucile répond à vos questions",
        "Lucile im Interview: drei Winter",
        "Entrevista a Lucile",
        "A talk with Lucile",
        "Garden AMA with Lucile",
        "Ask me anything with Lucile",
    ],
)
def test_the_only_first_name_that_is_shown_to_answer_does(line: str) -> None:
    assert lone_first_name([line], {}, ()) == ("Lucile",)


def test_a_name_that_questions_call_or_a_common_one_again_and_again_is_enough() -> None:
    assert lone_first_name(["We met Lucile at the harbour."], {}, ()) == ()
    assert lone_first_name(["We met Lucile at the harbour."], {"lucile": 1}, ()) == ("Lucile",)
    assert lone_first_name(["We met Emma there.", "In the end Emma took us home."], {}, ()) == ("Emma",)


@pytest.mark.parametrize(
    "lines",
    [
        ["Emma and Paul came. So Emma left, and Paul stayed.", "It was Paul or Emma."],
        ["Emma Holm came.", "Later Emma Holm left."],
        ["Pfeiler. Das Blog über Brücken", "Pfeiler"],
        ["The bees hum.", "The bees sting."],
    ],
)
def test_of_several_and_of_what_is_no_lone_first_name_nobody_is(lines: list[str]) -> None:
    assert lone_first_name(lines, {}, ()) == ()


def test_whoever_asks_is_not_who_answers() -> None:
    lines = ["We met Emma there.", "In the end Emma took us home."]

    assert lone_first_name(lines, {}, ("Emma Holm",)) == ()


def test_a_page_that_has_no_more_than_a_first_name_gives_that() -> None:
    head = "# Three winters: Lucile answers your questions\n\nLucile would rather not tell her surname.\n\n"

    assert parse(document_of(head + BEES)).interviewees == ("Lucile",)
    assert parse(document_of(head.replace("Lucile", "Somebody") + BEES)).interviewees == ()


def test_what_everybody_may_ask_in_is_nobodys_name() -> None:
    fields = "title: Harbour Beekeeping AMA with EMMA\nauthor: Jette Kranz"
    head = f"---\n{fields}\n---\n\n# AMA with EMMA\n\n"

    assert parse(read((head + BEES).encode(), "talk.md"), language="en").interviewees == ("EMMA",)


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("Reason enough to put some questions to their bassist Krull.", "Hello Krull, how are you? {}|Well, Krull, {}"),
        ("Grund genug, um Bassisten Krull ein paar Fragen zu stellen.", "Hallo Krull, wie geht’s? {}|Okay, Krull, {}"),
        ("Nous avons posé nos questions au bassiste Krull.", "Bonjour Krull, ça va ? {}|Alors, Krull, {}"),
        ("Le hicimos unas preguntas al bajista Krull.", "Hola Krull, ¿qué tal? {}|Bueno, Krull, {}"),
        ("Fizemos umas perguntas ao baixista Krull.", "Olá Krull, tudo bem? {}|Então, Krull, {}"),
    ],
)
def test_whom_questions_call_again_and_again_by_their_only_name_has_that(told: str, called: str) -> None:
    first, second = called.split("|")
    text = f"# Steel Gulls\n\nTheir first record is out. {told}\n\n" + BEES
    text = text.replace("**Why", "**" + first.format("Why")).replace("**What", "**" + second.format("what"))

    assert parse(document_of(text)).interviewees == ("Krull",)


def test_long_words_are_looked_at_quickly() -> None:
    began = time.process_time()
    lone_first_name(["x" * 20_000, "jk" * 10_000], {}, ())

    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("Mappers of the month: Josefien & Ruben", "Josefien"),
        ("Ruben und Josefien über ihre Karten", "Josefien"),
        ("Ruben et Josefien : nos cartes", "Josefien"),
        ("Ruben y Josefien, entre mapas", "Josefien"),
        ("Ruben e Josefien, entre mapas", "Josefien"),
        ("Josef & Ruben on maps", "Jose"),
        ("Josefien & Maurits on maps", "Jose"),
        ("Josefien Holm & Ruben Kranz on maps", "Jose"),
    ],
)
def test_a_short_first_name_is_the_whole_one_that_a_title_has_beside_another(title: str, called: str) -> None:
    names = {"q": None, "jose": "Jose", "ruben": "Ruben"}

    assert whole_first_names(names, [title]) == {**names, "jose": called}
