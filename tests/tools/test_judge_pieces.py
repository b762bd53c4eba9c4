"""The word pieces of several languages start from what English ones of their meaning are worth."""

from __future__ import annotations

import numpy as np
import pytest
from judge_pieces import nearest_means, same_in

ENGLISH = {"[UNK]": 0, "dog": 1, "##dog": 2, "?": 3, "the": 4}
KNOWN = ["dog", "school", "war", "bread", "seven", "blue", "to sing", "money", "winter", "mother", "law", "ship"]


@pytest.mark.parametrize(
    ("piece", "same"), [("▁Dog", 1), ("dog", 2), ("?", 3), ("▁?", 3), ("▁hund", None), ("the", None), ("▁the", 4)]
)
def test_a_piece_is_one_of_english_where_it_is_written_so_in_the_same_place(piece: str, same: int | None) -> None:
    assert same_in(ENGLISH, piece) == same


@pytest.mark.parametrize(
    ("word", "meant"), [("hund", "dog"), ("école", "school"), ("guerra", "war"), ("面包", "bread")]
)
def test_a_word_of_another_language_gets_most_of_the_english_one_that_it_means(word: str, meant: str) -> None:
    (found,) = nearest_means(KNOWN, [word], np.eye(len(KNOWN), dtype=np.float32))

    assert KNOWN[int(found.argmax())] == meant
    assert found.sum() == pytest.approx(1, abs=1e-5)
