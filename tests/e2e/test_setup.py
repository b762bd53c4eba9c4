"""What hosts settle with /setup, and that it takes effect."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.discord_app.client import VerbatimClient
from bot.discord_app.permissions import NEEDED, lacking
from bot.discord_app.showing.plain_texts import numbered
from bot.discord_app.strings import strings
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.service.wishes import Wishes
from e2e.room import Room, choice_values, menus, new_host, private, response, seen

PRINTED = "Why can’t China afford a collapse of Putin’s regime?"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


async def choose(
    room: Room, host: simcord.MemberActor, subject: str, *values: str | simcord.ChannelHandle
) -> simcord.InteractionResult:
    """Let the host open the settings and choose ``values`` in the menu on ``subject``."""
    room.clock.now += 60  # hosts have a cooldown, too
    shown = await host.slash(room.channel, "setup settings")
    return await host.select(response(shown), values, custom_id=f"v1:setup:1:{subject}")


async def test_the_settings_are_shown_to_the_host_alone_as_they_are(room: Room, host: simcord.MemberActor) -> None:
    shown = await host.slash(room.channel, "setup settings")

    assert private(shown).startswith("### Settings of this server\n")
    assert menus(response(shown)) == {
        "v1:setup:1:channels": [],
        "v1:setup:1:unasked": [],
        "v1:setup:1:replies": ["public"],
        "v1:setup:1:language": ["own"],
        "v1:setup:1:switches": ["built_in"],
    }


async def test_what_was_chosen_is_kept_and_shown_at_once(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    await choose(room, host, "channels", room.channel)
    await choose(room, host, "replies", "private")
    await choose(room, host, "switches", "feedback")

    wished = Preferences((room.channel.id,), private=True, built_in=False, feedback=True)
    assert Wishes(libraries).of(room.guild.id) == wished
    shown = await host.slash(room.channel, "setup settings")
    assert menus(response(shown)) == {
        "v1:setup:1:channels": [str(room.channel.id)],
        "v1:setup:1:unasked": [],
        "v1:setup:1:replies": ["private"],
        "v1:setup:1:language": ["own"],
        "v1:setup:1:switches": ["feedback"],
    }


async def test_every_switch_is_on_the_screen_and_all_of_them_can_be_chosen_at_once(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    switches = ["built_in", "direct", "feedback", "missed", "wordings", "names", "plain"]
    shown = response(await host.slash(room.channel, "setup settings"))

    await host.select(shown, switches, custom_id="v1:setup:1:switches")

    assert choice_values(shown, "v1:setup:1:switches") == switches
    assert choice_values(shown, "v1:setup:1:language") == ["own", "en", "fr", "de", "es", "zh"]
    chosen = Preferences(built_in=True, direct=True, feedback=True, missed=True, wordings=True, names=True, plain=True)
    assert Wishes(libraries).of(room.guild.id) == chosen


async def test_what_another_host_has_switched_meanwhile_stays_when_something_else_is_switched(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    other = new_host(room.env, room.guild, "other")
    before = response(await host.slash(room.channel, "setup settings"))
    await choose(room, other, "switches", "built_in", "missed")

    await host.select(before, ["built_in", "plain"], custom_id="v1:setup:1:switches")
    both = Wishes(libraries).of(room.guild.id)
    room.clock.now += 60
    await host.select(before, ["built_in", "plain"], custom_id="v1:setup:1:switches")

    assert both == Preferences(missed=True, plain=True)
    assert Wishes(libraries).of(room.guild.id) == Preferences(plain=True)


async def test_channels_that_another_host_has_chosen_meanwhile_stay_and_those_taken_away_are_gone(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    first, second, third = (room.guild.create_text_channel(name) for name in ("first", "second", "third"))
    await choose(room, host, "channels", first, second)
    before = response(await host.slash(room.channel, "setup settings"))
    await choose(room, new_host(room.env, room.guild, "other"), "channels", first, second, third)

    await host.select(before, [first, room.channel], custom_id="v1:setup:1:channels")

    assert set(Wishes(libraries).of(room.guild.id).channels) == {first.id, third.id, room.channel.id}


async def test_replies_are_private_where_hosts_wish_it_unless_the_person_says_otherwise(
    room: Room, host: simcord.MemberActor
) -> None:
    await choose(room, host, "replies", "private")

    asked = await room.alice.slash(room.channel, "ask", question=PRINTED)
    aloud = await room.alice.slash(room.channel, "ask", question=PRINTED, private=False)
    listed = await room.alice.slash(room.channel, "questions")

    assert "Zhao Tong to L’Express" in private(asked)
    assert not aloud.ephemeral
    assert listed.ephemeral


async def test_what_all_see_is_in_the_language_that_hosts_have_chosen_and_what_one_sees_in_their_own(
    room: Room, host: simcord.MemberActor
) -> None:
    await choose(room, host, "language", "fr")

    asked = await room.alice.slash(room.channel, "ask", question="Who won the football match?")
    alone = await room.alice.slash(room.channel, "ask", question="Who won the football match?", private=True)
    mentioned = await room.ask("Who won the football match?")

    assert "Cet entretien n’en parle pas" in seen(response(asked))
    assert "Not covered in this interview" in private(alone)
    assert "Cet entretien n’en parle pas" in seen(mentioned)


async def test_without_a_language_of_the_server_a_command_is_answered_in_that_of_the_person_again(
    room: Room, host: simcord.MemberActor
) -> None:
    await choose(room, host, "language", "fr")
    await choose(room, host, "language", "own")

    asked = await room.alice.slash(room.channel, "ask", question="Who won the football match?")

    assert "Not covered in this interview" in seen(response(asked))


async def test_where_it_may_not_speak_a_command_gets_a_private_hint_and_a_mention_nothing(
    room: Room, host: simcord.MemberActor
) -> None:
    await choose(room, host, "channels", room.channel)
    other = room.guild.create_text_channel("other")

    asked = await room.alice.slash(other, "ask", question=PRINTED)
    listed = await room.alice.slash(other, "questions")
    helped = await room.alice.slash(other, "help")
    await room.alice.send(other, f"{room.mention} {PRINTED}")

    hint = f"The hosts of this server let me speak in other places only: <#{room.channel.id}>."
    assert [private(asked), private(listed)] == [hint, hint]
    assert "**/ask:** Ask an interview" in private(helped)
    assert len(other.history()) == 1
    assert "Zhao Tong to L’Express" in seen(await room.ask(PRINTED))


@pytest.mark.parametrize("kind", ["text", "forum"])
async def test_threads_and_posts_follow_their_channel(room: Room, host: simcord.MemberActor, kind: str) -> None:
    make = room.guild.create_forum_channel if kind == "forum" else room.guild.create_text_channel
    opened, closed = make("open"), make("closed")
    await choose(room, host, "channels", opened)
    for parent in (opened, closed):
        await room.open_thread(parent)

    shown = {}
    for parent in (opened, closed):
        (thread,) = parent.threads
        await room.alice.send(thread, f"{room.mention} {PRINTED}")
        shown[parent.name] = thread.last_message.author == room.bot.user if thread.last_message else None

    assert shown == {"open": True, "closed": False}


async def test_channels_follow_their_category(room: Room, host: simcord.MemberActor) -> None:
    category = room.guild.create_category("talks")
    below = room.guild.create_text_channel("below", category=category)
    await choose(room, host, "channels", category)

    asked = await room.alice.slash(below, "ask", question=PRINTED)
    elsewhere = await room.alice.slash(room.channel, "ask", question=PRINTED)

    assert "Zhao Tong to L’Express" in seen(response(asked))
    assert private(elsewhere).startswith("The hosts of this server let me speak in other places only")


async def test_direct_messages_are_answered_whatever_a_server_wishes(room: Room, host: simcord.MemberActor) -> None:
    await choose(room, host, "channels", room.channel)

    asked = await room.alice.user.slash("ask", question=PRINTED)

    assert "Zhao Tong to L’Express" in seen(response(asked))


async def test_the_built_in_interview_can_be_switched_off_and_on_again(room: Room, host: simcord.MemberActor) -> None:
    await choose(room, host, "switches")
    off = await room.alice.slash(room.channel, "ask", question=PRINTED)
    await choose(room, host, "switches", "built_in")
    on = await room.alice.slash(room.channel, "ask", question=PRINTED)

    assert private(off) == "This server has no interview that can be asked at the moment."
    assert "Zhao Tong to L’Express" in seen(response(on))


async def test_a_host_who_lost_the_permission_changes_nothing(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    shown = await host.slash(room.channel, "setup settings")
    room.env.backend.edit_member(room.guild.id, host.id, {"role_ids": []})

    refused = await host.select(response(shown), ["private"], custom_id="v1:setup:1:replies")

    assert private(refused) == strings.NOT_A_HOST
    assert Wishes(libraries).of(room.guild.id) == Preferences()


async def test_a_menu_works_after_a_restart(room: Room, host: simcord.MemberActor, libraries: Libraries) -> None:
    shown = await host.slash(room.channel, "setup settings")
    await room.env.restart_bot(VerbatimClient(lambda _: pytest.fail("nobody asks"), room.clock, libraries))

    await host.select(response(shown), ["private"], custom_id="v1:setup:1:replies")

    assert Wishes(libraries).of(room.guild.id) == Preferences(private=True)


async def test_without_libraries_there_is_nothing_to_settle(room: Room, host: simcord.MemberActor) -> None:
    await room.env.restart_bot(VerbatimClient(lambda _: pytest.fail("nobody asks"), room.clock))

    shown = await host.slash(room.channel, "setup settings")

    assert private(shown).startswith("Whoever runs me has given me a fixed set of interviews")


async def test_the_check_names_what_is_missing_in_each_channel_what_that_means_and_how_it_is_mended(
    room: Room, host: simcord.MemberActor
) -> None:
    room.open_channel(send_messages=False, read_message_history=False)

    shown = private(await host.slash(room.channel, "setup check"))

    assert shown.startswith("### I lack something in 1 of 2 channels\n")
    assert r"- **\#quiet:** Send Messages is missing, so I cannot reply there when I am mentioned." in shown
    assert (
        r"- **\#quiet:** Read Message History is missing, so I cannot read the question to which a follow-up" in shown
    )
    assert "#interviews" not in shown
    assert "To mend it, open Edit Channel, Permissions, and allow it for my role" in shown


async def test_of_a_channel_that_it_does_not_see_the_check_says_only_that(
    room: Room, host: simcord.MemberActor
) -> None:
    room.open_channel(view_channel=False, send_messages=False)

    shown = private(await host.slash(room.channel, "setup check"))

    assert "#quiet: View Channel is missing, so nobody can mention me there." in shown
    assert "Send Messages is missing" not in shown


async def test_plain_text_has_numbers_to_reply_with(room: Room, host: simcord.MemberActor) -> None:
    await choose(room, host, "switches", "built_in", "plain")

    listed = response(await room.alice.slash(room.channel, "questions"))
    answer = await room.ask(PRINTED)
    room.clock.now += 60
    await room.alice.send(room.channel, f"{room.mention} 1", reply_to=answer)
    chosen = room.channel.last_message

    assert chosen is not None
    assert (listed.components, answer.components, chosen.components) == ([], [], [])
    assert "2. Why can’t China afford" in listed.content
    offered = numbered(answer.content, 1)
    assert offered is not None
    assert chosen.content.startswith(f"-# {offered}")


async def test_the_check_looks_only_where_the_bot_may_speak(room: Room, host: simcord.MemberActor) -> None:
    room.open_channel(send_messages=False)
    await choose(room, host, "channels", room.channel)

    shown = private(await host.slash(room.channel, "setup check"))

    assert shown == "### I have all I need in every channel where I may speak (1)"


async def test_in_a_forum_only_what_counts_in_its_posts_is_missed(room: Room, host: simcord.MemberActor) -> None:
    forum = room.guild.create_forum_channel("topics")
    channel = room.bot.get_channel(forum.id)
    assert isinstance(channel, discord.ForumChannel)

    no_messages = discord.Permissions(NEEDED.value & ~discord.Permissions(send_messages=True).value)
    no_threads = discord.Permissions(NEEDED.value & ~discord.Permissions(send_messages_in_threads=True).value)

    assert lacking(no_messages, channel) == ()
    assert [need.name for need in lacking(no_threads, channel)] == ["Send Messages in Threads"]
