"""Which of several interviews a plain request names, and what it says besides."""

from __future__ import annotations

import pytest
from building import engine, fictional, interview_of, seed

from bot.answering.interview_names import interview_named, request_naming
from bot.answering.requests import request_of
from bot.model import About, Aspect, Interview, Quoted, Request, Requested
from bot.service import Service

ZHAO, HARBOUR, MAYOR = seed(), fictional("harbour-engineer"), fictional("city-mayor-townhall")
LIBRARY = (ZHAO, HARBOUR, MAYOR)


@pytest.mark.parametrize(
    ("message", "asked", "named"),
    [
        ("summarise the harbour interview", Request.SUMMARY, HARBOUR),
        ("tldr of the harbour one pls", Request.SUMMARY, HARBOUR),
        ("summarise harbour-engineer", Request.SUMMARY, HARBOUR),
        ("summarise the tide interview", Request.SUMMARY, HARBOUR),
        ("the main points of the Lantern Weekly interview", Request.SUMMARY, HARBOUR),
        ("summarize the oskevled interview", Request.SUMMARY, HARBOUR),
        ("list the questions of Zhao", Request.QUESTIONS, ZHAO),
        ("show me all questions from the harbour engineer", Request.QUESTIONS, HARBOUR),
        ("what is the harbour interview about?", Aspect.TOPIC, HARBOUR),
        ("wann war das Interview mit Zhao?", Aspect.WHEN, ZHAO),
        ("fasse das interview über China zusammen", Request.SUMMARY, ZHAO),
        ("quand a eu lieu l'interview avec Oskeveld ?", Aspect.WHEN, HARBOUR),
        ("résume l'entretien avec Zhao", Request.SUMMARY, ZHAO),
        ("¿de qué trata la entrevista con Oskeveld?", Aspect.TOPIC, HARBOUR),
        ("resume la entrevista con la mayor Okafor", Request.SUMMARY, MAYOR),
    ],
)
def test_a_request_names_the_interview_it_means(message: str, asked: Request | Aspect, named: Interview) -> None:
    assert request_naming(message, LIBRARY) is asked
    assert interview_named(message, LIBRARY) is named


@pytest.mark.parametrize(
    "message",
    [
        "summarise China",
        "who was Oskeveld's own engineer?",
        "when did Xi talk with Putin?",
        "what is the question of China?",
        "summarise the harbour and mayor interviews",
        "summarise the sailor interview",
        "why does the harbour engineer want a barrier?",
        "what does the mayor say about the tide?",
        "help me with the harbour interview",
    ],
)
def test_a_question_with_words_of_a_title_asks_for_no_summary(message: str) -> None:
    assert request_naming(message, LIBRARY) is None


def test_what_fits_two_interviews_names_neither() -> None:
    twins = tuple(interview_of(key=f"rock-{n}") for n in (1, 2))

    assert interview_named("summarise the rock interview", twins) is None
    assert interview_named("summarise the rock interview", (*twins, HARBOUR)) is None


def test_a_part_of_a_name_that_is_in_any_request_names_nobody() -> None:
    vega = interview_of(key="vega", title="Ships", answered_by=("Ana de la Vega",))
    others = (MAYOR, vega)

    for asked in ("¿de qué trata la entrevista?", "resume la entrevista"):
        assert interview_named(asked, others) is None
    for asked in ("¿de qué trata la entrevista de Vega?", "who is Ana?", "resume la entrevista de Ana de la Vega"):
        assert interview_named(asked, others) is vega


def test_a_name_made_of_words_of_requests_counts_whole() -> None:
    will = interview_of(key="a", title="Ships", answered_by=("Will Be",))

    assert interview_named("who is Will Be?", (MAYOR, will)) is will
    assert interview_named("will you summarise the interview?", (MAYOR, will)) is None


@pytest.mark.parametrize(
    ("before", "question", "aspect"),
    [
        ("why was the number 14 bus cut?", "when did she say that?", Aspect.WHEN),
        ("why does the Ullet need a barrier?", "wann hat sie das gesagt?", Aspect.WHEN),
        ("why does the Ullet need a barrier?", "who interviewed her?", Aspect.INTERVIEWER),
        ("why does the Ullet need a barrier?", "wer ist sie?", Aspect.WHO),
    ],
)
def test_after_a_question_the_interview_that_answers_it_is_meant(before: str, question: str, aspect: Aspect) -> None:
    service = Service(LIBRARY, engine())
    quoted, reply = service.ask(before), service.ask(question, before)

    assert isinstance(quoted, Quoted)
    assert isinstance(reply, About)
    assert (reply.interview, reply.aspects) == (quoted.match.interview, (aspect,))


@pytest.mark.parametrize("before", [None, "why does the Ullet need a barrier?"])
@pytest.mark.parametrize(
    "message",
    [
        *("summarise both", "summarise both of them", "can you summarise the two of them?", "summary of each please"),
        *("résume les deux", "résumé des deux entretiens", "un résumé de chacun, s'il te plaît"),
        *("fasse beide zusammen", "Zusammenfassung von beiden", "kannst du beide Interviews zusammenfassen?"),
        *("resume ambas", "resúmeme las dos entrevistas", "un resumen de cada entrevista, por favor"),
    ],
)
def test_a_summary_of_both_is_one_of_each_interview(message: str, before: str | None) -> None:
    reply = Service((ZHAO, HARBOUR), engine()).ask(message, before)

    assert isinstance(reply, Requested)
    assert (reply.request, reply.interview) == (Request.SUMMARY, None)


@pytest.mark.parametrize("question", ["what do both sides want?", "do both of them pay?", "was wollen beide Seiten?"])
def test_what_both_say_is_asked_of_the_interviews(question: str) -> None:
    assert request_naming(question, LIBRARY) is None
    assert request_of(question) is None


@pytest.mark.parametrize("question", ["who is the interviewer?", "¿cuál es el tema de la entrevista?"])
def test_after_a_question_what_speaks_of_nobody_is_asked_of_all_interviews(question: str) -> None:
    reply = Service(LIBRARY, engine()).ask(question, "why does the Ullet need a barrier?")

    assert isinstance(reply, Requested)
    assert (reply.request, reply.interview) == (Request.ABOUT, None)
