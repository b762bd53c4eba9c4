from __future__ import annotations

import pytest
from building import fictional, interview_of

from bot.answering.persons.ages import age_match, age_said
from bot.model import About, Aspect, Interview, Quoted
from bot.service import Service

ENGINEER, GOALKEEPER = fictional("harbour-engineer"), fictional("goalkeeper-portrait")


def presented(standfirst: str, *people: str, language: str = "en") -> Interview:
    return interview_of(("Why?", "So."), standfirst=standfirst, answered_by=people or ("Ida Holm",), language=language)


HOLM = presented("Jo Ray, 31, spricht mit der Lotsin Ida Holm, 54 Jahre, über den Hafen.", language="de")
SOL = presented("Sol Vega, 49 años, alcaldesa de Ribera, responde.", "Sol Vega", language="es")


def told(asked: str, *interviews: Interview) -> list[str]:
    found = age_match(asked, interviews)
    return [passage.of(found.interview.source.text) for passage in found.passages] if found else []


@pytest.mark.parametrize(
    ("asked", "interview", "told_there"),
    [
        *(
            (asked, ENGINEER, "Maren Oskeveld, 54, chief engineer")
            for asked in (
                "How old is the engineer?",
                "how old is maren oskeveld",
                "How old is Mrs Oskeveld?",
                "how old are you?",
                "can you tell me how old she is?",
                "What is her age?",
                "Wie alt sind Sie?",
                "Quel âge a-t-elle ?",
                "Quel âge avez-vous ?",
                "¿Cuántos años tiene?",
            )
        ),
        ("how old is the goalkeeper in this interview", GOALKEEPER, "At 35, the Finnish goalkeeper"),
        ("Wie alt ist die Lotsin?", HOLM, "Jo Ray, 31, spricht mit der Lotsin Ida Holm, 54 Jahre,"),
        ("wie alt ist Frau Holm", HOLM, "Jo Ray, 31, spricht mit der Lotsin Ida Holm, 54 Jahre,"),
        ("¿Qué edad tiene la alcaldesa?", SOL, "Sol Vega, 49 años,"),
    ],
)
def test_who_asks_how_old_the_person_interviewed_is_gets_the_sentence_that_tells_it(
    asked: str, interview: Interview, told_there: str
) -> None:
    (sentence,) = told(asked, interview)

    assert sentence.startswith(told_there)


@pytest.mark.parametrize(
    ("asked", "interview"),
    [
        ("how old?", ENGINEER),
        ("how old is it?", ENGINEER),
        ("how old is this interview?", ENGINEER),
        ("how old is the barrier?", ENGINEER),  # a word of that sentence, but not beside the age
        ("how old is her mother?", ENGINEER),
        ("how old is his engineer?", ENGINEER),
        ("how old is her interview?", ENGINEER),
        ("how old was she when she started?", ENGINEER),
        ("¿Cuántos años tiene esto?", ENGINEER),
        ("Wie alt ist Jo Ray?", HOLM),
        ("wie alt ist der Mann?", HOLM),
        ("who is the engineer?", ENGINEER),
        ("how old is she?", presented("Ida Holm has kept the port for 30 years.")),
        ("wie alt ist sie?", presented("Mit 35 Jahren Erfahrung leitet Ida Holm den Hafen.", language="de")),
        ("¿cuántos años tiene?", presented("Con 35 años de oficio, Ida Holm dirige el puerto.", language="es")),
    ],
)
def test_what_asks_for_another_age_or_is_told_nowhere_gets_nothing(asked: str, interview: Interview) -> None:
    assert told(asked, interview) == []


@pytest.mark.parametrize(
    ("before", "is_hers"),
    [
        ("how did she start", True),
        ("did she ever build a bridge?", True),
        ("What did Maren say about the barrier?", True),
        ("DOES SHE LIKE THE PORT?", True),
        ("What does she do in Winter?", False),  # as far as capitals tell
        ("what did her mother say?", False),
        ("who took care of the horse?", False),
        ("what did he say?", False),
        ("did she marry Ola Berg?", False),
        ("what's her brother's name", False),
    ],
)
def test_after_a_question_she_is_who_is_interviewed_where_that_spoke_of_nobody_else(before: str, is_hers: bool) -> None:
    assert (age_match("how old is she?", (ENGINEER,), before) is not None) is is_hers


def test_in_german_and_spanish_she_is_told_so_as_well() -> None:
    assert age_match("wie alt ist sie?", (HOLM,), "Was macht sie im Sommer?")
    assert not age_match("wie alt ist sie?", (HOLM,), "Was macht ihre Schwester?")
    assert age_match("cuántos años tiene?", (SOL,), "qué hace ella")
    assert not age_match("cuántos años tiene?", (SOL,), "qué hace su hermano")


def test_after_any_question_the_person_may_be_named_or_spoken_to() -> None:
    asked = ("how old is she?", "¿cuántos años tiene?", "and how old is Maren?", "how old are you?")

    assert [bool(age_match(one, (ENGINEER,), "who paid?")) for one in asked] == [False, False, True, True]


def test_of_several_interviews_the_one_replies_whose_person_is_named_or_described() -> None:
    asked = ("how old is she?", "how old is Maren?", "how old is the goalkeeper?")

    found = [age_match(one, (ENGINEER, GOALKEEPER)) for one in asked]

    assert [match and match.interview for match in found] == [None, ENGINEER, GOALKEEPER]


def test_of_several_people_the_one_is_told_who_is_named() -> None:
    two = presented("Ida Holm, 54, leads the choir. Bo Ray, 61, plays the organ.", "Ida Holm", "Bo Ray")

    assert told("how old is Bo?", two) == ["Bo Ray, 61, plays the organ."]
    assert len(told("how old are they?", two)) == 2


def test_the_whole_bot_tells_it_and_after_a_question_about_somebody_else_does_not() -> None:
    service = Service.over((ENGINEER,))

    reply = service.ask("Wie alt ist sie?")

    assert isinstance(reply, About)
    assert reply.aspects == (Aspect.WHO,)
    assert not isinstance(service.ask("how old is he?", "what's her brother's name"), About)


def test_the_subject_behind_a_sentence_that_names_them_is_them() -> None:
    falls = presented("Ida Holm was set on fire 212 times. The stunt coordinator, 49, talks about fear.")
    other = presented("Ida Holm was set on fire 212 times. A doctor, 49, was there.")

    assert told("how old is she?", falls) == ["The stunt coordinator, 49, talks about fear."]
    assert told("how old is she?", other) == []


def says(answer: str, language: str = "en", *people: str) -> Interview:
    pairs = (("How is it?", "Fine."), ("Why go?", answer))
    return interview_of(*pairs, answered_by=people or ("Ida Holm",), language=language, standfirst=None)


@pytest.mark.parametrize(
    ("asked", "answer", "language"),
    [
        ("how old is she?", "I'm tired. I am 54 now. So I go.", "en"),
        ("How old is Ida Holm?", "Well, I’m fifty-four, and tired.", "en"),
        ("how old is she?", "I'm 54 — thirty of them at sea.", "en"),
        ("quel âge a-t-elle ?", "J’ai cinquante-quatre ans.", "fr"),
        ("wie alt ist sie?", "Ich bin vierundfünfzig Jahre alt.", "de"),
        ("how old is she?", "Ich bin inzwischen 54, wissen Sie.", "de"),
        ("¿cuántos años tiene?", "Tengo cincuenta y cuatro años.", "es"),
        ("how old is she?", "我今年五十四岁。", "zh"),
    ],
)
def test_an_age_that_only_an_answer_tells_is_quoted(asked: str, answer: str, language: str) -> None:
    interview = says(answer, language)

    reply = Service.over((interview,)).ask(asked)

    assert isinstance(reply, Quoted)
    (sentence,) = reply.match.highlights
    assert reply.match.exchange.number == 2
    assert sentence.of(interview.source.text) in answer
    assert reply.search.candidates[0] == reply.match
    assert reply.confidence == reply.match.confidence


@pytest.mark.parametrize(
    "answer",
    [
        "When I am seventy, I will stop.",
        "I was nineteen.",
        "He said “I am fifty.”",
        "I'm one of two.",
        "I am 100 percent sure.",
        "I'm 12 hours late.",
        "I'm 90, 95 percent sure.",
        "I'm 90–95 percent sure.",
        "I am ten, maybe twenty steps behind.",
        "Ich bin fünfzig, vielleicht sechzig Schritte dahinter.",
        "J’ai trente ans de métier.",
        "Tengo 30 años de oficio.",
        "Ich bin 54 Kilometer gefahren.",
    ],
)
def test_what_is_no_age_of_today_or_of_somebody_else_is_none(answer: str) -> None:
    assert age_said("how old is she?", (says(answer),)) is None


def test_of_several_who_say_how_old_they_are_the_one_is_quoted_who_is_named() -> None:
    two = says("I am 54.\n\nI am 61.", "en", "Ida Holm", "Bo Ray")

    said = age_said("how old is Bo?", (two,))

    assert said
    assert said.sentence.of(two.source.text) == "I am 61."
    assert age_said("how old are they?", (two,)) is None
    assert age_said("how old is Teo?", (two,)) is None
    assert age_said("how old is she?", (says("I am 54."),), "what did her brother do?") is None
