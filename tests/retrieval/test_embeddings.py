from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from building import encoder, interview_of

from bot.retrieval import Encoder, VectorCache
from bot.retrieval.embeddings import Embedder
from bot.retrieval.entries import entry_groups
from bot.retrieval.quantized import Vectors
from bot.retrieval.vocabulary import Term, split_terms

TALK = interview_of(("Why is the sea salty?", "Rivers carry salt. The sun takes the water."))


def terms_of(texts: tuple[str, ...]) -> list[list[Term]]:
    return [split_terms(text) for text in texts]


def test_the_rows_of_an_entry_are_its_whole_its_texts_and_its_words() -> None:
    (group, _) = entry_groups((TALK,))
    (entry,) = group
    terms = terms_of(entry.texts)

    found = Vectors(Embedder(encoder(), VectorCache()).rows(group, [terms]))[:]

    texts = [
        encoder().encode(text, [(t.start, t.end) for t in some]) for text, some in zip(entry.texts, terms, strict=True)
    ]
    expected = [
        encoder().encode(entry.whole, ())[0],
        *(vector for vector, _ in texts),
        *(w for _, words in texts for w in words),
    ]
    assert np.abs(found - np.array(expected)).max() < 0.005


def test_a_text_without_words_has_one_row_like_nothing() -> None:
    (group, _) = entry_groups((interview_of(("…", "Rivers carry salt.")),))

    found = Vectors(Embedder(encoder(), VectorCache()).rows(group, [terms_of(entry.texts) for entry in group]))[:]

    # The whole, the question, its sentence, one row for the words of the question, three for those of the sentence.
    assert len(found) == 7
    assert not found[1].any()
    assert not found[3].any()


def test_what_the_cache_has_is_not_encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    cache, told = VectorCache(), list[int]()
    (group, _) = entry_groups((TALK,))
    terms = [terms_of(entry.texts) for entry in group]
    first = Embedder(encoder(), cache).rows(group, terms)

    monkeypatch.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was encoded again"))
    again = Embedder(encoder(), cache, told.append).rows(group, terms)

    assert (again == first).all()
    assert told == [3]


def test_what_two_want_at_once_is_encoded_by_one_while_the_other_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    cache, encoded = VectorCache(), list[str]()
    (group, _) = entry_groups((TALK,))
    terms = [terms_of(entry.texts) for entry in group]
    encode = Encoder.encode

    def slowly(encoder: Encoder, text: str, places: Sequence[tuple[int, int]]) -> object:
        encoded.append(text)
        time.sleep(0.1)
        return encode(encoder, text, places)

    monkeypatch.setattr(Encoder, "encode", slowly)
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(lambda _: Embedder(encoder(), cache).rows(group, terms), range(2))

    assert (first == second).all()
    assert sorted(encoded) == sorted([group[0].whole, *group[0].own_texts])
