"""How much people, channels and servers may ask of the bot, and what those who ask more are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.discord_app.rate_limit import RateLimit
from bot.discord_app.strings import strings

#: Questions and presses of a person in so many seconds; more is a script.
QUESTIONS: Final = 5
SECONDS: Final = 10.0
#: Replies for all to see in a channel, and in so many seconds: one every three seconds is as much as people can read.
REPLIES_IN_A_CHANNEL: Final = 10
SECONDS_OF_A_CHANNEL: Final = 30.0
#: What all members of a server ask and press, private replies included: a dozen people who each ask what they may.
QUESTIONS_IN_A_SERVER: Final = 60
SECONDS_OF_A_SERVER: Final = 30.0
#: What a host does with a library in so many seconds, apart from what they ask.
CHANGES: Final = 10
SECONDS_OF_A_HOST: Final = 10.0


class Cooldowns:
    """Counts what is asked and what hosts do, each apart; in memory only."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Start with nobody; ``clock`` returns seconds that only grow, and more than 0."""
        self._people = RateLimit(clock, QUESTIONS, SECONDS)
        self._channels = RateLimit(clock, REPLIES_IN_A_CHANNEL, SECONDS_OF_A_CHANNEL)
        self._servers = RateLimit(clock, QUESTIONS_IN_A_SERVER, SECONDS_OF_A_SERVER)
        self._hosts = RateLimit(clock, CHANGES, SECONDS_OF_A_HOST)

    def refusal(self, person: int, channel: int | None = None, server: int | None = None) -> str:
        """Count a question of ``person``; return "" where it is granted, else the sentence that says how long to wait.

        ``channel`` is where its reply is for all to see, None where it is private; ``server`` is None in direct
        messages. What is refused for one of them is not counted for the others.
        """
        limits = [(strings.TOO_FAST, self._people, person)]
        if channel is not None:
            limits.append((strings.BUSY_CHANNEL, self._channels, channel))
        if server is not None:
            limits.append((strings.BUSY_SERVER, self._servers, server))
        # Who must wait for several of them is told the longest.
        waits = [(limit.ahead(who), sentence) for sentence, limit, who in limits]
        seconds, sentence = max(waits, key=lambda wait: wait[0])
        if seconds:
            return sentence.format(seconds=seconds)
        for _, limit, who in limits:
            limit.wait(who)
        return ""

    def refusal_of_host(self, host: int) -> str:
        """Count what ``host`` does with a library; return "" or the sentence, as ``refusal`` does."""
        seconds = self._hosts.wait(host)
        return strings.TOO_FAST_FOR_A_HOST.format(seconds=seconds) if seconds else ""
