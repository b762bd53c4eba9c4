"""Baselines find what they should, so that a comparison with them is fair."""

from __future__ import annotations

import math
from difflib import SequenceMatcher
from typing import Any

import pytest
from baselines import FullText, Fuzzy, Levenshtein, Repair, RepairedVectors, Reranked, SentenceVectors
from hypothesis import given
from hypothesis import strategies as st
from tiny_set import PAIRS


@pytest.mark.parametrize(
    "system",
    [Fuzzy("token_set_ratio"), Levenshtein(), SentenceVectors(), RepairedVectors(), Reranked()],
    ids=lambda system: type(system).__name__,
)
def test_a_baseline_puts_the_stored_question_first(system: Any) -> None:
    system.fit(PAIRS)

    results = system.search("how do I print a spreadsheet", 2)
    assert results[0][0] == "c"
    assert len(results) == 2
    assert system.confidence("", results) == results[0][1] > results[1][1]


def test_full_text_finds_words_of_the_answer_and_refuses_without_any() -> None:
    pytest.importorskip("bm25s", reason="an extra: pip install -e '.[bench]'")
    system = FullText()
    system.fit(PAIRS)

    assert system.search("which symbol", 3)[0][0] == "c"
    assert system.search("giraffes", 3) == []
    assert system.confidence("giraffes", []) == -math.inf


@given(
    st.text("abcde ", max_size=12), st.lists(st.text("abcde ", max_size=12), min_size=1, max_size=8), st.integers(1, 8)
)
def test_what_the_bound_leaves_out_would_not_have_come_first(query: str, questions: list[str], k: int) -> None:
    system = Levenshtein()
    system.fit([{"id": str(at), "question": q, "answer": ""} for at, q in enumerate(questions)])

    ratios = [round(SequenceMatcher(None, query, q).ratio(), 2) for q in questions]
    order = sorted(range(len(questions)), key=lambda at: (-ratios[at], at))
    assert system.search(query, k) == [(str(at), ratios[at]) for at in order[:k]]


def test_spelling_is_repaired_to_stored_words_and_to_english() -> None:
    repair = Repair(["the kubernetes dashboard"])

    assert repair("my kuberntes pasword, and the dashboard") == "my kubernetes password, and the dashboard"
