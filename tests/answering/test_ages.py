from __future__ import annotations

from pathlib import Path

import pytest
from building import interview_of

from bot.answering.ages import age_match
from bot.library import load
from bot.model import About, Aspect, Interview
from bot.service import Service

ROOT = Path(__file__).parents[2]
ENGINEER = load(ROOT / "tests" / "interviews" / "harbour-engineer.txt")
GOALKEEPER = load(ROOT / "tests" / "interviews" / "goalkeeper-portrait.txt")


def presented(standfirst: str, *people: str, language: str = "en") -> Interview:
    return interview_of(("Why?", "So."), standfirst=standfirst, answered_by=people or ("Ida Holm",), language=language)


HOLM = presented("Jo Ray, 31, spricht mit der Lotsin Ida Holm, 54 Jahre, über den Hafen.", language="de")
SOL = presented("Sol Vega, 49 años, alcaldesa de Ribera, responde.", "Sol Vega", language="es")


def told(asked: str, *interviews: Interview) -> list[str]:
    found = age_match(asked, interviews)
    return [passage.of(found.interview.source.text) for passage in found.passages] if found else []


@pytest.mark.parametrize(
    ("asked", "interview"),
    [
        ("How old is the engineer?", ENGINEER),
        ("how old is maren oskeveld", ENGINEER),
        ("How old is Mrs Oskeveld?", ENGINEER),
        ("how old are you?", ENGINEER),
        ("can you tell me how old she is?", ENGINEER),
        ("What is her age?", ENGINEER),
        ("Wie alt sind Sie?", ENGINEER),
        ("Quel âge a-t-elle ?", ENGINEER),
        ("Quel âge avez-vous ?", ENGINEER),
        ("¿Cuántos años tiene?", ENGINEER),
        ("how old is the goalkeeper in this interview", GOALKEEPER),
        ("Wie alt ist die Lotsin?", HOLM),
        ("wie alt ist Frau Holm", HOLM),
        ("¿Qué edad tiene la alcaldesa?", SOL),
    ],
)
def test_who_asks_how_old_the_person_interviewed_is_gets_the_sentence_that_tells_it(
    asked: str, interview: Interview
) -> None:
    (sentence,) = told(asked, interview)

    assert any(age in sentence for age in ("54", "35", "49"))


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


def test_after_a_question_the_person_has_to_be_named_or_spoken_to() -> None:
    asked = ("how old is she?", "¿cuántos años tiene?", "and how old is Maren?", "how old are you?")

    assert [bool(age_match(one, (ENGINEER,), after_question=True)) for one in asked] == [False, False, True, True]


def test_of_several_interviews_the_one_replies_whose_person_is_named_or_described() -> None:
    both = (ENGINEER, GOALKEEPER)

    assert [
        len(told(asked, *both)) for asked in ("how old is she?", "how old is Maren?", "how old is the goalkeeper?")
    ] == [
        0,
        1,
        1,
    ]


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
