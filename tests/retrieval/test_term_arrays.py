from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.retrieval.term_arrays import TermArrays, TermArraysWriter
from bot.retrieval.vocabulary import Term, split_terms

#: Each entry as its texts, question first; each text as its words.
SHAPES = st.lists(
    st.lists(st.lists(st.sampled_from(["oil", "war", "ship", "lamp"]), max_size=4), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
)


SHARES = st.floats(0, 1, width=32)


def entries_of(shapes: list[list[list[str]]]) -> list[list[list[Term]]]:
    return [[split_terms(" ".join(words)) for words in shape] for shape in shapes]


def arrays_of(entries: list[list[list[Term]]]) -> TermArrays:
    writer = TermArraysWriter()
    for texts in entries:
        writer.add(texts)
    return writer.arrays()


@settings(deadline=None)
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
