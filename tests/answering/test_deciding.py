from __future__ import annotations

from dataclasses import replace
from math import nextafter

import pytest
from building import PAIRS, interview_of
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.deciding import (
    ABOUT_FROM,
    ALIKE_FROM,
    GUARDS,
    MET_FROM,
    MOSTLY,
    QUOTE_FROM,
    SWAPPED_BEYOND,
    UNSURE_FROM,
    Evidence,
    decide,
)
from bot.model import About, Aspect, Match, NotCovered, Quoted, Search, Unsure
from bot.retrieval import AboutMatch, Feature
from bot.retrieval.features.registry import UnknownFeatureError
from bot.retrieval.matches import BY_CHANCE

INTERVIEW = interview_of(*PAIRS, ("And the wind?", "It never stops."), ("Who comes?", "Nobody."))
STANDFIRST = INTERVIEW.transcript.standfirst[0].sentences
#: A candidate that nothing speaks against.
CLEAR = Evidence(met=1.0, alike=1.0, spelled_exactly=0.0, guards=dict.fromkeys(GUARDS, 0.0))


def guarded(other_place: float = 0.0, swapped: float = 0.0, stranger: float = 0.0) -> Evidence:
    """Return what is clear but for what the guards look at."""
    guards = {Feature.OTHER_PLACE: other_place, Feature.SWAPPED: swapped, Feature.STRANGER: stranger}
    return replace(CLEAR, guards=guards)


def features_of(evidence: Evidence) -> tuple[tuple[str, float], ...]:
    """Return the features that ``evidence`` is read from."""
    features = {
        Feature.SPELLED_EXACTLY: evidence.spelled_exactly,
        **{feature: value for feature, value in evidence.guards.items() if value},
        **({Feature.COMPARED: 0.0} if evidence.read else {}),
    }
    if evidence.alike is None:
        features |= {Feature.EXCHANGE_COVERED: evidence.met}
    else:
        alike = (Feature.QUESTION_ALIKE, Feature.SENTENCE_ALIKE, Feature.EXCHANGE_ALIKE)
        features |= {Feature.EXCHANGE_MET: evidence.met, **dict.fromkeys(alike, evidence.alike)}
    return tuple((feature.label, value) for feature, value in features.items())


def search_of(*confidences: float, evidence: tuple[Evidence, ...] = ()) -> Search:
    """Return a search whose candidates have ``confidences``, the first of them with ``evidence``, the others clear."""
    known = [*evidence, *[CLEAR] * len(confidences)]
    matches = tuple(
        Match(INTERVIEW, INTERVIEW.exchange(number), confidence, (), features=features_of(known[number - 1]))
        for number, confidence in enumerate(confidences, 1)
    )
    return Search("what?", None, matches, (INTERVIEW,))


def about_of(confidence: float) -> AboutMatch:
    return AboutMatch(INTERVIEW, Aspect.WHO, STANDFIRST[:1], confidence)


def test_the_thresholds_are_in_order() -> None:
    assert 0 < UNSURE_FROM < QUOTE_FROM < 1
    assert 0 < ABOUT_FROM < 1


def test_what_is_near_by_chance_is_offered_and_not_quoted() -> None:
    assert UNSURE_FROM < BY_CHANCE < QUOTE_FROM


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


def test_an_exchange_that_is_surer_than_that_is_quoted() -> None:
    search, closest = search_of(0.8, 0.1), about_of(0.8)
    unmet = search_of(0.9, 0.1, evidence=(replace(CLEAR, met=0.0),))
    forbidden = search_of(0.9, 0.1, evidence=(guarded(swapped=1.0),))

    assert isinstance(decide(search, about_of(nextafter(0.8, 0))), Quoted)
    for other in (search, unmet, forbidden):
        assert isinstance(decide(other, closest), About)


def test_where_only_the_title_comes_near_whatever_may_be_quoted_is_though_it_is_less_sure() -> None:
    by_title = replace(about_of(0.99), is_by_title=True)
    forbidden = search_of(0.8, 0.1, evidence=(guarded(swapped=1.0),))

    assert isinstance(decide(search_of(QUOTE_FROM, 0.1), by_title), Quoted)
    for other in (search_of(nextafter(QUOTE_FROM, 0), 0.1), forbidden):
        assert isinstance(decide(other, by_title), About)


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
        assert isinstance(second, About | Quoted)
    else:
        assert order.index(type(first)) <= order.index(type(second))


def test_the_evidence_is_read_from_the_features_of_a_match() -> None:
    by_meaning = replace(guarded(0.125, 0.0625), met=0.25, alike=0.75, spelled_exactly=0.5)
    by_spelling = replace(by_meaning, alike=None)

    for evidence in (by_meaning, by_spelling, replace(by_meaning, read=True)):
        assert Evidence.of(search_of(0.5, evidence=(evidence,)).candidates[0]) == evidence


def test_a_match_without_the_features_that_decide_is_an_error() -> None:
    match = search_of(0.9).candidates[0]

    for label, _ in features_of(replace(CLEAR, alike=None)):
        kept = tuple(pair for pair in features_of(replace(CLEAR, alike=None)) if pair[0] != label)
        with pytest.raises(LookupError):
            decide(Search("what?", None, (replace(match, features=kept),), (INTERVIEW,)), None)
    with pytest.raises(UnknownFeatureError, match="other_palce"):
        Evidence.of(replace(match, features=(("other_palce", 0.0), *match.features)))


@pytest.mark.parametrize(
    ("evidence", "is_met"),
    [
        (CLEAR, True),
        (replace(CLEAR, met=MET_FROM), True),
        (replace(CLEAR, met=nextafter(MET_FROM, 0)), False),
        (replace(CLEAR, met=nextafter(MET_FROM, 0), spelled_exactly=1.0), False),
        (replace(CLEAR, alike=ALIKE_FROM), True),
        (replace(CLEAR, alike=nextafter(ALIKE_FROM, 0)), False),
        (replace(CLEAR, alike=0.0, spelled_exactly=MOSTLY), True),
        (replace(CLEAR, alike=0.0, spelled_exactly=nextafter(MOSTLY, 0)), False),
        (replace(CLEAR, alike=None), True),
        (replace(CLEAR, alike=None, met=nextafter(MET_FROM, 0)), False),
        (replace(CLEAR, met=0.0, read=True), True),
        (replace(CLEAR, alike=nextafter(ALIKE_FROM, 0), read=True), False),
    ],
)
def test_an_exchange_must_be_like_the_question_or_have_it_to_the_letter_and_unless_it_was_read_meet_its_words(
    evidence: Evidence, is_met: bool
) -> None:
    search = search_of(0.9, 0.5, evidence=(evidence,))

    assert evidence.is_met == is_met
    assert isinstance(decide(search, None), Quoted if is_met else NotCovered)


def test_what_is_not_met_is_not_covered_for_sure() -> None:
    search = search_of(0.9, 0.5, evidence=(replace(CLEAR, met=0.0),))

    assert decide(search, None) == NotCovered(search, search.candidates, 1.0)


def test_a_country_that_the_exchange_never_speaks_of_forbids_a_quote() -> None:
    elsewhere = guarded(other_place=nextafter(0, 1))
    search = search_of(0.9, 0.5, evidence=(elsewhere,))

    assert elsewhere.forbidding == (Feature.OTHER_PLACE,)
    assert decide(search, None) == Unsure(search, search.candidates, 0.9)


def test_where_no_candidate_speaks_of_the_country_the_question_is_not_covered() -> None:
    search = search_of(0.9, 0.5, evidence=(guarded(other_place=1.0),) * 2)

    assert decide(search, None) == NotCovered(search, search.candidates, 1 - 0.9)


def test_names_in_the_other_order_forbid_a_quote_from_a_threshold_on() -> None:
    just_not, just = (guarded(swapped=value) for value in (SWAPPED_BEYOND, nextafter(SWAPPED_BEYOND, 1)))
    search = search_of(0.9, 0.5, evidence=(just,))

    assert just_not.forbidding == ()
    assert isinstance(decide(search_of(0.9, 0.5, evidence=(just_not,)), None), Quoted)
    assert just.forbidding == (Feature.SWAPPED,)
    assert decide(search, None) == Unsure(search, search.candidates, 0.9)


def test_both_guards_are_told() -> None:
    assert guarded(other_place=1.0, swapped=1.0).forbidding == (Feature.OTHER_PLACE, Feature.SWAPPED)
    assert guarded(stranger=1.0).forbidding == (Feature.STRANGER,)


def test_a_guard_of_a_later_candidate_forbids_nothing() -> None:
    search = search_of(0.9, 0.5, evidence=(CLEAR, guarded(other_place=1.0, swapped=1.0)))

    assert isinstance(decide(search, None), Quoted)
