from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from building import seed

from bot.discord_app import shared_libraries
from bot.discord_app.shared_libraries import MOST_SERVERS, SharedLibraries
from bot.library.keys import is_key
from bot.service import Service
from discord_app.building import service_of


async def fetch_member(person: int) -> None:
    """Everybody is a member."""


def shared_by(services: Mapping[int, Service]) -> tuple[SharedLibraries, Any]:
    """Return what people reach directly of servers, and these, of which everybody is a member."""
    guilds = [SimpleNamespace(id=server, name=str(server), fetch_member=fetch_member) for server in services]
    wishes: Any = SimpleNamespace(reached_directly=lambda: set(map(str, services)))
    return SharedLibraries(wishes, lambda server: services[server or 1], lambda: 1.0), guilds


async def test_all_who_ask_the_same_libraries_at_once_wait_for_one_service(monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(*arguments: Any) -> Service:
        time.sleep(0.05)
        return Service(*arguments)

    monkeypatch.setattr(shared_libraries, "Service", slowly)
    services = {server: service_of(seed()) for server in (1, 2)}
    shared, guilds = shared_by(services)

    found = await asyncio.gather(
        *(asyncio.to_thread(shared.of, person, guilds, asyncio.get_running_loop()) for person in range(3))
    )

    assert len({each.service for each in found if each}) == 1
    assert [sorted(each.servers) for each in found if each] == [["zhao-tong-lexpress", "zhao-tong-lexpress-2"]] * 3


async def test_episodes_whose_long_names_begin_the_same_have_keys_of_their_own_in_any_two_servers() -> None:
    episodes = tuple(replace(seed(), key=f"{'the-very-long-name-of-our-podcast-and':.37}{n:03}") for n in range(100))
    services = {server: Service.over(episodes) for server in (1, 2)}
    shared, guilds = shared_by(services)

    found = await asyncio.to_thread(shared.of, 1, guilds, asyncio.get_running_loop())

    assert found is not None
    assert len(found.servers) == 200
    assert all(is_key(key) for key in found.servers)


async def test_no_more_libraries_are_opened_than_are_asked() -> None:
    opened = list[int | None]()
    guilds: Any = [SimpleNamespace(id=server, name="", fetch_member=fetch_member) for server in range(1, 101)]
    wishes: Any = SimpleNamespace(reached_directly=lambda: {str(guild.id) for guild in guilds})
    service = service_of(seed())

    def open_one(server: int | None) -> Service:
        opened.append(server)
        return service

    await asyncio.to_thread(SharedLibraries(wishes, open_one, lambda: 1.0).of, 1, guilds, asyncio.get_running_loop())

    assert opened == list(range(1, MOST_SERVERS + 1))
