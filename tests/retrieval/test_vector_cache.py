from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from building import PAIRS, encoder, interview_of
from make_seeds import write_vectors

from bot.library import load_seeds
from bot.retrieval import Encoder, Engine, Index, Scoring, VectorCache, search, vector_cache
from bot.retrieval.quantized import Bytes, Floats, Vectors
from bot.retrieval.vector_cache import SHIPPED_VECTORS, key_of
from bot.retrieval.vocabulary import split_terms

KEY, OTHER, THIRD = ("1" * 64, "2" * 64, "3" * 64)
QUESTIONS = ("What do you eat in winter?", "who pays for teh oil", "Who is Ida Holm?")
#: Bytes of a row.
ROW_BYTES = 388


def rows_of(count: int) -> Bytes:
    return np.full((count, ROW_BYTES), 7, np.uint8)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_kept_is_found_by_whoever_shares_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "vectors"
    VectorCache(folder).put(KEY, rows_of(3))

    found = VectorCache(folder).get(KEY, 3)

    assert found is not None
    assert (found == rows_of(3)).all()
    assert VectorCache(folder).get(OTHER, 3) is None
    assert VectorCache(folder).get(KEY, 4) is None
    assert files(folder) == [f"{KEY}.vectors"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: b"something else altogether",
        lambda content: content[:-1],
        lambda content: content[:-1] + b"\0",
        lambda content: content + b"\0" * ROW_BYTES,
        lambda content: content.replace(b"vectors 1", b"vectors 0"),
    ],
    ids=["empty", "foreign", "cut", "altered", "longer", "older"],
)
def test_a_damaged_file_counts_as_missing_and_is_written_again(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache, path = VectorCache(tmp_path), tmp_path / f"{KEY}.vectors"
    cache.put(KEY, rows_of(3))
    path.write_bytes(damage(path.read_bytes()))

    assert cache.get(KEY, 3) is None

    cache.put(KEY, rows_of(3))
    assert cache.get(KEY, 3) is not None


def test_what_was_not_asked_for_longest_goes_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x" * 10_000)
    size = 10 * ROW_BYTES + 100
    cache = VectorCache(tmp_path, most_on_disk=2 * size)
    for age, name in ((300, KEY), (200, OTHER)):
        cache.put(name, rows_of(10))
        os.utime(tmp_path / f"{name}.vectors", (time.time() - age,) * 2)
    assert cache.get(KEY, 10) is not None

    cache.put(THIRD, rows_of(10))

    assert files(tmp_path) == [f"{KEY}.vectors", f"{THIRD}.vectors", "notes.txt"]


def test_what_a_program_left_unfinished_is_removed_when_it_is_old(tmp_path: Path) -> None:
    for name, age in ((".old.unfinished", 7200), (".new.unfinished", 0)):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (time.time() - age,) * 2)

    VectorCache(tmp_path).put(KEY, rows_of(1))

    assert files(tmp_path) == [".new.unfinished", f"{KEY}.vectors"]


def test_where_the_folder_cannot_be_written_memory_keeps_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = VectorCache(tmp_path / "file")

    with caplog.at_level(logging.WARNING):
        cache.put(KEY, rows_of(3))

    assert cache.get(KEY, 3) is not None
    assert "only in memory" in caplog.text


def test_from_memory_goes_what_was_not_asked_for_longest() -> None:
    cache = VectorCache(most_in_memory=2 * 10 * ROW_BYTES)
    cache.put(KEY, rows_of(10))
    cache.put(OTHER, rows_of(10))
    cache.get(KEY, 10)

    cache.put(THIRD, rows_of(10))

    assert [cache.get(name, 10) is not None for name in (KEY, OTHER, THIRD)] == [True, False, True]


def test_two_processes_may_put_and_get_the_same_at_once(tmp_path: Path) -> None:
    program = f"""
import sys, numpy as np
from pathlib import Path
from bot.retrieval import VectorCache
cache = VectorCache(Path(sys.argv[1]), most_on_disk=2_000_000)
for turn in range(60):
    for name in ("a" * 64, "b" * 64, "c" * 64):
        found = cache.get(name, 2000)
        assert found is None or (found == ord(name[0])).all()
        cache.put(name, np.full((2000, {ROW_BYTES}), ord(name[0]), np.uint8))
"""
    running = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) for _ in range(2)]

    assert [process.wait(60) for process in running] == [0, 0]
    assert not [name for name in files(tmp_path) if name.endswith(".unfinished")]


def test_a_key_tells_texts_their_words_and_encoders_apart() -> None:
    texts = ["What do you eat in winter?", "Mostly dried fish.", "Mostly dried cod."]
    first, second, third = ((text, split_terms(text)) for text in texts)

    names = [
        key_of(encoder(), [first, second]),
        key_of(encoder(), [second, first]),
        key_of(encoder(), [first, third]),
        key_of(encoder(), [first]),
        key_of(encoder(), [(first[0], first[1][1:]), second]),
        key_of(replace(encoder(), digest="0" * 64), [first, second]),
    ]

    assert len(set(names)) == len(names)
    assert names[0] == key_of(encoder(), [first, second])


def test_a_library_in_the_cache_answers_as_before_without_being_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scoring = Scoring.load("meaning")
    library = (interview_of(*PAIRS), interview_of(*PAIRS[:2], key="other"))
    plain = Index.build(library, encoder())
    Index.build(library, encoder(), VectorCache(tmp_path))

    with monkeypatch.context() as unread:
        unread.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was encoded again"))
        again = Index.build(library, encoder(), VectorCache(tmp_path))

    for question in QUESTIONS:
        found, expected = search(again, scoring, question), search(plain, scoring, question)
        assert found.matches == expected.matches
        assert found.about
        assert expected.about
        assert (found.about.aspect, found.about.confidence) == (expected.about.aspect, expected.about.confidence)


def test_no_word_of_the_library_is_in_the_folder(tmp_path: Path) -> None:
    Index.build((interview_of(*PAIRS),), encoder(), VectorCache(tmp_path))

    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert content
    assert not [word for word in (b"Denmark", b"potatoes", b"winter", b"Holm") if word in content]


def test_rows_that_are_too_many_for_the_memory_are_not_kept() -> None:
    cache = VectorCache(most_in_memory=10 * ROW_BYTES)
    cache.put(KEY, rows_of(10))

    cache.put(OTHER, rows_of(11))

    assert cache.get(OTHER, 11) is None
    assert cache.get(KEY, 10) is not None


@pytest.mark.parametrize("in_folder", [True, False])
def test_what_is_forgotten_is_gone_with_what_was_measured_of_whole_libraries(tmp_path: Path, in_folder: bool) -> None:
    cache = VectorCache(tmp_path if in_folder else None)
    cache.put(KEY, rows_of(3))
    cache.put(OTHER, rows_of(3))
    cache.put(THIRD, np.zeros((1, 8), np.uint8))

    cache.forget([KEY])

    assert [cache.get(KEY, 3), cache.get(THIRD, 1)] == [None, None]
    assert cache.get(OTHER, 3) is not None
    assert files(tmp_path) == ([f"{OTHER}.vectors"] if in_folder else [])


@pytest.mark.parametrize("in_folder", [True, False])
def test_of_a_cleared_cache_nothing_is_left(tmp_path: Path, in_folder: bool) -> None:
    cache = VectorCache(tmp_path if in_folder else None)
    cache.put(KEY, rows_of(3))

    cache.clear()

    assert cache.get(KEY, 3) is None
    assert files(tmp_path) == []


def test_the_built_in_interview_is_searched_without_a_text_of_it_being_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was encoded"))

    index = Engine().searcher(load_seeds()).index

    assert index.crossing
    assert len(index.entries) > 30


def test_the_vectors_that_come_with_verbatim_are_those_that_its_encoders_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vector_cache, "SHIPPED_VECTORS", tmp_path / "none")
    write_vectors(tmp_path / "made")

    made, shipped = files(tmp_path / "made"), files(SHIPPED_VECTORS)
    assert made == shipped, "run tools/make_seeds.py"
    for name in made:
        ours, theirs = (vectors_in(folder / name) for folder in (tmp_path / "made", SHIPPED_VECTORS))
        # What 8-bit weights make of a text differs a little between processors.
        assert np.allclose((ours * theirs).sum(axis=1), (ours * ours).sum(axis=1), atol=0.02)


def vectors_in(file: Path) -> Floats:
    content = file.read_bytes()
    rows = np.frombuffer(content[len(content) % ROW_BYTES :], np.uint8).reshape(-1, ROW_BYTES)
    return Vectors(rows)[:]
