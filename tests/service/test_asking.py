from __future__ import annotations

from dataclasses import replace

import pytest
from building import engine, fictional, interview_of, printed, seed, seed_service

from bot.errors import EmptyLibraryError, LoneInterviewError, NotStoredError
from bot.model import About, Length, Match, NotCovered, Quoted, Search
from bot.remarks import Remark
from bot.retrieval import Engine, WordsOnly
from bot.service import Service
from bot.summary import summarise

HARBOUR = "harbour-engineer"


@pytest.fixture(scope="module")
def library() -> Service:
    """Return a service over two interviews."""
    interviews = (seed(), fictional(HARBOUR))
    return Service(interviews, engine())


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


def test_no_more_is_suggested_than_a_menu_holds(three: Service) -> None:
    assert sum(len(interview.exchanges) for interview in three.interviews) > 25
    assert len(three.suggest("")) == 25
    assert len(three.suggest("the", 2)) == 2


@pytest.mark.parametrize("length", list(Length))
def test_each_interview_has_its_summary(length: Length, library: Service) -> None:
    assert library.summary(length) == tuple(summarise(i, length) for i in library.interviews)


def test_a_summary_is_made_once(library: Service) -> None:
    assert library.summary(Length.SHORT) is library.summary(Length.SHORT)
    assert library.summary(Length.SHORT) != library.summary(Length.LONG)


def test_interviews_are_told_apart_by_their_keys(library: Service) -> None:
    assert library.interview(HARBOUR) == fictional(HARBOUR)
    with pytest.raises(LookupError, match="nobody"):
        library.interview("nobody")


MAYOR = "city-mayor-townhall"


@pytest.fixture(scope="module")
def three() -> Service:
    """Return a service over three interviews."""
    interviews = (seed(), fictional(HARBOUR), fictional(MAYOR))
    return Service(interviews, engine())


def test_one_interview_asked_alone_replies_as_if_there_were_no_other(library: Service) -> None:
    question = "why is china still freinds with russia?"

    alone = library.only("zhao-tong-lexpress").ask(question)

    assert alone == seed_service().ask(question)
    assert alone.search.interviews == (seed(),)


def test_an_interview_is_made_ready_to_be_asked_alone_once(library: Service) -> None:
    assert library.only(HARBOUR) is library.only(HARBOUR)
    assert library.only(HARBOUR).engine is library.engine
    assert seed_service().only("zhao-tong-lexpress") is seed_service()


def test_an_interview_that_is_named_twice_is_asked_once(library: Service, three: Service) -> None:
    assert library.only(HARBOUR, HARBOUR) is library.only(HARBOUR)
    assert three.only(HARBOUR, HARBOUR, MAYOR) is three.only(HARBOUR, MAYOR)
    assert three.only(MAYOR, HARBOUR, MAYOR).interviews == (fictional(MAYOR), fictional(HARBOUR))


def test_of_many_parts_of_a_library_those_asked_for_last_are_kept() -> None:
    service = Service(tuple(interview_of(key=f"k{n}") for n in range(12)), engine())

    first, *_, last = [service.only(f"k{n}") for n in range(12)]

    assert service.only("k11") is last
    assert service.only("k0") is not first


def test_an_interview_that_is_not_there_cannot_be_asked_alone(library: Service) -> None:
    with pytest.raises(
        NotStoredError, match=f"there is no interview x here; those here are: zhao-tong-lexpress, {HARBOUR}"
    ):
        library.only("x")


def test_in_a_comparison_each_interview_is_asked_alone(library: Service) -> None:
    question = "Who decides when the gates close?"

    comparison = library.compare(question)

    assert comparison.question == question
    assert [interview.key for interview, _ in comparison.sides] == [HARBOUR, "zhao-tong-lexpress"]
    assert comparison.sides[0][1] == library.only(HARBOUR).ask(question)
    assert comparison.sides[1][1] == seed_service().ask(question)


def test_an_interview_that_does_not_answer_says_so_in_a_comparison(three: Service) -> None:
    comparison = three.compare("What is the capital of Mongolia?")

    assert len(comparison.sides) == 2
    assert all(isinstance(reply, NotCovered) for _, reply in comparison.sides)


def test_the_interviews_that_fit_best_are_compared(three: Service) -> None:
    comparison = three.compare("What does the mayor say about buses?")

    assert comparison.sides[0][0].key == MAYOR


def test_chosen_interviews_are_compared_in_their_order_and_filled_to_two(three: Service) -> None:
    question = "Who decides when the gates close?"

    both = three.compare(question, [MAYOR, "zhao-tong-lexpress", MAYOR])
    one = three.compare(question, [MAYOR])
    all_three = three.compare(question, ["zhao-tong-lexpress", MAYOR, HARBOUR])

    assert [i.key for i, _ in both.sides] == [MAYOR, "zhao-tong-lexpress"]
    assert [i.key for i, _ in one.sides] == [MAYOR, HARBOUR]
    assert [i.key for i, _ in all_three.sides] == ["zhao-tong-lexpress", MAYOR, HARBOUR]


def test_of_four_chosen_interviews_the_last_is_left_out_of_the_comparison(three: Service) -> None:
    four = Service((*three.interviews, fourth := interview_of(key="fourth")), three.engine)

    comparison = four.compare("Who decides?", [MAYOR, HARBOUR, "zhao-tong-lexpress", "fourth"])

    assert [i.key for i, _ in comparison.sides] == [MAYOR, HARBOUR, "zhao-tong-lexpress"]
    assert comparison.left_out == (fourth,)


def test_one_interview_is_compared_with_nothing(library: Service) -> None:
    with pytest.raises(LoneInterviewError, match="only one interview"):
        seed_service().compare("why?")
    with pytest.raises(NotStoredError):
        library.compare("why?", ["nobody"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["zhao-tong-lexpress", HARBOUR]),
        ("zhao", ["zhao-tong-lexpress"]),
        ("L'EXPRESS", ["zhao-tong-lexpress"]),
        ("oskeveld tide", [HARBOUR]),
        ("oskeveld zhao", []),
    ],
)
def test_an_interview_is_named_by_its_people_outlet_title_or_key(
    typed: str, found: list[str], library: Service
) -> None:
    assert [interview.key for interview in library.named(typed)] == found


def test_no_more_interviews_are_named_than_a_menu_holds(library: Service) -> None:
    assert library.named("", 1) == (seed(),)


def test_without_an_encoder_people_are_told_why_and_asked_by_words() -> None:
    service = Service((seed(),), Engine(lambda: WordsOnly(Remark("of a test"))))

    assert service.words_only == WordsOnly(Remark("of a test"))
    assert service.is_calibrated
    assert isinstance(service.ask(printed(seed(), 2)), Quoted)


def test_how_far_it_is_is_told_while_a_service_is_made_ready() -> None:
    told: list[tuple[int, int]] = []
    service = Service((fictional(HARBOUR),), Engine())

    service.prepare(lambda done, total: told.append((done, total)))
    service.prepare(lambda done, total: told.append((-1, -1)))

    totals = {total for _, total in told}
    assert len(totals) == 1
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (*totals, *totals)


def test_a_service_has_interviews() -> None:
    with pytest.raises(EmptyLibraryError, match="there is no interview to ask"):
        Service((), engine())


def test_an_interview_is_named_by_the_title_that_its_host_has_given() -> None:
    harbour = fictional(HARBOUR)
    given = replace(harbour, provenance=replace(harbour.provenance, title="Of walls and water"))

    service = Service((seed(), given), engine())

    assert service.named("walls water") == (given,)


def test_an_interview_can_be_asked_by_the_title_that_its_host_has_given() -> None:
    harbour = fictional(HARBOUR)
    given = replace(harbour, provenance=replace(harbour.provenance, title="Of walls and water"))

    reply = Service((seed(), given), engine()).ask("What is Of walls and water about?")

    assert isinstance(reply, About)
    assert reply.interview == given


def test_halves_of_surrogate_pairs_are_asked_as_characters_that_nobody_knows(library: Service) -> None:
    question = "Who decides \ud800 when the gates close?"

    reply = library.ask(question, question)

    assert reply.search.question == "Who decides \ufffd when the gates close?"
    assert library.ask_each(question, question)[0].search.question == reply.search.question
    assert library.compare(question).question == reply.search.question
    assert library.nearest(question, 1)
