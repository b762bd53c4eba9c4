"""Discord as a bot sees it: its gateway and its REST API on a loopback port, with faults on demand.

Everything a bot sends is kept, so that a test can compare it; a fault is used up by the request that meets it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import WSMsgType, web

from sockets import payloads
from sockets.faults import Act, Fault, Json, json_answer
from sockets.payloads import ALICE, BOT, CHANNEL, DIRECT, GUILD

#: The request with which the bot replies in the channel of the server, and what it replies to "hi" there.
REPLY: Final = f"POST /channels/{CHANNEL}/messages"
HELLO: Final = "Hello! Ask me what Zhao Tong said, in your own words."
#: Nothing in a test takes longer; what does is a failure and not a test that hangs.
SECONDS_TO_WAIT: Final = 120.0


@dataclass(frozen=True, slots=True)
class Request:
    """What a bot sent to the REST API."""

    method: str
    path: str
    body: Json


@dataclass
class FakeDiscord:
    """One server with one channel, one person and the bot."""

    address: str = ""
    requests: list[Request] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    #: What the bot posted, by channel, as the channel shows it.
    posted: list[Json] = field(default_factory=list)
    #: What people said in channels where they need not mention the bot, the last first.
    said: dict[str, list[Json]] = field(default_factory=dict)
    #: What interactions were responded with, by the id of the interaction.
    responses: dict[str, list[Json]] = field(default_factory=dict)
    #: The ids of people who are in no server.
    strangers: set[str] = field(default_factory=set)
    #: Servers besides that the bot is in when a session begins, as they are told before it is ready.
    others: list[Json] = field(default_factory=list)
    identified: int = 0
    #: The sequence numbers with which sessions were resumed.
    resumed: list[int] = field(default_factory=list)
    #: How many more sessions are not to be resumed, but told so with op 9.
    forgets_sessions: int = 0
    #: How many messages a channel takes at once, as Discord tells with each; 0 where it says nothing about that.
    room: int = 0
    #: How many more connections the gateway has no room for.
    refused_connections: int = 0
    #: Every event that was dispatched, to be replayed.
    dispatched: list[Json] = field(default_factory=list)
    heartbeat_seconds: float = 45.0
    #: Whether heartbeats are left unanswered.
    is_deaf: bool = False
    _sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _nonces: dict[str, Json] = field(default_factory=dict)
    _next_id: int = 10_000

    # What a test does.

    def fault(self, pattern: str, act: Act, times: int = 1) -> None:
        """Let the next ``times`` requests whose "METHOD path" matches ``pattern`` meet ``act``."""
        self.faults.append(Fault(pattern, act, times))

    async def until(self, is_so: Callable[[], object]) -> None:
        """Wait until ``is_so``; fail after a while."""
        async with asyncio.timeout(SECONDS_TO_WAIT):
            while not is_so():
                self._changed.clear()
                # What the bot does with an event is not told to Discord.
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), 0.02)

    def look(self) -> None:
        """Let ``until`` look again."""
        self._changed.set()

    async def mention(self, words: str = "hi", **other: Any) -> Json:
        """Let Alice mention the bot; return her message."""
        message = self._mention(words, **other)
        await self.dispatch("MESSAGE_CREATE", message)
        return message

    async def say(self, words: str, author: Json, channel: str, **other: Any) -> Json:
        """Let a member write in a channel, a thread or a post; return their message."""
        member: Json = {"roles": [], "joined_at": None, "flags": 0}
        written = payloads.message(self._new_id(), channel, author, words) | other
        self.said.setdefault(channel, []).insert(0, written)
        await self.dispatch("MESSAGE_CREATE", {**written, "guild_id": GUILD, "member": member})
        return written

    async def open_post(self, words: str, author: Json, forum: str) -> str:
        """Let a member open a post with ``words`` in a forum; return its id."""
        number = self._new_id()
        await self.dispatch("THREAD_CREATE", payloads.post(number, forum, author))
        await self.say(words, author, number, id=number)
        return number

    async def direct_message(self, words: str, author: Json = ALICE) -> Json:
        """Let somebody write to the bot directly; return their message."""
        message = payloads.message(self._new_id(), DIRECT, author, words)
        await self.dispatch("MESSAGE_CREATE", message)
        return message

    async def missed_mention(self) -> Json:
        """Let Alice mention the bot while it is not connected: it gets her message when it resumes the session."""
        message = self._mention("hi")
        self.dispatched.append(self._event("MESSAGE_CREATE", message))
        return message

    def _mention(self, words: str, **other: Any) -> Json:
        message = payloads.message(self._new_id(), CHANNEL, ALICE, f"<@{BOT['id']}> {words}")
        member: Json = {"roles": [], "joined_at": None, "flags": 0}
        message |= {"mentions": [BOT], "guild_id": GUILD, "member": member, **other}
        return message

    async def interact(self, kind: int, data: Json, **other: Any) -> Json:
        """Let Alice give a command (kind 2), press a button (3) or type (4); return the interaction."""
        interaction = {**payloads.interaction(self._new_id(), kind, data), **other}
        await self.dispatch("INTERACTION_CREATE", interaction)
        return interaction

    async def command(self, name: str, by: Json = ALICE, channel: str = CHANNEL, **options: str | bool) -> Json:
        """Let somebody give a slash command; ``name`` is that of a command, or of a group and its command."""
        types = {str: 3, bool: 5}
        given: list[Json] = [
            {"name": option, "type": types[type(value)], "value": value} for option, value in options.items()
        ]
        group, _, inner = name.partition(" ")
        if inner:
            given = [{"name": inner, "type": 1, "options": given}]
        where: Json = {"member": payloads.member(by), "channel_id": channel, "channel": payloads.channel_of(channel)}
        return await self.interact(2, {"id": "31", "name": group, "type": 1, "options": given}, **where)

    async def press(self, custom_id: str, **other: Any) -> Json:
        """Let Alice press a button; return the interaction."""
        return await self.interact(3, {"custom_id": custom_id, "component_type": 2}, **other)

    async def fill_in(self, custom_id: str, fields: Mapping[str, str], **other: Any) -> Json:
        """Let Alice send a form; return the interaction. Discord sends the message along whose button opened it."""
        labels = [
            {"type": 18, "id": place, "component": {"type": 4, "id": place, "custom_id": name, "value": value}}
            for place, (name, value) in enumerate(fields.items(), 1)
        ]
        return await self.interact(5, {"custom_id": custom_id, "components": labels}, **other)

    async def remove_bot(self) -> None:
        """Let somebody remove the bot from the server."""
        await self.dispatch("GUILD_DELETE", {"id": GUILD})

    async def invite_bot(self) -> None:
        """Let somebody invite the bot to the server."""
        await self.dispatch("GUILD_CREATE", payloads.guild())

    async def dispatch(self, event: str, data: Json) -> None:
        """Send an event to the bot."""
        self.dispatched.append(self._event(event, data))
        await self._send(self.dispatched[-1])

    def _event(self, event: str, data: Json) -> Json:
        return {"op": 0, "t": event, "s": len(self.dispatched) + 1, "d": data}

    async def replay(self, event: Json) -> None:
        """Send an event again, as after a session was resumed."""
        await self._send(event)

    async def order(self, op: int, data: Any = None) -> None:
        """Send an operation that is no event: 7 asks to reconnect, 9 says that the session is not valid."""
        await self._send({"op": op, "d": data})

    async def close(self, code: int) -> None:
        """Close the connection to the bot with ``code``."""
        await self._sockets[-1].close(code=code)

    async def drop(self) -> None:
        """Break the connection to the bot without a word."""
        transport = self._sockets[-1]._req and self._sockets[-1]._req.transport
        assert transport
        transport.abort()

    async def response_to(self, interaction: Json) -> Json:
        """Return the message with which an interaction was responded to, also when it was announced before."""
        await self.until(lambda: interaction["id"] in self.responses)
        (response,) = self.responses[interaction["id"]]
        if response["type"] == 5:
            await self.until(lambda: self.responses.get("later"))
        shown: Json = self.responses["later"].pop() if response["type"] == 5 else response["data"]
        return shown

    def sent(self, pattern: str) -> list[Request]:
        """Return the requests whose "METHOD path" matches ``pattern``, in order."""
        return [request for request in self.requests if re.search(pattern, f"{request.method} {request.path}")]

    # What Discord does.

    def _new_id(self) -> str:
        self._next_id += 1
        return str((self._next_id << 22) + 1)

    async def _send(self, payload: Json) -> None:
        await self._sockets[-1].send_json(payload)

    async def gateway(self, request: web.Request) -> web.StreamResponse:
        """Greet, and answer what the bot says, until it is gone."""
        if self.refused_connections:
            self.refused_connections -= 1
            return web.Response(status=503)
        connection = web.WebSocketResponse()
        await connection.prepare(request)
        self._sockets.append(connection)
        await connection.send_json({"op": 10, "d": {"heartbeat_interval": int(self.heartbeat_seconds * 1000)}})
        async for received in connection:
            if received.type is WSMsgType.TEXT:
                with contextlib.suppress(ConnectionError):
                    await self._hear(connection, json.loads(received.data))
                self._changed.set()
        return connection

    async def _hear(self, connection: web.WebSocketResponse, said: Json) -> None:
        match said["op"]:
            case 1:
                if not self.is_deaf:
                    await connection.send_json({"op": 11})
            case 2:
                await self._welcome()
                self.identified += 1
            case 6 if self.forgets_sessions:
                self.forgets_sessions -= 1
                await connection.send_json({"op": 9, "d": False})
            case 6:
                for event in self.dispatched[said["d"]["seq"] :]:
                    await connection.send_json(event)
                await self.dispatch("RESUMED", {})
                self.resumed.append(said["d"]["seq"])

    async def _welcome(self) -> None:
        others = (guild["id"] for guild in self.others)
        await self.dispatch("READY", payloads.ready(f"{self.address.replace('http', 'ws')}/gateway", *others))
        for guild in (payloads.guild(), *self.others):
            await self.dispatch("GUILD_CREATE", guild)

    async def rest(self, request: web.Request) -> web.StreamResponse:
        """Keep a request, let it meet its fault, and do what it asks."""
        path = request.path.removeprefix("/api/v10")
        body = await _body(request)
        self.requests.append(Request(request.method, path, body))
        try:
            for fault in self.faults:
                if fault.times and re.search(fault.pattern, f"{request.method} {path}"):
                    fault.times -= 1
                    answer = await fault.act(request, lambda: self.do(request.method, path, body))
                    if answer is not None:
                        return answer
                    break
            status, answered = self.do(request.method, path, body)
            told = {"X-RateLimit-Limit": str(self.room), "X-RateLimit-Remaining": str(self.room - 1)}
            told |= {"X-RateLimit-Reset-After": "5", "X-RateLimit-Bucket": "messages"}
            headers = told if self.room and path.endswith("/messages") else {}
            return json_answer(status, answered, headers) if answered is not None else web.Response(status=status)
        finally:
            self._changed.set()

    def do(self, method: str, path: str, body: Json) -> tuple[int, Json | list[Json] | None]:
        """Do what a request asks; return the status and the body of the answer."""
        match method, path.strip("/").split("/"):
            case "GET", where:
                return self._looked_up(where)
            case "POST", ["users", "@me", "channels"]:
                return 200, {"id": DIRECT, "type": 1, "recipients": [ALICE]}
            case "POST", ["channels", channel, "messages"]:
                return 200, self._post(channel, body)
            case "POST", ["interactions", interaction, _, "callback"]:
                return self._respond(interaction, body)
            case (("PATCH" | "POST"), ["webhooks", *_]):
                self.responses.setdefault("later", []).append(body)
                return 200, payloads.message(self._new_id(), CHANNEL, BOT, body.get("content") or "")
            case "DELETE", _:
                return 204, None
        return 404, {"code": 0, "message": "404: Not Found"}

    def _looked_up(self, where: list[str]) -> tuple[int, Json | list[Json] | None]:
        match where:
            case ["users", "@me"]:
                return 200, payloads.bot()
            case ["users", _]:
                return 200, ALICE
            case ["oauth2", "applications", "@me"]:
                return 200, payloads.application()
            case ["channels", channel, "messages"]:
                return 200, self.said.get(channel, [])
            case ["guilds", _, "members", person] if person not in self.strangers:
                return 200, payloads.member({**ALICE, "id": person})
            case ["guilds", _, "members", _]:
                return 404, {"code": 10007, "message": "Unknown Member"}
            case _:
                return 404, {"code": 0, "message": "404: Not Found"}

    def _post(self, channel: str, body: Json) -> Json:
        nonce = body.get("nonce")
        if nonce and body.get("enforce_nonce") and nonce in self._nonces:
            return self._nonces[nonce]
        message = payloads.message(self._new_id(), channel, BOT, body.get("content") or "")
        self.posted.append({"channel": channel, **body})
        if nonce:
            self._nonces[nonce] = message
        return message

    def _respond(self, interaction: str, body: Json) -> tuple[int, Json | list[Json] | None]:
        if interaction in self.responses:
            return 400, {"code": 40060, "message": "Interaction has already been acknowledged."}
        self.responses[interaction] = [body]
        callback = {"interaction": {"id": interaction, "type": 2, "response_message_id": self._new_id()}}
        return 200, callback

    def forget_nonces(self) -> None:
        """Forget which messages were posted with which nonce, as Discord does after some minutes."""
        self._nonces.clear()


async def _body(request: web.Request) -> Json:
    """Return what a request says; the texts of its files are under "attached"."""
    if request.content_type == "multipart/form-data":
        form = await request.post()
        files = [part.file.read().decode() for part in form.values() if isinstance(part, web.FileField)]
        return {**json.loads(str(form["payload_json"])), "attached": files}
    raw = await request.read()
    read: Json = json.loads(raw) if raw and request.content_type == "application/json" else {}
    return read


@contextlib.asynccontextmanager
async def fake_discord() -> AsyncIterator[FakeDiscord]:
    """Run a fake Discord on a free port of the loopback."""
    discord = FakeDiscord()
    application = web.Application()
    application.router.add_get("/gateway", discord.gateway)
    application.router.add_get("/gateway/", discord.gateway)
    application.router.add_route("*", "/api/v10/{path:.*}", discord.rest)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    discord.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield discord
    finally:
        await runner.cleanup()


def shown(posted: Json) -> str:
    """Return the text of a message, in reading order."""
    texts: list[str] = [posted["content"]] if posted.get("content") else []
    queue = list(posted.get("components") or [])
    while queue:
        component = queue.pop(0)
        queue = [*component.get("components", []), *queue]
        if component["type"] == 10:
            texts.append(component["content"])
    return "\n".join(texts)
