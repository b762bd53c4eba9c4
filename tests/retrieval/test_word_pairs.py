from __future__ import annotations

import math

import numpy as np
import pytest

from bot.retrieval.term_arrays import TermArraysWriter
from bot.retrieval.vocabulary import split_terms
from bot.retrieval.word_pairs import WordPairs


def test_pairs_in_common_are_counted_in_the_stored_question_alone() -> None:
    writer = TermArraysWriter()
    for question, answer in (("oil war ship lamp", "war ship"), ("ship war", "oil war"), ("lamp", "oil war")):
        writer.add([split_terms(question), split_terms(answer)])
    arrays = writer.arrays()
    oil, war, ship = (arrays.key_ids[key] for key in ("oil", "war", "ship"))

    found = WordPairs.of(arrays).common([(oil, war), (war, ship)], 2, np.array([0, 1, 2]))

    # Two of the three pairs of the first question; the second has them in the other order, the third has no pair.
    assert found.tolist() == pytest.approx([2 / math.sqrt(2 * 3), 0, 0])


def test_a_pair_counts_once_however_often_a_question_has_it_and_in_each_that_has_it() -> None:
    writer = TermArraysWriter()
    for question in ("oil war oil war", "", "oil war"):
        writer.add([split_terms(question)])
    arrays = writer.arrays()
    asked = [(arrays.key_ids["oil"], arrays.key_ids["war"])]

    found = WordPairs.of(arrays).common(asked, 1, np.array([0, 1, 2]))

    assert found.tolist() == pytest.approx([1 / math.sqrt(2), 0, 1])
