"""The archive of a library, taken over in another server, or in the same one after everything was deleted."""

from __future__ import annotations

import threading
from pathlib import Path

import discord
import pytest
import simcord
from library.building import draft_of, opened, short

from bot.discord_app.client import VerbatimClient
from bot.discord_app.hosting import importing
from bot.discord_app.strings import strings
from bot.library import Archive, Draft
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.model import Interview
from e2e.room import GOATS, Room, buttons, private, response, seen

Archived = tuple[str, bytes]


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@pytest.fixture
def archive(tmp_path: Path) -> Archived:
    """The archive of another library, with the interviews "talk" and "goats"."""
    other = opened(sqlite_url(tmp_path / "other" / "library.db"))
    other.of(1).add(short("talk"))
    other.of(1).add(goats("goats"))
    data = other.of(1).export().archive
    other.close()
    return "library.zip", data


def goats(key: str) -> Draft:
    return draft_of(key, data=GOATS.encode(), key=key)


def keys(room: Room, libraries: Libraries) -> list[str]:
    return [stored.key for stored in libraries.of(room.guild.id).stored()]


async def shown(room: Room, host: simcord.MemberActor, archive: Archived) -> simcord.InteractionResult:
    room.clock.now += 60
    return await host.slash(room.channel, "library import", file=archive)


async def test_a_host_sees_what_an_archive_would_change_and_takes_over_all_of_it(
    room: Room, host: simcord.MemberActor, libraries: Libraries, archive: Archived
) -> None:
    libraries.of(room.guild.id).add(goats("goats"))

    preview = await shown(room, host, archive)
    told, before = private(preview), keys(room, libraries)
    await host.click(response(preview), label="Take over")

    assert told == (
        "### Not taken over yet: 2 interviews\n"
        "All of them are taken over, or none. All others that are here stay, and what is withdrawn does, too.\n"
        "talk: the interviewee to The Post, 2024-03-01, new\n"
        "goats: Cy to The Post, 2024-03-01, replaces the one in the library"
    )
    assert (before, keys(room, libraries)) == (["goats"], ["goats", "talk"])
    assert seen(response(preview)) == "### Taken over\n1 added, 0 changed, 1 unchanged."
    assert "Mostly herring" in seen(await room.ask("What do you eat in winter there?"))


async def test_what_was_exported_comes_back_after_everything_was_deleted(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    libraries.of(room.guild.id).add(short("talk"))
    exported = await host.slash(room.channel, "library export")
    (attachment,) = response(exported).attachments
    archive = attachment.filename, await attachment.read()
    libraries.of(room.guild.id).clear()

    preview = await shown(room, host, archive)
    await host.click(response(preview), label="Take over")

    assert keys(room, libraries) == ["talk"]


async def test_what_is_given_up_is_not_taken_over(
    room: Room, host: simcord.MemberActor, libraries: Libraries, archive: Archived
) -> None:
    preview = await shown(room, host, archive)

    await host.click(response(preview), label="Cancel")

    assert (seen(response(preview)), buttons(response(preview))) == (f"### {strings.CANCELLED}", [])
    assert keys(room, libraries) == []


async def test_what_would_replace_an_interview_that_came_meanwhile_is_shown_once_more(
    room: Room, host: simcord.MemberActor, libraries: Libraries, archive: Archived
) -> None:
    preview = await shown(room, host, archive)
    libraries.of(room.guild.id).add(goats("goats"))

    await host.click(response(preview), label="Take over")
    told, before = seen(response(preview)), keys(room, libraries)
    await host.click(response(preview), label="Take over")

    assert "replaces the one in the library" in told
    assert (before, keys(room, libraries)) == (["goats"], ["goats", "talk"])


async def test_whoever_is_no_host_any_more_takes_nothing_over(
    room: Room, host: simcord.MemberActor, libraries: Libraries, archive: Archived
) -> None:
    preview = await shown(room, host, archive)
    room.env.backend.edit_member(room.guild.id, host.id, {"role_ids": []})

    assert private(await host.click(response(preview), label="Take over")) == strings.NOT_A_HOST
    assert keys(room, libraries) == []


async def test_a_damaged_archive_and_a_file_that_is_none_get_one_line(
    room: Room, host: simcord.MemberActor, libraries: Libraries, archive: Archived
) -> None:
    name, data = archive
    damaged = private(await shown(room, host, (name, data[: len(data) // 2])))
    text = private(await shown(room, host, ("talk.txt", GOATS.encode())))

    again = "export the library again, or take another copy of the file."
    assert damaged == f"library.zip: is no archive of a library, or is damaged; {again}"
    assert text == f"talk.txt: is no archive of a library, or is damaged; {again}"
    assert keys(room, libraries) == []


async def test_a_large_archive_is_refused_before_it_is_fetched(
    room: Room, host: simcord.MemberActor, archive: Archived, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def read(*_: object) -> bytes:
        raise AssertionError("fetched")

    monkeypatch.setattr(discord.Attachment, "read", read)
    monkeypatch.setattr(importing, "MOST_BYTES_OF_A_SERVER", 100)

    told = private(await shown(room, host, archive))

    assert told == strings.IMPORT_TOO_LARGE.format(size="0.0", most="0.0")


async def test_to_show_an_archive_its_interviews_are_read_once_and_others_are_answered_meanwhile(
    room: Room, host: simcord.MemberActor, archive: Archived, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_where: list[threading.Thread] = []
    read = Archive.interviews

    def looked_at(self: Archive) -> tuple[Interview, ...]:
        read_where.append(threading.current_thread())
        return read(self)

    monkeypatch.setattr(Archive, "interviews", looked_at)

    await shown(room, host, archive)

    assert len(read_where) == 1
    assert threading.main_thread() not in read_where


async def test_who_adds_an_archive_is_told_what_takes_it_over(
    room: Room, host: simcord.MemberActor, archive: Archived
) -> None:
    told = private(await host.slash(room.channel, "library add", file=archive))

    assert told == "library.zip: is an archive of a whole library; library import takes it over."
