from __future__ import annotations

import asyncio
import time
from types import SimpleNamespace
from typing import Any

import pytest
from building import seed

from bot.discord_app import shared_libraries
from bot.discord_app.shared_libraries import SharedLibraries
from bot.service import Service
from discord_app.building import service_of


async def fetch_member(person: int) -> None:
    """Everybody is a member."""


async def test_all_who_ask_the_same_libraries_at_once_wait_for_one_service(monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(*arguments: Any) -> Service:
        time.sleep(0.05)
        return Service(*arguments)

    monkeypatch.setattr(shared_libraries, "Service", slowly)
    services = {server: service_of(seed()) for server in (1, 2)}
    guilds: Any = [SimpleNamespace(id=server, name=str(server), fetch_member=fetch_member) for server in services]
    wishes: Any = SimpleNamespace(reached_directly=lambda: {"1", "2"})
    shared = SharedLibraries(wishes, lambda server: services[server or 1], lambda: 1.0)

    found = await asyncio.gather(
        *(asyncio.to_thread(shared.of, person, guilds, asyncio.get_running_loop()) for person in range(3))
    )

    assert len({each.service for each in found if each}) == 1
    assert [sorted(each.servers) for each in found if each] == [["zhao-tong-lexpress", "zhao-tong-lexpress-2"]] * 3
