"""Plain text: every reply without a card, in reading order, and numbers that do what buttons do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import discord
import pytest
from discord_app.building import interview_of, quoted, service_of, service_of_several, unsure

from bot.discord_app.client import VerbatimClient
from bot.discord_app.strings import strings
from bot.library.preferences import Preferences
from bot.library.store.libraries import Libraries
from bot.model import Match, Reply
from bot.service import Service
from e2e.room import Clock, Room, Wish, private, response

TALK = interview_of(
    ("Why the sea?", ["I was young. The land was loud.", "Also, I like whales very much."]),
    ("What do you eat?", ["Beans."]),
    ("And the hills?", ["Never."]),
    key="sea",
)
Choose = Callable[[discord.Message, int], Awaitable[discord.Message]]
NOTHING = ""
FIRST, SECOND = (f"sea/{e.mark}~{TALK.digest_of(e)}" for e in TALK.exchanges[:2])
HINT = "-# Reply to this with a number; to the answer of a command, mention me with it."
ANSWER = f"""\
-# Why the sea?
> I was young. The land was loud.
> {NOTHING}
> **Also, I like whales very much.**
-# Ada to Kim, undated, question 1 of 3
Also asked:
1. And the hills?
-# 1 {TALK.exchange(3).mark} · sea:p
-# 2 Source · 3 Cite · 4 Remove · 5 Answers it · 6 Does not · {FIRST}/3:scxyn
{HINT}"""
SOURCE = f"""\
### Question 1 of 3
-# Why the sea?
> I was young. The land was loud.
> {NOTHING}
> **Also, I like whales very much.**
-# Ada to Kim, undated, paragraph 2, sentence 1
-# 1 Q2 › · sea/{TALK.exchange(2).mark}:s
-# 2 Cite · 3 Remove · {FIRST}:cx
{HINT}"""
NEXT = f"""\
### Question 2 of 3
-# What do you eat?
> Beans.
-# Ada to Kim, undated
-# 1 ‹ Q1 · sea/{TALK.exchange(1).mark}:s
-# 2 Q3 › · sea/{TALK.exchange(3).mark}:s
-# 3 Cite · 4 Remove · {SECOND}:cx
{HINT}"""


def _reply(question: str, previous: str | None) -> Reply:
    if question == "which?":
        return unsure(TALK, 1, 2)
    reply = quoted(TALK, 1, TALK.exchange(1).sentences[2])
    return replace(reply, alternatives=(Match(TALK, TALK.exchange(3), 0.2, ()),))


@pytest.fixture
def service() -> Service:
    return service_of(TALK, _reply)


@pytest.fixture
def simcord_bot(service: Service, clock: Clock, libraries: Libraries) -> VerbatimClient:
    return VerbatimClient(lambda _: service, clock, libraries)


@pytest.fixture(autouse=True)
def plain(room: Room, wish: Wish) -> Preferences:
    return wish(plain=True, feedback=True)


@pytest.fixture
def choose(room: Room) -> Choose:
    """Let Alice reply to a message with a number; return what comes back."""

    async def reply(message: discord.Message, number: int) -> discord.Message:
        room.clock.now += 60
        return await room.ask(str(number), reply_to=message)

    return reply


async def test_an_answer_is_read_in_the_order_of_its_card_with_a_number_for_each_button(room: Room) -> None:
    answer = await room.ask("whales?")

    assert (answer.content, answer.components) == (ANSWER, [])


async def test_source_and_the_exchanges_after_and_before_are_reached_by_numbers(room: Room, choose: Choose) -> None:
    source = await choose(await room.ask("whales?"), 2)
    following = await choose(source, 1)
    back = await choose(following, 1)

    assert (source.content, following.content) == (SOURCE, NEXT)
    assert back.content.startswith("### Question 1 of 3\n-# Why the sea?\n")
    assert not any(message.components for message in (source, following, back))


async def test_an_answer_is_cited_by_its_number(room: Room, choose: Choose) -> None:
    cited = await choose(await room.ask("whales?"), 3)

    assert cited.content.startswith("### To be copied\n**Plain**\nAda, interviewed by Kim, ")
    assert cited.content.endswith(f"```\n-# 1 Remove · :x\n{HINT}")


async def test_votes_are_counted_by_numbers(room: Room, choose: Choose) -> None:
    answer = await room.ask("whales?")

    assert (await choose(answer, 5)).content == strings.VOTED.format(answers=1, does_not=0)
    assert (await choose(answer, 6)).content == strings.VOTED.format(answers=0, does_not=1)


async def test_a_question_of_the_menu_is_chosen_by_its_number(room: Room, choose: Choose) -> None:
    chosen = await choose(await room.ask("whales?"), 1)

    assert chosen.content.startswith(
        "-# And the hills?\n> Never.\n-# Ada to Kim, undated, question 3 of 3\n-# 1 Source"
    )


async def test_a_question_of_the_menu_is_chosen_in_words_as_well(room: Room) -> None:
    answer = await room.ask("whales?")

    chosen = await room.ask("the first one", reply_to=answer)

    assert chosen.content.startswith("-# And the hills?\n> Never.\n")


async def test_a_chosen_question_that_is_gone_is_told(room: Room, choose: Choose, libraries: Libraries) -> None:
    answer = await room.ask("whales?")

    other = service_of(interview_of(("Why the hill?", ["Goats."]), key="hill"))
    await room.restart(other, libraries)

    assert (await choose(answer, 1)).content == strings.GONE


@pytest.mark.parametrize("typed", ["0", "none of these", "keine davon"])
async def test_none_of_the_questions_is_meant_by_its_number_or_in_words(room: Room, typed: str) -> None:
    declined = await room.ask(typed, reply_to=await room.ask("which?"))

    assert "Nothing that was asked is closer to your question than those." in declined.content


async def test_whoever_asked_removes_the_reply_by_its_number_and_nobody_else_does(room: Room) -> None:
    answer = await room.ask("whales?")

    room.clock.now += 60
    await room.bob.send(room.channel, f"{room.mention} 4", reply_to=answer)
    refused = room.channel.last_message
    before = [message.id for message in room.channel.history()]
    await room.alice.send(room.channel, f"{room.mention} 4", reply_to=answer)

    assert refused is not None
    assert refused.content == strings.NOT_YOURS
    assert answer.id in before
    assert answer.id not in [message.id for message in room.channel.history()]


async def test_numbers_work_after_a_restart(room: Room, choose: Choose, libraries: Libraries, service: Service) -> None:
    answer = await room.ask("whales?")

    await room.restart(service, libraries)

    assert (await choose(answer, 2)).content == SOURCE


async def test_a_number_of_an_interview_that_is_gone_is_told(room: Room, choose: Choose, libraries: Libraries) -> None:
    answer = await room.ask("whales?")

    other = service_of(interview_of(("Why the hill?", ["Goats."]), key="hill"))
    await room.restart(other, libraries)

    assert (await choose(answer, 2)).content == strings.GONE


class TestSeveralInterviews:
    @pytest.fixture
    def service(self) -> Service:
        hills = interview_of(("Why the hills?", ["The goats."]), ("And the sea?", ["Never."]), key="hills")
        return service_of_several(TALK, hills)

    @pytest.mark.parametrize(("at", "chosen"), [(0, "Why the sea?"), (1, "Why the hills?")])
    async def test_a_number_chooses_of_the_list_that_it_stands_in(
        self, room: Room, choose: Choose, at: int, chosen: str
    ) -> None:
        await room.ask("list the questions of Ada")
        lists = room.channel.history()[-2:]

        assert (await choose(lists[at], 1)).content.startswith(f"-# {chosen}\n")

    async def test_questions_lists_one_page_for_all_and_the_others_are_read_on_by_number(
        self, room: Room, choose: Choose
    ) -> None:
        listed = response(await room.alice.slash(room.channel, "questions"))
        first = room.channel.last_message
        assert first is not None

        assert not listed.ephemeral
        assert first.content.startswith("### 3 questions asked\n")
        assert "4 Read on · 5 Remove" in first.content
        assert (await choose(first, 4)).content.startswith("### 2 questions asked\n")
        assert (await choose(first, 2)).content.startswith("-# What do you eat?\n")

    async def test_who_wants_the_questions_alone_gets_all_of_them(self, room: Room) -> None:
        alone = await room.alice.slash(room.channel, "questions", private=True)

        assert private(alone).startswith("### 3 questions asked\n")
        assert alone.followups[0].content.startswith("### 2 questions asked\n")


async def test_where_nobody_can_reply_nothing_is_offered_by_number(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="whales?", private=True)
    room.clock.now += 60
    found = await room.alice.slash(room.channel, "search", words="whales")

    assert private(asked).endswith("Also asked:\n- And the hills?")
    assert private(found).endswith("> Also, I like **whales** very much.\n-# Q1 §2, sentence 1")


async def test_help_and_citations_that_one_person_alone_sees_are_text_too(room: Room) -> None:
    helped = await room.bob.slash(room.channel, "help")
    room.clock.now += 60
    cited = await room.bob.slash(room.channel, "cite", question="whales?")

    assert [response(shown).components for shown in (helped, cited)] == [[], []]
    assert private(helped).startswith("### Ask in your own words; the answer is what was said, word for word\n")
    assert private(cited).startswith("### To be copied\n")
    assert private(helped).endswith("For example:\n- Why the sea?\n- What do you eat?\n- And the hills?")


async def test_the_answer_to_a_command_is_chosen_from_by_whoever_mentions_the_bot(room: Room, choose: Choose) -> None:
    await room.alice.slash(room.channel, "ask", question="whales?")
    answer = room.channel.last_message
    assert answer is not None

    assert (await choose(answer, 2)).content == SOURCE
