from __future__ import annotations

import time

import pytest

from bot.transcript.signs.cue_words import CUES
from bot.transcript.text_parts.passages import cut_passages
from bot.transcript.unspoken.ending_shape import ending_shape, manner_of
from transcript.building import document_of

CLOSED = "Ida Holm is back.\n\n" + "\n\n".join(f"This is paragraph {n} of the talk." for n in "abcdef")


def shape(words: str, language: str = "en") -> float:
    document = document_of(f"{CLOSED}\n\n{words}\n")
    *said, last = cut_passages(document, [])
    return ending_shape(document.source.text, last, manner_of(document.source.text, said[1:], CUES[language].first))


@pytest.mark.parametrize("name", ["Charles I", "World War I"])
def test_a_number_in_a_note_is_not_somebody_who_speaks(name: str) -> None:
    assert shape(f"Ida Holm (Leer, 1961) keeps bees and wrote two books on {name}.") >= 3.0


@pytest.mark.parametrize(
    "words",
    [
        "Filed under: Bees, Islands, Craft",
        "Otto Brandt",
        "Otto Brandt (Leer, 1961) is a baker and the author of two books.",
        "Holm lives by the sea.",
        "Write to desk@lantern.example, or come by.",
        "← Per Lund on ropes",
        "This conversation has been cut for length.",
        "The show opens on 3 May.",
    ],
)
def test_what_nobody_in_a_talk_would_say_has_the_shape_of_an_ending(words: str) -> None:
    assert shape(words) >= 3.0


@pytest.mark.parametrize(
    "words",
    [
        "Otto Brandt is the only one to whom I trust them.",
        "Yeah. Well, they are gone.",
        "The tide came on 3 May 1987.",
        "Nobody knows.",
        "[laughs]",
        "And then --",
    ],
)
def test_what_somebody_could_have_said_has_not(words: str) -> None:
    assert shape(words) == 0.0


def test_a_name_and_a_trade_are_an_ending_and_a_first_person_in_spanish_is_none() -> None:
    assert shape("Ana Ruiz, periodista", "es") >= 3.0
    assert shape("Ana Ruiz, la que encontré en el puerto", "es") == 0.0


def test_hostile_lines_are_looked_at_quickly() -> None:
    began = time.process_time()
    for words in (
        "Aa by Aa " * 33,
        "A: A, " * 50,
        "a & " * 70,
        "A. by A. & A. " * 20,
        "1 " * 150,
        "@" * 300,
        "+49 " * 70,
    ):
        shape(words)
    assert time.process_time() - began < 1.0
