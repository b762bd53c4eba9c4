"""How the bot comes up and goes down, and what is said when Discord does not let it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import discord

from bot.discord_app.client import VerbatimClient
from bot.discord_app.command_list import Changes, digest_of_all, publish
from bot.discord_app.logs import setup_logging
from bot.discord_app.rate_limit import whole_seconds
from bot.errors import DiscordDoorError
from bot.model import Interview
from bot.remarks import Remark
from bot.service import Service

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries

log = logging.getLogger(__name__)

#: Replies that are being written when the bot is told to stop may take this long; a supervisor waits 10 s or more.
SECONDS_FOR_LAST_REPLIES: Final = 5.0
#: A connection that is broken is not closed politely for longer than this.
SECONDS_TO_CLOSE: Final = 2.0
#: asyncio.wait_for of Python 3.11 may swallow a cancellation, so that it has to be repeated.
_SECONDS_BETWEEN_CANCELS: Final = 0.1

#: Threads in which questions are answered, and all else that takes a while, as many as asyncio has on a large machine:
#: a server takes few of them at once, so that many servers find one.
THREADS: Final = 32

_LOGIN_REFUSED: Final = Remark(
    "Discord does not accept the token in DISCORD_TOKEN; "
    "reset it at https://discord.com/developers/applications, Bot, Reset Token, and copy all of it"
)
_INTENT_REFUSED: Final = Remark(
    "Discord refuses an intent that the bot asks for (code 4014); this version asks for none that is privileged, but "
    "for Message Content with VERBATIM_MESSAGE_CONTENT, so leave that empty or update Verbatim, or open "
    "https://discord.com/developers/applications, Bot, and switch on what is under Privileged Gateway Intents"
)


def run(
    token: str,
    service: Callable[[int | None], Service],
    libraries: Libraries | None = None,
    prepare: Callable[[Interview], None] = lambda _: None,
    *,
    log_level: str = "INFO",
    log_format: str = "text",
    notices: Sequence[str] = (),
    days_kept: int = 0,
    reads_messages: bool = False,
) -> None:
    """Answer in Discord until SIGINT or SIGTERM; ``notices`` are logged first, as warnings.

    What is of a server is kept for ``days_kept`` after the bot was removed from it; ``reads_messages`` is as in
    ``VerbatimClient``.

    ``service``, ``libraries`` and ``prepare`` are as in ``VerbatimClient``. The log has what is as severe as
    ``log_level`` or more; its ``log_format`` is "text" or "json".

    Raises:
        DiscordDoorError: Discord cannot be reached, refuses the token, or asks to wait for long.
    """
    setup_logging(log_level, log_format, token)
    for notice in notices:
        log.warning("%s", notice)
    client = VerbatimClient(service, time.monotonic, libraries, prepare, days_kept, reads_messages=reads_messages)
    asyncio.run(_serve(client, token))


def sync(token: str, guild_id: int | None, *, log_level: str = "INFO", log_format: str = "text") -> Changes:
    """Publish the commands, to everybody or to one server at once; return what that has changed.

    Where Discord has them already, nothing is sent.

    Raises:
        DiscordDoorError: Discord cannot be reached, or refuses.
    """
    setup_logging(log_level, log_format, token)
    return asyncio.run(_publish(VerbatimClient(_no_service, time.monotonic), token, guild_id))


def commands() -> str:
    """Return a digest of the commands of this version: where another one was published, they have to be again."""
    return asyncio.run(_digest(VerbatimClient(_no_service, time.monotonic)))


async def _digest(client: VerbatimClient) -> str:
    await client.setup_hook()
    return await digest_of_all(client.tree)


def _no_service(server: int | None) -> Service:
    raise AssertionError("whoever only publishes the commands is asked nothing")


async def _serve(client: VerbatimClient, token: str) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="working"))
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # on Windows Ctrl-C ends asyncio.run by itself
            loop.add_signal_handler(sign, stop.set)
    connected = asyncio.create_task(_connect(client, token))
    waiting = {
        asyncio.create_task(stop.wait()),
        asyncio.create_task(client.token_refused.wait()),
        asyncio.create_task(client.look_now_and_then()),
    }
    await asyncio.wait({connected, *waiting}, return_when=asyncio.FIRST_COMPLETED)
    if stop.is_set() and not connected.done():
        client.leave()
        log.info("going down; replies under way are finished first")
        await _finish_replies({connected, *waiting})
    await _end({connected, *waiting}, client)
    log.info("stopped")
    if not connected.cancelled():
        connected.result()  # raises what ended the connection
    if client.token_refused.is_set():
        raise DiscordDoorError(_LOGIN_REFUSED)


async def _connect(client: VerbatimClient, token: str) -> None:
    with _explained():
        await client.login(token)
        await client.connect()


async def _finish_replies(besides: set[asyncio.Task[Any]]) -> None:
    """Wait a moment for whatever is under way, and for what begins meanwhile, which is refused.

    Events, commands and buttons are tasks of their own.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(SECONDS_FOR_LAST_REPLIES):
            while under_way := _others(besides):
                await asyncio.wait(under_way)


async def _end(own: set[asyncio.Task[Any]], client: VerbatimClient) -> None:
    """Give up what has not finished, then close ``client``: the other way round each reply would log that it failed."""
    for _ in range(round(SECONDS_TO_CLOSE / _SECONDS_BETWEEN_CANCELS)):
        unfinished = _others(own)
        if not unfinished:
            break
        for task in unfinished:
            task.cancel()
        await asyncio.wait(unfinished, timeout=_SECONDS_BETWEEN_CANCELS)
    await asyncio.wait({asyncio.create_task(client.close())}, timeout=SECONDS_TO_CLOSE)
    for task in own:
        task.cancel()
    await asyncio.wait(own)


def _others(own: set[asyncio.Task[Any]]) -> set[asyncio.Task[Any]]:
    return {task for task in asyncio.all_tasks() if task is not asyncio.current_task()} - own


async def _publish(client: VerbatimClient, token: str, guild_id: int | None) -> Changes:
    if guild_id is not None:
        client.tree.copy_global_to(guild=discord.Object(guild_id))
    async with client:
        with _explained():
            await client.login(token)
            return await publish(client, client.tree, guild_id)


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    """Turn what discord.py raises into a line that says what to do."""
    try:
        yield
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        raise DiscordDoorError(_explanation(error)) from error


def _explanation(error: Exception) -> Remark:
    match error:
        case discord.LoginFailure() | discord.ConnectionClosed(code=4004):
            return _LOGIN_REFUSED
        case discord.PrivilegedIntentsRequired():
            return _INTENT_REFUSED
        case discord.RateLimited() | discord.HTTPException():
            return _refusal(error)
        case discord.ConnectionClosed():
            return Remark("Discord has closed the connection for good (code {code})", code=str(error.code))
        case discord.DiscordException():
            return Remark("Discord does not work as it should ({error}); try again later", error=type(error).__name__)
        case _:
            return Remark("Discord cannot be reached; check that this machine may connect to https://discord.com")


def _refusal(error: discord.RateLimited | discord.HTTPException) -> Remark:
    match error:
        case discord.RateLimited():
            return Remark(
                "Discord asks to wait {seconds} s; please do not start the bot before that",
                seconds=str(whole_seconds(error.retry_after)),
            )
        case discord.HTTPException(status=429):
            return Remark(
                "Discord asks this network to wait {seconds} s; please do not start the bot before that",
                seconds=error.response.headers.get("Retry-After") or Remark("some thousand"),
            )
        case discord.Forbidden():
            return Remark(
                "Discord does not let the bot do that there; was it invited with the scope applications.commands?"
            )
        case _:
            return Remark(
                "Discord answers with an error ({status}); see https://discordstatus.com and try again later",
                status=str(error.status),
            )
