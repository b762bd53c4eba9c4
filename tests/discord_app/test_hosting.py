from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord_app import hosting, sentences
from bot.discord_app.hosting import Hosting
from bot.discord_app.patience import Patience
from bot.discord_app.pending import Previews
from bot.discord_app.serving import Everywhere
from discord_app.building import seed, service_of


async def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosting, "SECONDS_TO_READ", 0.05)
    told: list[str] = []
    finished = threading.Event()

    async def send(sentence: str, **_: Any) -> None:
        told.append(sentence)

    announced = SimpleNamespace(is_done=lambda: True)
    interaction: Any = SimpleNamespace(response=announced, followup=SimpleNamespace(send=send))
    host = Hosting(None, Everywhere(service_of(seed())), Previews(lambda: 0.0), Patience(lambda: 0.0, 5, 10.0))

    found = await host._read(interaction, lambda: finished.wait(10))

    finished.set()
    assert found is None
    assert told == [sentences.TOO_SLOW]
