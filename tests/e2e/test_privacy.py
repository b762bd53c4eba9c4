"""What people are told of what is kept of them, and that export and deletion do what they say."""

from __future__ import annotations

import json

import pytest

from bot.discord_app.asking.privacy import Kept, exported
from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.library.store.votes import Votes, of_person
from e2e.room import Room, Wish, buttons, private, response

PRINTED = "Why can’t China afford a collapse of Putin’s regime?"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


async def test_everybody_is_told_alone_what_is_kept_of_them(room: Room) -> None:
    shown = await room.alice.slash(room.channel, "privacy")

    text = private(shown)
    assert strings.PRIVACY_QUESTIONS in text
    assert "after 60 days it is deleted" in text
    assert strings.PRIVACY_COUNT.format(votes=0, questions=0) in text
    assert buttons(response(shown)) == ["Export mine", "Delete mine"]


async def test_export_and_deletion_are_of_the_person_who_presses(room: Room, libraries: Libraries, wish: Wish) -> None:
    wish(feedback=True)
    answer = await room.ask(PRINTED)
    await room.alice.click(answer, label="Answers it")
    await room.bob.click(answer, label="Answers it")
    told = await room.alice.slash(room.channel, "privacy")
    data = json.loads(exported(room.alice.id, Kept(of_person(libraries, room.alice.id), (), ())))

    given = await room.alice.click(response(told), label="Export mine")
    (file,) = response(given).attachments
    exported_here = await file.read()
    deleted = await room.alice.click(response(told), label="Delete mine")

    assert strings.PRIVACY_COUNT.format(votes=1, questions=0) in private(told)
    assert private(given) == strings.MINE_EXPORTED
    assert json.loads(exported_here) == data
    assert [vote["server"] for vote in data["votes"]] == [str(room.guild.id)]
    assert private(deleted) == strings.MINE_DELETED.format(votes=1, questions=0)
    assert of_person(libraries, room.alice.id) == ()
    assert [tally.answers for tally in Votes.of(libraries, room.guild.id).tallies()] == [1]


async def test_it_works_in_direct_messages_and_without_libraries(room: Room) -> None:
    await room.env.restart_bot(VerbatimClient(lambda _: pytest.fail("nobody asks"), room.clock))

    shown = await room.alice.user.slash("privacy")

    assert strings.PRIVACY_COUNT.format(votes=0, questions=0) in private(shown)
