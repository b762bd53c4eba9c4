from __future__ import annotations

import threading

import pytest

from bot.library.store.counts import Counts
from bot.library.store.libraries import Libraries
from bot.library.store.missed_questions import MissedQuestions
from bot.library.store.owned import Owned
from bot.library.store.votes import Votes


@pytest.mark.parametrize("kind", [Counts, MissedQuestions, Votes])
def test_what_is_beside_a_library_has_the_owner_of_the_library(kind: type[Owned], libraries: Libraries) -> None:
    assert kind.of(libraries, 7).owner == libraries.of(7).owner


def test_whoever_writes_for_an_owner_waits_for_whoever_does_already(libraries: Libraries) -> None:
    counts, order = Counts.of(libraries, 7), list[str]()

    def second() -> None:
        with counts._writing():
            order.append("second")

    waiting = threading.Thread(target=second)
    with counts._writing():
        waiting.start()
        waiting.join(0.3)
        order.append("first")
    waiting.join()

    assert order == ["first", "second"]
