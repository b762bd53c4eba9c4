from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from building import engine
from library.building import opened

from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.hosting import publishing
from bot.discord_app.hosting.access import Access
from bot.discord_app.hosting.previews import Previews
from bot.discord_app.hosting.publishing import Publishing
from bot.discord_app.strings import strings
from bot.library.store.databases import sqlite_url


async def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(publishing, "SECONDS_TO_READ", 0.05)
    told: list[str] = []
    finished = threading.Event()

    async def send(sentence: str, **_: Any) -> None:
        told.append(sentence)

    announced = SimpleNamespace(is_done=lambda: True)
    host = SimpleNamespace(id=2, display_name="Robin")
    interaction: Any = SimpleNamespace(response=announced, followup=SimpleNamespace(send=send), guild_id=1, user=host)
    libraries = opened(sqlite_url(tmp_path / "library.db"))
    access = Access(libraries, Cooldowns(lambda: 1.0))

    read = await Publishing(access, lambda _: None, Previews(lambda: 0.0), lambda _: engine(), lambda *_: ())._read(
        interaction, lambda _: finished.wait(10)
    )

    finished.set()
    libraries.close()
    assert read is None
    assert told == [strings.TOO_SLOW]
