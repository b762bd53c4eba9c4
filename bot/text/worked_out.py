"""What is worked out of a text but once while a message is answered or a document understood, for all rooms that ask.

Nothing of it is kept when that is done: what somebody types lives no longer than its answer takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final, TypeVar

T = TypeVar("T")

#: What was worked out so far: by the function, and the text. None outside of such a block. Each thread has its own.
_FOUND: Final[ContextVar[dict[tuple[Callable[[str], Any], str], Any] | None]] = ContextVar("found", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Let functions that are worked out ``once`` remember what they return, until the outermost such block ends."""
    if _FOUND.get() is not None:
        yield
        return
    token = _FOUND.set({})
    try:
        yield
    finally:
        _FOUND.reset(token)


@contextmanager
def apart() -> Iterator[None]:
    """Let nothing be remembered of what is made ready while a message is answered, as the texts of a library."""
    token = _FOUND.set(None)
    try:
        yield
    finally:
        _FOUND.reset(token)


def once(function: Callable[[str], T]) -> Callable[[str], T]:
    """Return ``function``, which depends on its text alone, so that it is called once a text while ``remembering``.

    What it returns is shared, and must not be changed.
    """

    @wraps(function)
    def once_worked_out(text: str) -> T:
        found = _FOUND.get()
        if found is None:
            return function(text)
        key = (function, text)
        if key not in found:
            found[key] = function(text)
        value: T = found[key]
        return value

    return once_worked_out
