"""How often something may happen, for each person, channel or server; kept in memory only, for a short while."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Final

from cachetools import TTLCache
from discord.app_commands import Cooldown

#: Those whose cooldown is remembered at once; one more, and whoever has not come back for longest is forgotten.
_MOST_REMEMBERED: Final = 10_000


def whole_seconds(seconds: float) -> int:
    """Return ``seconds`` as people are told to wait: whole, never too few, and at least 1."""
    return max(1, math.ceil(seconds))


class RateLimit:
    """Lets each person, or channel, or server, do something ``times`` times in ``seconds``, counted from the first.

    ``app_commands.checks.cooldown`` would count each command alone; here commands, buttons, forms and messages
    count together, so that only its counter is used.
    """

    def __init__(self, clock: Callable[[], float], times: int, seconds: float) -> None:
        """Start with nobody; ``clock`` returns seconds that only grow, and more than 0."""
        self._clock = clock
        self._new_cooldown = partial(Cooldown, times, seconds)
        self._cooldowns: TTLCache[int, Cooldown] = TTLCache(_MOST_REMEMBERED, seconds, clock)

    def wait(self, who: int) -> int:
        """Count one time for ``who``; return 0 when it is granted, else the whole seconds until the next one is."""
        cooldown = self._cooldowns.get(who)
        if cooldown is None:
            self._cooldowns[who] = cooldown = self._new_cooldown()
        seconds = cooldown.update_rate_limit(self._clock())
        return 0 if seconds is None else whole_seconds(seconds)

    def ahead(self, who: int) -> int:
        """Return what ``wait`` would, and count nothing."""
        cooldown = self._cooldowns.get(who)
        seconds = cooldown.get_retry_after(self._clock()) if cooldown else 0.0
        return whole_seconds(seconds) if seconds else 0
