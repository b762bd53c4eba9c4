from __future__ import annotations

from building import interview_of
from wording.building import CHOIR, ROCK

from bot.answering.introducing import introduce
from bot.model import About, Aspect, Interview, Request, Requested, Search
from bot.retrieval import AboutMatch

STANDFIRST = ROCK.transcript.standfirst[0].sentences


def search(*interviews: Interview) -> Search:
    return Search("?", None, (), interviews)


def test_who_somebody_is_the_sentences_tell_that_name_them() -> None:
    found = search(ROCK)

    assert introduce(found, "who is he?", Aspect.WHO, None) == About(found, ROCK, (Aspect.WHO,), STANDFIRST[:1], 1.0)


def test_what_was_found_for_the_same_aspect_replies() -> None:
    found = search(ROCK)
    when = AboutMatch(ROCK, Aspect.WHEN, STANDFIRST[1:], 0.4)

    assert introduce(found, "when was it?", Aspect.WHEN, when) == About(
        found, ROCK, (Aspect.WHEN,), STANDFIRST[1:], 1.0
    )
    assert introduce(found, "where was it?", Aspect.OUTLET, when) == About(found, ROCK, (Aspect.OUTLET,), (), 1.0)


def test_of_several_interviews_the_one_is_meant_whose_people_are_named() -> None:
    found = search(ROCK, CHOIR)

    reply = introduce(found, "who is Per Lund?", Aspect.WHO, None)

    assert isinstance(reply, About)
    assert reply.interview == CHOIR


def test_a_part_of_a_name_that_is_in_any_request_names_nobody() -> None:
    vega = interview_of(key="vega", answered_by=("Ana de la Vega",))
    found = search(CHOIR, vega)

    for asked in ("¿de qué trata la entrevista?", "resume la entrevista"):
        assert introduce(found, asked, Aspect.TOPIC, None) == Requested(found, Request.ABOUT, 1.0)
    for asked in ("¿de qué trata la entrevista de Vega?", "who is Ana?"):
        assert introduce(found, asked, Aspect.TOPIC, None) == About(found, vega, (Aspect.TOPIC,), (), 1.0)


def test_several_interviews_are_all_asked_for_where_none_or_more_are_named() -> None:
    found = search(ROCK, CHOIR)

    for asked in ("who is this?", "who is Ida Holm?"):
        assert introduce(found, asked, Aspect.WHO, None) == Requested(found, Request.ABOUT, 1.0)
