from __future__ import annotations

import math
from pathlib import Path

import pytest

from bot.transcript.decision.paragraph_chances import Chances, Odds


def test_each_sign_adds_to_asking_and_to_answering() -> None:
    chances = Chances({"always": (-1.0, -1.0), "asks": (3.0, 0.0)})

    (asked, told) = chances.of([{"always": 1.0, "asks": 1.0}, {"always": 1.0}])

    assert (asked.asks, told.asks) == (3.0, 0.0)
    assert asked.said == pytest.approx(math.log(math.exp(2.0) + math.exp(-1.0)))
    assert told.said == pytest.approx(math.log(2.0) - 1.0)


def test_what_stands_above_and_below_counts_for_a_paragraph() -> None:
    chances = Chances({"label @-1": (2.0, 0.0), "label @+2": (0.0, 1.0)})

    odds = chances.of([{"label": 1.0}, {}, {"label": 1.0}])

    assert [each.asks for each in odds] == [-1.0, 2.0, 0.0]


def test_the_edge_of_a_page_counts_where_nothing_stands() -> None:
    chances = Chances({"edge @+1": (0.0, 1.0), "edge @-2": (3.0, 0.0)})

    odds = chances.of([{}, {}, {}, {}])

    assert [each.asks for each in odds] == [3.0, 3.0, 0.0, -1.0]


def test_no_odds_are_beyond_five_and_no_paragraphs_have_none() -> None:
    chances = Chances({"always": (90.0, 10.0)})

    assert chances.of([{"always": 1.0}]) == [Odds(5.0, 5.0)]
    assert chances.of([]) == []


def test_a_sign_that_the_fit_did_not_know_counts_for_nothing() -> None:
    chances = Chances({"always": (0.5, 0.0)})

    assert chances.of([{"always": 1.0, "a new sign": 1.0}]) == chances.of([{"always": 1.0}])


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "paragraphs.json"
    path.write_text('{"format": 2}', "utf-8")

    with pytest.raises(ValueError, match=r"paragraphs\.json has format 2, this version reads 1"):
        Chances.load(path)
