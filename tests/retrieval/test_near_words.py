from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.near_words import NearWords

#: Few letters, so that many words are near each other; some of them share a bit of the filter with others.
LETTERS = "abcz-'é0ßж"
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=7)
CUTOFFS = st.sampled_from([0.34, 0.5, 0.6, 0.67, 0.75, 0.8, 0.85, 1.0])


def distance(a: str, b: str) -> int:
    """Return the optimal string alignment distance, by the textbook."""
    rows = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


def slowly_near(words: list[str], word: str, cutoff: float) -> dict[int, float]:
    alike = {at: 1 - distance(word, other) / max(len(word), len(other)) for at, other in enumerate(words)}
    return {at: value for at, value in alike.items() if value >= cutoff - 1e-9}


@given(st.lists(WORDS, unique=True, max_size=30), WORDS, CUTOFFS)
def test_the_filter_loses_nothing_and_adds_nothing(words: list[str], word: str, cutoff: float) -> None:
    found = NearWords.of(words).near(word, cutoff, limit=len(words) + 1)

    assert dict(found) == pytest.approx(slowly_near(words, word, cutoff))
    assert len(dict(found)) == len(found)


@given(st.lists(WORDS, unique=True, max_size=30), WORDS, st.integers(1, 5))
def test_the_best_come_first_and_no_more_than_asked_for(words: list[str], word: str, limit: int) -> None:
    scores = [score for _, score in NearWords.of(words).near(word, 0.34, limit)]
    every = sorted(slowly_near(words, word, 0.34).values(), reverse=True)

    assert scores == pytest.approx(every[:limit])


def test_a_swap_of_neighbours_is_one_edit() -> None:
    ((place, alike),) = NearWords.of(["oil"]).near("iol", 0.6)

    assert (place, round(alike, 3)) == (0, 0.667)


def test_an_empty_list_has_nothing_near() -> None:
    assert NearWords.of([]).near("oil", 0.1) == []
