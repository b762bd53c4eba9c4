from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from library.building import TALK, Days, draft_of

from bot.cli.settings import DAYS_KEPT
from bot.discord_app import client
from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.counts import Counts
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from sockets.building import press, preview_of
from sockets.conftest import Start
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import GUILD

WORDS = "I wanted to see whales"
LEFT = strings.LEFT.format(server="server", what="interviews, history and counts of replies", days=f"{DAYS_KEPT} days")


@pytest.fixture(autouse=True)
def _interview(libraries: Libraries) -> None:
    libraries.of(GUILD).add(draft_of("talk", data=TALK))


def holding_words(folder: Path) -> list[str]:
    """Return the files below ``folder`` that hold words of the interview."""
    return sorted(f.name for f in folder.rglob("*") if f.is_file() and WORDS.encode() in f.read_bytes())


async def asked(server: FakeDiscord) -> str:
    """Return what somebody who has installed the bot for themselves is told in the server."""
    given = await server.command("ask", question="Why did you go to sea?")
    return shown(await server.response_to(given))


async def removed(server: FakeDiscord) -> None:
    """Remove the bot from the server, and wait until its owner is told."""
    before = len(server.posted)
    await server.remove_bot()
    await server.until(lambda: len(server.posted) > before)


@pytest.mark.usefixtures("hosting_bot")
async def test_a_server_that_was_left_is_not_quoted_and_its_owner_is_told(
    server: FakeDiscord, libraries: Libraries, tmp_path: Path
) -> None:
    before = await asked(server)
    await server.until(lambda: Counts.of(libraries, GUILD).weeks())

    await removed(server)
    meanwhile = await asked(server)

    assert WORDS in before
    assert meanwhile == strings.EMPTY
    assert [(posted["channel"], posted["content"]) for posted in server.posted] == [("800", LEFT)]
    assert "library.db" in holding_words(tmp_path)


async def test_the_owner_of_a_server_of_which_only_counts_are_kept_is_left_in_peace(
    hosting_bot: VerbatimClient, server: FakeDiscord, libraries: Libraries, days: Days
) -> None:
    libraries.departures.remove(GUILD)
    await asked(server)
    await server.until(lambda: Counts.of(libraries, GUILD).weeks())

    await server.remove_bot()
    await server.until(lambda: not hosting_bot.guilds)
    days.pass_by(DAYS_KEPT)
    await server.invite_bot()
    await server.until(lambda: hosting_bot.guilds)
    await asked(server)

    assert server.sent("POST /users/@me/channels|GET /users/4242424242") == []


@pytest.mark.usefixtures("hosting_bot")
async def test_the_owner_of_a_server_with_settings_alone_is_told_of_these_and_of_their_changes(
    server: FakeDiscord, libraries: Libraries
) -> None:
    libraries.departures.remove(GUILD)
    Desk.of(libraries, GUILD).prefer(lambda wished: replace(wished, private=True))

    await removed(server)

    said = strings.LEFT.format(server="server", what="settings and history", days=f"{DAYS_KEPT} days")
    assert [posted["content"] for posted in server.posted] == [said]


@pytest.mark.usefixtures("hosting_bot")
async def test_on_rejoining_in_time_nothing_is_lost(server: FakeDiscord, libraries: Libraries, days: Days) -> None:
    stored = libraries.of(GUILD).stored()
    await removed(server)
    days.pass_by(DAYS_KEPT - 0.1)

    await server.invite_bot()
    await server.until(lambda: libraries.of(GUILD).interviews())

    assert WORDS in await asked(server)
    assert libraries.of(GUILD).stored() == stored


async def test_after_the_days_of_grace_no_file_holds_a_word_of_it(
    hosting_bot: VerbatimClient, server: FakeDiscord, libraries: Libraries, days: Days, tmp_path: Path
) -> None:
    await removed(server)
    days.pass_by(DAYS_KEPT)

    await hosting_bot.on_ready()

    assert holding_words(tmp_path) == []
    assert (libraries.of(GUILD).stored(), libraries.of(GUILD).history()) == ((), ())


@pytest.mark.parametrize("is_empty", [False, True])
async def test_what_is_published_after_the_bot_was_removed_goes_with_the_rest(
    hosting_bot: VerbatimClient, server: FakeDiscord, libraries: Libraries, days: Days, tmp_path: Path, is_empty: bool
) -> None:
    if is_empty:
        libraries.departures.remove(GUILD)
    publish = (await preview_of(server))[strings.PUBLISH]
    await server.remove_bot()
    await server.until(lambda: not hosting_bot.guilds)

    await press(server, publish)
    published = len(libraries.of(GUILD).stored())
    await hosting_bot.on_ready()
    days.pass_by(DAYS_KEPT)
    await hosting_bot.on_ready()

    assert published == (1 if is_empty else 2)
    assert holding_words(tmp_path) == []
    assert libraries.of(GUILD).stored() == ()


async def test_what_was_left_while_the_bot_was_off_is_noticed_when_it_comes_back(
    start: Start, server: FakeDiscord, libraries: Libraries, days: Days, tmp_path: Path
) -> None:
    libraries.of(999).add(draft_of("talk", data=TALK))
    bot = await start(libraries)
    await server.until(lambda: not libraries.of(999).interviews())
    days.pass_by(DAYS_KEPT)

    await bot.on_ready()

    assert (len(libraries.of(999).stored()), len(libraries.of(GUILD).stored())) == (0, 1)
    assert server.posted == []


async def test_the_days_of_grace_end_while_the_bot_runs(
    hosting_bot: VerbatimClient,
    server: FakeDiscord,
    libraries: Libraries,
    days: Days,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "SECONDS_BETWEEN_LOOKS", 0.05)
    await hosting_bot.wait_until_ready()
    await removed(server)
    looking = asyncio.create_task(hosting_bot.look_now_and_then())
    await asyncio.sleep(0.2)
    stored = libraries.of(GUILD).stored()

    days.pass_by(DAYS_KEPT)
    await server.until(lambda: not libraries.of(GUILD).stored())
    looking.cancel()

    assert len(stored) == 1
    await server.until(lambda: not holding_words(tmp_path))


async def test_without_days_of_grace_everything_is_removed_at_once(
    start: Start, server: FakeDiscord, libraries: Libraries, tmp_path: Path
) -> None:
    await start(libraries, days_kept=0)

    await removed(server)

    said = strings.LEFT_AT_ONCE.format(server="server", what="interviews and history")
    assert [posted["content"] for posted in server.posted] == [said]
    assert holding_words(tmp_path) == []
    assert (libraries.of(GUILD).stored(), libraries.of(GUILD).history()) == ((), ())


@pytest.mark.usefixtures("hosting_bot")
async def test_a_server_that_is_only_unavailable_is_not_left(server: FakeDiscord, libraries: Libraries) -> None:
    await server.dispatch("GUILD_DELETE", {"id": GUILD, "unavailable": True})
    await server.mention("hello")
    await server.until(lambda: server.sent("/messages"))

    assert len(libraries.of(GUILD).interviews()) == 1


@pytest.mark.usefixtures("hosting_bot")
async def test_a_host_can_remove_everything_at_once(server: FakeDiscord, libraries: Libraries, tmp_path: Path) -> None:
    await server.command("library remove", interview="*")
    await server.until(lambda: server.responses.get("later"))
    (form,) = server.responses["later"]

    await server.interact(3, {"custom_id": "v1:everything:0", "component_type": 2})
    await server.until(lambda: len(server.responses["later"]) == 2)

    assert strings.REMOVE_EVERYTHING in shown(form)
    assert server.responses["later"][1]["content"] == strings.EVERYTHING_DISCARDED
    assert holding_words(tmp_path) == []
    assert libraries.of(GUILD).history() == ()


@pytest.mark.usefixtures("hosting_bot")
async def test_an_interview_that_is_removed_is_in_no_file(
    server: FakeDiscord, libraries: Libraries, tmp_path: Path
) -> None:
    await server.interact(3, {"custom_id": "v1:discard:0:talk", "component_type": 2})
    await server.until(lambda: server.responses.get("later"))

    assert server.responses["later"][0]["content"] == strings.DISCARDED
    assert libraries.of(GUILD).stored() == ()
    assert holding_words(tmp_path) == []


async def test_a_copy_that_was_made_before_an_update_loses_it_too(
    hosting_bot: VerbatimClient, server: FakeDiscord, libraries: Libraries, days: Days, tmp_path: Path
) -> None:
    copy = tmp_path / "data" / "library.db.0001-20251231T000000.backup"
    with sqlite3.connect(tmp_path / "data" / "library.db") as source, sqlite3.connect(copy) as target:
        source.backup(target)
    source.close()
    target.close()
    assert copy.name in holding_words(tmp_path)
    await removed(server)
    days.pass_by(DAYS_KEPT)

    await hosting_bot.on_ready()

    assert holding_words(tmp_path) == []
