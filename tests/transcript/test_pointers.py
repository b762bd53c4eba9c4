"""What points from a question to a note is in no answer."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALKS = {
    "en": (
        ("Why do you keep bees?", "I bought ten hives of them from my uncle."),
        ("Do they sting you?", "They do. I move slowly."),
        ("Who buys the honey?", "My neighbours do, at the gate."),
        ("What comes next?", "I teach my niece, who is nine."),
    ),
    "de": (
        ("Warum halten Sie Bienen?", "Ich habe zehn Völker von meinem Onkel gekauft."),
        ("Werden Sie gestochen?", "Ja. Ich bewege mich langsam."),
        ("Wer kauft den Honig?", "Meine Nachbarn, am Tor."),
        ("Was kommt als Nächstes?", "Ich unterrichte meine Nichte, die neun ist."),
    ),
    "fr": (
        ("Pourquoi avez-vous des abeilles ?", "J’en ai acheté dix ruches à mon oncle."),
        ("Vous piquent-elles ?", "Oui. Je bouge lentement."),
        ("Qui achète le miel ?", "Mes voisins, au portail."),
        ("Que ferez-vous ensuite ?", "J’apprends à ma nièce, qui a neuf ans."),
    ),
    "es": (
        ("¿Por qué tiene abejas?", "Le compré diez colmenas a mi tío."),
        ("¿Le pican?", "Sí. Me muevo despacio."),
        ("¿Quién compra la miel?", "Mis vecinos, en la puerta."),
        ("¿Qué hará después?", "Enseño a mi sobrina, que tiene nueve años."),
    ),
}
POINTERS = ["¹", "\\*", "†", " ↩", "[1]", "[^1]", "<sup>1</sup>", "<sup>[2]</sup>", "¹ ²"]


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("style", ["**{}**{}", "*{}*{}"])
@pytest.mark.parametrize("pointer", POINTERS)
@pytest.mark.parametrize("language", TALKS)
def test_what_points_to_a_note_behind_a_question_is_left_out(
    language: str, pointer: str, style: str, place: int
) -> None:
    talk = TALKS[language]
    shown = (style.format(asked, pointer if n == place else "") for n, (asked, _) in enumerate(talk))
    document = document_of("\n\n".join(f"{asked}\n\n{told}" for asked, (_, told) in zip(shown, talk, strict=True)))
    transcript = parse(document, language)

    assert pairs_in(document.source, transcript) == list(talk)
    assert [left.reason for left in transcript.left_out] == ["footnote"]


@pytest.mark.parametrize("pointer", POINTERS)
def test_a_short_question_with_a_note_opens_a_short_talk(pointer: str) -> None:
    talk = (("Why bees?", "I bought ten of them from my uncle."), *TALKS["en"][1:3])
    opened = "\n\n".join(f"**{asked}**{pointer if n == 0 else ''}\n\n{told}" for n, (asked, told) in enumerate(talk))
    document = document_of(opened)

    assert pairs_in(document.source, parse(document, "en")) == list(talk)


@pytest.mark.parametrize("answer", ["12", "*Ten.*", "2001.", "No."])
def test_what_alone_answers_on_the_line_of_the_question_is_said(answer: str) -> None:
    asked = [asked for asked, _ in TALKS["en"]]
    text = "\n\n".join([f"**{asked[0]}** {answer}", *(f"**{each}** Ten of them, or so." for each in asked[1:])])
    document = document_of(text)

    assert pairs_in(document.source, parse(document, "en"))[0] == (asked[0], answer.strip("*"))
