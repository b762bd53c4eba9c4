"""Questions typed above their answers in one paragraph, with capitals or without, the answers as short as can be."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import document_of, pairs_in

FORMS = {
    "en": [
        ("what will you use it for?", "for school"),
        ("Which programs do you need?", "Two that draw, and one that cuts what I have drawn."),
        ("What is your budget?", "€ 1.500"),
        ("does it have to be quiet?", "Yes"),
        ("how large may it be?", "17 inches"),
        ("Which colour would you like best?", "It may have any, as long as it is not pink."),
    ],
    "nl": [
        ("waarvoor ga je hem gebruiken?", "voor school"),
        ("Welke programma's heb je nodig?", "Twee om te tekenen, en een om te knippen."),
        ("Wat is jouw budget?", "€ 1.500"),
        ("moet hij stil zijn?", "Ja"),
        ("hoe groot mag hij zijn?", "17 duim"),
        ("Welke kleur wil je het liefst?", "Het mag elke kleur zijn, als het maar geen roze is."),
    ],
    "fr": [
        ("c'est pour quoi faire ?", "pour l'école"),
        ("Quels programmes vous faut-il ?", "Deux qui dessinent, et un qui découpe."),
        ("Quel est votre budget ?", "1 500 €"),
        ("faut-il qu'il soit silencieux ?", "Oui"),
        ("quelle taille au plus ?", "17 pouces"),
        ("Quelle couleur préférez-vous ?", "Toutes me vont, du moment que ce n'est pas le rose."),
    ],
}


@pytest.mark.parametrize("language", FORMS)
def test_lines_below_questions_answer_them_however_short_they_are(language: str) -> None:
    pairs = FORMS[language]
    document = document_of("# 2\n\n" + "\n\n".join(f"{asked}\n{told}" for asked, told in pairs))

    assert pairs_in(document.source, parse(document, language)) == pairs


def test_lines_of_one_paragraph_of_a_page_are_such_a_form() -> None:
    pairs = FORMS["en"]
    page = "<p>" + "<br><br>".join(f"{asked}<br>{told}" for asked, told in pairs) + "</p>"
    document = read(f"<html><body><h1>2</h1>{page}</body></html>".encode(), "talk.html")

    assert pairs_in(document.source, parse(document, "en")) == pairs
