from __future__ import annotations

import gc
from weakref import ref

import pytest
from building import (
    damaged,
    fictional,
    printed,
    seed,
    seed_searcher,
    spelling_scoring,
)

from bot.errors import AlteredQuoteError
from bot.retrieval import Index, search


@pytest.mark.parametrize("with_encoder", [True, False], ids=["meaning", "spelling"])
def test_in_a_library_too_large_to_compare_all_each_stored_question_is_recalled(with_encoder: bool) -> None:
    library = (seed(), fictional("harbour-engineer"))
    index = Index.build(library, seed_searcher().index.encoder if with_encoder else None)
    scoring = seed_searcher().scoring if with_encoder else spelling_scoring()
    assert len(index.compare("oil").entries) < len(index.entries)

    firsts = [search(index, scoring, printed(i, e.number)).matches[0] for i in library for e in i.exchanges]

    assert [(m.interview.key, m.exchange) for m in firsts] == [(i.key, e) for i in library for e in i.exchanges]


@pytest.mark.parametrize("encoder", [True, False], ids=["meaning", "spelling"])
def test_an_interview_altered_after_it_was_read_is_not_searched(encoder: bool) -> None:
    altered = damaged(seed(), "oil and gas", "gas and oil")

    with pytest.raises(AlteredQuoteError):
        Index.build((altered,), seed_searcher().index.encoder if encoder else None)


def test_an_index_that_nobody_asks_any_more_is_gone_at_once() -> None:
    index = Index.build((seed(),), None)
    weights = ref(index.key_weights)
    assert search(index, spelling_scoring(), "oil").matches

    gc.disable()
    try:
        del index
        assert weights() is None
    finally:
        gc.enable()
