"""What somebody works with, told in lines of a name and a value, is an answer and no field of the page."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import TALKS

TOOLS = {
    "en": ("What do you work with?", ("Paper: whatever is left", "Pen: a blunt one", "Music: the wheel")),
    "fr": ("Avec quoi travaillez-vous ?", ("Papier : ce qui reste", "Stylo : un vieux", "Musique : la roue")),
    "de": ("Womit arbeiten Sie?", ("Papier: was übrig ist", "Bilder: keine", "Musik: das Rad")),
    "es": ("¿Con qué trabaja?", ("Papel: el que sobra", "Lápiz: uno gastado", "Música: la rueda")),
    "pt": ("Com que trabalha?", ("Papel: o que sobra", "Lápis: um gasto", "Música: a roda")),
}


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("question", ["**{}**", "### {}"])
@pytest.mark.parametrize("language", TOOLS)
def test_lines_of_a_name_and_a_value_answer_the_question_above_them(language: str, question: str, bold: bool) -> None:
    talk = TALKS[language]
    asked, lines = TOOLS[language]
    printed = [f"**{line.replace(':', ':**', 1)}" for line in lines] if bold else lines
    first, *rest = [f"{question.format(one)}\n\n{told}" for one, told in talk.pairs]
    fields = question.format(asked) + "\n\n" + "\n\n".join(printed)
    document = document_of(f"# {talk.title}\n\n" + "\n\n".join([first, fields, *rest]))

    found = [*pairs_in(document.source, parse(document, language))]

    assert found == [talk.pairs[0], (asked, " ".join(lines)), *talk.pairs[1:]]


def test_fields_below_the_talk_answer_nothing() -> None:
    talk = TALKS["en"]
    turns = "\n\n".join(f"**{asked}**\n\n{told}" for asked, told in talk.pairs)
    document = document_of(f"# {talk.title}\n\n{turns}\n\nPhotos: Bo Ray\n\nPrinted by: The Lantern\n")

    assert [*pairs_in(document.source, parse(document, "en"))] == list(talk.pairs)


def test_one_line_of_a_picture_below_a_question_answers_nothing() -> None:
    talk = TALKS["en"]
    first, *rest = [f"**{asked}**\n\n{told}" for asked, told in talk.pairs]
    asked, told = talk.pairs[0]
    first = f"**{asked}**\n\nPhoto: Bo Ray\n\n{told}"
    document = document_of(f"# {talk.title}\n\n" + "\n\n".join([first, *rest]))

    assert [*pairs_in(document.source, parse(document, "en"))] == list(talk.pairs)
