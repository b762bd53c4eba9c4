from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from building import PAIRS, interview_of

from bot.errors import EncoderError
from bot.remarks import Remark
from bot.retrieval import Encoder, Engine, WordsOnly, search
from bot.retrieval.engine import LOADER
from bot.retrieval.verdicts import Reader
from bot.text.words import Word, split_words
from bot.text.worked_out import once, remembering

T = TypeVar("T")

TALK = interview_of(*PAIRS)


def test_the_encoder_is_looked_for_once_and_not_before_it_is_needed() -> None:
    looked: list[str] = []

    def find() -> WordsOnly:
        looked.append("")
        return WordsOnly(Remark("of a test"))

    engine = Engine(find)
    assert looked == []

    engine.searcher((TALK,))
    engine.searcher((TALK,))
    assert engine.encoder is None
    assert engine.words_only == WordsOnly(Remark("of a test"))
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


def test_the_texts_of_a_library_that_is_made_ready_for_an_answer_are_not_remembered_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    @once
    def reading(text: str) -> Sequence[Word]:
        read.append(text)
        return split_words(text)

    monkeypatch.setattr("bot.retrieval.vocabulary.split_words", reading)
    engine = Engine(lambda: WordsOnly(Remark("of a test")))

    with remembering():
        engine.searcher((TALK,))
        texts = len(read)
        engine.searcher((TALK,))

    assert len(read) == 2 * texts


def test_without_an_encoder_there_is_nothing_to_warm(tmp_path: Path) -> None:
    Engine(lambda: WordsOnly(Remark("of a test")), tmp_path).warm(TALK)

    assert not list(tmp_path.iterdir())


def test_whoever_only_makes_an_engine_loads_nothing_to_compute_with() -> None:
    program = (
        "import sys; from bot.service import Service; from bot.retrieval import Engine; Engine(); print(*sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert {"numpy", "rapidfuzz", "onnxruntime", "tokenizers"}.isdisjoint(done.stdout.split())


@pytest.mark.parametrize(("language", "bridges"), [("en", 0), ("fr", 1), ("ja", 1), ("ru", 0)])
def test_what_questions_to_a_library_will_need_is_loaded_while_its_words_are_read(language: str, bridges: int) -> None:
    found: list[tuple[str, bool]] = []

    def listening(name: str, find: Callable[[], T]) -> Callable[[], T]:
        def looked() -> T:
            found.append((name, threading.current_thread() is threading.main_thread()))
            return find()

        return looked

    def reader() -> Reader | None:
        return None

    def bridge() -> Encoder | WordsOnly:
        return WordsOnly(Remark("of a test"))

    engine = Engine(find_reader=listening("reader", reader), find_bridge=listening("bridge", bridge))
    assert engine.searcher((interview_of(*PAIRS, language=language),)).reader is None
    for thread in threading.enumerate():
        if thread.name == LOADER:
            thread.join()

    assert [name for name, _ in found] == ["reader", "bridge"][: 1 + bridges]
    assert ("bridge", True) not in found


def test_nothing_is_loaded_again_for_a_part_of_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    loading: list[str | None] = []

    class Noted(threading.Thread):
        def start(self) -> None:
            loading.append(self.name)
            super().start()

    monkeypatch.setattr("bot.retrieval.engine.Thread", Noted)
    talks = tuple(interview_of(*PAIRS, key=key) for key in ("one", "two"))

    whole = Engine(lambda: WordsOnly(Remark("of a test"))).searcher(talks)
    assert whole.among(talks[:1]).index.interviews == talks[:1]

    assert loading == [LOADER]


def test_an_interview_that_is_named_twice_is_searched_once() -> None:
    one, two = (interview_of(*PAIRS, key=key) for key in ("one", "two"))

    whole = Engine(lambda: WordsOnly(Remark("of a test"))).searcher((one, two))

    assert whole.among((one, one)).index.interviews == (one,)
    assert whole.among((two, one)) is whole


def test_an_unfit_encoder_is_told_to_whoever_asks_though_it_was_loaded_ahead(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"there is no encoder\.onnx in it"):
        Engine(lambda: Encoder.find(tmp_path)).searcher((TALK,))
