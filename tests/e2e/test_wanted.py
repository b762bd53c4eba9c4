"""Questions that no interview covers: kept only where hosts wish it, and shown once three people asked alike."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
import simcord
from library.building import AT

from bot.discord_app.client import VerbatimClient
from bot.discord_app.setup.wanting import as_csv, as_json
from bot.discord_app.strings import strings
from bot.library.missed import PEOPLE_ASKING_ALIKE, Key, Missed
from bot.library.store.libraries import Libraries
from bot.library.store.missed_questions import MissedQuestions
from e2e.room import Room, Wish, bot_of, buttons, menu, private, response, seen, written

FERRY = "Which colour does the ferry to Brindisi have?"
ALIKE = "what colour does the Brindisi ferry have"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


def begins_alike(asked: str, firsts: Sequence[str]) -> int | None:
    return next((place for place, first in enumerate(firsts) if first.split()[0] == asked.split()[0]), None)


async def ask(room: Room, person: simcord.MemberActor, question: str) -> simcord.InteractionResult:
    room.clock.now += 60
    return await person.slash(room.channel, "ask", question=question)


async def publish_ferry(room: Room, host: simcord.MemberActor) -> str:
    """Return what the host reads once an interview is published that answers ``FERRY``."""
    text = f"Q: {FERRY}\n\nA: It is green, like all of them.\n\nQ: And who steers it?\n\nA: My aunt does.\n"
    room.clock.now += 60
    said = {"outlet": "The Post", "date": "2024-03-01"}
    shown = await host.slash(room.channel, "library add", file=("ferry.txt", text.encode()), **said)
    await host.click(response(shown), label="Publish")
    return seen(response(shown))


async def test_three_people_who_ask_alike_are_shown_to_hosts_as_a_question_and_nobody(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(missed=True)
    for person, question in ((room.alice, FERRY), (room.alice, FERRY), (room.bob, ALIKE)):
        await ask(room, person, question)
    before = private(await host.slash(room.channel, "wanted"))
    await ask(room, host, FERRY)

    shown = await host.slash(room.channel, "wanted")

    assert strings.WANTED_NONE in before
    assert f"3 times, last on {libraries.clock().date().isoformat()}: {FERRY} / {ALIKE}" in private(shown)
    assert menu(response(shown)) == [FERRY]
    assert buttons(response(shown)) == ["Export CSV", "Export JSON", "Delete all"]
    people = (room.alice, room.bob, host)
    assert [str(person.id).encode() in written(libraries) for person in people] == [False] * 3


async def test_of_long_questions_as_many_are_listed_as_fit_and_the_others_are_counted(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(missed=True)
    questions, key = MissedQuestions.of(libraries, room.guild.id), Key.new()
    for number in range(12):
        for person in range(PEOPLE_ASKING_ALIKE):
            words = f"{number} {person} " + "and the ferry " * 13
            questions.keep(words, person, key, begins_alike)

    shown = private(await host.slash(room.channel, "wanted"))

    listed = shown.count("3 times, last on")
    assert 1 < listed < 10
    assert strings.WANTED_LEFT.format(count=12 - listed) in shown


async def test_whoever_asks_is_told_that_the_question_is_kept(room: Room, wish: Wish) -> None:
    without = await room.ask(FERRY)
    wish(missed=True)

    with_it = await room.ask(FERRY)
    asked = await ask(room, room.bob, FERRY)
    long_number = await ask(room, room.bob, "Which colour has ferry 12345678?")

    kept = "Your question is kept for 30 days without your name, as the hosts here wish; /privacy tells how."
    assert kept not in seen(without)
    assert kept in seen(with_it)
    assert kept in seen(response(asked))
    assert kept not in seen(response(long_number))


async def test_unless_hosts_wish_it_nothing_is_kept(room: Room, libraries: Libraries) -> None:
    await room.ask(FERRY)
    await ask(room, room.bob, FERRY)

    assert b"Brindisi" not in written(libraries)


async def test_words_of_others_and_direct_messages_are_not_kept(room: Room, wish: Wish, libraries: Libraries) -> None:
    wish(missed=True)
    said = await room.bob.send(room.channel, FERRY)

    looked = await room.alice.context_menu(room.channel, "Answer from interviews", said)
    posted = await room.alice.click(response(looked), label="Post it")
    await room.alice.user.slash("ask", question=FERRY)

    assert "Not covered" in seen(response(posted))
    assert b"Brindisi" not in written(libraries)


async def test_after_thirty_days_what_was_kept_is_deleted_by_itself(
    room: Room, wish: Wish, libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(missed=True)
    await ask(room, room.alice, FERRY)
    later = libraries.clock() + dt.timedelta(days=30)
    await room.env.restart_bot(bot_of(replace(libraries, clock=lambda: later - dt.timedelta(days=1)), room.clock))
    after_weeks = b"Brindisi" in written(libraries)

    await room.env.restart_bot(bot_of(replace(libraries, clock=lambda: later), room.clock))
    await room.env.settle()

    assert (after_weeks, b"Brindisi" in written(libraries)) == (True, False)


async def test_switching_it_off_deletes_what_was_kept(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(missed=True)
    await ask(room, room.alice, FERRY)
    kept = b"Brindisi" in written(libraries)
    settings = await host.slash(room.channel, "setup settings")

    await host.select(response(settings), ["built_in"], custom_id="v1:setup:1:switches")

    assert kept
    assert b"Brindisi" not in written(libraries)


async def test_hosts_delete_one_question_or_all(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(missed=True)
    for person in (room.alice, room.bob, host):
        await ask(room, person, FERRY)
    await ask(room, room.alice, "Who won the regatta of Oslo?")
    shown = await host.slash(room.channel, "wanted")
    (group,) = MissedQuestions.of(libraries, room.guild.id).groups()

    forgotten = await host.select(response(shown), [group.group], custom_id="v1:wanted:1:forget")
    left = written(libraries)
    cleared = await host.click(response(shown), label="Delete all")

    assert private(forgotten) == strings.WANTED_FORGOTTEN
    assert (b"Brindisi" in left, b"regatta" in left) == (False, True)
    assert private(cleared) == strings.WANTED_CLEARED
    assert b"regatta" not in written(libraries)


async def test_only_hosts_get_them(room: Room, host: simcord.MemberActor, wish: Wish) -> None:
    wish(missed=True)
    for person in (room.alice, room.bob, host):
        await ask(room, person, FERRY)
    shown = await host.slash(room.channel, "wanted")

    given = await host.click(response(shown), label="Export CSV")
    other = await host.click(response(shown), label="Export JSON")
    files = [attachment for result in (given, other) for attachment in response(result).attachments]
    exported = [(await file.read()).decode("utf-8-sig") for file in files]
    room.env.backend.edit_member(room.guild.id, host.id, {"role_ids": []})
    refused = await host.click(response(shown), label="Export JSON")

    assert private(given) == private(other) == strings.WANTED_EXPORTED
    assert exported[0].splitlines()[1].startswith("1,3,")
    assert [(group["asked"], group["questions"]) for group in json.loads(exported[1])] == [(3, [FERRY])]
    assert not [person for person in (room.alice, room.bob, host) if str(person.id) in "".join(exported)]
    assert private(refused) == strings.NOT_A_HOST


async def test_a_person_deletes_questions_that_can_be_told_to_be_theirs(
    room: Room, wish: Wish, libraries: Libraries
) -> None:
    wish(missed=True)
    await ask(room, room.alice, FERRY)
    room.clock.now += 60
    told = await room.alice.slash(room.channel, "privacy")

    deleted = await room.alice.click(response(told), label="Delete mine")

    assert strings.PRIVACY_COUNT.format(votes=0, questions=1) in private(told)
    assert strings.PRIVACY_MISSED_HERE in private(told)
    assert private(deleted) == strings.MINE_DELETED.format(votes=0, questions=1)
    assert b"Brindisi" not in written(libraries)


async def test_after_a_restart_nobody_can_tell_whose_a_question_is(
    room: Room, wish: Wish, libraries: Libraries
) -> None:
    wish(missed=True)
    await ask(room, room.alice, FERRY)
    await room.env.restart_bot(bot_of(libraries, room.clock))

    told = await room.alice.slash(room.channel, "privacy")

    assert strings.PRIVACY_COUNT.format(votes=0, questions=0) in private(told)
    assert b"Brindisi" in written(libraries)


async def three_ask(room: Room, host: simcord.MemberActor, *questions: str) -> None:
    """Let three people ask each of the ``questions``, which is what it takes to be listed."""
    for question in questions:
        for person in (room.alice, room.bob, host):
            await ask(room, person, question)


async def test_whoever_publishes_an_interview_is_told_which_of_them_it_answers(
    room: Room, host: simcord.MemberActor, wish: Wish
) -> None:
    wish(missed=True)
    await three_ask(room, host, FERRY, "Who won the regatta of Oslo?")

    told = await publish_ferry(room, host)

    assert "1 question that your members wanted to know is answered now:" in told
    assert f"“{FERRY}”: question 1 of 2" in told
    assert "regatta" not in told


async def test_what_an_interview_answers_by_now_is_marked(room: Room, host: simcord.MemberActor, wish: Wish) -> None:
    wish(missed=True)
    await three_ask(room, host, FERRY, "Who won the regatta of Oslo?")
    await publish_ferry(room, host)
    room.clock.now += 60

    shown = private(await host.slash(room.channel, "wanted"))

    assert f"{FERRY} (answered now: the interviewee to The Post, 2024-03-01, question 1 of 2)" in shown
    assert "Who won the regatta of Oslo?\n" in f"{shown}\n"


async def test_without_questions_that_it_answers_publishing_says_nothing_of_them(
    room: Room, host: simcord.MemberActor, wish: Wish
) -> None:
    wish(missed=True)
    await ask(room, room.alice, FERRY)

    told = await publish_ferry(room, host)

    assert "Published" in told
    assert "wanted to know" not in told


def test_exports_have_every_wording_and_no_formula() -> None:
    groups = [Missed("0", ('=1+1, or "two"?', "Wie viel?"), 3, AT.date(), AT.date())]

    rows = list(csv.reader(io.StringIO(as_csv(groups).decode("utf-8-sig"))))

    assert rows == [
        ["group", "asked", "first", "last", "question"],
        ["1", "3", "2024-05-01", "2024-05-01", '\'=1+1, or "two"?'],
        ["1", "3", "2024-05-01", "2024-05-01", "Wie viel?"],
    ]
    assert json.loads(as_json(groups)) == [
        {"asked": 3, "first": "2024-05-01", "last": "2024-05-01", "questions": ['=1+1, or "two"?', "Wie viel?"]}
    ]


async def test_of_replies_to_an_answer_only_what_asks_is_kept(room: Room, wish: Wish, libraries: Libraries) -> None:
    wish(missed=True)
    answer = await room.ask(FERRY)

    await room.alice.send(room.channel, "my uncle painted it", reply_to=answer)
    told = room.channel.last_message
    await room.alice.send(room.channel, "and which colour do the trams have?", reply_to=answer)

    assert "Your question is kept" not in seen(told)
    assert [words in written(libraries) for words in (b"uncle painted", b"colour do the trams")] == [False, True]
