from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.retrieval.loaded import Loaded


def test_what_many_threads_need_is_loaded_once_and_not_before_one_does() -> None:
    loads: list[str] = []

    def load() -> object:
        loads.append("")
        time.sleep(0.05)
        return object()

    loaded = Loaded(load)
    assert (loaded.is_there, loads) == (False, [])

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: loaded.get(), range(8)))

    assert (loaded.is_there, loads) == (True, [""])
    assert set(found) == {loaded.get()}


def test_nothing_is_found_once_as_well() -> None:
    loads: list[str] = []
    loaded = Loaded(lambda: loads.append(""))

    assert [loaded.get(), loaded.get(), len(loads)] == [None, None, 1]


def test_what_could_not_be_loaded_is_tried_again_by_whoever_asks_next() -> None:
    files: list[str] = []

    def load() -> str:
        if not files:
            raise OSError("gone")
        return files[0]

    loaded = Loaded(load)

    with pytest.raises(OSError, match="gone"):
        loaded.get()
    assert not loaded.is_there
    files.append("a model")
    assert loaded.get() == "a model"
