from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.discord_app.retrying import passes, repeated, seconds_asked


def refusal(status: int, **headers: str) -> discord.HTTPException:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    answer: Any = SimpleNamespace(status=status, reason="", headers=named)
    return discord.HTTPException(answer, "")


@pytest.mark.parametrize(
    ("error", "is_passing"),
    [
        (refusal(429), True),
        (refusal(500), True),
        (refusal(520), True),
        (refusal(499), False),
        (refusal(400), False),
        (refusal(401), False),
        (discord.RateLimited(61.0), True),
        (aiohttp.ServerDisconnectedError(), True),
        (ConnectionResetError(104, "reset"), True),
        (TimeoutError(), True),
        (RuntimeError("Session is closed"), False),
        (discord.InteractionResponded.__new__(discord.InteractionResponded), False),
    ],
    ids=repr,
)
def test_a_fault_passes_where_the_same_request_may_be_taken_later(error: Exception, is_passing: bool) -> None:
    assert passes(error) is is_passing


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (discord.RateLimited(61.0), 61.0),
        (refusal(429, Retry_After="7"), 7.0),
        (refusal(429, Retry_After="0.5"), 0.5),
        (refusal(429, Retry_After="Wed, 21 Oct 2026 07:28:00 GMT"), 0.0),
        (refusal(429), 0.0),
        (refusal(503, Retry_After="7"), 0.0),
        (OSError(), 0.0),
    ],
    ids=repr,
)
def test_how_long_to_wait_is_as_discord_says(error: Exception, seconds: float) -> None:
    assert seconds_asked(error) == seconds


async def test_what_does_not_pass_is_not_repeated() -> None:
    tries = 0

    async def request() -> None:
        nonlocal tries
        tries += 1
        raise refusal(400)

    with pytest.raises(discord.HTTPException):
        await repeated(request)
    assert tries == 1
