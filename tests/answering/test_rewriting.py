from __future__ import annotations

from building import seed

from bot.answering.rewriting import most_agreed
from bot.model import Match
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
