from __future__ import annotations

import pytest

from bot.transcript.names.legends import initials_in, legend_in, listed_with_part


@pytest.mark.parametrize(
    ("line", "legend"),
    [
        ("(**G** : Greta, **H** : Honorine, **L** : la rédaction)", {"g": "Greta", "h": "Honorine"}),
        ("IH = Ida Holm, JK = Jette Kranz", {"ih": "Ida Holm", "jk": "Jette Kranz"}),
        ("I.H. – Ida Holm (Imkerin); R. – Redaktion", {"ih": "Ida Holm"}),
        ("P: Pilar Osuna | R: Rosario Prado, partera", {"p": "Pilar Osuna", "r": "Rosario Prado"}),
        ("Ilda Prado (P) e Bento Sá Couto (B), no cais", {"p": "Ilda Prado", "b": "Bento Sá Couto"}),
        ("F: Frage, A: Antwort", {}),
        ("G: Greta is late.", {}),
        ("Plan B – Greta’s", {}),
    ],
)
def test_a_line_above_a_talk_says_whom_letters_stand_for(line: str, legend: dict[str, str]) -> None:
    assert legend_in(f"Of bees\n{line}\nWhy?") == legend


def test_a_note_says_whose_initials_letters_are() -> None:
    assert initials_in("*KL is Konrad Liebknecht-Maurer. He sings bass.*") == {"kl": "Konrad Liebknecht-Maurer"}
    assert initials_in("TV ist Ida Holms Leben.") == {}


@pytest.mark.parametrize(
    "line",
    [
        "Participants: Dana Park, interviewer; Bo Ray, keeper of the lamp",
        "Bo Ray (guest), Dana Park (host)",
        "Teilnehmende: Bo Ray, Dana Park, Interviewerin",
        "Dana Park – Moderatorin",
        "Présents : Dana Park (journaliste) et Bo Ray",
        "Dana Park, entrevistadora",
    ],
)
def test_a_surname_that_is_also_a_place_is_one_beside_a_part(line: str) -> None:
    assert listed_with_part("Dana", f"On lamps\n{line}\n") == "Dana Park"


@pytest.mark.parametrize("line", ["Dana Park, keeper", "In Dana Park, guests feed ducks.", "The Park (host)"])
def test_nobody_is_called_so_without_a_part(line: str) -> None:
    assert listed_with_part("Dana", f"On lamps\n{line}\n") is None
