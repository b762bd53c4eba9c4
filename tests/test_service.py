from __future__ import annotations

import pytest
from retrieval.building import fictional, printed, seed, seed_service

from bot.model import Match, NotCovered, Quoted, Search
from bot.retrieval import Index, Scoring
from bot.service import Service
from bot.summary import Length, summarise

HARBOUR = "harbour-engineer"


@pytest.fixture(scope="module")
def library() -> Service:
    """Return a service over two interviews."""
    interviews = (seed(), fictional(HARBOUR))
    return Service(interviews, Index.build(interviews, seed_service().index.encoder), Scoring.load("meaning"))


def test_a_service_over_interviews_is_ready_to_be_asked() -> None:
    service = Service.over((seed(),))

    reply = service.ask(printed(seed(), 1))

    assert service.interviews == (seed(),)
    assert isinstance(reply, Quoted)
    assert reply.match.exchange == seed().exchange(1)


@pytest.mark.parametrize(
    ("question", "key", "number"),
    [
        ("Why can’t China afford a collapse of Putin’s regime?", "zhao-tong-lexpress", 2),
        ("Who decides when the gates close?", HARBOUR, 4),
        ("submarines", "zhao-tong-lexpress", 4),
    ],
)
def test_in_a_library_the_interview_that_answers_is_quoted(
    question: str, key: str, number: int, library: Service
) -> None:
    reply = library.ask(question)

    assert isinstance(reply, Quoted)
    assert (reply.match.interview.key, reply.match.exchange.number) == (key, number)
    assert reply.search.interviews == library.interviews


def test_what_no_interview_of_the_library_covers_is_said_to_be_in_none(library: Service) -> None:
    reply = library.ask("What is the capital of Mongolia?")

    assert isinstance(reply, NotCovered)
    assert reply.search.interviews == library.interviews


def test_the_question_before_is_passed_on(library: Service) -> None:
    reply = library.ask("why not?", "Why can’t China afford a collapse of Putin’s regime?")

    assert reply.search.read_as
    assert isinstance(reply, Quoted)
    assert reply.match.exchange == seed().exchange(2)


@pytest.mark.parametrize("number", range(1, 7))
def test_a_stored_question_that_was_picked_is_quoted_for_sure(number: int, library: Service) -> None:
    match = Match(seed(), seed().exchange(number), 1.0, ())
    question = printed(seed(), number)

    picked = library.pick("zhao-tong-lexpress", number)

    assert picked == Quoted(Search(question, None, (match,), library.interviews), match, 1.0)


@pytest.mark.parametrize(("key", "number"), [("nobody", 1), ("zhao-tong-lexpress", 0), ("zhao-tong-lexpress", 7)])
def test_what_is_not_stored_cannot_be_picked(key: str, number: int, library: Service) -> None:
    with pytest.raises(LookupError):
        library.pick(key, number)


def test_suggestions_come_from_the_whole_library(library: Service) -> None:
    harbour = fictional(HARBOUR)

    assert library.suggest("gates close")[0] == (harbour, harbour.exchange(4))
    assert library.suggest("collapse of putin")[0] == (seed(), seed().exchange(2))
    assert library.suggest("", 7)[5:] == (
        (seed(), seed().exchange(6)),
        (fictional(HARBOUR), fictional(HARBOUR).exchange(1)),
    )


def test_no_more_is_suggested_than_a_menu_holds(library: Service) -> None:
    stored = len(seed().exchanges) + len(fictional(HARBOUR).exchanges)

    assert len(library.suggest("")) == min(stored, 25)
    assert len(library.suggest("the", 2)) == 2


@pytest.mark.parametrize("length", list(Length))
def test_each_interview_has_its_summary(length: Length, library: Service) -> None:
    assert library.summary(length) == tuple(summarise(i, length) for i in library.interviews)


def test_interviews_are_told_apart_by_their_keys(library: Service) -> None:
    assert library.interview(HARBOUR) == fictional(HARBOUR)
    with pytest.raises(LookupError, match="nobody"):
        library.interview("nobody")
