"""What hosts changed in their server: told to them alone, undone, and nameless unless they wish it otherwise."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import simcord
from library.building import short

from bot.discord_app.asking.privacy import Kept, exported
from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.changes import ChangedByPerson
from bot.library.events import What
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.service.undoing import Undoing
from bot.service.wishes import Wishes
from e2e.room import Room, Wish, buttons, menu, menus_by_question, new_host, private, response, seen

EATEN = "What do you eat in winter there?"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@pytest.fixture
def host(host: simcord.MemberActor, room: Room, libraries: Libraries) -> simcord.MemberActor:
    libraries.of(room.guild.id).add(short("talk"))
    return host


async def undo(room: Room, host: simcord.MemberActor, number: int) -> simcord.InteractionResult:
    """Let the host open the changes and undo the one with ``number``."""
    room.clock.now += 60  # hosts have a cooldown, too
    shown = await host.slash(room.channel, "library changes")
    return await host.select(response(shown), [str(number)], custom_id="v1:changes:1:undo:0")


async def test_a_host_takes_back_a_new_version_and_members_are_answered_from_the_one_before(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    libraries.of(room.guild.id).add(short("talk", fish="eel"))
    shown = await host.slash(room.channel, "library changes")
    text, offered = private(shown), menu(response(shown))

    await host.select(response(shown), ["2"], custom_id="v1:changes:1:undo:0")
    asked = await room.alice.slash(room.channel, "ask", question=EATEN)

    assert strings.CHANGES_NAMELESS in text
    assert offered == ["talk, changed (1 changed)", "talk, added (2 added)"]
    assert seen(response(shown)).count("talk, changed (1 changed)") == 2
    assert "Mostly herring" in seen(response(asked))


async def test_settings_and_withdrawals_are_undone_too(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    await host.slash(room.channel, "library withdraw", interview="talk")
    settings = await host.slash(room.channel, "setup settings")
    await host.select(response(settings), ["plain"], custom_id="v1:setup:1:switches")
    told = private(await host.slash(room.channel, "library changes"))

    await undo(room, host, 3)
    await undo(room, host, 2)

    assert "settings: The built-in interview, switched off; Plain text, switched on" in told
    assert Wishes(libraries).of(room.guild.id) == Preferences()
    assert len(libraries.of(room.guild.id).interviews()) == 1


async def test_a_change_of_settings_tells_what_each_of_them_became(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    wishes, server, here = Wishes(libraries), room.guild.id, room.channel.id
    wishes.change(server, lambda now: replace(now, missed=True))
    wishes.change(server, lambda now: replace(now, missed=False))
    wishes.change(server, lambda now: replace(now, private=True, language="fr"))
    wishes.change(server, lambda now: replace(now, language="", channels=(here,), unasked=(7,)))

    shown = await host.slash(room.channel, "library changes")

    assert menu(response(shown))[:4] == [
        "settings: Where I may speak, from “Everywhere” to “#interviews”; Where I answer unasked, from…",
        "settings: Replies to commands, from “For all to see” to “For the person who asks alone”; Language…",
        "settings: Questions not covered, switched off",
        "settings: Questions not covered, switched on",
    ]
    assert "from “Nowhere” to “#7”; Language of public" in private(shown)
    assert "Language of public replies, from “That of the person who asks” to “Français”" in private(shown)


async def test_what_cannot_be_undone_is_refused_with_the_reason(room: Room, host: simcord.MemberActor) -> None:
    removing = await host.slash(room.channel, "library remove", interview="talk")
    await host.click(response(removing), label=strings.DISCARD)

    refused = await undo(room, host, 2)

    assert private(refused) == strings.NOT_UNDONE.format(reason="what it deleted is gone for good")


async def test_many_changes_are_leafed_through(room: Room, host: simcord.MemberActor, libraries: Libraries) -> None:
    for key in "abcdefgh":
        libraries.of(room.guild.id).add(short(key))
    shown = await host.slash(room.channel, "library changes")
    first = menu(response(shown)), buttons(response(shown))

    await host.click(response(shown), label=strings.CHANGES_OLDER)

    assert first == ([f"{key}, added (2 added)" for key in "hgfedcba"], [strings.CHANGES_OLDER])
    assert (menu(response(shown)), buttons(response(shown))) == (["talk, added (2 added)"], [strings.CHANGES_NEWER])
    assert "(2 of 2)" in seen(response(shown))


async def test_only_a_host_undoes(room: Room, host: simcord.MemberActor, libraries: Libraries) -> None:
    shown = await host.slash(room.channel, "library changes")
    room.env.backend.edit_member(room.guild.id, host.id, {"role_ids": []})

    refused = await host.select(response(shown), ["1"], custom_id="v1:changes:1:undo:0")

    assert private(refused) == strings.NOT_A_HOST
    assert len(libraries.of(room.guild.id).interviews()) == 1


async def test_before_anything_was_changed_nothing_can_be_undone(room: Room, libraries: Libraries) -> None:
    host = new_host(room.env, room.guild, "first")

    shown = await host.slash(room.channel, "library changes")

    assert strings.CHANGES_NONE in private(shown)
    assert menus_by_question(response(shown)) == {}


async def test_who_it_was_is_told_where_hosts_wish_it_until_the_person_deletes_it(
    room: Room, host: simcord.MemberActor, libraries: Libraries, wish: Wish
) -> None:
    wish(names=True)
    await host.slash(room.channel, "library withdraw", interview="talk")
    named = private(await host.slash(room.channel, "library changes"))
    mine = await host.slash(room.channel, "privacy")

    kept = Undoing(libraries).of_person(host.id)
    deleted = await host.click(response(mine), label=strings.DELETE_MINE)
    room.clock.now += 60
    nameless = private(await host.slash(room.channel, "library changes"))

    assert "UTC, host:** talk, withdrawn" in named
    assert "Changes with your name: 1." in private(mine)
    assert [(c.interview, c.what, c.name) for c in kept] == [("talk", What.WITHDRAWN, "host")]
    assert private(deleted).endswith(strings.MINE_NAMES_DELETED.format(changes=1))
    assert "UTC:** talk, withdrawn" in nameless


def test_what_a_person_exports_tells_what_they_changed() -> None:
    changed = ChangedByPerson("7", "talk", What.WITHDRAWN, "host", datetime(2026, 1, 1, tzinfo=UTC))

    assert json.loads(exported(1, Kept((), (), (changed,))))["changes"] == [
        {"server": "7", "interview": "talk", "what": "withdrawn", "name": "host", "at": "2026-01-01T00:00:00+00:00"}
    ]
