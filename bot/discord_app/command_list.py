"""Which commands Discord has of the bot, and which of them differ from those of this version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
from discord.http import Route

#: What makes a command, or an option of it, what it is; Discord adds ids and versions of its own.
_FIELDS: Final = (
    *("name", "name_localizations", "description", "description_localizations", "type", "options", "choices", "value"),
    *("required", "autocomplete", "min_value", "max_value", "min_length", "max_length", "channel_types"),
    *("nsfw", "default_member_permissions", "contexts", "integration_types"),
)
#: Of these, those that only commands for everywhere have, and whose order means nothing.
_PLACES: Final = ("contexts", "integration_types")
#: How a type of command is written in front of its name; the entries of menus have none.
_PREFIX: Final = {discord.AppCommandType.chat_input.value: "/"}


@dataclass(frozen=True, slots=True)
class Changes:
    """What publishing changes in Discord; each command by its name, as people see it."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]

    @property
    def anything(self) -> bool:
        """Whether there is anything to publish."""
        return bool(self.added or self.changed or self.removed)


def compared(ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]], *, everywhere: bool) -> Changes:
    """Return what makes the commands of Discord, ``theirs``, into ``ours``, both as in its requests.

    ``everywhere`` is whether they are for everywhere, and not for one server.
    """
    now = {_called(command): digest(command, everywhere=everywhere) for command in ours}
    before = {_called(command): digest(command, everywhere=everywhere) for command in theirs}
    return Changes(
        added=tuple(name for name in now if name not in before),
        changed=tuple(name for name, made in now.items() if before.get(name, made) != made),
        removed=tuple(name for name in before if name not in now),
        unchanged=tuple(name for name, made in now.items() if before.get(name) == made),
    )


def digest(command: Mapping[str, Any], *, everywhere: bool) -> str:
    """Return the SHA-256 of what ``command`` is, whichever side has written it, in hexadecimal digits."""
    fields = {name: value for name, value in _meant(command).items() if everywhere or name not in _PLACES}
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


async def publish(client: discord.Client, tree: discord.app_commands.CommandTree[Any], server: int | None) -> Changes:
    """Publish the commands of ``tree`` in ``server``, None for everywhere, unless Discord has them; say what changed.

    Raises:
        discord.DiscordException: Discord refuses.
    """
    guild = discord.Object(server) if server is not None else None
    ours, theirs = await _payload(tree, guild), await _stored(client, server)
    changes = compared(ours, theirs, everywhere=server is None)
    if changes.anything:
        await tree.sync(guild=guild)
    return changes


async def digest_of_all(tree: discord.app_commands.CommandTree[Any]) -> str:
    """Return the SHA-256 of what all commands of ``tree`` are that are for everywhere, in hexadecimal digits."""
    made = sorted(digest(command, everywhere=True) for command in await _payload(tree, None))
    return hashlib.sha256("\n".join(made).encode()).hexdigest()


async def _payload(tree: discord.app_commands.CommandTree[Any], guild: discord.Object | None) -> list[dict[str, Any]]:
    """Return what ``tree.sync`` would send."""
    commands = tree.get_commands(guild=guild)
    if tree.translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, tree.translator) for command in commands]


async def _stored(client: discord.Client, server: int | None) -> list[dict[str, Any]]:
    """Return the commands that Discord has, with their translations, which discord.py does not ask for."""
    scope = f"/guilds/{server}" if server is not None else ""
    route = Route("GET", "/applications/{application_id}" + scope + "/commands", application_id=client.application_id)
    found: list[dict[str, Any]] = await client.http.request(route, params={"with_localizations": "true"})
    return found


def _called(command: Mapping[str, Any]) -> str:
    return f"{_PREFIX.get(command.get('type', 1), '')}{command['name']}"


def _meant(part: Mapping[str, Any]) -> dict[str, Any]:
    """Return those fields of a command, or a part of it, that say something: Discord leaves out what is as usual."""
    fields = {name: _value(name, part.get(name)) for name in _FIELDS}
    return {name: value for name, value in fields.items() if not _is_usual(value)}


def _value(name: str, value: Any) -> Any:
    if name == "default_member_permissions":  # a number in one direction, its digits in the other
        return None if value is None else str(value)
    if name in _PLACES:
        return sorted(value or [])
    if name in ("options", "choices"):
        return [_meant(part) for part in value or []]
    return value


def _is_usual(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})
