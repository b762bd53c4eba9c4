"""What takes a while to load: it is loaded once, by whoever needs it first."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Loaded(Generic[T]):
    """Something that is loaded when it is first needed; safe to share between threads."""

    def __init__(self, load: Callable[[], T]) -> None:
        """Have ``load`` load it."""
        self._load = load
        self._found: list[T] = []
        self._lock = Lock()

    @property
    def is_there(self) -> bool:
        """Whether it was loaded."""
        return bool(self._found)

    def get(self) -> T:
        """Return it, loaded by the first who asks; all others wait.

        Raises:
            Exception: what loading it raised; whoever asks next tries again.
        """
        with self._lock:
            if not self._found:
                self._found.append(self._load())
            return self._found[0]
