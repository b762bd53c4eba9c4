"""Other words for a question: suggested by anybody where hosts wish it, counting once a host has accepted them."""

from __future__ import annotations

import pytest
import simcord
from library.building import short

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.library.store.stored_wordings import StoredWordings
from bot.library.wordings import Standing
from bot.service.rewording import Rewording
from e2e.room import Room, Wish, buttons, choose, menu, menus_by_question, private, response, seen

ENTRY = "This is answered by …"
#: Words that have nothing in common with any printed question or its answer.
ASKED = "How many horses did the admiral sell in Brindisi?"
PRINTED = "What do you eat in winter there?"
MARKS = [exchange.mark for exchange in short("talk").interview.exchanges]
HINT = "-# Reply to this with a number; to the answer of a command, mention me with it."
NOT_COVERED = f"""\
### Not covered in this interview
Searched: the interviewee to The Post, 2024-03-01 (2 questions).
What was asked instead:
1. Why did you come to Ullet?
2. {PRINTED}
-# 1 {MARKS[0]} · 2 {MARKS[1]} · talk:pp
-# 3 Remove · 4 This is answered by … · :xw
{HINT}"""
CHOICE = f"""\
### Which of these answers it?
Asked: {ASKED}
{strings.SUGGEST_HOW}
Choose the question that answers it:
1. Why did you come to Ullet?
2. {PRINTED}
-# 1 talk/{MARKS[0]} · 2 talk/{MARKS[1]} · 38.49:ww
-# 3 Remove · :x
{HINT}"""


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@pytest.fixture
def host(host: simcord.MemberActor, room: Room, libraries: Libraries) -> simcord.MemberActor:
    libraries.of(room.guild.id).add(short("talk"))
    return host


def kept(room: Room, libraries: Libraries) -> list[tuple[str, Standing]]:
    return [(w.wording.words, w.standing) for w in StoredWordings.of(libraries, room.guild.id).all()]


async def suggest(room: Room, shown: simcord.InteractionResult, question: str) -> simcord.InteractionResult:
    """Let Alice choose ``question`` in the menu that she was shown."""
    return await choose(room.alice, response(shown), menu(response(shown)).index(question) + 1)


async def test_what_a_member_suggests_answers_once_a_host_accepts_it_and_no_more_once_that_is_undone(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(wordings=True)
    before = await room.alice.slash(room.channel, "ask", question=ASKED)
    asking = await room.alice.click(response(before), label=ENTRY)
    told = await suggest(room, asking, PRINTED)
    room.clock.now += 60
    listed = await host.slash(room.channel, "library wordings")
    suggested = await room.alice.slash(room.channel, "ask", question=ASKED)

    await host.select(response(listed), ["1"], custom_id="v1:wording:1:accept")
    answered = await room.alice.slash(room.channel, "ask", question=ASKED)
    room.clock.now += 60
    again = await host.slash(room.channel, "library wordings")
    counting = private(again)
    await host.select(response(again), ["1"], custom_id="v1:wording:1:undo")
    undone = await room.alice.slash(room.channel, "ask", question=ASKED)

    assert ASKED in private(asking)
    assert private(told) == strings.SUGGESTED
    assert ASKED in private(listed)
    assert "Not covered" in seen(response(suggested))
    assert "Mostly herring and potatoes" in seen(response(answered))
    assert "Accepted on" in counting
    assert "Not covered" in seen(response(undone))
    assert kept(room, libraries) == [(ASKED, Standing.SUGGESTED)]


TAKING = "What did you come to Ullet for?"


async def test_words_that_another_question_answers_are_accepted_once_a_host_was_told(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    Rewording(libraries).suggest(room.guild.id, "talk", "2", TAKING)
    listed = await host.slash(room.channel, "library wordings")
    await host.select(response(listed), ["1"], custom_id="v1:wording:1:accept")
    told, before = seen(response(listed)), kept(room, libraries)
    await host.click(response(listed), label="Cancel")
    left = seen(response(listed)), kept(room, libraries)
    room.clock.now += 60
    await host.select(response(listed), ["1"], custom_id="v1:wording:1:accept")
    await host.click(response(listed), label="Accept all the same")
    answered = await room.ask(TAKING)

    assert told == (
        "### Accept these words all the same?\n"
        f"“{TAKING}”, now answered by the interviewee to The Post, 2024-03-01, question 1 of 2, is answered by "
        "the interviewee to The Post, 2024-03-01, question 2 of 2."
    )
    assert before == [(TAKING, Standing.SUGGESTED)]
    assert "Suggested on" in left[0]
    assert left[1] == before
    assert kept(room, libraries) == [(TAKING, Standing.ACCEPTED)]
    assert "Mostly herring" in seen(answered)


async def test_of_the_same_words_for_two_questions_a_host_is_told_that_the_second_counts_for_nothing(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    rewording = Rewording(libraries)
    rewording.accept(room.guild.id, rewording.suggest(room.guild.id, "talk", "1", ASKED).stored.number)
    rewording.suggest(room.guild.id, "talk", "2", ASKED)
    listed = await host.slash(room.channel, "library wordings")

    await host.select(response(listed), ["2"], custom_id="v1:wording:1:accept")

    assert seen(response(listed)).endswith(
        f"“{ASKED}” is answered by the interviewee to The Post, 2024-03-01, question 1 of 2, and still is once it is "
        "accepted here."
    )


async def test_interviews_of_the_same_people_are_told_apart(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    libraries.of(room.guild.id).add(short("again"))
    Rewording(libraries).suggest(room.guild.id, "again", "2", ASKED)

    shown = private(await host.slash(room.channel, "library wordings"))

    assert "answered by the interviewee to The Post, again, question 2 of 2" in shown


async def test_a_reply_to_a_mention_leads_to_what_was_asked(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(wordings=True)
    replied = await room.ask(ASKED)

    asking = await room.alice.click(replied, label=ENTRY)
    await suggest(room, asking, PRINTED)

    assert kept(room, libraries) == [(ASKED, Standing.SUGGESTED)]


async def test_with_plain_text_numbers_suggest_what_the_buttons_do_and_are_answered_for_all_to_see(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(wordings=True, plain=True)
    replied = await room.ask(ASKED)
    room.clock.now += 60
    asking = await room.ask("4", reply_to=replied)
    room.clock.now += 60
    told = await room.ask("2", reply_to=asking)

    assert (replied.content, asking.content) == (NOT_COVERED, CHOICE)
    assert told.content == strings.SUGGESTED
    assert [(w.wording.words, w.wording.exchange) for w in StoredWordings.of(libraries, room.guild.id).all()] == [
        (ASKED, MARKS[1])
    ]


async def test_with_plain_text_the_answer_to_a_command_leads_to_what_was_asked(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(wordings=True, plain=True)
    await room.alice.slash(room.channel, "ask", question=ASKED)
    answer = room.channel.last_message
    room.clock.now += 60
    asking = await room.ask("4", reply_to=answer)
    room.clock.now += 60
    wish(wordings=False)
    off = await room.ask("1", reply_to=asking)

    assert asking.content == CHOICE
    assert (off.content, kept(room, libraries)) == (strings.SUGGESTIONS_OFF, [])


async def test_the_menu_of_a_message_suggests_what_answers_it(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(wordings=True)
    said = await room.bob.send(room.channel, ASKED)

    asking = await room.alice.context_menu(room.channel, ENTRY, said)
    await suggest(room, asking, PRINTED)
    (number,) = [w.number for w in StoredWordings.of(libraries, room.guild.id).all()]
    StoredWordings.of(libraries, room.guild.id).decide(number, Standing.ACCEPTED)
    again = await suggest(room, asking, PRINTED)

    assert private(again) == strings.SUGGESTED_BEFORE


async def test_of_long_words_as_many_are_listed_as_fit_and_the_others_are_counted(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    rewording = Rewording(libraries)
    for number in range(14):
        words = f"{number} " + "what is there to eat " * 9
        kept = rewording.suggest(room.guild.id, "talk", "2", words).stored.number
        if number % 2:
            rewording.accept(room.guild.id, kept)

    shown = private(await host.slash(room.channel, "library wordings"))

    listed = shown.count("asks what is answered by")
    assert 2 < listed < 12
    assert strings.WORDINGS_LEFT.format(count=14 - listed) in shown


async def test_a_host_refuses_and_the_words_are_gone(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    wish(wordings=True)
    said = await room.bob.send(room.channel, ASKED)
    await suggest(room, await room.alice.context_menu(room.channel, ENTRY, said), PRINTED)
    listed = await host.slash(room.channel, "library wordings")
    offered = menus_by_question(response(listed))

    other = await host.slash(room.channel, "library wordings")
    await host.select(response(listed), ["1"], custom_id="v1:wording:1:refuse")
    late = await host.select(response(other), ["1"], custom_id="v1:wording:1:accept")

    assert {question: words for question, (_, words) in offered.items()} == {
        strings.WORDING_ACCEPT: [ASKED],
        strings.WORDING_REFUSE: [ASKED],
    }
    assert kept(room, libraries) == []
    assert [(told.content, told.ephemeral) for told in late.followups] == [(strings.WORDING_DECIDED, True)]


async def test_only_a_host_decides(room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries) -> None:
    wish(wordings=True)
    said = await room.bob.send(room.channel, ASKED)
    await suggest(room, await room.alice.context_menu(room.channel, ENTRY, said), PRINTED)
    listed = await host.slash(room.channel, "library wordings")
    room.env.backend.edit_member(room.guild.id, host.id, {"role_ids": []})

    refused = await host.select(response(listed), ["1"], custom_id="v1:wording:1:accept")

    assert private(refused) == strings.NOT_A_HOST
    assert kept(room, libraries) == [(ASKED, Standing.SUGGESTED)]


async def test_before_publishing_a_host_is_told_which_stored_questions_another_interview_takes(
    room: Room, host: simcord.MemberActor, libraries: Libraries
) -> None:
    rewording = Rewording(libraries)
    rewording.accept(room.guild.id, rewording.suggest(room.guild.id, "talk", "2", ASKED).stored.number)
    horses = f"Q: {ASKED}\n\nA: Nine horses, and a mule.\n\nQ: And then?\n\nA: Then he left the port for good.\n"
    said = {"outlet": "The Post", "date": "2024-03-01"}
    shown = await host.slash(room.channel, "library add", file=("horses.txt", horses.encode()), **said)

    await host.click(response(shown), label="Publish")
    told, before = seen(response(shown)), len(libraries.of(room.guild.id).interviews())
    await host.click(response(shown), label="Publish all the same")

    assert "Once it is published, 1 stored question is not answered as it is now:" in told
    assert f"“{ASKED}”, now answered by" in told
    assert (before, len(libraries.of(room.guild.id).interviews())) == (1, 2)


async def test_unless_hosts_wish_it_nothing_can_be_suggested(
    room: Room, host: simcord.MemberActor, wish: Wish, libraries: Libraries
) -> None:
    without = await room.alice.slash(room.channel, "ask", question=ASKED)
    said = await room.bob.send(room.channel, ASKED)
    entry = await room.alice.context_menu(room.channel, ENTRY, said)
    wish(wordings=True)
    asking = await room.alice.context_menu(room.channel, ENTRY, said)
    wish(wordings=False)
    late = await suggest(room, asking, PRINTED)

    assert ENTRY not in buttons(response(without))
    assert private(entry) == private(late) == strings.SUGGESTIONS_OFF
    assert kept(room, libraries) == []


async def test_nothing_is_suggested_for_the_built_in_interview_or_in_words_that_lead_to_somebody(
    room: Room, wish: Wish
) -> None:
    wish(wordings=True)
    said = await room.bob.send(room.channel, ASKED)
    number = await room.bob.send(room.channel, "Who has the number 0123 456 789?")

    replied = await room.ask(ASKED)
    asked = await room.alice.slash(room.channel, "ask", question=ASKED)
    room.clock.now += 60
    built_in = await room.alice.context_menu(room.channel, ENTRY, said)
    leading = await room.alice.context_menu(room.channel, ENTRY, number)

    assert ENTRY not in (*buttons(replied), *buttons(response(asked)))
    assert private(built_in) == strings.SUGGESTIONS_NOT_BUILT_IN
    assert private(leading) == strings.UNFIT_WORDS.format(longest=200)


async def test_whoever_asks_is_told_what_is_kept(room: Room) -> None:
    told = await room.alice.slash(room.channel, "privacy")

    assert strings.PRIVACY_WORDINGS.format(days=30) in private(told)
