from __future__ import annotations

import numpy as np
import pytest
from building import seed_searcher, spelling_index
from hypothesis import given

from bot.text.words import split_words
from retrieval.few_words import QUESTIONS


@given(QUESTIONS)
def test_a_question_has_its_distinct_words_with_weights_and_keys_of_the_library(typed: str) -> None:
    index = spelling_index()

    query = index.compare(typed).query

    forms = [w.form for w in split_words(query.text)]
    assert [t.form for t in query.terms] == list(dict.fromkeys(forms))
    assert [t.form for t in query.sequence] == forms
    assert len(query.near) == len(query.weights) == len(query.meaning_weights) == len(query.terms)
    assert all(0 <= w <= 1 for w in [*query.weights, *query.meaning_weights])
    assert all(0 < credit <= 1 for keys in query.near for credit in keys.values())
    assert {key for keys in query.near for key in keys} <= set(index.vocabulary.soft)


def test_the_words_of_a_question_have_vectors_of_unit_length() -> None:
    query = seed_searcher().index.compare("Why does China need Russian oil?").query

    assert query.term_vectors.shape == (len(query.terms), len(query.vector))
    assert np.linalg.norm(query.vector) == pytest.approx(1, abs=1e-4)
    assert np.linalg.norm(query.term_vectors, axis=1) == pytest.approx(np.ones(len(query.terms)), abs=1e-4)


def test_a_question_is_compared_as_repaired() -> None:
    repaired, clean = (spelling_index().compare(q) for q in ("why chna fears a colapse", "why china fears a collapse"))

    assert repaired.query.text == clean.query.text
    assert repaired.features.values.tolist() == clean.features.values.tolist()
