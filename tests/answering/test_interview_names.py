"""Which of several interviews a plain request names, and what it says besides."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from building import engine, fictional, interview_of, seed

from bot.answering.plain_requests.interview_names import interviews_named, request_naming
from bot.answering.plain_requests.requests import request_of
from bot.model import About, Aspect, Interview, Provenance, Quoted, Request, Requested
from bot.service import Service

ZHAO, HARBOUR, MAYOR = seed(), fictional("harbour-engineer"), fictional("city-mayor-townhall")
LIBRARY = (ZHAO, HARBOUR, MAYOR)


@pytest.mark.parametrize(
    ("message", "asked", "named"),
    [
        ("summarise the harbour interview", Request.SUMMARY, HARBOUR),
        ("tldr of the harbour one pls", Request.SUMMARY, HARBOUR),
        ("summarise the one about the harbour", Request.SUMMARY, HARBOUR),
        ("résume celle sur la China", Request.SUMMARY, ZHAO),
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
        ("summarise the tides interview", Request.SUMMARY, HARBOUR),
        ("tldr of the Russia interview", Request.SUMMARY, ZHAO),
    ],
)
def test_a_request_names_the_interview_it_means(message: str, asked: Request | Aspect, named: Interview) -> None:
    assert request_naming(message, LIBRARY) is asked
    assert interviews_named(message, LIBRARY) == (named,)


@pytest.mark.parametrize(
    "message",
    [
        "summarise China",
        "summarise the lantern",
        "who was Oskeveld's own engineer?",
        "when did Xi talk with Putin?",
        "what is the question of China?",
        "summarise the harbour and mayor interviews",
        "summarise the sailor interview",
        "summarise the one about the sailor",
        "summarise one harbour after the other",
        "why does the harbour engineer want a barrier?",
        "what does the mayor say about the tide?",
        "help me with the harbour interview",
    ],
)
def test_a_question_with_words_of_a_title_asks_for_no_summary(message: str) -> None:
    assert request_naming(message, LIBRARY) is None


@pytest.mark.parametrize(
    ("message", "is_named"),
    [
        ("summarise the barrier interview", True),
        ("the main points of the interview about the barrier", True),
        ("summarise the interview in german", False),
        ("tldr of the longest interview", False),
        ("sum up the first interview", False),
    ],
)
def test_what_an_interview_says_often_names_it_where_that_is_what_it_is_about(message: str, *, is_named: bool) -> None:
    said = ("Why the barrier?", "The German barrier was the first barrier, and is the longest.")
    often = interview_of(said, ("And then?", "The first German barrier is the longest barrier."))
    library = (often, MAYOR)

    assert interviews_named(message, library) == ((often,) if is_named else ())
    assert request_naming(message, library) is (Request.SUMMARY if is_named else None)


def test_all_words_of_an_outlet_name_its_interview_without_a_word_for_one() -> None:
    courier = replace(MAYOR, provenance=Provenance(outlet="Tarnmouth Courier"))
    library = (ZHAO, HARBOUR, courier)

    assert request_naming("list the questions of the Tarnmouth Courier", library) is Request.QUESTIONS
    assert interviews_named("list the questions of the Tarnmouth Courier", library) == (courier,)
    assert interviews_named("list the questions of the courier", library) == ()


def test_what_fits_two_interviews_names_both() -> None:
    twins = tuple(interview_of(key=f"rock-{n}") for n in (1, 2))

    assert interviews_named("summarise the rock interview", twins) == twins
    assert interviews_named("summarise the rock interview", (*twins, HARBOUR)) == twins
    assert request_naming("summarise the rock interview", (*twins, HARBOUR)) is Request.SUMMARY


def library_of_holms() -> tuple[Interview, ...]:
    """Return two interviews of Ingrid Holm, one of Erik Holm and one of Maud Berg, by one outlet, of three years."""
    told = (("holm-2019", "Ingrid Holm", 2019), ("holm-2024", "Ingrid Holm", 2024), ("erik", "Erik Holm", 2024))
    return tuple(
        interview_of(
            (f"What is number {key}?", "It is a boat."),
            key=key,
            title="A talk",
            answered_by=(who,),
            provenance=Provenance(outlet="Harbour Radio", date=dt.date(year, 3, 9)),
        )
        for key, who, year in (*told, ("berg", "Maud Berg", 2021))
    )


@pytest.mark.parametrize(
    ("message", "request_", "keys"),
    [
        ("summarise the 2019 interview", Request.SUMMARY, ["holm-2019"]),
        ("summarise the interview from 2019", Request.SUMMARY, ["holm-2019"]),
        ("fasse das Interview von 2021 zusammen", Request.SUMMARY, ["berg"]),
        ("résume l'entretien de 2021", Request.SUMMARY, ["berg"]),
        ("resume la entrevista de 2021", Request.SUMMARY, ["berg"]),
        ("summarise the 2024 interviews", Request.SUMMARY, ["holm-2024", "erik"]),
        ("summarise Ingrid Holm's 2024 interview", Request.SUMMARY, ["holm-2024"]),
        ("summarise the interview with Holm", Request.SUMMARY, ["holm-2019", "holm-2024", "erik"]),
        ("summarise the interviews with Erik and Maud", Request.SUMMARY, ["erik", "berg"]),
        ("who is Ingrid Holm?", Request.ABOUT, ["holm-2019", "holm-2024"]),
        ("list the questions of Ingrid Holm", Request.QUESTIONS, ["holm-2019", "holm-2024"]),
        ("which interviews with Holm do you have?", Request.INTERVIEWS, ["holm-2019", "holm-2024", "erik"]),
        ("interviews with Holm", Request.INTERVIEWS, ["holm-2019", "holm-2024", "erik"]),
        ("which interviews do you have from 2024?", Request.INTERVIEWS, ["holm-2024", "erik"]),
        ("which interviews do you have?", Request.INTERVIEWS, []),
        ("summarise the interview in 2024 words", Request.SUMMARY, []),
        ("summarise the 2023 interview", Request.INTERVIEWS, []),
        ("when was the interview of 2018 published?", Request.INTERVIEWS, []),
    ],
)
def test_a_year_is_exact_and_a_name_of_several_interviews_means_all_that_have_it(
    message: str, request_: Request, keys: list[str]
) -> None:
    reply = Service(library_of_holms(), engine()).ask(message)

    assert isinstance(reply, Requested)
    assert (reply.request, [interview.key for interview in reply.named]) == (request_, keys)


def test_what_is_asked_of_the_one_interview_of_a_year_is_told_of_that() -> None:
    reply = Service(library_of_holms(), engine()).ask("what is the 2021 interview about?")

    assert isinstance(reply, About)
    assert reply.interview.key == "berg"


def test_a_number_in_a_key_is_not_misspelt() -> None:
    twins = tuple(interview_of(key=f"quarry{n}") for n in (17, 28))

    assert interviews_named("summarise the quarry17 interview", twins) == (twins[0],)
    assert interviews_named("summarise the quarry18 interview", twins) == ()


def test_a_part_of_a_name_that_is_in_any_request_names_nobody() -> None:
    vega = interview_of(key="vega", title="Ships", answered_by=("Ana de la Vega",))
    others = (MAYOR, vega)

    for asked in ("¿de qué trata la entrevista?", "resume la entrevista"):
        assert interviews_named(asked, others) == ()
    for asked in ("¿de qué trata la entrevista de Vega?", "who is Ana?", "resume la entrevista de Ana de la Vega"):
        assert interviews_named(asked, others) == (vega,)


def test_a_name_made_of_words_of_requests_counts_whole() -> None:
    will = interview_of(key="a", title="Ships", answered_by=("Will Be",))

    assert interviews_named("who is Will Be?", (MAYOR, will)) == (will,)
    assert interviews_named("will you summarise the interview?", (MAYOR, will)) == ()


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


@pytest.mark.parametrize("question", ["who is the interviewer?", "¿cuál es el tema de las entrevistas?"])
def test_after_a_question_what_speaks_of_nobody_is_asked_of_all_interviews(question: str) -> None:
    reply = Service(LIBRARY, engine()).ask(question, "why does the Ullet need a barrier?")

    assert isinstance(reply, Requested)
    assert (reply.request, reply.interview) == (Request.ABOUT, None)
