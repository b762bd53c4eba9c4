"""Which events were taken on already, so that one that Discord sends again is answered once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

from cachetools import TTLCache

#: Discord sends events again when a session is resumed, which it allows for some minutes; an hour is plenty.
SECONDS_REMEMBERED: Final = 3600.0
#: Events remembered at once; one more, and the oldest is forgotten. An id takes some 200 bytes.
_MOST_EVENTS: Final = 50_000


class Answered:
    """Remembers, in memory only, the ids of messages and interactions that were taken on, or what was chosen where."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Start with none; ``clock`` returns seconds that only grow."""
        self._events: TTLCache[Hashable, None] = TTLCache(_MOST_EVENTS, SECONDS_REMEMBERED, clock)

    def is_new(self, event_id: Hashable) -> bool:
        """Tell whether the event with ``event_id`` comes for the first time, and remember it."""
        if event_id in self._events:
            return False
        self._events[event_id] = None
        return True

    def forget(self, event_id: Hashable) -> None:
        """Let the event with ``event_id`` be new again: nothing came of it."""
        self._events.pop(event_id, None)
