"""Faults of Discord's REST API, and of what stands before it."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

Json = dict[str, Any]

#: What a request meets: gets it and what does as it asks; returns None where the API goes on as usual.
Act = Callable[[web.Request, Callable[[], object]], Awaitable[web.StreamResponse | None]]


@dataclass
class Fault:
    """Meets the next requests whose "METHOD path" has ``pattern``."""

    pattern: str
    act: Act
    times: int = 1


def json_answer(status: int, body: Json | list[Json], headers: Mapping[str, str]) -> web.Response:
    # Without a character set, as Discord: discord.py takes nothing else for JSON.
    named = {**headers, "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=named)


def answers(status: int, body: Json | str = "", **headers: str) -> Act:
    """Answer with ``status``; a ``body`` that is a text comes as the page of a proxy would."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def act(request: web.Request, do: Callable[[], object]) -> web.StreamResponse:
        if isinstance(body, str):
            return web.Response(status=status, text=body, headers=named)
        return json_answer(status, body, named)

    return act


def refuses(status: int, code: int, message: str, errors: Json | None = None) -> Act:
    """Refuse as the API does, with its error ``code``."""
    return answers(status, {"code": code, "message": message, **({"errors": errors} if errors else {})})


def asks_to_wait(seconds: float, *, everywhere: bool = False) -> Act:
    """Answer 429 as the API does, for one route or ``everywhere``."""
    body = {"retry_after": seconds, "global": everywhere, "message": "You are being rate limited."}
    return answers(429, body, Via="1.1 google", Retry_After=str(seconds))


def is_slow(seconds: float) -> Act:
    """Do what was asked, after ``seconds``."""

    async def act(request: web.Request, do: Callable[[], object]) -> None:
        await asyncio.sleep(seconds)

    return act


def waits_for(event: asyncio.Event) -> Act:
    """Do what was asked, once ``event`` has happened."""

    async def act(request: web.Request, do: Callable[[], object]) -> None:
        await event.wait()

    return act


def hangs(*, having_done_it: bool) -> Act:
    """Never answer, before or after doing what was asked."""

    async def act(request: web.Request, do: Callable[[], object]) -> web.StreamResponse:
        if having_done_it:
            do()
        await asyncio.sleep(3600)
        return web.Response()

    return act


def resets(*, having_done_it: bool = False) -> Act:
    """Reset the connection, before or after doing what was asked."""

    async def act(request: web.Request, do: Callable[[], object]) -> web.StreamResponse:
        if having_done_it:
            do()
        assert request.transport is not None
        raw = request.transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
        return web.Response()

    return act
