"""Discord's rules for requests, written a second time: simcord takes some requests that Discord refuses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from recorder import Sent

V2 = 1 << 15


#: All that the bot may ask of Discord's API. Whatever else it would do to a server needs a line here, and a reason.
_ROUTES = (
    r"GET /users/(@me|\d+)",
    r"GET /(oauth2/)?applications/@me",
    r"GET /channels/\d+/messages/\d+",  # the question to which a follow-up belongs
    r"GET /channels/\d+/messages",  # the other parts of a reply of plain text, with Remove
    r"GET /guilds/\d+/members/\d+",  # whether who writes directly is in a server
    r"POST /users/@me/channels",  # a direct message, to whoever has asked
    r"POST /channels/\d+/messages",
    r"DELETE /channels/\d+/messages/\d+",  # the bot's own, with Remove
    r"(GET|PUT) /applications/\d+(/guilds/\d+)?/commands",  # only by sync
    r"POST /interactions/\d+/[^/]+/callback",
    r"(POST|PATCH|DELETE|GET) /webhooks/\d+/[^/]+(/messages/[^/]+)?",  # what follows an interaction
)

#: What tests do to the simulated server, for want of another account, with that of the bot.
_BY_TESTS = (r"POST /channels/\d+/threads", r"PUT /channels/\d+/permissions/\d+")


def audit(requests: Iterable[Sent]) -> None:
    """Assert that Discord would take each of the ``requests``, that the bot may send it, and that it pings nobody."""
    follow_ups: Counter[str] = Counter()
    for request in requests:
        asked = f"{request.method} {request.path}"
        follow_ups[asked] += bool(re.fullmatch(r"POST /webhooks/\d+/[^/]+", asked))
        assert any(re.fullmatch(route, asked) for route in (*_ROUTES, *_BY_TESTS)), asked
        audit_body(request.body)
    assert max(follow_ups.values(), default=0) <= 5, "no more follow an interaction where the bot is not in the server"


def audit_body(body: object) -> None:
    """Assert that Discord would take a request with this ``body``, and that it can ping nobody."""
    if isinstance(body, list):
        _audit_commands(body)
    elif isinstance(body, dict):
        _audit_choices((body.get("data") or {}).get("choices") or [])
        _audit_message(body.get("data") or body)


def _audit_message(message: dict[str, Any]) -> None:
    if "content" not in message and "components" not in message:
        return
    if "title" in message:
        _audit_form(message)
        return
    mentions = message.get("allowed_mentions") or {}
    assert mentions.get("parse") == [], "without this, Discord lets everything ping"
    assert not mentions.get("replied_user")
    assert len(message.get("content") or "") <= 2000
    assert len(str(message.get("nonce") or "")) <= 25
    components = list(_nested(message.get("components") or []))
    if components:
        assert message["flags"] & V2
        assert not message.get("content")
        assert not message.get("embeds")
        _audit_components(components)


def _audit_form(form: dict[str, Any]) -> None:
    fields = form["components"]
    assert 1 <= len(form["title"]) <= 45
    assert 1 <= len(form["custom_id"]) <= 100
    assert 1 <= len(fields) <= 5
    for field in fields:
        assert field["type"] == 18, "a label that says what the field is for"
        assert 1 <= len(field["label"]) <= 45
        assert len(field.get("description") or "") <= 100
        assert 1 <= len(field["component"]["custom_id"]) <= 100
        assert (field["component"].get("max_length") or 0) <= 4000


def _audit_components(components: list[dict[str, Any]]) -> None:
    texts = [c["content"] for c in components if c["type"] == 10]
    buttons = [c for c in components if c["type"] == 2]
    menus = [c for c in components if c["type"] in (3, 8)]
    ids = [control["custom_id"] for control in (*buttons, *menus)]
    assert all(len(menu.get("placeholder") or "") <= 150 for menu in menus)
    for options in (menu["options"] for menu in menus if menu["type"] == 3):
        assert 1 <= len(options) <= 25
        assert len({option["value"] for option in options}) == len(options)
        for option in options:
            assert 1 <= len(option["label"]) <= 100
            assert 1 <= len(option["value"]) <= 100
            assert len(option.get("description") or "") <= 100
    assert len(components) <= 40
    assert sum(len(text.encode("utf-16-le")) // 2 for text in texts) <= 4000
    assert all(text.strip() for text in texts)
    assert all(1 <= len(button["label"]) <= 80 for button in buttons), "every button says in words what it does"
    assert all(1 <= len(custom_id) <= 100 for custom_id in ids)
    assert len(set(ids)) == len(ids)
    assert all(1 <= len(c["components"]) <= 5 for c in components if c["type"] == 1)
    assert all(1 <= len(c["components"]) <= 3 for c in components if c["type"] == 9)


def _audit_choices(choices: list[dict[str, Any]]) -> None:
    assert len(choices) <= 25
    assert all(1 <= len(choice["name"]) <= 100 and 1 <= len(choice["value"]) <= 100 for choice in choices)


def _audit_commands(commands: list[dict[str, Any]]) -> None:
    assert len(commands) <= 100
    for command in commands:
        assert _size(command) <= 8000, "characters of names, descriptions and values, in the longest language"
        is_for_hosts = command["name"] in ("library", "setup", "stats", "wanted")
        is_for_servers = is_for_hosts or command["name"] == "This is answered by …"
        assert sorted(command["contexts"]) == ([0] if is_for_servers else [0, 1, 2])
        assert sorted(command["integration_types"]) == ([0] if is_for_servers else [0, 1])
        assert command.get("default_member_permissions") == (32 if is_for_hosts else None), "Manage Server, no more"
        options = [*_options(command)]
        assert all(len(named.get("options") or []) <= 25 for named in [command, *options])
        if command.get("type") == 3:
            assert 1 <= len(command["name"]) <= 32
            assert not command.get("description"), "an entry in a menu has none"
            continue
        for named in [command, *options]:
            names = [named["name"], *(named.get("name_localizations") or {}).values()]
            descriptions = [named["description"], *(named.get("description_localizations") or {}).values()]
            # https://discord.com/developers/docs/interactions/application-commands, "Command naming"
            assert all(re.fullmatch(r"[-\w']{1,32}", name) and name == name.lower() for name in names)
            assert all(1 <= len(description) <= 100 for description in descriptions)


def _size(command: dict[str, Any]) -> int:
    """Return what Discord counts of a command: of each field, its longest translation."""
    parts = [command, *_options(command)]
    texts = [*parts, *(choice for part in parts for choice in part.get("choices") or [])]
    return sum(
        max(len(text) for text in [str(part.get(field, "")), *(part.get(f"{field}_localizations") or {}).values()])
        for part in texts
        for field in ("name", "description", "value")
    )


def _options(command: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for option in command.get("options") or []:
        yield option
        yield from _options(option)


def _nested(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _nested(component.get("components") or [])
        if accessory := component.get("accessory"):
            yield accessory
