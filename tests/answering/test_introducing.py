from __future__ import annotations

from building import interview_of
from wording.building import CHOIR, ROCK

from bot.answering.persons.introducing import introduce
from bot.model import About, Aspect, Interview, Request, Requested, Search
from bot.retrieval import AboutMatch

STANDFIRST = ROCK.transcript.standfirst[0].sentences


def search(*interviews: Interview) -> Search:
    return Search("?", None, (), interviews)


def test_who_somebody_is_the_sentences_tell_that_name_them() -> None:
    found = search(ROCK)

    assert introduce(found, Aspect.WHO, None) == About(found, ROCK, (Aspect.WHO,), STANDFIRST[:1], 1.0)


def test_what_was_found_for_the_same_aspect_replies() -> None:
    found = search(ROCK)
    when = AboutMatch(ROCK, Aspect.WHEN, STANDFIRST[1:], 0.4)

    assert introduce(found, Aspect.WHEN, when) == About(found, ROCK, (Aspect.WHEN,), STANDFIRST[1:], 1.0)
    assert introduce(found, Aspect.OUTLET, when) == About(found, ROCK, (Aspect.OUTLET,), (), 1.0)


def test_of_several_interviews_the_one_is_meant_that_is_named() -> None:
    found = search(ROCK, CHOIR)

    assert introduce(found, Aspect.TOPIC, None, (CHOIR,)) == About(found, CHOIR, (Aspect.TOPIC,), (), 1.0)


def test_several_interviews_are_all_asked_for_where_none_is_named() -> None:
    found = search(ROCK, CHOIR)

    assert introduce(found, Aspect.WHO, None) == Requested(found, Request.ABOUT)


def test_of_more_interviews_than_are_named_those_are_asked_for() -> None:
    found = search(ROCK, CHOIR, interview_of(key="third"))

    assert introduce(found, Aspect.WHO, None, (ROCK, CHOIR)) == Requested(found, Request.ABOUT, (ROCK, CHOIR))
