from __future__ import annotations

import pytest
from building import engine, seed
from building import service_of as interviewed
from discord import ui

from bot.discord_app.asking.screens import Screens
from bot.discord_app.showing.cards import Row
from bot.discord_app.showing.components import view
from bot.discord_app.showing.ids import Topic, TurnId
from bot.discord_app.showing.menus import numbered, questions_of
from bot.discord_app.showing.previous_question import marked
from bot.discord_app.strings import strings
from bot.service import Service
from bot.wording import questions_card
from discord_app.building import interview_of, service_of

SCREENS = Screens(service_of(seed()), ("/ask: ask",))


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("summarise the interview please", Topic.MEDIUM),
        ("liste des questions", Topic.QUESTIONS),
    ],
)
def test_a_request_in_plain_words_shows_what_its_command_shows(message: str, topic: Topic) -> None:
    shown = SCREENS.answer(message)

    assert shown[0][0] == SCREENS.pages_on(topic)[0]


def test_a_request_in_plain_words_is_done_for_the_interview_that_it_names() -> None:
    pool = interview_of(("Who pays?", ["The city does."]), key="pool")
    screens = Screens(Service((seed(), pool), engine()), ())

    assert (
        screens.answer("list the questions of the pool interview")[0][0] == screens.pages_on(Topic.QUESTIONS, "pool")[0]
    )


def test_a_follow_up_keeps_what_the_next_one_is_about_unless_another_question_comes_after_it() -> None:
    before = "Why would the fall of Putin’s regime be bad for China?"

    alone, first_of_two = (
        SCREENS.answer(asked, before)[0][0].questions
        for asked in ("What does he mean by that?", "What does he mean by that? And does he expect a third world war?")
    )

    assert alone[:1] == ("Why can’t China afford a collapse of Putin’s regime?",)
    assert first_of_two == ()


def test_a_name_of_two_interviews_gets_the_first_page_of_each_and_of_more_than_three_a_list() -> None:
    talks = [
        interview_of(*((f"What about number {n} of {key}?", ["It is fine."]) for n in range(1, 12)), key=f"pool-{key}")
        for key in "abcd"
    ]
    two, four = (Screens(Service((seed(), *talks[:count]), engine()), ()) for count in (2, 4))

    pages = [page for message in two.answer("list the questions of the pool interviews") for page in message]
    assert [page.blocks[-1] for page in pages] == [
        Row((("Read on", TurnId(0, Topic.QUESTIONS, 1, "next", key)),)) for key in ("pool-a", "pool-b")
    ]
    ((listed,),) = four.answer("list the questions of the pool interviews")
    assert listed.heading == "### 4 interviews"


def test_which_interviews_there_are_is_a_list_with_their_keys() -> None:
    pool = interview_of(("Who pays?", ["The city does."]), key="pool")
    screens = Screens(Service((seed(), pool), engine()), ())

    ((page,),) = screens.answer("what interviews do you have?")

    assert page == screens.pages_on(Topic.INTERVIEWS)[0]
    assert page.heading == "### 2 interviews"
    assert "pool: " in str(page.blocks)


def test_the_only_interview_is_presented_where_somebody_asks_which_there_are() -> None:
    assert SCREENS.answer("welche Interviews gibt es?") == [(SCREENS.pages_on(Topic.ABOUT)[0],)]


def test_a_request_for_help_in_plain_words_shows_the_help() -> None:
    assert tuple(SCREENS.answer("was kannst du?")) == SCREENS.help()


def test_a_request_that_was_a_command_keeps_no_question_to_follow_up_on() -> None:
    (page, *_), *_ = SCREENS.answer_to_command("list the questions")

    assert page.questions == ()
    assert strings.ASKED.format(question="list the questions") in str(page.blocks)


def test_a_follow_up_that_gets_another_answer_keeps_both_questions_to_go_on_about() -> None:
    screens = Screens(interviewed("indie-game-ama"), ())

    ((page,),) = screens.answer_to_command("who did it?", "", "how much will it cost")
    texts = (item for item in view((page,), 1).walk_children() if isinstance(item, ui.TextDisplay))

    assert [q for text in texts if (q := marked(text.content, text.id))] == ["how much will it cost who did it?"]


def test_of_what_does_not_fit_into_one_message_everybody_gets_the_other_pages_for_themselves() -> None:
    many = interview_of(*((f"What about number {n}?", [f"Number {n} is fine."]) for n in range(1, 60)))

    ((page,),) = Screens(service_of(many), ()).answer("list the questions")

    assert page.blocks[-1] == Row((("Read on", TurnId(0, Topic.QUESTIONS, 1, "next", "made-up")),))


@pytest.mark.parametrize(("message", "number"), [("number 6", 6), ("Q4", 4), ("the second one", 6)])
def test_a_question_that_was_offered_is_chosen_by_the_number_that_the_menu_gives_it(message: str, number: int) -> None:
    among = questions_of(
        (option.label, option.value) for option in map(numbered, questions_card(seed()).choices[3:6:2])
    )

    assert SCREENS.answer(message, None, among) == SCREENS.stored(seed().key, seed().exchange(number).mark)


def test_a_long_question_is_repeated_in_short_with_how_much_of_it_was_read() -> None:
    question = "Why does China support Russia? " + "z" * 4000

    shown = str(SCREENS.answer_to_command(question))

    assert "z" * 250 + "…" in shown
    assert "z" * 300 not in str(SCREENS.answer_to_command(question)[0][0].blocks)
    assert "Only the first 4,000 characters of this message were read." in shown


def test_a_summary_without_a_sentence_lists_the_questions_page_by_page() -> None:
    many = interview_of(*((f"Did they follow you to hill {n}?", ["They did."]) for n in range(1, 13)))
    screens = Screens(service_of(many), ())

    first, second = screens.pages_on(Topic.SHORT)

    assert first.heading == "### No sentence stands without its context"
    assert "1. Did they follow you to hill 1?" in str(first.blocks)
    assert "12. Did they follow you to hill 12?" in str(second.blocks)


def test_interviews_that_are_called_the_same_are_offered_with_their_keys() -> None:
    pools = [interview_of(("Who pays?", ["The city does."]), key=key) for key in ("pool", "pool-2")]

    offered = Screens(Service((seed(), *pools), engine()), ()).interviews("")

    names = [choice.name for choice in offered]
    assert len(set(names)) == 3
    assert [name.rpartition(" · ")[2] for name in names[1:]] == ["pool", "pool-2"]
    assert " · " not in names[0]
