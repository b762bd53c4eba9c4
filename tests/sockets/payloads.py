"""What Discord sends: its objects, with every field that discord.py needs."""

from __future__ import annotations

from typing import Any, Final

Json = dict[str, Any]

BOT: Final[Json] = {"id": "900", "username": "Verbatim", "discriminator": "0", "avatar": None, "bot": True}
ALICE: Final[Json] = {"id": "4242424242", "username": "alice", "discriminator": "0", "avatar": None}
GUILD: Final = "700"
CHANNEL: Final = "701"
#: The channel of direct messages.
DIRECT: Final = "800"
#: When the bot has joined the server: long before any database of a test was made.
JOINED: Final = "2025-01-01T00:00:00+00:00"
#: What everyone may do: see the channel, write, read its history, write in threads.
EVERYONE: Final = str((1 << 10) | (1 << 11) | (1 << 16) | (1 << 38))


def bot() -> Json:
    """Return the account of the bot, as it sees it itself."""
    return {**BOT, "flags": 0, "mfa_enabled": False, "locale": "en-US", "verified": True, "email": None}


def application() -> Json:
    """Return the application of the bot."""
    return {
        "id": BOT["id"],
        "name": "Verbatim",
        "description": "",
        "icon": None,
        "verify_key": "",
        "flags": 0,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": ALICE,
        "rpc_origins": None,
    }


def ready(gateway: str, *others: str) -> Json:
    """Return the first event of a session in the server and ``others``, by their ids, to be resumed at ``gateway``."""
    return {
        "v": 10,
        "user": bot(),
        "guilds": [{"id": number, "unavailable": True} for number in (GUILD, *others)],
        "session_id": "session",
        "resume_gateway_url": gateway,
        "application": {"id": BOT["id"], "flags": 0},
    }


def guild() -> Json:
    """Return the server, with its channel and the bot in it."""
    everyone = {
        "id": GUILD,
        "name": "@everyone",
        "permissions": EVERYONE,
        "position": 0,
        "color": 0,
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
    }
    me = {"user": BOT, "roles": [], "joined_at": JOINED, "deaf": False, "mute": False, "flags": 0}
    channel = {
        "id": CHANNEL,
        "type": 0,
        "name": "interviews",
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
    }
    return {
        "id": GUILD,
        "name": "server",
        "owner_id": ALICE["id"],
        "roles": [everyone],
        "emojis": [],
        "stickers": [],
        "features": [],
        "members": [me],
        "member_count": 2,
        "channels": [channel],
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "large": False,
        "unavailable": False,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "system_channel_flags": 0,
        "premium_tier": 0,
        "preferred_locale": "en-US",
        "nsfw_level": 0,
        "premium_progress_bar_enabled": False,
    }


def message(number: str, channel: str, author: Json, content: str) -> Json:
    """Return a message with the id ``number``."""
    return {
        "id": number,
        "channel_id": channel,
        "author": author,
        "content": content,
        "type": 0,
        "flags": 0,
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "pinned": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
    }


def person(number: int) -> Json:
    """Return one of many people, who are told apart by ``number``."""
    return {"id": str(5000 + number), "username": f"person{number}", "discriminator": "0", "avatar": None}


def member(user: Json) -> Json:
    """Return ``user`` as a member of the server, as an interaction shows them."""
    return {
        "user": user,
        "roles": [],
        "joined_at": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "permissions": EVERYONE,
    }


def forum(number: str) -> Json:
    """Return a forum with the id ``number``."""
    return {
        "id": number,
        "guild_id": GUILD,
        "type": 15,
        "name": f"forum-{number}",
        "position": 1,
        "permission_overwrites": [],
        "nsfw": False,
        "available_tags": [],
        "flags": 0,
    }


def post(number: str, parent: str, owner: Json) -> Json:
    """Return a post of ``owner`` in the forum ``parent``: a thread, whose first message has its id ``number`` too."""
    opened = "2026-01-01T00:00:00+00:00"
    return {
        "id": number,
        "guild_id": GUILD,
        "parent_id": parent,
        "owner_id": owner["id"],
        "type": 11,
        "name": "A question",
        "newly_created": True,
        "message_count": 0,
        "member_count": 1,
        "flags": 0,
        "applied_tags": [],
        "thread_metadata": {
            "archived": False,
            "locked": False,
            "auto_archive_duration": 1440,
            "archive_timestamp": opened,
            "create_timestamp": opened,
        },
    }


def channel_of(number: str) -> Json:
    """Return the channel with the id ``number``, as an interaction shows it."""
    return {
        "id": number,
        "guild_id": GUILD,
        "type": 0,
        "name": "interviews",
        "position": 0,
        "nsfw": False,
        "flags": 0,
        "permissions": EVERYONE,
    }


def interaction(number: str, kind: int, data: Json) -> Json:
    """Return an interaction of Alice with the id ``number``: a command (kind 2), a button (3), typing (4)."""
    return {
        "id": number,
        "application_id": BOT["id"],
        "type": kind,
        "token": "token-of-interaction",
        "version": 1,
        "data": data,
        "guild_id": GUILD,
        "channel_id": CHANNEL,
        "channel": channel_of(CHANNEL),
        "member": member(ALICE),
        "app_permissions": EVERYONE,
        "locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": {"0": GUILD},
        "context": 0,
        "attachment_size_limit": 10_000_000,
    }
