from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.errors import EncoderError
from bot.model import Quoted
from bot.retrieval import Encoder, WordsOnly
from bot.retrieval.encoder import MODEL, SHIPPED, TOKENIZER
from bot.service import Service
from retrieval.building import PAIRS, interview_of, seed_service
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
    service = Service.over((interview_of(),), Encoder.load(write_encoder(tmp_path, TEXTS, size=40)))

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
    shipped = seed_service().index.encoder
    assert shipped
    assert (copied.encode("Why?", ())[0] == shipped.encode("Why?", ())[0]).all()


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
        ({"inputs": ("input_ids", "mask")}, "must have the int64 inputs ids and mask, and has input_ids: tensor"),
        ({"outputs": ("vectors", "tokens_out")}, "lacks the output token_vectors"),
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

    assert found == [WordsOnly(f"{package} is not installed or cannot be loaded")] * 2


def test_without_its_files_the_shipped_encoder_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.retrieval.encoder.SHIPPED", tmp_path)

    assert Encoder.find() == WordsOnly(f"the files of the encoder cannot be used: there is no {MODEL} in it")


def test_by_words_only_a_question_is_answered_by_spelling() -> None:
    service = Service.over((interview_of(),), WordsOnly("of a test"))

    reply = service.ask("what do you eat in wintre")

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2
    assert service.words_only == WordsOnly("of a test")
    assert service.is_calibrated
    assert not service.why(reply).by_meaning
