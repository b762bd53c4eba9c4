from __future__ import annotations

import pytest

from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.courtesies.yes_or_no import agrees, refuses
from bot.model import Courtesy


@pytest.mark.parametrize(
    "message",
    [
        *("none of these", "None of those.", "neither", "no, none of them", "none of the three", "none of the above"),
        *("keine davon", "nichts davon", "nein, keine von beiden", "keine der drei", "weder noch"),
        *("aucune des trois", "rien de tout ça", "aucune de celles-ci", "aucune d'entre elles", "ni l'un ni l'autre"),
        *("ninguna de esas", "ninguna de las tres", "nada de eso", "ninguna, gracias"),
        "都不是",
    ],
)
def test_none_of_what_was_offered_is_meant_by_who_says_so_and_nothing_is_asked(message: str) -> None:
    assert refuses(message)
    assert courtesy_of(message) is Courtesy.NOISE


@pytest.mark.parametrize(
    "message",
    [
        *("none of these men came back", "neither of the ships sailed", "none of them?", "no", "nothing"),
        *("keine Angst", "keine davon?", "nichts davon ist wahr"),
        *("aucune idée", "rien", "aucune des trois ?", "ninguna guerra", "nada", ""),
    ],
)
def test_who_says_of_what_or_asks_refuses_nothing(message: str) -> None:
    assert not refuses(message)


@pytest.mark.parametrize(
    "message",
    [
        *("yes", "Yes, please!", "yeah", "exactly", "ja", "ja genau", "Ja, bitte"),
        *("oui", "ouais stp", "oui, c'est ça", "sí", "sí, por favor", "sí, eso es", "ok yes"),
    ],
)
def test_who_says_yes_and_nothing_else_agrees(message: str) -> None:
    assert agrees(message)


@pytest.mark.parametrize(
    "message", ["yes?", "ja?", "yes, the war", "ok", "no", "please", "oui mais pourquoi", "sí o no", ""]
)
def test_who_says_more_or_asks_does_not_agree(message: str) -> None:
    assert not agrees(message)
