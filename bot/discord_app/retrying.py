"""Which faults of Discord pass by themselves, and how a request is repeated until they have."""

from __future__ import annotations

from asyncio import sleep, timeout
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import aiohttp
import discord
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_before_delay, wait_exponential, wait_random

#: Discord remembers the nonce of a message for "the past few minutes"; a message that is repeated within two is posted
#: once. https://discord.com/developers/docs/resources/message#create-message, enforce_nonce
SECONDS_OF_A_NONCE: Final = 120.0
#: discord.py itself waits for as long as this where Discord asks it to, 30 being the least it can be told; who is asked
#: to wait for longer learns so at once, and waits here.
LONGEST_WAIT: Final = 30.0
#: A request without an answer for so long has been lost; discord.py would wait for five minutes.
SECONDS_WITHOUT_ANSWER: Final = LONGEST_WAIT + 10.0
#: The first pause in seconds, doubled each time up to the longest, each with up to a second more at random, so that
#: replies that met the same fault do not come back together.
_BACKOFF: Final = wait_exponential(multiplier=0.5, max=15.0) + wait_random(0.0, 1.0)

T = TypeVar("T")


async def repeated(request: Callable[[], Awaitable[T]]) -> T:
    """Return what ``request`` returns, repeated while it meets faults that pass, for as long as a nonce is remembered.

    The request must do no harm when it is done twice.

    Raises:
        discord.DiscordException: Discord refuses, or the fault did not pass in time.
        aiohttp.ClientError, OSError: Discord could not be reached in time.
    """
    tries = AsyncRetrying(
        retry=retry_if_exception(passes),
        wait=_pause,
        stop=stop_before_delay(SECONDS_OF_A_NONCE),
        # Looked up at each pause, so that tests need not wait.
        sleep=lambda seconds: sleep(seconds),
        reraise=True,
    )
    async for attempt in tries:
        with attempt:
            async with timeout(SECONDS_WITHOUT_ANSWER):
                return await request()
    raise AssertionError("the last try returns or raises")


def passes(error: BaseException) -> bool:
    """Tell whether ``error`` is a fault that may be over when the same request is sent again.

    - 429: Discord, or what stands before it, asks to wait.
    - 500 and more: Discord, or what stands before it, has a fault.
    - The connection was not made, or broke, or nothing came.
    """
    match error:
        case discord.RateLimited():
            return True
        case discord.HTTPException(status=status):
            return status == 429 or status >= 500
        case _:
            return isinstance(error, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError | OSError)


def seconds_asked(error: BaseException | None) -> float:
    """Return how long Discord asks to wait, 0 where it does not say."""
    match error:
        case discord.RateLimited():
            return error.retry_after
        case discord.HTTPException(status=429):
            seconds = error.response.headers.get("Retry-After", "")
            return float(seconds) if seconds.replace(".", "", 1).isdecimal() else 0.0
        case _:
            return 0.0


def _pause(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    return seconds_asked(error) + _BACKOFF(state)
