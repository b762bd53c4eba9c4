from __future__ import annotations

import pytest
from building import seed

from bot.discord_app import strings
from bot.discord_app.asking.screens import Screens
from bot.discord_app.showing.ids import Topic
from bot.discord_app.showing.pages import messages
from bot.wording import Card, Kind
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


def test_a_request_for_help_in_plain_words_shows_the_help() -> None:
    assert SCREENS.answer("was kannst du?") == SCREENS.help()


def test_a_request_that_was_a_command_keeps_no_question_to_follow_up_on() -> None:
    (page, *_), *_ = SCREENS.answer_to_command("list the questions")

    assert page.questions == ()
    assert strings.ASKED.format(question="list the questions") in str(page.blocks)


def test_what_does_not_fit_into_one_message_is_left_to_the_command() -> None:
    many = interview_of(*((f"What about number {n}?", [f"Number {n} is fine."]) for n in range(1, 60)))

    shown = Screens(service_of(many), ()).answer("list the questions")

    assert len(shown) == 2
    assert shown[1] == messages([Card(Kind.SMALLTALK, strings.MORE_BY_COMMAND)])[0]
