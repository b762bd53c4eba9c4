"""Votes on answers: where hosts wish for them, one a person, for weeks."""

from __future__ import annotations

import pytest
import simcord
from building import seed
from library.building import Days, short

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from e2e.room import Room, Wish, bot_of, buttons, private, response, seen, written

PRINTED = "Why can’t China afford a collapse of Putin’s regime?"


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


async def test_nobody_is_asked_unless_hosts_wish_for_it(room: Room) -> None:
    answer = await room.ask(PRINTED)

    assert strings.ANSWERS not in buttons(answer)


async def test_each_person_has_one_vote_which_they_may_change(room: Room, wish: Wish) -> None:
    wish(feedback=True)
    answer = await room.ask(PRINTED)

    first = await room.alice.click(answer, label="Answers it")
    again = await room.alice.click(answer, label="Answers it")
    other = await room.bob.click(answer, label="Does not")
    changed = await room.bob.click(answer, label="Answers it")

    told = [(1, 0), (1, 0), (1, 1), (2, 0)]
    said = [strings.VOTED.format(answers=yes, does_not=no) for yes, no in told]
    assert [private(shown) for shown in (first, again, other, changed)] == said
    assert "Zhao Tong" in seen(answer)


async def test_the_buttons_stand_below_the_answers_to_commands_too(room: Room, wish: Wish) -> None:
    wish(feedback=True)

    asked = await room.alice.slash(room.channel, "ask", question=PRINTED)
    listed = await room.alice.slash(room.channel, "questions")

    assert buttons(response(asked))[-2:] == ["Answers it", "Does not"]
    assert "Answers it" not in buttons(response(listed))


async def test_a_vote_works_weeks_later_after_a_restart_and_is_still_one_a_person(
    room: Room, wish: Wish, libraries: Libraries, days: Days
) -> None:
    wish(feedback=True)
    answer = await room.ask(PRINTED)
    await room.alice.click(answer, label="Answers it")
    days.pass_by(8 * 7)
    await room.env.restart_bot(bot_of(libraries, room.clock))

    other = await room.bob.click(answer, label="Answers it")
    changed = await room.alice.click(answer, label="Does not")

    assert private(other) == strings.VOTED.format(answers=2, does_not=0)
    assert private(changed) == strings.VOTED.format(answers=1, does_not=1)


async def test_once_votes_are_switched_off_old_buttons_say_so(room: Room, wish: Wish) -> None:
    wish(feedback=True)
    answer = await room.ask(PRINTED)
    wish(feedback=False)

    assert private(await room.alice.click(answer, label="Answers it")) == strings.VOTES_OFF


async def test_hosts_see_the_counts_of_each_answer(room: Room, host: simcord.MemberActor, wish: Wish) -> None:
    wish(feedback=True)
    before = await host.slash(room.channel, "stats")
    answer = await room.ask(PRINTED)
    await room.alice.click(answer, label="Answers it")
    await room.bob.click(answer, label="Does not")

    shown = await host.slash(room.channel, "stats")

    assert strings.STATS_NONE in private(before)
    assert strings.REPLIES_NONE in private(before)
    assert f"question 2 of 6: it answers 1, it does not 1. {PRINTED}" in private(shown)
    assert "alice" not in private(shown)


async def test_interviews_of_the_same_people_are_told_apart_in_the_counts(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(feedback=True)
    for key in ("talk", "again"):
        libraries.of(room.guild.id).add(short(key))
    answer = await room.ask("What do you eat in winter there?")
    await room.alice.click(answer, label="Does not")

    shown = private(await host.slash(room.channel, "stats"))
    key = next(key for key in ("talk", "again") if f"The Post, {key}: 1." in shown)

    assert f"the interviewee to The Post, {key}, question 2 of 2: it answers 0, it does not 1." in shown


async def test_no_id_of_a_voter_is_in_the_files(room: Room, wish: Wish, libraries: Libraries) -> None:
    wish(feedback=True)
    await room.alice.click(await room.ask(PRINTED), label="Answers it")

    assert str(room.alice.id).encode() not in written(libraries)
    assert seed().key.encode() in written(libraries)


async def test_hosts_see_how_many_questions_were_answered_and_no_question_is_kept(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    missed = "Which colour does the ferry to Brindisi have?"
    await room.ask(PRINTED)
    await room.alice.slash(room.channel, "ask", question=missed)
    await room.alice.user.slash("ask", question=PRINTED)
    await room.alice.slash(room.channel, "questions")

    shown = private(await host.slash(room.channel, "stats"))

    assert "answered 1, offered “did you mean” 0, not covered 1." in shown
    assert "Answered by Zhao Tong to L’Express: 1." in shown
    assert b"Brindisi" not in written(libraries)
