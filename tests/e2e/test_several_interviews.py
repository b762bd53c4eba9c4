from __future__ import annotations

import discord
import pytest
import simcord
from discord_app.building import interview_of, service_of_several

from bot.discord_app.strings import strings
from bot.service import Service
from e2e.room import Room, buttons, follow_up, private, response, seen

SEA = interview_of(
    ("Why did you go to sea?", ["I wanted to see whales. The land was too loud for me."]),
    ("What do you eat on board?", ["Mostly beans and dried fish."]),
    key="sea",
    interviewee="Ada",
)
HILL = interview_of(
    ("Why did you go into the hills?", ["The hills were quiet, and the goats needed somebody."]),
    ("What do you eat up there?", ["Cheese and bread, and cheese."]),
    key="hill",
    interviewee="Bo",
)


@pytest.fixture
def service() -> Service:
    return service_of_several(SEA, HILL)


async def test_in_narrows_a_question_to_one_interview(room: Room) -> None:
    one = await room.alice.slash(room.channel, "ask", question="What do you eat on board?", **{"in": "sea"})
    other = await room.alice.slash(room.channel, "ask", question="What is the capital of Mongolia?", **{"in": "hill"})

    assert "Mostly beans" in seen(one.response)
    assert "Not covered in this interview" in seen(other.response)
    assert "Searched: Bo to Kim, undated (2 questions)." in seen(other.response)
    assert "Ada" not in seen(other.response)


async def test_interviews_are_offered_while_somebody_types(room: Room) -> None:
    everything = await room.alice.autocomplete(room.channel, "ask", "in", "")
    bo = await room.alice.autocomplete(room.channel, "compare", "second", "bo")

    assert everything == [
        {"name": "Ada to Kim, undated", "value": "sea"},
        {"name": "Bo to Kim, undated", "value": "hill"},
    ]
    assert [choice["value"] for choice in bo] == ["hill"]


async def test_questions_are_offered_of_the_interview_that_was_chosen(room: Room) -> None:
    offered = await room.alice.autocomplete(room.channel, "ask", "question", "", **{"in": "hill"})
    nothing = await room.alice.autocomplete(room.channel, "ask", "question", "", **{"in": "nowhere"})

    assert [choice["value"] for choice in offered] == ["v1:hill:1", "v1:hill:2"]
    assert nothing == []


class TestSameQuestion:
    """Both are asked the same, and something else besides."""

    @pytest.fixture
    def service(self) -> Service:
        same = ("Who carries the post?", ["Nobody."])
        return service_of_several(
            interview_of(same, ("Who sails?", ["I do."]), key="sea", interviewee="Ada"),
            interview_of(same, ("Who herds?", ["I do."]), key="hill", interviewee="Bo"),
        )

    async def test_it_is_offered_with_who_was_asked(self, room: Room) -> None:
        offered = await room.alice.autocomplete(room.channel, "ask", "question", "who carries the post")

        assert [choice["name"] for choice in offered[:2]] == [
            "Who carries the post? · Ada to Kim, undated",
            "Who carries the post? · Bo to Kim, undated",
        ]
        assert {"Who sails?", "Who herds?"} <= {choice["name"] for choice in offered}


@pytest.mark.parametrize("command", ["summary", "questions", "about"])
async def test_in_narrows_what_is_listed(room: Room, command: str) -> None:
    narrowed = await room.alice.slash(room.channel, command, **{"in": "hill"})
    everything = await room.alice.slash(room.channel, command)

    assert "Bo" in seen(narrowed.response)
    assert "Ada" not in seen(narrowed.response)
    assert "Next" not in buttons(narrowed.response)
    assert "Next" in buttons(everything.response)


async def test_turning_a_page_stays_within_the_interview(room: Room) -> None:
    opened = await room.alice.slash(room.channel, "questions")

    await room.alice.click(response(opened), label="Next")

    assert "Bo to Kim" in seen(opened.response)


async def test_an_interview_that_is_not_there_is_told_privately(room: Room) -> None:
    for command, options in (
        ("ask", {"question": "why?"}),
        ("summary", {}),
        ("cite", {"question": "why?"}),
        ("why", {"question": "why?"}),
    ):
        result = await room.alice.slash(room.channel, command, **options, **{"in": "nowhere"})
        assert private(result).startswith("No interview here is called “nowhere”.")
    compared = await room.bob.slash(room.channel, "compare", question="why?", first="nowhere")
    assert private(compared).startswith("No interview here is called “nowhere”.")


async def test_a_comparison_quotes_each_interview_with_who_and_when(room: Room) -> None:
    result = await room.alice.slash(room.channel, "compare", question="What do you eat?", first="sea", second="hill")

    shown = seen(result.response)
    assert not result.ephemeral
    assert shown.startswith("### What do you eat?\n2 interviews on the same question\n### Ada to Kim, undated\n")
    assert "> **Mostly beans and dried fish.**\n-# Question 2 of 2\n### Bo to Kim, undated\n" in shown
    assert "> **Cheese and bread, and cheese.**" in shown
    assert buttons(result.response) == ["Source", "Cite", "Source", "Cite", "Remove"]


async def test_a_side_of_a_comparison_that_does_not_answer_says_so(room: Room) -> None:
    result = await room.alice.slash(room.channel, "compare", question="What is the capital of Mongolia?", private=True)

    assert private(result).count("Not covered in this interview.") == 2


@pytest.mark.parametrize("key", ["sea", "hill"])
async def test_what_a_reply_asks_of_this_interview_is_told_of_the_one_that_it_is_below(room: Room, key: str) -> None:
    name, question = {"sea": ("Ada", "Why did you go to sea?"), "hill": ("Bo", "Why did you go into the hills?")}[key]
    answer = await room.ask(question)
    asked = response(await room.alice.slash(room.channel, "ask", question=f"v1:{key}:1"))

    replied = [await later(room, words, answer) for words in ("who was interviewed?", "summary", "list the questions")]
    followed = await follow_up(room.alice, asked, "summary")

    told = [*map(seen, replied), seen(response(followed))]
    other = {"sea": "Bo", "hill": "Ada"}[key]
    assert [(name in text, f"{other} to Kim" in text) for text in told] == [(True, False)] * 4


async def test_below_the_answer_of_a_command_the_form_tells_of_the_interview_that_answered(room: Room) -> None:
    asked = response(await room.alice.slash(room.channel, "ask", question="Why did you go into the hills?"))

    followed = await follow_up(room.alice, asked, "summary")

    assert "In Bo’s own words" in seen(response(followed))


@pytest.mark.parametrize("words", ["cite that", "zitier das"])
async def test_below_an_answer_it_is_cited_in_plain_words(room: Room, words: str) -> None:
    answer = await room.ask("Why did you go into the hills?")
    asked = response(await room.alice.slash(room.channel, "ask", question="Why did you go to sea?"))

    cited = await later(room, words, answer)
    followed = await follow_up(room.alice, asked, words)

    assert "@misc{hill-1," in seen(cited)
    assert "@misc{sea-1," in seen(response(followed))


@pytest.mark.parametrize("words", ["source?", "woher hast du das?"])
async def test_below_an_answer_its_source_is_shown_in_plain_words(room: Room, words: str) -> None:
    answer = await room.ask("Why did you go into the hills?")
    source = await room.alice.click(answer, label="Source")
    asked = response(await room.alice.slash(room.channel, "ask", question="Why did you go to sea?"))

    shown = await later(room, words, answer)

    assert seen(shown) == private(source)
    assert "to Kim, undated" in seen(shown)
    assert seen(shown) != await followed(room, words, asked)
    assert "### Question 1 of 2" in await followed(room, words, asked)


async def test_below_what_quotes_nothing_the_interviews_say_where_they_are_from(room: Room) -> None:
    nothing = await room.ask("who talks about inflation?")

    assert seen(await later(room, "source?", nothing)).startswith("### About this interview")


async def test_without_an_answer_there_is_nothing_to_cite(room: Room) -> None:
    assert seen(await room.ask("cite that")).startswith("### Nothing to cite")


async def test_a_summary_in_plain_words_is_as_long_as_it_says(room: Room) -> None:
    answer = await room.ask("Why did you go into the hills?")
    short = await room.alice.slash(room.channel, "summary", length="short", **{"in": "hill"})

    in_words = await later(room, "summarise it in one sentence", answer)

    assert seen(in_words) == seen(response(short))


async def test_each_interview_that_speaks_of_something_is_quoted(room: Room) -> None:
    bread = await room.ask("who talks about beans?")
    room.clock.now += 60
    nobody = await room.ask("who talks about inflation?")

    assert ("Mostly beans" in seen(bread), "Bo to Kim" in seen(bread)) == (True, False)
    assert "Not covered in these interviews" in seen(nobody)


@pytest.mark.parametrize(
    "question", ["What do you eat on board? And why did you go into the hills?", "Which interviews talk about eating?"]
)
async def test_each_quote_of_an_answer_is_cited_below_it(room: Room, question: str) -> None:
    both = await room.ask(question)
    commanded = response(await room.alice.slash(room.channel, "ask", question=question))

    cited = seen(await later(room, "cite that", both)), await followed(room, "cite that", commanded)

    assert [("@misc{sea-" in one, "@misc{hill-" in one) for one in cited] == [(True, True)] * 2


async def test_the_passage_with_a_word_that_was_looked_for_is_cited_below_it(room: Room) -> None:
    found = response(await room.alice.slash(room.channel, "ask", question="Which interviews talk about the land?"))

    assert "@misc{sea-1," in await followed(room, "cite that", found)


async def test_all_questions_of_a_message_are_answered_where_its_answer_is_posted(room: Room) -> None:
    written = await room.bob.send(room.channel, "What do you eat on board? And why did you go into the hills?")
    answered = await room.alice.context_menu(room.channel, "Answer from interviews", written)

    posted = seen(response(await room.alice.click(response(answered), label="Post it")))

    assert ("Mostly beans" in posted, "The hills were quiet" in posted) == (True, True)


async def later(room: Room, words: str, answer: discord.Message) -> discord.Message:
    """Let Alice reply ``words`` to ``answer`` once she may ask again; return what comes back."""
    room.clock.now += 60
    return await room.ask(words, reply_to=answer)


async def followed(room: Room, words: str, answer: simcord.ResponseMessage) -> str:
    """Let Alice write ``words`` into the form below ``answer``; return what she sees then."""
    return seen(response(await follow_up(room.alice, answer, words)))


class TestOneInterview:
    @pytest.fixture
    def service(self) -> Service:
        return service_of_several(SEA)

    async def test_there_is_nothing_to_compare(self, room: Room) -> None:
        result = await room.alice.slash(room.channel, "compare", question="why?")

        assert private(result) == strings.NOTHING_TO_COMPARE
