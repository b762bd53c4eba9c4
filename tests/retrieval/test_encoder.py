from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from building import PAIRS, encoder, interview_of

from bot.errors import EncoderError
from bot.model import Quoted
from bot.remarks import Remark
from bot.retrieval import Encoder, Engine, WordsOnly
from bot.retrieval.encoder import MODEL, SHIPPED, TOKENIZER, Floats, tokenizer_of
from bot.service import Service
from bot.text.worked_out import remembering
from retrieval.encoders import write_encoder

TEXTS = [text for pair in PAIRS for text in pair]


def test_the_shipped_encoder_is_found_unless_another_is_named() -> None:
    found = Encoder.find()

    assert isinstance(found, Encoder)
    assert found.shipped
    assert found.reads("en")
    assert not found.reads("fr")


def test_another_encoder_has_vectors_of_its_own_size(tmp_path: Path) -> None:
    found = Encoder.find(write_encoder(tmp_path, TEXTS, size=24))

    assert isinstance(found, Encoder)
    assert not found.shipped
    assert found.reads("fr")
    vector, words = found.encode("What do you eat?", [(0, 4), (12, 15)])
    assert (vector.shape, words.shape) == ((24,), (2, 24))
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(words, axis=1) == pytest.approx([1, 1], abs=1e-5)


def test_a_service_answers_with_another_encoder_and_is_not_calibrated(tmp_path: Path) -> None:
    service = Service((interview_of(),), Engine(lambda: Encoder.load(write_encoder(tmp_path, TEXTS, size=40))))

    reply = service.ask(PAIRS[1][0])

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2
    assert not service.is_calibrated
    assert not service.why(reply).calibrated


def test_a_copy_of_the_shipped_encoder_is_another_one(tmp_path: Path) -> None:
    for name in (MODEL, TOKENIZER):
        shutil.copy(SHIPPED / name, tmp_path / name)

    copied = Encoder.load(tmp_path)

    assert not copied.shipped
    assert (copied.encode("Why?", ())[0] == encoder().encode("Why?", ())[0]).all()


def test_a_tokenizer_is_loaded_once_for_all_who_read_with_it() -> None:
    assert Encoder.load().tokenizer is tokenizer_of(SHIPPED / TOKENIZER)


def test_a_text_is_encoded_once_while_a_message_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = encoder()
    encoded = []
    reads = Encoder.encode

    def counted(self: Encoder, text: str, places: Sequence[tuple[int, int]]) -> tuple[Floats, Floats]:
        encoded.append(text)
        return reads(self, text, places)

    monkeypatch.setattr(Encoder, "encode", counted)

    with remembering():
        one, same, _ = asked.vector("Who won?"), asked.vector("Who won?"), asked.vector("Who lost?")
    asked.vector("Who won?")

    assert encoded == ["Who won?", "Who lost?", "Who won?"]
    assert one is same


def test_the_tokenizer_may_read_fewer_tokens_than_we_do(tmp_path: Path) -> None:
    from tokenizers import Tokenizer

    folder = write_encoder(tmp_path, TEXTS)
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.enable_truncation(5)
    tokenizer.save(str(folder / TOKENIZER))

    assert len(Encoder.load(folder).tokenizer.encode("the sea " * 300).ids) == 5


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"inputs": ("input_ids", "mask")}, "must have the int64 inputs ids and mask; it has: input_ids: tensor"),
        ({"outputs": ("vectors", "tokens_out")}, "lacks the outputs token_vectors"),
        ({"normed": False}, "are not of unit length"),
        ({"known": 0}, "cannot read 2 tokens"),
    ],
)
def test_an_encoder_that_does_not_fit_is_refused_with_the_reason(
    changed: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    folder = write_encoder(tmp_path, TEXTS, **changed)

    with pytest.raises(EncoderError, match=reason) as caught:
        Encoder.find(folder)

    assert str(folder) in str(caught.value)


@pytest.mark.parametrize("name", [MODEL, TOKENIZER])
@pytest.mark.parametrize("content", [None, b"no such thing"])
def test_files_that_are_missing_or_damaged_are_named(name: str, content: bytes | None, tmp_path: Path) -> None:
    folder = write_encoder(tmp_path, TEXTS)
    (folder / name).unlink()
    if content:
        (folder / name).write_bytes(content)

    with pytest.raises(EncoderError, match=name):
        Encoder.find(folder)


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_without_a_package_there_is_no_encoder_at_all(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)

    found = [Encoder.find(), Encoder.find(tmp_path)]

    assert found == [WordsOnly(Remark("{package} is not installed or cannot be loaded", package=package))] * 2


def test_without_its_files_the_shipped_encoder_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.retrieval.encoder.SHIPPED", tmp_path)

    told = f"the files of the encoder cannot be used: there is no {MODEL} in it"
    assert Encoder.find() == WordsOnly(Remark("{told}", told=told))


def test_by_words_only_a_question_is_answered_by_spelling() -> None:
    service = Service((interview_of(),), Engine(lambda: WordsOnly(Remark("of a test"))))

    reply = service.ask("what do you eat in wintre")

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2
    assert service.words_only == WordsOnly(Remark("of a test"))
    assert service.is_calibrated
    assert not service.why(reply).by_meaning


#: Texts, and their cosine by the 32-bit model.
ALIKE = [
    ("Who built the harbour?", "The harbour was built by my grandfather.", 0.703),
    ("Who built the harbour?", "Why did the prices rise so fast?", 0.261),
    ("How did you become a doctor?", "What made you go into medicine?", 0.725),
    ("How did you become a doctor?", "How did you become a goalkeeper?", 0.707),
    ("Will there be a war with Taiwan?", "Could Beijing attack the island?", 0.576),
    ("What about your family?", "I have two sons and a dog.", 0.464),
]


@pytest.mark.parametrize(("one", "other", "cosine"), ALIKE)
def test_with_8_bit_weights_texts_are_as_alike_as_with_32(one: str, other: str, cosine: float) -> None:
    vectors = [encoder().encode(text, ())[0] for text in (one, other)]

    assert float(vectors[0] @ vectors[1]) == pytest.approx(cosine, abs=0.025)


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
