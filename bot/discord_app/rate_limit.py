"""Who comes more often than the bot is willing to serve; kept in memory only, and only for a short while.

How often refusals may be told, ``asking/mentions`` says.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Final

from cachetools import TTLCache
from discord.app_commands import Cooldown

#: Questions and presses of a person in so many seconds; more is a script.
QUESTIONS: Final = 5
SECONDS: Final = 10.0
#: People whose cooldown is remembered at once; one more, and whoever has not come back for longest is forgotten.
_MOST_PEOPLE: Final = 10_000


class RateLimit:
    """Lets each person do something ``times`` times in ``seconds``, counted from the first.

    ``app_commands.checks.cooldown`` would count each command alone; here commands, buttons, forms and messages of a
    person count together, so that only its counter is used.
    """

    def __init__(self, clock: Callable[[], float], times: int, seconds: float) -> None:
        """Start with nobody; ``clock`` returns seconds that only grow, and more than 0."""
        self._clock = clock
        self._new_cooldown = partial(Cooldown, times, seconds)
        self._cooldowns: TTLCache[int, Cooldown] = TTLCache(_MOST_PEOPLE, seconds, clock)

    def wait(self, user_id: int) -> int:
        """Count one time for ``user_id``; return 0 when it is granted, else the whole seconds until the next one is."""
        cooldown = self._cooldowns.get(user_id)
        if cooldown is None:
            self._cooldowns[user_id] = cooldown = self._new_cooldown()
        seconds = cooldown.update_rate_limit(self._clock())
        return 0 if seconds is None else max(1, math.ceil(seconds))
