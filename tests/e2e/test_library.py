"""Hosts and their libraries, in two servers with one bot: what each keeps, and that none sees another's."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import discord
import pytest
from building import seed
from discord_app.building import service_of
from sqlalchemy import update

from bot.discord_app import client
from bot.discord_app.client import VerbatimClient
from bot.discord_app.hosting import publishing
from bot.discord_app.showing import limits
from bot.discord_app.strings import strings
from bot.library.results import Damaged, Exported
from bot.library.store.libraries import Libraries
from bot.library.store.tables import interview
from bot.remarks import Remark
from bot.service.hosting import Hosting
from bot.service.wishes import Wishes
from bot.wording.catalogues import speak
from bot.wording.phrases import long_day
from e2e.room import (
    GOATS,
    SAID,
    WHALES,
    Clock,
    Room,
    Server,
    bot_of,
    buttons,
    choose,
    custom_ids,
    menus_by_question,
    open_server,
    private,
    response,
    seen,
)


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@pytest.fixture
async def sea(room: Room) -> Server:
    return open_server(room, "sea")


@pytest.fixture
async def hill(room: Room) -> Server:
    return open_server(room, "hill")


async def test_a_host_goes_from_a_file_to_the_first_answer_in_three_actions(sea: Server) -> None:
    shown = await sea.add(WHALES)
    await sea.host.click(response(shown), label="Publish")
    answer = await sea.host.slash(sea.channel, "ask", question="What do you eat on board?")

    assert "> **Mostly beans and dried fish.**" in seen(response(answer))
    assert "Bo to The Harbour Post, 2024-03-01, question 2 of 2" in seen(response(answer))


async def test_a_host_who_says_nothing_about_the_file_needs_four_actions(sea: Server) -> None:
    shown = await sea.host.slash(sea.channel, "library add", file=("talk.txt", WHALES.encode()))
    form = await sea.host.click(response(shown), label="Say when and where, and publish")
    await sea.host.submit_modal(form, {"outlet": "The Harbour Post", "date": "Undated"})

    assert "Bo to The Harbour Post, undated" in await sea.ask("What do you eat on board?")


async def test_an_interview_in_cyrillic_is_called_russian_and_quoted_for_what_it_answers_alone(sea: Server) -> None:
    talk = (
        "Анна: Что вы едите зимой?\n\nИван: Зимой мы едим картошку и капусту.\n\n"
        "Анна: Планируете ли вы вернуться?\n\nИван: Нет, возвращаться я не собираюсь.\n\n"
        "Анна: Какие книги вы читаете?\n\nИван: Читаю старые журналы о пчёлах."
    )

    shown = await sea.add(talk)
    previewed = private(shown)
    await sea.host.click(response(shown), label="Publish")
    about = await sea.member.slash(sea.channel, "about")

    assert "**Language:** Russian." in previewed
    assert "Questions in this language are compared by spelling alone" in previewed
    assert "**Language:** Russian." in seen(response(about))
    assert "Читаю старые журналы о пчёлах." in await sea.ask("какие книги вы читаете")
    assert "> " not in await sea.ask("Верите ли вы в бога?")
    other = await sea.ask("Do you believe in God?")
    assert "This interview is in another language (Russian)" in other


async def test_a_language_that_does_not_exist_is_refused_and_one_of_three_letters_is_known(sea: Server) -> None:
    refused = await sea.add(WHALES, language="xx")
    known = await sea.add(WHALES, language="eng")

    assert 'language: must be the code of a language, for example "en" or "fr".' in private(refused)
    assert "**Language:** English." in private(known)


async def test_the_preview_says_what_was_understood_to_the_host_alone(sea: Server) -> None:
    shown = await sea.add(f"The long way home\n\n{WHALES}")

    told = private(shown)
    assert told.startswith(
        "### Not published yet: 2 questions with answers\n- **Asked by:** Ann.\n- **Answered by:** Bo.\n"
    )
    assert "> I wanted to see whales. The land was too loud for me.\n-# question 1 of 2" in told
    assert "> Mostly beans and dried fish. The cook is a former dentist.\n-# question 2 of 2" in told
    assert "Bo to The Harbour Post, 2024-03-01" in told
    assert buttons(response(shown)) == ["Publish", "Swap speakers", "Names", "Split or leave out", "Cancel"]


async def test_nothing_is_served_before_it_is_published(sea: Server) -> None:
    await sea.add(WHALES)

    assert "beans" not in await sea.ask("What do you eat on board?")
    assert "Zhao Tong" in seen(response(await sea.member.slash(sea.channel, "about")))


async def test_who_answers_is_chosen_among_all_who_speak(sea: Server) -> None:
    talk = WHALES + "\nCy: I cook, when he lets me.\n\nAnn: Who steers?\n\nCy: I do, at night.\n\nBo: And I by day.\n"
    shown = await sea.add(talk)
    menu, speakers = menus_by_question(response(shown))["Who answers?"]

    await sea.host.select(response(shown), [str(speakers.index("Bo"))], custom_id=menu)

    assert sorted(speakers) == ["Ann", "Bo", "Cy"]
    assert "- **Answered by:** Bo." in seen(shown.response)
    assert sorted(menus_by_question(shown.response)["Who answers?"][1]) == ["Ann", "Bo", "Cy"]


async def test_no_menu_asks_who_speaks_where_nobody_is_named(sea: Server) -> None:
    assert menus_by_question(response(await sea.add(WHALES.replace("Ann: ", "").replace("Bo: ", "")))) == {}


async def test_those_who_cannot_ask_are_refused_with_a_sentence_and_nothing_changes(sea: Server) -> None:
    shown = await sea.add(WHALES)
    before = seen(response(shown))
    form = await sea.host.click(response(shown), label="Names")

    refused = await sea.host.submit_modal(form, {"interviewers": "Ann\nBo", "interviewees": ""})

    assert [message.content.partition("\n")[0] for message in refused.followups] == [
        "talk.txt: no question with an answer was found in it.",
        "What you typed, to be copied:",
    ]
    assert seen(shown.response) == before


async def test_names_cannot_format_or_ping(sea: Server) -> None:
    shown = await sea.add(WHALES)
    form = await sea.host.click(response(shown), label="Names")

    await sea.host.submit_modal(form, {"interviewers": "Ann", "interviewees": "**Bo** @everyone"})

    assert "- **Answered by:** \\*\\*Bo\\*\\* \\@everyone." in seen(shown.response)


async def test_swapped_speakers_are_shown_and_published(sea: Server) -> None:
    shown = await sea.add(WHALES)

    await sea.host.click(response(shown), label="Swap speakers")

    assert "- **Asked by:** Bo." in seen(shown.response)
    assert "- **Answered by:** Ann." in seen(shown.response)
    await sea.host.click(response(shown), label="Publish")
    assert "- **Interviewed:** Ann.\n- **Asked by:** Bo." in seen(
        response(await sea.member.slash(sea.channel, "about"))
    )


async def test_a_cancelled_preview_cannot_be_published_any_more(sea: Server, libraries: Libraries) -> None:
    shown = await sea.add(WHALES)
    await sea.host.click(response(shown), label="Cancel")

    assert "Cancelled; nothing was published" in seen(shown.response)
    assert buttons(shown.response) == []
    assert libraries.of(sea.id).stored() == ()


async def test_a_preview_is_forgotten_after_a_quarter_of_an_hour(
    sea: Server, clock: Clock, libraries: Libraries
) -> None:
    shown = await sea.add(WHALES)
    clock.now += 901

    assert private(await sea.host.click(response(shown), label="Publish")) == strings.FORGOTTEN
    assert libraries.of(sea.id).stored() == ()


async def test_whoever_lost_the_permission_cannot_publish(room: Room, sea: Server, libraries: Libraries) -> None:
    shown = await sea.add(WHALES)
    await sea.take_permissions(room)

    assert private(await sea.host.click(response(shown), label="Publish")) == strings.NOT_A_HOST
    assert libraries.of(sea.id).stored() == ()


async def test_members_are_not_offered_the_library(sea: Server) -> None:
    assert not [name for name in sea.member.available_commands(sea.channel) if name.startswith("library")]
    assert [name for name in sea.host.available_commands(sea.channel) if name.startswith("library")]


class TestTwoServers:
    """Each with an interview of its own, under the same file name."""

    @pytest.fixture(autouse=True)
    async def _published(self, sea: Server, hill: Server) -> None:
        await sea.publish(WHALES)
        await hill.publish(GOATS)

    async def test_each_answers_from_its_own(self, sea: Server, hill: Server) -> None:
        for question in ("What do you eat?", "cheese", "whales", "Why did you go into the hills?"):
            at_sea, in_the_hills = await sea.ask(question), await hill.ask(question)
            assert "Cy" not in at_sea
            assert "cheese again" not in at_sea
            assert "Bo to" not in in_the_hills
            assert "beans" not in in_the_hills
            for other in (sea, hill):
                other.member, other.host = other.host, other.member  # five questions in ten seconds each

    async def test_mentions_are_answered_from_the_library_of_their_server(
        self, room: Room, sea: Server, hill: Server
    ) -> None:
        for server, mine, other in ((sea, "beans", "cheese"), (hill, "cheese", "beans")):
            await server.member.send(server.channel, f"{room.mention} What do you eat?")
            assert mine in seen(server.channel.last_message)
            assert other not in seen(server.channel.last_message)

    async def test_direct_messages_and_other_servers_have_the_built_in_interview(self, room: Room, sea: Server) -> None:
        await sea.member.send_dm("Why can't China afford a collapse of Putin's regime?")
        in_another = await room.alice.slash(room.channel, "about")

        assert "Zhao Tong" in seen(sea.member.user.dm_channel.last_message)
        assert "Zhao Tong" in seen(response(in_another))
        assert "Bo" not in seen(response(in_another))

    async def test_nothing_is_offered_of_another_while_somebody_types(self, sea: Server, hill: Server) -> None:
        for command, option in (("ask", "question"), ("cite", "question"), ("ask", "in"), ("compare", "first")):
            at_sea = await sea.member.autocomplete(sea.channel, command, option, "")
            in_the_hills = await hill.member.autocomplete(hill.channel, command, option, "")
            assert at_sea
            assert in_the_hills
            assert {c["name"] for c in at_sea}.isdisjoint(c["name"] for c in in_the_hills)

    async def test_no_list_or_count_shows_another(self, sea: Server) -> None:
        for command in ("about", "questions", "summary", "help"):
            shown = seen(response(await sea.member.slash(sea.channel, command)))
            assert "Cy" not in shown
            assert "hills" not in shown
        listed = private(await sea.host.slash(sea.channel, "library list"))
        assert listed.startswith("### 1 interview in the library of this server\ntalk: Bo to The Harbour Post")

    async def test_a_value_or_key_of_another_server_finds_what_is_here_or_nothing(
        self, sea: Server, hill: Server
    ) -> None:
        await hill.publish(GOATS.replace("goats", "sheep"), "sheep.txt")

        stored = await sea.member.slash(sea.channel, "ask", question="v1:sheep:1")
        narrowed = await sea.member.slash(sea.channel, "ask", question="why?", **{"in": "sheep"})
        same_key = await sea.ask("v1:talk:2")
        compared = await sea.member.slash(sea.channel, "compare", question="why?", first="sheep", second="talk")

        assert private(stored) == strings.GONE
        none = (
            "No interview here is called “sheep”. Choose one of those offered, or type its key:\n"
            "- **talk**: Bo to The Harbour Post, 2024-03-01"
        )
        assert private(narrowed) == none
        assert "beans" in same_key
        assert private(compared) == none

    async def test_a_host_reaches_no_interview_of_another_server(
        self, room: Room, sea: Server, hill: Server, libraries: Libraries
    ) -> None:
        await hill.publish(GOATS.replace("goats", "sheep"), "sheep.txt")
        for command in ("library info", "library withdraw", "library restore", "library remove"):
            told = private(await sea.host.slash(sea.channel, command, interview="sheep"))
            assert told == "There is no interview sheep here; those here are: talk."
            room.clock.now += 20

        assert [stored.key for stored in libraries.of(hill.id).stored()] == ["talk", "sheep"]

    async def test_an_export_holds_the_interviews_of_its_server_only(self, room: Room, sea: Server) -> None:
        exported = await sea.host.slash(sea.channel, "library export")

        (attachment,) = response(exported).attachments
        with zipfile.ZipFile(io.BytesIO(await attachment.read())) as archive:
            everything = b"".join(archive.read(name) for name in archive.namelist())
        assert b"beans" in everything
        assert b"goats" not in everything
        assert response(exported).ephemeral

    async def test_a_preview_is_decided_in_its_server_only(
        self, room: Room, sea: Server, hill: Server, libraries: Libraries
    ) -> None:
        publish = custom_ids(response(await hill.add(WHALES, "more.txt")))[0]
        guessed = discord.ui.LayoutView(timeout=None)
        guessed.add_item(discord.ui.ActionRow(discord.ui.Button(label="Publish", custom_id=publish)))
        guessed.stop()  # as the bot does with its own
        channel = room.bot.get_channel(sea.channel.id)
        assert isinstance(channel, discord.TextChannel)

        pressed = await sea.host.click(await channel.send(view=guessed), label="Publish")

        assert private(pressed) == strings.FORGOTTEN
        assert [stored.key for stored in libraries.of(sea.id).stored()] == ["talk"]


async def test_a_withdrawn_answer_vanishes_everywhere_at_once(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.publish(GOATS, "goats.txt")
    question = "Why did you go to sea?"
    listed = await sea.member.slash(sea.channel, "questions", **{"in": "talk"})
    quoted = await sea.member.slash(sea.channel, "ask", question=question)
    assert "whales" in seen(response(quoted))
    room.clock.now += 20

    told = private(await sea.host.slash(sea.channel, "library withdraw", interview="talk"))

    assert told == strings.WITHDRAWN_NOW
    assert "whales" not in await sea.ask(question)
    assert private(await choose(sea.member, response(listed), 1)) == strings.GONE
    assert private(await sea.member.click(response(quoted), label="Cite")) == strings.GONE
    offered = await sea.member.autocomplete(sea.channel, "ask", "question", "")
    assert {c["value"].rpartition(":")[0] for c in offered} == {"v1:goats"}
    assert [c["value"] for c in await sea.member.autocomplete(sea.channel, "ask", "in", "")] == ["goats"]
    room.clock.now += 20

    await sea.host.slash(sea.channel, "library restore", interview="talk")

    assert "whales" in await sea.ask(question)


async def test_one_answer_is_withdrawn_by_its_question_and_the_others_go_on(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    question = "Why did you go to sea?"
    quoted = await sea.member.slash(sea.channel, "ask", question=question)
    offered = await sea.host.autocomplete(sea.channel, "library withdraw", "answer", "sea", interview="talk")
    room.clock.now += 20

    told = private(await sea.host.slash(sea.channel, "library withdraw", interview="talk", answer=offered[0]["value"]))

    assert [choice["name"] for choice in offered] == [f"1. {question}"]
    assert told == f"{strings.WITHDRAWN_NOW}\nIt answers: {question}"
    assert "whales" not in await sea.ask(question)
    assert private(await sea.member.click(response(quoted), label="Cite")) == strings.GONE
    assert question in private(await sea.host.slash(sea.channel, "library info", interview="talk"))
    assert "dentist" in await sea.ask("What do you eat on board?")
    room.clock.now += 20

    await sea.host.slash(sea.channel, "library restore", interview="talk", answer="1")

    assert "whales" in await sea.ask(question)


async def test_hosts_are_told_in_their_language_how_long_a_library_is_kept(
    sea: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "speak_to", lambda _: speak("de"))

    listed = private(await sea.host.slash(sea.channel, "library list"))

    assert "Wenn ich von diesem Server entfernt werde" in listed
    assert "removed from this server" not in listed


async def test_an_interview_waits_for_its_moment(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)

    told = private(await sea.host.slash(sea.channel, "library embargo", interview="talk", opens="2999-01-31 18:00"))
    waiting = await sea.ask("Why did you go to sea?")
    listed = private(await sea.host.slash(sea.channel, "library list"))
    await sea.host.slash(sea.channel, "library embargo", interview="talk")
    room.clock.now += 20

    assert told == strings.EMBARGOED.format(moment="2999-01-31 18:00")
    assert waiting == strings.EMPTY
    assert "not before 2999-01-31 18:00 UTC" in listed
    assert "whales" in await sea.ask("Why did you go to sea?")


async def test_a_server_whose_interviews_are_all_withdrawn_says_so(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.host.slash(sea.channel, "library withdraw", interview="talk")

    await sea.member.send(sea.channel, f"{room.mention} whales?")

    assert await sea.ask("whales?") == strings.EMPTY
    assert seen(sea.channel.last_message) == strings.EMPTY
    assert await sea.member.autocomplete(sea.channel, "ask", "question", "") == []
    assert await sea.member.autocomplete(sea.channel, "ask", "in", "") == []


async def test_removing_is_asked_for_twice_and_is_for_good(sea: Server, libraries: Libraries) -> None:
    await sea.publish(WHALES)

    asked = await sea.host.slash(sea.channel, "library remove", interview="talk")
    assert len(libraries.of(sea.id).stored()) == 1
    done = await sea.host.click(response(asked), label="Delete for good")

    assert private(done) == strings.DISCARDED
    assert libraries.of(sea.id).stored() == ()
    assert "Zhao Tong" in seen(response(await sea.member.slash(sea.channel, "about")))


async def test_beside_a_damaged_interview_the_others_answer_and_it_is_removed_by_its_key(
    room: Room, sea: Server, libraries: Libraries
) -> None:
    await sea.publish(WHALES, "whales.txt")
    await sea.publish(GOATS, "goats.txt")
    with libraries.database.writing() as connection:
        connection.execute(update(interview).where(interview.c.key == "whales").values(text=b"x"))
    await room.env.restart_bot(bot_of(libraries, room.clock))
    remark = "Interview whales is damaged in the database: its text is not the one that was stored; remove it"

    assert "Cheese and bread" in await sea.ask("What do you eat up there?")
    assert "whales" not in await sea.ask("Why did you go to sea?")
    assert remark in seen(response(await sea.host.slash(sea.channel, "library list")))
    exported = response(await sea.host.slash(sea.channel, "library export"))
    assert seen(exported).startswith(f"{strings.EXPORTED} {strings.NOT_EXPORTED.format(keys='whales')}")
    offered = await sea.host.autocomplete(sea.channel, "library remove", "interview", "")
    assert {"name": "whales: damaged", "value": "whales"} in offered
    assert await sea.host.autocomplete(sea.channel, "library remove", "interview", "whale") == offered[1:2]
    goats_alone = await sea.host.autocomplete(sea.channel, "library remove", "interview", "goats")
    assert [choice["value"] for choice in goats_alone] == ["goats"]
    asked = await sea.host.slash(sea.channel, "library remove", interview="whales")
    assert remark in seen(response(asked))
    assert private(await sea.host.click(response(asked), label="Delete for good")) == strings.DISCARDED
    assert [stored.key for stored in libraries.of(sea.id).stored()] == ["goats"]


async def test_an_export_without_many_damaged_interviews_comes_with_as_many_of_their_keys_as_a_message_takes(
    sea: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tuple(
        Damaged(f"{number:03}-{'k' * 36}", Remark("it is damaged"), Remark("remove it")) for number in range(99)
    )
    monkeypatch.setattr(Hosting, "export", lambda _: Exported(b"zip", 1, damaged))

    exported = response(await sea.host.slash(sea.channel, "library export"))

    assert len(exported.attachments) == 1
    assert f": {damaged[0].key}, {damaged[1].key}," in exported.content
    assert len(exported.content) <= limits.TEXT_OF_A_PLAIN_MESSAGE


async def test_whoever_lost_the_permission_cannot_remove(room: Room, sea: Server, libraries: Libraries) -> None:
    await sea.publish(WHALES)
    asked = await sea.host.slash(sea.channel, "library remove", interview="talk")
    await sea.take_permissions(room)

    assert private(await sea.host.click(response(asked), label="Delete for good")) == strings.NOT_A_HOST
    assert len(libraries.of(sea.id).stored()) == 1


async def test_a_new_version_says_what_it_changes_and_another_interview_gets_a_name_of_its_own(
    room: Room, sea: Server, libraries: Libraries
) -> None:
    await sea.publish(WHALES)

    version = await sea.add(WHALES.replace("dried fish", "salted fish"))
    other = await sea.add(GOATS)
    await sea.host.click(response(other), label="Publish")

    replaced = "It takes the place of “talk” (Bo to The Harbour Post, 2024-03-01)"
    assert f"{replaced}. Questions: 0 added, 1 changed, 0 gone, 1 as before." in private(version)
    assert "takes the place" not in private(other)
    assert [stored.key for stored in libraries.of(sea.id).stored()] == ["talk", "talk-2"]


async def test_info_tells_what_is_known_to_the_host_alone(sea: Server) -> None:
    await sea.publish(WHALES, link="https://post.example/whales")

    told = private(await sea.host.slash(sea.channel, "library info", interview="talk"))

    assert told.startswith("### talk: Bo to The Harbour Post, 2024-03-01, 2 questions\n- **Asked by:** Ann\n")
    assert "SHA-256" in told
    assert "[where it was published](https://post.example/whales)" in told
    assert "added (2 added)" in told


async def test_where_nothing_can_be_asked_the_help_comes_without_examples(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.host.slash(sea.channel, "library withdraw", interview="talk")

    helped = private(await sea.member.slash(sea.channel, "help"))
    for text in ("", "thanks!", "what can you do?"):
        room.clock.now += 60
        await sea.member.send(sea.channel, f"{room.mention} {text}")
        assert seen(sea.channel.last_message) == helped

    assert strings.EMPTY in helped
    assert "**/ask:**" in helped
    assert "For example" not in helped


async def test_hosts_are_told_where_the_built_in_interview_is_switched_off(
    room: Room, sea: Server, libraries: Libraries
) -> None:
    Wishes(libraries).change(sea.id, lambda before: replace(before, built_in=False))

    listed = private(await sea.host.slash(sea.channel, "library list"))

    assert "the built-in one is switched off: nothing can be asked." in listed


async def test_interviews_to_restore_are_the_withdrawn_ones(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    await sea.publish(GOATS, "goats.txt")
    await sea.host.slash(sea.channel, "library withdraw", interview="talk")

    async def offered(command: str) -> list[str]:
        found = await sea.host.autocomplete(sea.channel, f"library {command}", "interview", "")
        return [choice["value"] for choice in found]

    assert await offered("restore") == ["talk"]
    assert await offered("withdraw") == ["goats"]
    assert await offered("info") == ["talk", "goats"]
    assert await offered("remove") == ["*", "talk", "goats"]


async def test_a_short_interview_can_be_pasted(sea: Server) -> None:
    form = await sea.host.slash(sea.channel, "library paste")
    shown = await sea.host.submit_modal(form, {"text": WHALES, **SAID, "title": "To sea. And back"})
    await sea.host.click(response(shown), label="Publish")

    assert "talk" not in seen(response(shown))
    assert "beans" in await sea.ask("What do you eat on board?")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "is empty; put the text of an interview into it."),
        (
            b"PK\x03\x04 broken",
            "is a packed file without a Word or OpenDocument text or an EPUB in it; unpack it first.",
        ),
        (b"\x00\x01\x02" * 100, "is binary, not text; save the interview as plain text in UTF-8."),
        (b"a shopping list: eggs, milk", "no question with an answer was found in it."),
        (b"<<<" * 5000, "no question with an answer was found in it."),
    ],
)
async def test_what_is_no_interview_gets_one_line(sea: Server, data: bytes, line: str) -> None:
    shown = await sea.host.slash(sea.channel, "library add", file=("talk.txt", data), **SAID)

    assert private(shown) == f"talk.txt: {line}"


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({"date": "yesterday"}, 'date: must be "YYYY-MM-DD" or "undated".'),
        ({"link": "javascript:alert(1)"}, r"link: must be an address that begins with https\:// or http\://."),
        ({"language": "xx1"}, 'language: must be the code of a language, for example "en" or "fr".'),
    ],
)
async def test_what_makes_no_sense_about_a_file_gets_one_line(sea: Server, said: dict[str, str], line: str) -> None:
    assert private(await sea.add(WHALES, **said)) == f"talk.txt: {line}"


async def test_a_large_file_is_refused_before_it_is_fetched(sea: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async def read(*_: Any) -> bytes:
        raise AssertionError("fetched")

    monkeypatch.setattr(discord.Attachment, "read", read)
    monkeypatch.setattr(publishing, "LARGEST_FILE", 100)

    assert private(await sea.add(WHALES)) == strings.TOO_LARGE.format(size="0.0", most="0.0")


async def test_the_words_of_a_file_do_nothing_on_its_preview(sea: Server) -> None:
    hostile = WHALES.replace("whales", "*whales* <@1> @everyone https://evil.example ```")

    shown = await sea.add(hostile, "@everyone `x`.txt")

    assert r" \<\@1\> \@everyone https\://evil.example \`\`\`. The land" in private(shown)
    assert response(shown).message.mentions == []


async def test_help_tells_hosts_of_the_library(sea: Server) -> None:
    shown = private(await sea.host.slash(sea.channel, "help"))

    assert f"- **/library:** {strings.LIBRARY}\n" in shown


class TestFixedInterviews:
    @pytest.fixture
    def simcord_bot(self, clock: Clock) -> VerbatimClient:
        service = service_of(seed())
        return VerbatimClient(lambda _: service, clock)

    async def test_the_library_is_told_to_be_fixed_where_the_bot_was_given_files(self, sea: Server) -> None:
        assert private(await sea.add(WHALES)) == strings.NO_LIBRARIES

    async def test_help_does_not_tell_of_a_library_that_cannot_be_changed(self, sea: Server) -> None:
        assert "/library" not in private(await sea.host.slash(sea.channel, "help"))


async def test_an_old_button_answers_its_own_question_after_others_came_before_it(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    listed = await sea.member.slash(sea.channel, "questions")
    earlier = "Ann: Are you well?\n\nBo: As well as anybody on a ship.\n\n"

    await sea.publish(earlier + WHALES)
    answered = await choose(sea.member, response(listed), 2)

    assert "Mostly beans" in seen(response(answered))
    assert "question 3 of 3" in seen(response(answered))


async def test_an_old_button_of_a_question_that_is_gone_says_so(room: Room, sea: Server) -> None:
    await sea.publish(WHALES)
    listed = await sea.member.slash(sea.channel, "questions")
    other = WHALES.partition("Ann: What do you eat")[0] + "Ann: And now?\n\nBo: Now I write letters to lighthouses.\n"

    await sea.publish(other)

    assert private(await choose(sea.member, response(listed), 2)) == strings.GONE


async def test_an_old_answer_that_was_corrected_since_says_so_and_has_nothing_in_bold(
    sea: Server, libraries: Libraries
) -> None:
    await sea.publish(WHALES)
    answer = response(await sea.member.slash(sea.channel, "ask", question="What do you eat on board?"))
    as_quoted = private(await sea.member.click(answer, label="Source"))

    await sea.publish(WHALES.replace("Mostly beans", "It is a long story. Mostly beans"), key="talk")
    source, cited = [await sea.member.click(answer, label=label) for label in ("Source", "Cite")]

    assert "**Mostly beans" in as_quoted
    told = strings.CORRECTED.format(day=long_day(libraries.of(sea.id).history("talk")[-1].at.date()))
    assert "> It is a long story. Mostly beans" in private(source)
    assert [told in private(shown) for shown in (source, cited)] == [True, True]
    again = response(await sea.member.slash(sea.channel, "ask", question="What do you eat on board?"))
    assert told not in private(await sea.member.click(again, label="Source"))
