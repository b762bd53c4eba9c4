"""The whole program as a process of its own, connected to a fake Discord."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot import discord_app
from bot.cli.published import keep_published
from sockets.fake_discord import FakeDiscord

ROOT: Final = Path(__file__).parents[2]
#: Is given the address of the fake Discord.
_SCRIPT: Final = """
import sys, discord, yarl
discord.http.Route.BASE = sys.argv[1] + "/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sys.argv[1].replace("http", "ws") + "/gateway")
from bot.__main__ import main
sys.exit(main(["run"]))
"""
#: A process that has not ended by then never will.
SECONDS_TO_END: Final = 120.0


@dataclass
class Program:
    """``verbatim run``."""

    process: asyncio.subprocess.Process
    #: The lines of its log that were waited for, and those before them.
    log: list[str] = field(default_factory=list)

    async def until_it_says(self, words: str) -> None:
        """Wait until a line of its log has ``words``; fail where it ends without."""
        assert self.process.stderr is not None
        async with asyncio.timeout(SECONDS_TO_END):
            async for line in self.process.stderr:
                self.log.append(line.decode().rstrip("\n"))
                if words in self.log[-1]:
                    return
        raise AssertionError(f"It ended without saying “{words}”.")

    def terminate(self) -> None:
        """Ask it to end, as a supervisor does."""
        self.process.send_signal(signal.SIGTERM)

    async def end(self) -> tuple[int, list[str]]:
        """Wait until it has ended; return its exit code and the lines of its log and its last words."""
        async with asyncio.timeout(SECONDS_TO_END):
            out, err = await self.process.communicate()
        assert out == b""
        assert self.process.returncode is not None
        return self.process.returncode, [*self.log, *err.decode().splitlines()]


@contextlib.asynccontextmanager
async def program(server: FakeDiscord, data: Path) -> AsyncIterator[Program]:
    """Start ``verbatim run`` with the folder ``data``, which knows its commands; it is killed when the block ends."""
    keep_published(data, await asyncio.to_thread(discord_app.commands))
    environment = {
        **os.environ,
        "DISCORD_TOKEN": "abc.def.ghi",
        "VERBATIM_DATA": str(data),
        "VERBATIM_LOG_LEVEL": "INFO",
        "PYTHONPATH": str(ROOT),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _SCRIPT, server.address, cwd=data, env=environment,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield Program(process)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def levels(lines: list[str]) -> list[str]:
    """Return the lines that are not everyday facts: warnings, errors, tracebacks, last words."""
    return [line for line in lines if " INFO " not in line]
