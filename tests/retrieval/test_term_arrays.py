from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.term_arrays import TermArraysWriter, distinct
from bot.retrieval.vocabulary import split_terms
from retrieval.few_words import SHAPES, arrays_of, entries_of


@given(SHAPES, st.data())
def test_a_selection_holds_the_terms_of_its_entries_text_by_text(
    shapes: list[list[list[str]]], data: st.DataObject
) -> None:
    entries = entries_of(shapes)
    arrays = arrays_of(entries)
    chosen = sorted(data.draw(st.sets(st.integers(0, len(entries) - 1), min_size=1)))

    selection = arrays.select(np.array(chosen))

    ids = arrays.key_ids
    # Slowly: one text after the other; a text without words has the one key that nothing matches.
    expected = [[[ids[t.key] for t in text] or [len(ids)] for text in entries[at]] for at in chosen]
    keys = arrays.keys_of(selection.terms).tolist()
    texts = [keys[a:b] for a, b in zip(selection.text_starts, [*selection.text_starts[1:], len(keys)], strict=True)]
    starts = selection.entry_starts
    assert [texts[a:b] for a, b in pairwise(starts)] == expected
    assert [texts[at] for at in selection.questions] == [entry[0] for entry in expected]
    assert len(arrays.texts_of(np.array(chosen))) == len(texts)


def test_an_entry_may_have_the_sentences_of_another_one() -> None:
    writer = TermArraysWriter()
    for texts in (["why", "because", "of salt"], ["what", "rain"], ["how come"]):
        writer.add([split_terms(text) for text in texts])

    arrays = writer.arrays(np.array([0, 1, 0]))

    words = [[term.key for term in arrays.terms_of(text)] for text in arrays.texts_of(np.array([1, 2])).tolist()]
    assert words == [["what"], ["rain"], ["how", "come"], ["becaus"], ["of", "salt"]]
    assert arrays.select(np.array([1, 2])).entry_starts.tolist() == [0, 2, 5]


@given(st.lists(st.integers(-9, 9)))
def test_different_numbers_are_told_in_ascending_order(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))
