from __future__ import annotations

from math import nextafter

from hypothesis import given
from hypothesis import strategies as st
from retrieval.building import PAIRS, interview_of

from bot.answering.deciding import ABOUT_FROM, QUOTE_FROM, UNSURE_FROM, decide
from bot.model import About, Aspect, Match, NotCovered, Quoted, Search, Unsure
from bot.retrieval import AboutMatch

INTERVIEW = interview_of(*PAIRS, ("And the wind?", "It never stops."), ("Who comes?", "Nobody."))
STANDFIRST = INTERVIEW.transcript.standfirst[0].sentences


def search_of(*confidences: float) -> Search:
    matches = tuple(Match(INTERVIEW, INTERVIEW.exchange(n), c, ()) for n, c in enumerate(confidences, 1))
    return Search("what?", None, matches, (INTERVIEW,))


def about_of(confidence: float) -> AboutMatch:
    return AboutMatch(INTERVIEW, Aspect.WHO, STANDFIRST[:1], confidence)


def test_the_thresholds_are_in_order() -> None:
    assert 0 < UNSURE_FROM < QUOTE_FROM < 1
    assert 0 < ABOUT_FROM < 1


def test_from_its_threshold_on_the_first_candidate_is_quoted() -> None:
    search = search_of(QUOTE_FROM, 0.0)

    assert decide(search, None) == Quoted(search, search.candidates[0], QUOTE_FROM, ())


def test_just_below_it_the_first_candidates_are_choices() -> None:
    just_below = nextafter(QUOTE_FROM, 0)
    search = search_of(just_below, 0.1, 0.1, 0.1)

    assert decide(search, None) == Unsure(search, search.candidates[:3], just_below)


def test_from_the_lower_threshold_on_there_are_choices() -> None:
    search = search_of(UNSURE_FROM, 0.01)

    assert decide(search, None) == Unsure(search, search.candidates, UNSURE_FROM)


def test_just_below_that_the_question_is_not_covered() -> None:
    just_below = nextafter(UNSURE_FROM, 0)
    search = search_of(just_below, 0.01, 0.01, 0.01)

    assert decide(search, None) == NotCovered(search, search.candidates[:3], 1 - just_below)


def test_one_candidate_is_no_choice() -> None:
    search = search_of(UNSURE_FROM)

    assert decide(search, None) == NotCovered(search, search.candidates, 1 - UNSURE_FROM)


def test_no_candidates_are_no_answer() -> None:
    assert decide(search_of(), None) == NotCovered(search_of(), (), 1.0)


def test_from_its_threshold_on_the_interview_itself_is_meant() -> None:
    search = search_of(0.01)

    assert decide(search, about_of(ABOUT_FROM)) == About(search, INTERVIEW, (Aspect.WHO,), STANDFIRST[:1], ABOUT_FROM)


def test_just_below_it_the_exchanges_decide() -> None:
    search = search_of(0.99)

    assert decide(search, about_of(nextafter(ABOUT_FROM, 0))) == decide(search, None)


def test_alternatives_are_those_worth_a_button_and_three_at_most() -> None:
    search = search_of(0.99, 0.6, 0.5, 0.4, 0.3)
    reply = decide(search, None)
    poor = decide(search_of(0.99, 0.6, 0.001), None)

    assert isinstance(reply, Quoted)
    assert reply.alternatives == search.candidates[1:4]
    assert isinstance(poor, Quoted)
    assert [m.confidence for m in poor.alternatives] == [0.6]


@given(st.lists(st.floats(0, 1), max_size=5), st.none() | st.floats(0, 1))
def test_a_surer_first_candidate_never_gets_a_weaker_reply(confidences: list[float], about: float | None) -> None:
    order = [NotCovered, Unsure, Quoted]
    search = search_of(*sorted(confidences, reverse=True))
    surer = search_of(1.0, *sorted(confidences, reverse=True)[1:])

    first, second = (decide(s, None if about is None else about_of(about)) for s in (search, surer))

    assert 0 <= first.confidence <= 1
    if isinstance(first, About):
        assert isinstance(second, About)
    else:
        assert order.index(type(first)) <= order.index(type(second))
