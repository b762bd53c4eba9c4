"""Who comes more often than the bot is willing to serve; kept in memory only, and only for a short while."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

#: The windows of people who have not come back are dropped when there are more than this.
_REMEMBERED: Final = 1000


class Patience:
    """Lets each person do something ``times`` times in ``seconds``."""

    def __init__(self, clock: Callable[[], float], times: int, seconds: float) -> None:
        """Start with nobody; ``clock`` returns seconds that only grow."""
        self._clock = clock
        self._times = times
        self._seconds = seconds
        #: When the window of a person began, and how often they came since.
        self._windows: dict[int, tuple[float, int]] = {}

    def wait(self, user_id: int) -> float:
        """Count one time for ``user_id``; return 0.0 when it is granted, else the seconds until the next one is."""
        now = self._clock()
        if len(self._windows) > _REMEMBERED:
            self._windows = {user: w for user, w in self._windows.items() if now - w[0] < self._seconds}
        start, count = self._windows.get(user_id, (now, 0))
        if now - start >= self._seconds:
            start, count = now, 0
        self._windows[user_id] = (start, count + 1)
        return 0.0 if count < self._times else start + self._seconds - now
