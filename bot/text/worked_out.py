"""What is worked out of a text but once while a message is answered or a document understood, for all rooms that ask.

Nothing of it is kept when that is done: what somebody types lives no longer than its answer takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final, TypeVar, TypeVarTuple

T = TypeVar("T")
#: A text, and what else it takes: its language, or who reads it.
Given = TypeVarTuple("Given")

#: What was worked out so far: by the function, and what it was given. None outside of such a block. Each thread has its
#: own.
_FOUND: Final[ContextVar[dict[tuple[Any, ...], Any] | None]] = ContextVar("found", default=None)


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


def once(function: Callable[[*Given], T]) -> Callable[[*Given], T]:
    """Return ``function``, which depends on nothing but what it is given, so that it is called once for each.

    Only while ``remembering``. What it is given must be hashable; what it returns is shared, and must not be changed.
    """

    @wraps(function)
    def once_worked_out(*given: *Given) -> T:
        found = _FOUND.get()
        if found is None:
            return function(*given)
        key = (function, *given)
        if key not in found:
            found[key] = function(*given)
        value: T = found[key]
        return value

    return once_worked_out
