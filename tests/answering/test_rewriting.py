from __future__ import annotations

from building import seed

from bot.answering.rewriting import mended, most_agreed
from bot.model import Correction, Match
from bot.retrieval import Found


def found_of(confidences: dict[int, float]) -> Found:
    return Found(tuple(Match(seed(), seed().exchange(n), c, ()) for n, c in confidences.items()), None, ())


def test_parts_of_a_long_message_that_agree_outweigh_a_surer_one() -> None:
    readings = [
        ("one", found_of({1: 0.5, 2: 0.4})),
        ("two", found_of({2: 0.45, 1: 0.1})),
        ("three", found_of({2: 0.4})),
    ]

    assert most_agreed(readings) == readings[1]


def test_a_text_is_mended_word_by_word_as_it_was_corrected() -> None:
    corrections = (Correction("Rusia", "Russia"), Correction("wa", "war"))

    assert mended("Why's Rusia at wa, and was Rusian?", corrections) == "Why's Russia at war, and was Rusian?"
