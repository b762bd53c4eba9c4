"""How what a piece of work takes grows with what it is given."""

from __future__ import annotations

import time
from collections.abc import Callable

from bot.text.worked_out import remembering


def grows_evenly(work: Callable[[int], Callable[[], object]]) -> bool:
    """Tell whether ``work(4)``, which is four times ``work(1)``, takes far from sixteen times as long.

    One of three tries is enough: what else runs on a machine adds up to half to the time on its processor.
    """
    once, fourfold = work(1), work(4)
    return any(_seconds(fourfold) < 6 * _seconds(once) + 0.02 for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    with remembering():  # as while a document is understood
        work()
    return time.process_time() - started
