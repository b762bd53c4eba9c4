"""What publishing the commands sends to Discord, and what it says has changed."""

from __future__ import annotations

from discord import app_commands

from bot.discord_app.command_list import Changes, compared, digest, publish
from e2e.room import Room


def sent(room: Room) -> int:
    """Return how often a list of commands was sent to Discord."""
    return sum(isinstance(request.json, list) for request in room.env.http_requests)


async def test_where_discord_has_all_commands_nothing_is_sent(room: Room) -> None:
    before = sent(room)

    changes = await publish(room.bot, room.bot.tree, None)

    assert (changes.anything, sent(room)) == (False, before)
    assert "/ask" in changes.unchanged
    assert "Answer from interviews" in changes.unchanged


async def test_what_is_new_changed_and_gone_is_told_by_name(room: Room) -> None:
    about, cite = room.bot.tree.get_command("about"), room.bot.tree.remove_command("cite")
    assert isinstance(about, app_commands.Command)
    assert cite is not None
    about.description = "Something else"

    changes = await publish(room.bot, room.bot.tree, None)
    again = await publish(room.bot, room.bot.tree, None)
    room.bot.tree.add_command(cite)
    back = await publish(room.bot, room.bot.tree, None)

    assert (changes.added, changes.changed, changes.removed) == ((), ("/about",), ("/cite",))
    assert not again.anything
    assert (back.added, back.changed, back.removed) == (("/cite",), (), ())


def test_what_discord_adds_and_leaves_out_makes_no_difference() -> None:
    sent = {
        "name": "ask",
        "description": "Ask",
        "type": 1,
        "nsfw": False,
        "dm_permission": True,
        "default_member_permissions": 32,
        "contexts": [0, 1, 2],
        "options": [{"name": "question", "description": "What", "type": 3, "required": True, "autocomplete": False}],
    }
    stored = {
        "id": "1",
        "application_id": "2",
        "version": "3",
        "name": "ask",
        "description": "Ask",
        "type": 1,
        "default_member_permissions": "32",
        "contexts": [2, 0, 1],
        "name_localizations": None,
        "options": [{"name": "question", "description": "What", "type": 3, "required": True}],
    }

    assert compared([sent], [stored], everywhere=True) == Changes((), (), (), ("/ask",))


def test_the_order_of_options_is_a_part_of_a_command_and_its_places_are_not_in_one_server() -> None:
    options = [{"name": "a", "type": 3}, {"name": "b", "type": 3}]
    command = {"name": "ask", "options": options, "contexts": [0]}

    turned = {**command, "options": options[::-1]}
    elsewhere = {**command, "contexts": [1]}

    assert digest(turned, everywhere=True) != digest(command, everywhere=True)
    assert digest(elsewhere, everywhere=True) != digest(command, everywhere=True)
    assert digest(elsewhere, everywhere=False) == digest(command, everywhere=False)
