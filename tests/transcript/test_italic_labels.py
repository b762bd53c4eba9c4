"""Names in italics may be all that says who speaks, without a colon, as those in bold may."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import BEES, document_of, pairs_in

_TALKS = {
    "en": (
        ("Me", "Could I ask you about the ferry?"),
        ("Runa", "That depends. Is it about the delays again?"),
        ("Me", "No, no. About the years before."),
        ("Runa", "All right then."),
        ("Me", "When did you first take the wheel?"),
        ("Runa", "At nineteen, and my father never knew. I was not afraid at all."),
    ),
    "de": (
        ("Ich", "Darf ich Sie etwas zur Fähre fragen?"),
        ("Runa", "Kommt drauf an. Geht es wieder um die Verspätungen?"),
        ("Ich", "Nein, nein. Um die Jahre davor."),
        ("Runa", "Na gut."),
        ("Ich", "Wann standen Sie zum ersten Mal am Ruder?"),
        ("Runa", "Mit neunzehn, und mein Vater hat es nie erfahren. Angst hatte ich keine."),
    ),
    "nl": (
        ("Ik", "Mag ik u iets vragen over de veerboot?"),
        ("Runa", "Dat hangt ervan af. Gaat het weer over de vertragingen?"),
        ("Ik", "Nee hoor. Over de jaren daarvoor."),
        ("Runa", "Vooruit dan."),
        ("Ik", "Wanneer stond u voor het eerst aan het roer?"),
        ("Runa", "Op mijn negentiende, en mijn vader wist van niets. Bang was ik niet."),
    ),
}


@pytest.mark.parametrize("shape", ["*{}* {}\n\n", "**{}** {}\n\n", "<p><em>{}</em>&nbsp; {}</p>\n", "_{}_  {}\n\n"])
@pytest.mark.parametrize("turns", _TALKS.values(), ids=_TALKS)
def test_names_in_italics_or_bold_that_open_turns_are_labels(turns: tuple[tuple[str, str], ...], shape: str) -> None:
    document = document_of("".join(shape.format(*turn) for turn in turns))
    found = parse(document)

    said = [words for _, words in turns]
    assert pairs_in(document.source, found) == [*zip(said[::2], said[1::2], strict=True)]
    assert found.interviewees == ("Runa",)


def test_titles_in_italics_that_open_some_paragraphs_are_none() -> None:
    films = ("*Ash* was my first film.", "*Tide* came later.", "*Ash* sold better.", "*Tide* I liked more.")
    document = document_of(BEES + "".join(f"\n{film}\n\nNobody saw it.\n\nI did not mind.\n" for film in films))

    assert len(parse(document).exchanges) == 3


@pytest.mark.parametrize(
    "films",
    [
        ("*Ash* was my first film.", "*Tide* came later.", "*Ash* sold better.", "*Tide* I liked more."),
        ("*Ash* war mein erster Film.", "*Tide* kam später.", "*Ash* Leute mochten es.", "*Tide* mochte ich mehr."),
        ("*Ash* fut le premier.", "*Tide* vint après.", "*Ash* plut moins.", "*Tide* Paris l’aima."),
        ("*Ash* fue la primera.", "*Tide* vino luego.", "*Ash* gustó menos.", "*Tide* Madrid la quiso."),
    ],
)
def test_titles_in_italics_that_open_sentences_are_none(films: tuple[str, ...]) -> None:
    document = document_of(
        "Which films do you like best?\n\n" + "\n\n".join(films) + "\n\nWhat do you do next?\n\nI rest.\n"
    )

    assert find_labels(document) == []
