"""Simulated servers with the real bot in them, and ways to read what people see there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import discord
import simcord
from building import engine
from library.building import TALK
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

from bot.discord_app.client import VerbatimClient
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.service import Service
from bot.service.keeper import Keeper

MessageLike = discord.Message | ResponseMessage
#: What the fixture ``wish`` gives: changes the preferences of the server.
Wish = Callable[..., Preferences]

#: What hosts say of a file; two interviews that have nothing in common.
SAID = {"outlet": "The Harbour Post", "date": "2024-03-01"}
WHALES = TALK.decode()
GOATS = """Kim: Why did you go into the hills?

Cy: The hills were quiet, and the goats needed somebody.

Kim: What do you eat up there?

Cy: Cheese and bread, and then cheese again.
"""


@dataclass
class Clock:
    """Seconds that grow only when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Room:
    """One channel with two people and the bot."""

    env: simcord.Env
    bot: VerbatimClient
    clock: Clock
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    alice: simcord.MemberActor
    bob: simcord.MemberActor

    @property
    def mention(self) -> str:
        """How people call the bot."""
        assert self.bot.user is not None
        return self.bot.user.mention

    async def ask(self, question: str, **options: Any) -> discord.Message:
        """Let Alice mention the bot with ``question``; return the last message in the channel."""
        await self.alice.send(self.channel, f"{self.mention} {question}", **options)
        last = self.channel.last_message
        assert last is not None
        return last

    def open_channel(self, **denied: bool) -> simcord.ChannelHandle:
        """Open a channel in which the bot has not these permissions."""
        me = self.guild.me
        assert me is not None
        return self.guild.create_text_channel("quiet", overwrites={me: discord.PermissionOverwrite(**denied)})

    async def open_thread(self, parent: simcord.ChannelHandle) -> None:
        """Open a thread, or a post of a forum, below ``parent``."""
        channel = self.bot.get_channel(parent.id)
        if isinstance(channel, discord.ForumChannel):
            await channel.create_thread(name="post", content="first", allowed_mentions=discord.AllowedMentions.none())
        elif isinstance(channel, discord.TextChannel):
            await channel.create_thread(name="thread", type=discord.ChannelType.public_thread)

    async def restart(self, service: Service, libraries: Libraries | None = None) -> None:
        """Stop the bot and start another one in the same world."""
        self.bot = VerbatimClient(lambda _: service, self.clock, libraries)
        await self.env.restart_bot(self.bot)


def new_host(env: simcord.Env, guild: simcord.GuildHandle, name: str) -> simcord.MemberActor:
    """Return somebody called ``name`` who joins ``guild`` and may manage it."""
    hosts = guild.create_role("Hosts", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(env.create_user(name), roles=[hosts])


def bot_of(libraries: Libraries, clock: Clock) -> VerbatimClient:
    """Return a bot whose servers have ``libraries`` of their own, with the built-in interview ready."""
    keeper = Keeper(engine(), libraries)
    keeper.service(None).prepare()
    return VerbatimClient(keeper.service, clock, libraries, keeper.prepare)


def written(libraries: Libraries) -> bytes:
    """Return all that is in the files of the database."""
    file = libraries.database.file
    assert file is not None
    return b"".join(path.read_bytes() for path in file.parent.iterdir() if path.is_file())


def _components(message: MessageLike) -> Iterator[dict[str, Any]]:
    roots = message.components if isinstance(message, ResponseMessage) else [c.to_dict() for c in message.components]
    yield from walk_components(roots)


def seen(message: MessageLike | None) -> str:
    """Return the text of ``message`` as Markdown, in reading order."""
    assert message is not None
    return "\n".join([message.content, *(c["content"] for c in _components(message) if c["type"] == 10)]).strip()


def buttons(message: MessageLike | None) -> list[str]:
    """Return the labels of the buttons that can be pressed, in reading order."""
    assert message is not None
    return [c["label"] for c in _components(message) if c["type"] == 2 and not c.get("disabled")]


def menus(message: MessageLike) -> dict[str, list[str]]:
    """Return what is chosen in each menu now, by the ids of the menus."""
    return {
        c["custom_id"]: [
            *(option["value"] for option in c.get("options") or [] if option.get("default")),
            *(str(value["id"]) for value in c.get("default_values") or []),
        ]
        for c in _components(message)
        if c["type"] in (3, 8)
    }


def menu(message: MessageLike | None) -> list[str]:
    """Return the labels of what can be chosen in the menus, in reading order."""
    return [option["label"] for option in _options(message)]


async def choose(
    actor: simcord.MemberActor | simcord.UserHandle, message: MessageLike, number: int
) -> InteractionResult:
    """Let ``actor`` choose what stands at this 1-based place of the menu."""
    return await actor.select(message, [_options(message)[number - 1]["value"]])


async def follow_up(actor: simcord.MemberActor, answer: MessageLike, question: str) -> InteractionResult:
    """Let ``actor`` press the button below ``answer`` and fill in the ``question`` that they have now."""
    form = await actor.click(answer, label="Follow up")
    return await actor.submit_modal(form, {"question": question})


def _options(message: MessageLike | None) -> list[dict[str, Any]]:
    assert message is not None
    return [option for c in _components(message) if c["type"] == 3 for option in c["options"]]


def custom_ids(message: MessageLike) -> list[str]:
    """Return the ids of the buttons that can be pressed, in reading order."""
    return [c["custom_id"] for c in _components(message) if c["type"] == 2 and not c.get("disabled")]


def menus_by_question(message: MessageLike | None) -> dict[str, tuple[str, list[str]]]:
    """Return of each menu what it asks, with its id and its choices."""
    assert message is not None
    found = [c for c in _components(message) if c["type"] == 3]
    return {c["placeholder"]: (c["custom_id"], [option["label"] for option in c["options"]]) for c in found}


def choice_values(message: MessageLike, menu: str) -> list[str]:
    """Return the values of the choices of the menu with this id, in reading order."""
    return [o["value"] for c in _components(message) if c.get("custom_id") == menu for o in c["options"]]


def response(result: InteractionResult) -> ResponseMessage:
    """Return the first message that an interaction was answered with."""
    first = result.response or next(iter(result.followups), None)
    assert first is not None
    return first


def private(result: InteractionResult) -> str:
    """Return the text of the response, having checked that nobody else sees any of it."""
    messages: Sequence[ResponseMessage] = [response(result), *result.followups]
    assert all(message.ephemeral for message in messages)
    return seen(messages[0])


@dataclass
class Server:
    """A server with a host and a member."""

    id: int
    channel: simcord.ChannelHandle
    host: simcord.MemberActor
    member: simcord.MemberActor

    async def add(self, text: str, name: str = "talk.txt", **said: str) -> simcord.InteractionResult:
        return await self.host.slash(self.channel, "library add", file=(name, text.encode()), **{**SAID, **said})

    async def publish(self, text: str, name: str = "talk.txt", **said: str) -> None:
        """Publish, also what answers questions that another interview of the server answers already."""
        shown = await self.add(text, name, **said)
        await self.host.click(response(shown), label="Publish")
        if "Publish all the same" in buttons(shown.response):
            await self.host.click(response(shown), label="Publish all the same")

    async def take_permissions(self, room: Room) -> None:
        """Let the host lose the permission to manage the server."""
        room.env.backend.edit_member(self.id, self.host.id, {"role_ids": []})

    async def ask(self, question: str, **options: Any) -> str:
        answered = await self.member.slash(self.channel, "ask", question=question, **options)
        return seen(response(answered))


def open_server(room: Room, name: str) -> Server:
    """Open another server with the bot of ``room``."""
    guild = room.env.create_guild(name)
    host = new_host(room.env, guild, f"host of {name}")
    member = guild.add_member(room.env.create_user(f"member of {name}"))
    return Server(guild.id, guild.create_text_channel("interviews"), host, member)
