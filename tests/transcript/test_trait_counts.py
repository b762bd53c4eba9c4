from __future__ import annotations

import math

import pytest

from bot.transcript.soundness.trait_counts import length, ratio, share, some_of
from transcript.building import NAMED, heard


def test_of_nothing_the_share_is_nothing() -> None:
    assert (share([True, False, True, True]), share([])) == (0.75, 0.0)


def test_no_ratio_counts_for_more_than_four() -> None:
    assert ratio(5, 2) == pytest.approx(math.log(2))
    assert (ratio(10**9, 0), ratio(0, 10**9)) == (4.0, -4.0)


def test_a_length_is_in_characters() -> None:
    assert length(heard(NAMED)) == sum(map(len, ("Why bees?", "They hum.", "Does it hurt?", "Yes.")))


def test_of_thousands_of_passages_a_few_hundred_from_all_over_them_are_looked_at() -> None:
    few, many = heard(NAMED), heard(NAMED)[:1] * 5000

    assert some_of(few) == few
    assert 400 < len(some_of(many)) <= 500
