"""Whose work is done next: at most so much of each server, or of each preview, at once; no other one waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from typing import TypeVar
from weakref import WeakValueDictionary

import discord

T = TypeVar("T")


class Turns:
    """Lets so much work of each server, of each person outside of servers, or of each preview be done at once.

    What is more waits, in the order in which it came, and holds no thread meanwhile.
    """

    def __init__(self, at_once: int) -> None:
        """Let ``at_once`` pieces of work of each be done together."""
        self._at_once = at_once
        #: By Discord's id, or the token of a preview; kept as long as somebody has a turn, or waits for one.
        self._lanes: WeakValueDictionary[Hashable, asyncio.Semaphore] = WeakValueDictionary()

    def __len__(self) -> int:
        """Return how many have a turn, or wait for one."""
        return len(self._lanes)

    @asynccontextmanager
    async def turn(self, whose: Hashable) -> AsyncIterator[None]:
        """Wait for a turn of ``whose``, which lasts as long as the context."""
        lane = self._lanes.get(whose)
        if lane is None:
            self._lanes[whose] = lane = asyncio.Semaphore(self._at_once)
        async with lane:
            yield

    async def do(self, whose: Hashable, work: Callable[[], T]) -> T:
        """Return what ``work`` returns, done in a thread when it is the turn of ``whose``."""
        async with self.turn(whose):
            return await asyncio.to_thread(work)


def whose(interaction: discord.Interaction) -> int:
    """Return whose turn it is that work for ``interaction`` waits for."""
    return interaction.guild_id or interaction.user.id
