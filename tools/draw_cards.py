"""Draw the bot's cards as Discord would show them, on a phone or on a desk, without Discord.

    pip install 'simcord[screenshot]==3.2.1'
    PYTHONPATH=. python tools/draw_cards.py FOLDER

draws the twelve main cards, or those that are named, on a phone (400 pixels wide) and on a desk (1,000) into a folder,
with the real bot in a simulated Discord and a Chromium browser that is already installed: --browser says where.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import functools
import importlib
from collections.abc import Awaitable, Callable, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import simcord
from PIL import Image

from bot.discord_app.client import VerbatimClient
from bot.discord_app.hosts import HOSTS
from bot.library import Location, load, load_seeds
from bot.model import Match, NotCovered, Reply, Search, Unsure
from bot.service import Service

_UNSURE = "what about the war"
_FAR_OFF = "what is the capital of Mongolia?"
_CLEAR = "what does china gain from a weak rusia?"
#: Pixels across a phone and across the channel on a desk.
_PHONE, _DESK = 400, 1000
#: Pixels from top to bottom, enough for every card; rows that stay empty are cut out, but for a margin.
_TALL, _MARGIN = 2400, 24
#: Colours of a picture: grey letters on grey, and a stripe.
_COLOURS = 128
_BROWSER_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


class StagedService(Service):
    """The real service, except for two questions whose outcome a picture must not leave to chance."""

    def ask(self, question: str, previous: str | None = None) -> Reply:
        """Return the reply to ``question``."""
        interview = self.interviews[0]
        neighbours = tuple(Match(interview, interview.exchange(n), 0.4, ()) for n in (2, 5, 6))
        search = Search(question, None, neighbours, self.interviews)
        if question == _UNSURE:
            return Unsure(search, neighbours, 0.5)
        if question == _FAR_OFF:
            return NotCovered(search, neighbours[:2], 0.02)
        return super().ask(question, previous)

    def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
        """Return the reply to ``message``, which is one question."""
        return (self.ask(message, previous),)


Act = Callable[[simcord.MemberActor, simcord.ChannelHandle, str], Awaitable[Any]]
#: Fictional interviews, to be added and compared.
_INTERVIEWS = Path(__file__).parent.parent / "tests" / "interviews"
_TO_ADD = _INTERVIEWS / "harbour-engineer.txt"
_COMPARED = ("harbour-engineer", "virologist-podcast")


def _mention(question: str) -> Act:
    async def act(person: simcord.MemberActor, channel: simcord.ChannelHandle, mention: str) -> None:
        await person.send(channel, f"{mention} {question}")

    return act


def _command(name: str, **options: Any) -> Act:
    async def act(person: simcord.MemberActor, channel: simcord.ChannelHandle, mention: str) -> None:
        await person.slash(channel, name, **options)

    return act


async def _add(person: simcord.MemberActor, channel: simcord.ChannelHandle, mention: str) -> None:
    said = {"outlet": "The Lantern Weekly", "date": "2024-03-01"}
    await person.slash(channel, "library add", file=(_TO_ADD.name, _TO_ADD.read_bytes()), **said)


async def _open_source(person: simcord.MemberActor, channel: simcord.ChannelHandle, mention: str) -> None:
    await person.send(channel, f"{mention} {_CLEAR}")
    answer = channel.last_message
    assert answer is not None  # noqa: S101  # the bot has just replied
    await person.click(answer, label="Source")


#: The main cards, in the order in which the docs show them.
MAIN = (
    "quoted",
    "source",
    "unsure",
    "not_covered",
    "summary",
    "questions",
    "about",
    "compare",
    "cite",
    "why",
    "help",
    "preview",
)
CARDS: dict[str, Act] = {
    "quoted": _mention(_CLEAR),
    "source": _open_source,
    "unsure": _mention(_UNSURE),
    "not_covered": _mention(_FAR_OFF),
    "asked": _command("ask", question=_FAR_OFF),
    "smalltalk": _mention("hi"),
    "help": _mention(""),
    "about": _command("about"),
    "summary": _command("summary", length="short"),
    "questions": _command("questions"),
    "compare": _command("compare", question="Who pays?", first=_COMPARED[0], second=_COMPARED[1]),
    "cite": _command("cite", question="v1:zhao-tong-lexpress:3"),
    "preview": _add,
    "why": _command("why", question="whats in it for china if rusia is weak"),
}


@functools.cache
def _service(compared: tuple[str, ...]) -> StagedService:
    """Return the service over the built-in interview and those that are ``compared``."""
    others = tuple(load(_INTERVIEWS / f"{key}.txt") for key in compared)
    service = StagedService.over((*load_seeds(), *others))
    for interview in others:
        service.only(interview.key)  # ahead, because the simulation does not wait for real work
    return service


async def draw(name: str, folder: Path, widths: Sequence[int]) -> list[Path]:
    """Draw one card into ``folder``, in each of ``widths``, and return the paths of the pictures."""
    service = _service(_COMPARED if name == "compare" else ())
    with TemporaryDirectory() as data, contextlib.closing(Location(Path(data)).open()) as libraries:
        return await _drawn(VerbatimClient(lambda _: service, lambda: 1.0, libraries), name, folder, widths)


async def _drawn(bot: VerbatimClient, name: str, folder: Path, widths: Sequence[int]) -> list[Path]:
    paths = []
    # The comparison is real work, which may take longer than a test should wait.
    async with simcord.run(bot, settle_timeout=300.0) as env:
        env.backend.bot_user.name = "Verbatim"
        await bot.tree.sync()
        guild = env.create_guild()
        channel = guild.create_text_channel("interviews")
        hosts = guild.create_role("Hosts", permissions=HOSTS)
        person = guild.add_member(env.create_user("alice"), roles=[hosts])
        assert bot.user is not None  # noqa: S101  # simcord has logged it in
        await CARDS[name](person, channel, bot.user.mention)
        async with env.preview(channel, viewers=[person], layout="channel", width=_DESK, height=_TALL) as preview:
            for width in widths:
                path = folder / (f"{name}.png" if width == _PHONE else f"{name}-{width}.png")
                await preview.screenshot(path, mode="viewport", allow_incomplete=True, viewport=(width, _TALL))
                _trim(path)
                paths.append(path)
    return paths


def _trim(path: Path) -> None:
    """Leave out the empty rows above the line to write in, and colours that nobody tells apart."""
    picture = Image.open(path).convert("RGB")
    rows = [picture.crop((0, y, picture.width, y + 1)).getcolors(1) for y in range(picture.height)]
    runs = [[y for y, _ in run] for is_empty, run in groupby(enumerate(rows), key=lambda row: bool(row[1])) if is_empty]
    empty = max(runs, key=len)
    start, length = empty[0], len(empty)
    background = picture.getpixel((0, start))
    kept = Image.new("RGB", (picture.width, picture.height - max(length - _MARGIN, 0)), background)
    kept.paste(picture.crop((0, 0, picture.width, start + min(length, _MARGIN))), (0, 0))
    kept.paste(picture.crop((0, start + length, picture.width, picture.height)), (0, start + min(length, _MARGIN)))
    kept.quantize(_COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def use_installed_browser(executable: str) -> None:
    """Make playwright start ``executable`` instead of a browser of its own."""
    browser = importlib.import_module("playwright.async_api").BrowserType
    browser.launch = functools.partialmethod(browser.launch, executable_path=executable, args=_BROWSER_FLAGS)


def main() -> None:
    """Read the command line and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="card", help=", ".join(CARDS))
    parser.add_argument("--widths", type=int, nargs="+", default=[_PHONE, _DESK])
    parser.add_argument("--browser", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    use_installed_browser(arguments.browser)
    for name in arguments.names or MAIN:
        print(*asyncio.run(draw(name, arguments.folder, arguments.widths)), sep="\n", flush=True)


if __name__ == "__main__":
    main()
