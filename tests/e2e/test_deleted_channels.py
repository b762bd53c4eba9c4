"""Channels that hosts have chosen in the settings, and that are deleted since: all goes on, and says what is gone."""

from __future__ import annotations

import pytest
import simcord

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.service.wishes import Wishes
from e2e.room import Room, Wish, buttons, menus, private, response, seen

PRINTED = "Why can’t China afford a collapse of Putin’s regime?"
FORGET = "Forget what was deleted"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


async def delete(room: Room, channel: simcord.ChannelHandle) -> None:
    """Let somebody delete ``channel``."""
    room.env.backend.delete_channel(channel.id)
    await room.env.settle()


async def test_where_one_of_the_places_is_deleted_the_hint_names_those_that_are_left(room: Room, wish: Wish) -> None:
    gone, other = (room.guild.create_text_channel(name) for name in ("gone", "other"))
    wish(channels=(gone.id, room.channel.id))
    await delete(room, gone)

    hinted = await room.alice.slash(other, "ask", question=PRINTED)
    asked = await room.alice.slash(room.channel, "ask", question=PRINTED)

    assert private(hinted) == strings.NOT_HERE.format(places=f"<#{room.channel.id}>")
    assert "Zhao Tong to L’Express" in seen(response(asked))


@pytest.mark.parametrize("kind", ["text", "forum", "category"])
async def test_where_all_places_are_deleted_who_asks_is_told_that_and_what_hosts_can_do(
    room: Room, wish: Wish, kind: str
) -> None:
    make = {
        "text": room.guild.create_text_channel,
        "forum": room.guild.create_forum_channel,
        "category": room.guild.create_category,
    }[kind]
    gone = make("gone")
    wish(channels=(gone.id,))
    await delete(room, gone)

    commands: dict[str, dict[str, str]] = {
        "ask": {"question": PRINTED},
        "compare": {"question": PRINTED},
        "summary": {},
        "search": {"words": "war"},
        "questions": {},
        "about": {},
        "cite": {"question": PRINTED},
        "why": {"question": PRINTED},
    }
    told = {}
    for command, options in commands.items():
        room.clock.now += 60
        told[command] = private(await room.alice.slash(room.channel, command, **options))
    helped = await room.alice.slash(room.channel, "help")
    await room.bob.send(room.channel, f"{room.mention} {PRINTED}")

    assert told == dict.fromkeys(commands, strings.NO_PLACE_LEFT)
    assert "/setup settings" in strings.NO_PLACE_LEFT
    assert "**/ask:** Ask an interview" in private(helped)
    assert [message.author for message in room.channel.history() if message.author.bot] == []
    assert [seen(message) for message in room.bob.user.dm_channel.history()] == [strings.NO_PLACE_LEFT]


async def test_what_people_say_below_an_old_answer_gets_silence_where_all_places_are_deleted(
    room: Room, wish: Wish
) -> None:
    answer = await room.ask(PRINTED)
    gone = room.guild.create_text_channel("gone")
    wish(channels=(gone.id,))
    await delete(room, gone)

    await room.bob.send(room.channel, "I agree", reply_to=answer)

    assert room.bob.user.dm_channel.history() == []


async def test_the_settings_tell_what_is_deleted_and_the_next_choice_forgets_it(
    room: Room, libraries: Libraries, wish: Wish, host: simcord.MemberActor
) -> None:
    gone, also_gone = (room.guild.create_text_channel(name) for name in ("gone", "also"))
    wish(channels=(gone.id, also_gone.id), unasked=(gone.id, room.channel.id))
    for channel in (gone, also_gone):
        await delete(room, channel)

    shown = await host.slash(room.channel, "setup settings")
    told, offered, pressed = private(shown), menus(response(shown)), buttons(response(shown))
    chosen = await host.select(response(shown), [room.channel], custom_id="v1:setup:1:channels")

    assert "Chosen here and deleted since: 2." in told
    assert "Until then I speak nowhere" in told
    assert "Chosen here and deleted since: 1." in told
    assert (offered["v1:setup:1:channels"], offered["v1:setup:1:unasked"]) == ([], [str(room.channel.id)])
    assert pressed == [FORGET]
    wished = Wishes(libraries).of(room.guild.id)
    assert wished == Preferences((room.channel.id,), unasked=(gone.id, room.channel.id))
    assert "Chosen here and deleted since: 2." not in seen(chosen.response)
    assert FORGET in buttons(chosen.response)


async def test_a_button_of_the_settings_forgets_all_that_is_deleted(
    room: Room, libraries: Libraries, wish: Wish, host: simcord.MemberActor
) -> None:
    gone = room.guild.create_text_channel("gone")
    wish(channels=(gone.id,), unasked=(gone.id, room.channel.id))
    await delete(room, gone)

    shown = await host.slash(room.channel, "setup settings")
    forgotten = await host.click(response(shown), label=FORGET)
    asked = await room.alice.slash(room.channel, "ask", question=PRINTED)

    assert Wishes(libraries).of(room.guild.id) == Preferences(unasked=(room.channel.id,))
    assert FORGET not in buttons(forgotten.response)
    assert "Zhao Tong to L’Express" in seen(response(asked))


async def test_where_nothing_is_deleted_the_settings_say_nothing_of_it(
    room: Room, wish: Wish, host: simcord.MemberActor
) -> None:
    wish(channels=(room.channel.id,))

    shown = await host.slash(room.channel, "setup settings")

    assert "deleted since" not in private(shown)
    assert FORGET not in buttons(response(shown))


async def test_the_check_tells_what_is_deleted(room: Room, wish: Wish, host: simcord.MemberActor) -> None:
    gone = room.guild.create_text_channel("gone")
    wish(channels=(gone.id,), unasked=(gone.id,))
    await delete(room, gone)

    shown = private(await host.slash(room.channel, "setup check"))

    assert shown.startswith("### I may speak nowhere\n")
    assert "“Where I may speak”, in /setup settings: chosen there and deleted since, 1." in shown
    assert "“Where I answer unasked”, in /setup settings: chosen there and deleted since, 1." in shown


async def test_a_server_that_is_out_of_order_has_nothing_deleted(room: Room, wish: Wish) -> None:
    gone = room.guild.create_text_channel("gone")
    wish(channels=(gone.id,))
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    server.unavailable = True

    hinted = await room.alice.slash(room.channel, "ask", question=PRINTED)

    assert private(hinted) == strings.NOT_HERE.format(places=f"<#{gone.id}>")
