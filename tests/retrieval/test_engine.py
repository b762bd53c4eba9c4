from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from building import PAIRS, interview_of

from bot.retrieval import Encoder, Engine, WordsOnly, search

TALK = interview_of(*PAIRS)


def test_the_encoder_is_looked_for_once_and_not_before_it_is_needed() -> None:
    looked: list[str] = []

    def find() -> WordsOnly:
        looked.append("")
        return WordsOnly("of a test")

    engine = Engine(find)
    assert looked == []

    engine.searcher((TALK,))
    engine.searcher((TALK,))
    assert engine.encoder is None
    assert engine.words_only == WordsOnly("of a test")
    assert engine.is_calibrated
    assert looked == [""]


def test_what_was_warmed_is_searched_without_encoding_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Engine().searcher((TALK,))
    Engine(vectors=tmp_path).warm(TALK)

    with monkeypatch.context() as unread:
        unread.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was encoded again"))
        warm = Engine(vectors=tmp_path).searcher((TALK,))

    question = "what is there to eat"
    assert (
        search(warm.index, warm.scoring, question).matches == search(expected.index, expected.scoring, question).matches
    )


def test_without_an_encoder_there_is_nothing_to_warm(tmp_path: Path) -> None:
    Engine(lambda: WordsOnly("of a test"), tmp_path).warm(TALK)

    assert not list(tmp_path.iterdir())


def test_whoever_only_makes_an_engine_loads_nothing_to_compute_with() -> None:
    program = (
        "import sys; from bot.service import Service; from bot.retrieval import Engine; Engine(); print(*sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert {"numpy", "rapidfuzz", "onnxruntime", "tokenizers"}.isdisjoint(done.stdout.split())
