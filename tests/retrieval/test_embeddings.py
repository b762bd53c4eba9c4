from __future__ import annotations

import numpy as np
import pytest

from bot.retrieval import Encoder
from retrieval.building import seed_service

#: Texts, and their cosine by the 32-bit model.
ALIKE = [
    ("Who built the harbour?", "The harbour was built by my grandfather.", 0.818),
    ("Who built the harbour?", "Why did the prices rise so fast?", 0.162),
    ("How did you become a doctor?", "What made you go into medicine?", 0.693),
    ("How did you become a doctor?", "How did you become a goalkeeper?", 0.466),
    ("Will there be a war with Taiwan?", "Could Beijing attack the island?", 0.562),
    ("What about your family?", "I have two sons and a dog.", 0.322),
]


def encoder() -> Encoder:
    found = seed_service().index.encoder
    assert found is not None
    return found


@pytest.mark.parametrize(("one", "other", "cosine"), ALIKE)
def test_with_8_bit_weights_texts_are_as_alike_as_with_32(one: str, other: str, cosine: float) -> None:
    vectors = [encoder().encode(text, ())[0] for text in (one, other)]

    assert float(vectors[0] @ vectors[1]) == pytest.approx(cosine, abs=0.02)


@pytest.mark.parametrize("text", ["", "?", "thanks", ALIKE[0][1], "harbour " * 400], ids=len)
def test_vectors_are_of_unit_length_however_long_the_text(text: str) -> None:
    places = [(0, len(text))] if text.strip() else []
    vector, words = encoder().encode(text, places)

    assert vector.shape == (384,)
    assert words.shape == (len(places), 384)
    assert np.linalg.norm([vector, *words], axis=1) == pytest.approx(1, abs=1e-5)


def test_a_text_has_the_same_vectors_whatever_was_encoded_before() -> None:
    text, places = ALIKE[0][1], [(4, 11), (16, 21)]
    first = encoder().encode(text, places)
    encoder().encode("harbour " * 400, ())
    again = encoder().encode(text, places)

    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))


def test_a_word_beyond_the_tokens_that_are_read_has_no_vector() -> None:
    text = "harbour " * 400
    _, words = encoder().encode(text, [(0, 7), (len(text) - 8, len(text) - 1)])

    assert np.linalg.norm(words, axis=1) == pytest.approx([1, 0], abs=1e-5)


def test_tokens_that_are_masked_do_not_count() -> None:
    ids = encoder().tokenizer.encode(ALIKE[0][0]).ids
    padded = ids + [0] * 20

    def vector(tokens: list[int], read: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        mask = [1] * read + [0] * (len(tokens) - read)
        found: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = encoder().session.run(
            ["vectors"], {"ids": np.array([tokens]), "mask": np.array([mask])}
        )[0][0]
        return found

    # Not quite the same: the 8 bits of an activation are spread over the masked tokens as well.
    assert float(vector(padded, len(ids)) @ vector(ids, len(ids))) > 0.99
    assert float(vector(padded, len(padded)) @ vector(ids, len(ids))) < 0.95
