from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import sys
from pathlib import Path

import pytest
from library.building import TALK, draft_of

from bot.discord_app.showing.ids import base36
from bot.library.store.counts import Counts
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.library.tallies import Outcome
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import Json
from sockets.payloads import GUILD
from sockets.program import program

#: Of a hundred questions; in a channel ten are answered at once, and in a server sixty.
IN_CHANNEL, PRIVATELY, DIRECTLY = 10, 30, 60

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")


def asker(number: int) -> Json:
    """Return one of a hundred people, whose id and name are nowhere by chance."""
    name = f"kvonq{number:03}"
    return {"id": str(880_000_000_000_000_000 + number), "username": name, "discriminator": "0", "avatar": None}


def question(number: int) -> str:
    return f"Why did you go to sea, zq{number:03}x?"


def contents(folder: Path) -> dict[str, bytes]:
    """Return what is in the files below ``folder``, by their names."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def traces(text: bytes) -> list[bytes]:
    """Return what of the people and their questions is in ``text``: words, ids as Discord and buttons write them."""
    ids = [int(asker(number)["id"]) for number in range(100)]
    looked_for = [b"kvonq", b"zq0", *(str(i).encode() for i in ids), *(base36(i).encode() for i in ids)]
    return [trace for trace in looked_for if trace in text]


def beside_the_database(files: dict[str, bytes]) -> dict[str, str]:
    """Return a checksum of each of the ``files`` that are not of the database, by their names."""
    return {n: hashlib.sha256(content).hexdigest() for n, content in files.items() if not n.startswith("library.db")}


def tables(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of the database in ``folder``, by the names of its tables."""
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608  # the names are those of our own tables


def answered(server: FakeDiscord) -> int:
    """Return how many commands were answered, at once or after it was announced."""
    first = [responses[0] for number, responses in server.responses.items() if number != "later"]
    return len([response for response in first if response["type"] == 4]) + len(server.responses.get("later", []))


async def test_of_a_hundred_questions_their_number_is_kept_and_neither_a_word_nor_a_person(
    server: FakeDiscord, tmp_path: Path
) -> None:
    libraries = Libraries.open(sqlite_url(tmp_path / "library.db"))
    interview = libraries.of(GUILD).add(draft_of("talk", data=TALK)).key
    libraries.close()
    async with program(server, tmp_path) as running:
        await server.until(lambda: server.identified)
        await server.mention("Why did you go to sea?")
        await server.direct_message("Is China afraid?")
        await server.until(lambda: len(server.posted) == 2)
        # What servers the bot is in is written once it is ready, some seconds after its first replies.
        await server.until(lambda: tables(tmp_path)["greeting"])
        before, rows_before = contents(tmp_path), tables(tmp_path)

        for number in range(IN_CHANNEL - 1):
            await server.mention(question(number), author=asker(number))
        for number in range(IN_CHANNEL, IN_CHANNEL + PRIVATELY):
            await server.command("ask", by=asker(number), question=question(number), private=True)
        for number in range(IN_CHANNEL + PRIVATELY, IN_CHANNEL + PRIVATELY + DIRECTLY):
            await server.direct_message(question(number), asker(number))
        await server.until(lambda: len(server.posted) == IN_CHANNEL + DIRECTLY + 1)
        await server.until(lambda: answered(server) == PRIVATELY)
        after = contents(tmp_path)
        running.terminate()
        code, log = await running.end()

    assert {"library.db", "library.db-wal"} <= after.keys()
    assert {name: traces(content) for name, content in (after | contents(tmp_path)).items() if traces(content)} == {}
    assert traces("\n".join(log).encode()) == []
    assert beside_the_database(after) == beside_the_database(before)
    assert {**tables(tmp_path), "replies": []} == {**rows_before, "replies": []}
    libraries = Libraries.open(sqlite_url(tmp_path / "library.db"))
    weeks = Counts.of(libraries, GUILD).weeks()
    libraries.close()
    assert {(replies.outcome, replies.interview) for replies in weeks} == {(Outcome.ANSWERED, interview)}
    assert sum(replies.count for replies in weeks) == IN_CHANNEL + PRIVATELY
    assert code == 0
    assert sum("I wanted to see whales" in shown(posted) for posted in server.posted) == IN_CHANNEL
