from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.features.coverage import Coverage, best_sentences
from retrieval.few_words import SHAPES, SHARES, arrays_of, entries_of


@given(SHAPES, st.integers(1, 3), st.data())
def test_coverage_is_what_a_reader_would_count(shapes: list[list[list[str]]], terms: int, data: st.DataObject) -> None:
    entries = entries_of(shapes)
    selection = arrays_of(entries).select(np.arange(len(entries)))
    size = len(selection.terms)
    close = data.draw(st.lists(st.lists(SHARES, min_size=size, max_size=size), min_size=terms, max_size=terms))
    weights = data.draw(st.lists(st.floats(0.0625, 1, width=32), min_size=terms, max_size=terms))
    stored = data.draw(st.lists(st.floats(0.0625, 1, width=32), min_size=size, max_size=size))

    coverage = Coverage.of(
        np.array(close, np.float32), np.array(weights, np.float32), selection, np.array(stored, np.float32)
    )

    shares = [w / sum(weights) for w in weights]
    position = 0
    of_texts, of_entries, back, sentences, wholes, gaps = [], [], [], [], [], []
    for entry in entries:
        best = [0.0] * terms
        for number, text in enumerate(entry):
            places = range(position, position + max(1, len(text)))
            position = places.stop
            found = [max(close[row][at] for at in places) for row in range(terms)]
            best = [max(pair) for pair in zip(best, found, strict=True)]
            of_texts.append(sum(s * f for s, f in zip(shares, found, strict=True)))
            if number == 0:
                answered = sum(stored[at] * max(row[at] for row in close) for at in places)
                back.append(answered / sum(stored[at] for at in places))
        of_entries.append(best)
        sentences.append(max(of_texts[len(of_texts) - len(entry) + 1 :], default=0.0))
        wholes.append(sum(s * b for s, b in zip(shares, best, strict=True)))
        gaps.append(-max(s * (1 - b) for s, b in zip(shares, best, strict=True)))
    assert coverage.of_texts == pytest.approx(of_texts, abs=1e-4)
    assert pytest.approx(np.array(of_entries), abs=1e-4) == coverage.of_entries.T
    assert coverage.back == pytest.approx(back, abs=1e-4)
    assert coverage.best_sentences(selection) == pytest.approx(sentences, abs=1e-4)
    assert coverage.whole == pytest.approx(wholes, abs=1e-4)
    assert coverage.gap == pytest.approx(gaps, abs=1e-4)


def test_a_question_without_words_covers_nothing() -> None:
    entries = entries_of([[["oil"], ["war"]], [["lamp"]]])
    selection = arrays_of(entries).select(np.arange(2))

    coverage = Coverage.of(np.zeros((0, 3), np.float32), np.zeros(0, np.float32), selection, np.ones(3, np.float32))

    assert coverage.of_texts.tolist() == [0, 0, 0]
    assert coverage.back.tolist() == coverage.whole.tolist() == coverage.gap.tolist() == [0, 0]


def test_the_question_is_not_among_the_best_sentences() -> None:
    entries = entries_of([[["oil"], ["war"], ["ship"]], [["lamp"]]])
    selection = arrays_of(entries).select(np.arange(2))

    assert best_sentences(np.array([0.9, 0.2, 0.3, 0.8], np.float32), selection) == pytest.approx([0.3, 0.0])
