from __future__ import annotations

import pytest
from building import engine, fictional

from bot.model import Length, Request, Requested, Search
from bot.service import Service
from bot.terminal.requested import cards_of_each, requested_cards
from bot.wording import Card, Kind, about_card, help_card, questions_card, reply_card, summary_card
from terminal.building import build_interview, quoted

BRIDGE = build_interview(
    ("Why did the bridge fall?", "It was old. Nobody had looked at it since the war."), key="bridge"
)
POOL = build_interview(("Who pays for the pool?", "The city pays for the pool in the spring."), key="pool")
SERVICE = Service.over((BRIDGE, POOL))


def test_a_request_shows_what_the_command_of_its_name_shows() -> None:
    assert requested_cards(SERVICE, Request.QUESTIONS) == (questions_card(BRIDGE), questions_card(POOL))
    assert requested_cards(SERVICE, Request.ABOUT) == (about_card(BRIDGE), about_card(POOL))
    assert requested_cards(SERVICE, Request.HELP) == (help_card((BRIDGE, POOL), ()),)
    assert [card.kind for card in requested_cards(SERVICE, Request.SUMMARY)] == [Kind.SUMMARY] * 2


def test_the_interviews_are_listed_a_line_each_with_who_outlet_date_and_key() -> None:
    lines = ("bridge: Bo to The Gazette, undated", "pool: Bo to The Gazette, undated")

    assert requested_cards(SERVICE, Request.INTERVIEWS) == (Card(Kind.LIBRARY, "2 interviews", notes=lines),)


def test_the_only_interview_is_presented_instead_of_listed() -> None:
    assert requested_cards(SERVICE.only("pool"), Request.INTERVIEWS) == (about_card(POOL),)


def test_a_request_that_names_several_interviews_shows_those() -> None:
    library = Service.over((BRIDGE, POOL, build_interview(key="third")))
    asked = Requested(Search("?", None, (), library.interviews), Request.ABOUT, (BRIDGE, POOL))

    assert cards_of_each(library, [asked]) == [(asked, (about_card(BRIDGE), about_card(POOL)))]


def test_a_request_that_names_one_interview_shows_that_alone() -> None:
    asked = Requested(Search("?", None, (), (BRIDGE, POOL)), Request.QUESTIONS, (POOL,))

    assert cards_of_each(SERVICE, [asked]) == [(asked, (questions_card(POOL),))]


def test_a_summary_is_as_long_as_was_asked_for() -> None:
    talk = fictional("harbour-engineer")
    service = Service((talk,), engine())
    asked = Requested(Search("?", None, (), (talk,)), Request.SUMMARY, length=Length.SHORT)

    (summary,) = service.summary(Length.SHORT)
    assert cards_of_each(service, [asked]) == [(asked, (summary_card(summary),))]


def test_without_a_quote_there_is_none_to_cite() -> None:
    line = "There is no quote to cite yet; ask something first."

    assert requested_cards(SERVICE, Request.CITE) == (Card(Kind.SMALLTALK, line),)


@pytest.mark.parametrize("request_", Request)
def test_each_reply_has_its_cards(request_: Request) -> None:
    answer, asked = quoted(BRIDGE, 1, 1), Requested(Search("?", None, (), (BRIDGE, POOL)), request_)

    assert cards_of_each(SERVICE, (answer, asked)) == [
        (answer, (reply_card(answer),)),
        (asked, requested_cards(SERVICE, request_)),
    ]
