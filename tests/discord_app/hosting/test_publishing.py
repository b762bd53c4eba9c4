from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord_app import strings
from bot.discord_app.hosting import publishing
from bot.discord_app.hosting.previews import Previews
from bot.discord_app.hosting.publishing import Hosting
from bot.discord_app.rate_limit import RateLimit


async def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "SECONDS_TO_READ", 0.05)
    told: list[str] = []
    finished = threading.Event()

    async def send(sentence: str, **_: Any) -> None:
        told.append(sentence)

    announced = SimpleNamespace(is_done=lambda: True)
    interaction: Any = SimpleNamespace(response=announced, followup=SimpleNamespace(send=send))
    host = Hosting(None, lambda _: None, Previews(lambda: 0.0), RateLimit(lambda: 1.0, 5, 10.0))

    found = await host._read(interaction, lambda: finished.wait(10))

    finished.set()
    assert found is None
    assert told == [strings.TOO_SLOW]
