"""What moderators and members of real servers do to a bot, mostly without meaning to."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import re

import discord
import pytest
import simcord
from library.building import short

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.service.asking import Service
from e2e.room import Room, Wish, choice_values, choose, menus_by_question, new_host, private, response, seen

PRINTED = "Why can’t China afford a collapse of Putin’s regime?"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


def of_bot(room: Room, channel: simcord.ChannelHandle | None = None) -> list[discord.Message]:
    return [message for message in (channel or room.channel).history() if message.author == room.bot.user]


def told_directly(member: simcord.MemberActor) -> list[str]:
    return [seen(message) for message in member.user.dm_channel.history()]


@pytest.mark.parametrize(
    ("status", "code", "told"),
    [
        (400, 50083, strings.THREAD_CLOSED),
        (403, 160005, strings.THREAD_CLOSED),
        (400, 200000, strings.FILTERED),
        (400, 240000, strings.FILTERED),
    ],
    ids=["archived", "locked", "blocked", "link"],
)
async def test_a_thread_that_was_closed_or_a_filter_is_told_as_what_it_is(
    room: Room, caplog: pytest.LogCaptureFixture, status: int, code: int, told: str
) -> None:
    room.env.inject_error("POST", f"/channels/{room.channel.id}/messages", status=status, code=code)

    await room.bob.send(room.channel, f"{room.mention} {PRINTED}")

    assert told_directly(room.bob) == [told]
    assert [record.levelname for record in caplog.records if record.name.endswith("failures")] == ["WARNING"]
    assert len(room.env.errors) == 1


async def test_a_message_that_is_deleted_while_the_answer_is_made_is_answered_all_the_same(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Service.ask_each

    def deleted(self: Service, *words: str) -> object:
        room.env.backend.delete_message(room.channel.id, room.channel.history()[-1].id)
        return asked(self, *words)

    monkeypatch.setattr(Service, "ask_each", deleted)

    await room.bob.send(room.channel, f"{room.mention} {PRINTED}")

    (answer,) = of_bot(room)
    assert "Zhao Tong to L’Express" in seen(answer)


async def test_a_message_that_is_edited_is_not_answered_again(room: Room) -> None:
    asked = await room.bob.send(room.channel, f"{room.mention} {PRINTED}")
    plain = await room.bob.send(room.channel, "good morning")

    await room.bob.edit(asked, f"{room.mention} who is Zhao Tong?")
    await room.bob.edit(plain, f"{room.mention} {PRINTED}")

    assert len(of_bot(room)) == 1


async def test_reactions_do_nothing(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    answer = await room.ask(PRINTED)

    for emoji in ("👍", "❌"):
        await room.bob.react(answer, emoji)

    assert len(of_bot(room)) == 1
    assert caplog.records == [r for r in caplog.records if r.levelno < logging.WARNING]


async def test_two_hosts_remove_one_interview_at_once(room: Room, libraries: Libraries) -> None:
    libraries.of(room.guild.id).add(short("talk"))
    hosts = [new_host(room.env, room.guild, name) for name in ("one", "two")]
    asked = [response(await host.slash(room.channel, "library remove", interview="talk")) for host in hosts]

    first, second = [await host.click(shown, label="Delete for good") for host, shown in zip(hosts, asked, strict=True)]

    assert private(first) == strings.DISCARDED
    assert private(second) == "There is no interview talk in this library."


async def test_two_hosts_undo_one_change_at_once(room: Room, libraries: Libraries) -> None:
    libraries.of(room.guild.id).add(short("talk"))
    hosts = [new_host(room.env, room.guild, name) for name in ("one", "two")]
    await hosts[0].slash(room.channel, "library withdraw", interview="talk")
    lists = [response(await host.slash(room.channel, "library changes")) for host in hosts]
    menu, _ = menus_by_question(lists[0])[strings.CHANGES_UNDO]
    newest, *_ = choice_values(lists[0], menu)

    first, second = [
        await host.select(shown, [newest], custom_id=menu) for host, shown in zip(hosts, lists, strict=True)
    ]

    assert libraries.of(room.guild.id).get("talk").withdrawn is None
    assert "What was changed" in seen(first.response)
    assert private(second).startswith("That cannot be undone:")


async def test_a_bot_that_is_timed_out_says_directly_that_it_may_not_reply(room: Room) -> None:
    server = room.bot.get_guild(room.guild.id)
    assert server is not None
    until = discord.utils.utcnow() + dt.timedelta(days=1)
    server.me.timed_out_until = until

    await room.bob.send(room.channel, f"{room.mention} {PRINTED}")

    assert of_bot(room) == []
    (told,) = told_directly(room.bob)
    assert "I lack the permission Send Messages there" in told


async def test_buttons_in_a_channel_that_hosts_have_closed_meanwhile_say_so_privately(room: Room, wish: Wish) -> None:
    answer = await room.ask(PRINTED)
    other = room.guild.create_text_channel("other")
    wish(channels=(other.id,))
    room.clock.now += 60

    chosen = await choose(room.alice, answer, 1)

    assert private(chosen) == strings.NOT_HERE.format(places=f"<#{other.id}>")


async def test_a_channel_that_is_moved_below_another_category_follows_that_one(room: Room, wish: Wish) -> None:
    open_, closed = (room.guild.create_category(name) for name in ("open", "closed"))
    below = room.guild.create_text_channel("below", category=open_)
    wish(channels=(open_.id,))
    before = await room.alice.slash(below, "about")

    room.env.backend.edit_channel(below.id, {"parent_id": closed.id})
    await room.env.settle()
    after = await room.bob.slash(below, "about")

    assert not before.ephemeral
    assert private(after) == strings.NOT_HERE.format(places=f"<#{open_.id}>")


async def test_a_hundred_channels_without_permissions_are_told_in_messages_that_discord_takes(
    room: Room, host: simcord.MemberActor
) -> None:
    me = room.guild.me
    assert me is not None
    nothing = discord.PermissionOverwrite(send_messages=False, read_message_history=False)
    for number in range(100):
        room.guild.create_text_channel(f"channel-{number}", overwrites={me: nothing})

    shown = await host.slash(room.channel, "setup check")

    told = private(shown) + "".join(seen(further) for further in shown.followups)
    assert told.startswith("### I lack something in 100 of 101 channels")
    assert "channel-99" in told


async def test_a_role_of_the_bot_that_is_mentioned_gets_silence(room: Room) -> None:
    role = room.guild.create_role("Verbatim")

    await room.bob.send(room.channel, f"{role.mention} {PRINTED}")

    assert of_bot(room) == []


async def test_a_command_where_the_bot_lost_every_permission_is_answered(room: Room) -> None:
    quiet = room.open_channel(view_channel=False, send_messages=False)

    asked = await room.alice.slash(quiet, "ask", question=PRINTED)

    assert "Zhao Tong to L’Express" in seen(response(asked))


async def test_a_thread_that_is_deleted_while_the_answer_is_made_is_a_line(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await room.open_thread(room.channel)
    (thread,) = room.channel.threads
    asked = Service.ask_each

    def deleted(self: Service, *words: str) -> object:
        room.env.backend.delete_channel(thread.id)
        return asked(self, *words)

    monkeypatch.setattr(Service, "ask_each", deleted)

    with contextlib.suppress(KeyError):  # the simulation looks for what was sent there
        await room.bob.send(thread, f"{room.mention} {PRINTED}")
    await room.env.settle()

    assert told_directly(room.bob) == []
    assert len(room.env.errors) == 1
    assert "what it is about is gone" in caplog.text


async def test_an_interaction_that_discord_no_longer_waits_for_is_a_line(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    room.env.inject_error("POST", "/interactions", status=404, code=10062)

    await room.alice.slash(room.channel, "ask", question=PRINTED)

    assert "failure " not in caplog.text


async def test_a_card_of_the_bot_itself_has_no_words_to_look_up(room: Room) -> None:
    answer = await room.ask(PRINTED)

    looked = await room.bob.context_menu(room.channel, "Answer from interviews", answer)

    assert private(looked) == strings.NO_TEXT


async def test_a_webhook_that_mentions_the_bot_gets_silence(room: Room) -> None:
    hook = room.guild.create_webhook(room.channel, "news")

    await hook.send(f"{room.mention} {PRINTED}")

    assert of_bot(room) == []


async def test_a_host_whose_name_is_markup_does_nothing_in_the_change_log(
    room: Room, libraries: Libraries, wish: Wish
) -> None:
    libraries.of(room.guild.id).add(short("talk"))
    wish(names=True)
    host = new_host(room.env, room.guild, "**@everyone** <@1>")
    await host.slash(room.channel, "library withdraw", interview="talk")

    told = private(await host.slash(room.channel, "library changes"))

    assert r"\*\*\@everyone\*\* \<\@1\>" in told


async def test_the_chat_of_a_voice_channel_and_of_a_stage_is_answered(room: Room) -> None:
    for channel in (room.guild.create_voice_channel("voice"), room.guild.create_stage_channel("stage")):
        room.clock.now += 60
        await room.bob.send(channel, f"{room.mention} {PRINTED}")
        assert "Zhao Tong to L’Express" in seen(of_bot(room, channel)[0])


async def test_in_plain_text_a_long_list_of_interviews_goes_on_by_a_number(
    room: Room, libraries: Libraries, wish: Wish
) -> None:
    library = libraries.of(room.guild.id)
    for number in range(60):
        library.add(short(f"talk-about-the-harbour-of-{number}"))
    wish(plain=True)

    listed = await room.ask("which interviews do you have?")
    assert "1 Read on" in listed.content
    before = len(of_bot(room))
    room.clock.now += 60
    await room.bob.send(room.channel, f"{room.mention} 1", reply_to=listed)

    first = "\n".join(message.content for message in of_bot(room)[:before])
    second = "\n".join(message.content for message in of_bot(room)[before:])
    found = [set(re.findall(r"harbour-of-(\d+)", text)) for text in (first, second)]
    assert found[0] | found[1] == {str(number) for number in range(60)}
    assert found[0].isdisjoint(found[1])
