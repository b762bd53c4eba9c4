from __future__ import annotations

from pathlib import Path

import pytest
from building import seed_service, service_of

from bot.answering.persons.personal import told_by_it
from bot.library import load
from bot.model import About, Aspect, NotCovered, Unsure
from bot.service import Service

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "question",
    [
        "how old is Zhao Tong?",
        "How old is he?",
        "How old is Putin?",
        "Quel âge a Zhao Tong ?",
        "Wie alt ist Zhao Tong?",
        "¿Cuántos años tiene Zhao Tong?",
        "Where was Zhao Tong born?",
        "When did Zhao Tong move to America?",
        "How long has Zhao Tong worked at Carnegie?",
        "Does Zhao Tong like Putin?",
        "Is Zhao Tong married?",
        "In which town was Zhao Tong born?",
    ],
)
def test_what_the_introduction_does_not_tell_of_a_person_is_no_question_about_the_interview(question: str) -> None:
    assert isinstance(seed_service().ask(question), NotCovered | Unsure)


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("who is Zhao Tong?", Aspect.WHO),
        ("what does he do?", Aspect.WHO),
        ("where does he work?", Aspect.WHO),
        ("Is Zhao Tong a researcher?", Aspect.WHO),
        ("What is his profession?", Aspect.WHO),
        ("what is Zhao Tong's background?", Aspect.WHO),
        ("What does Zhao Tong do for a living?", Aspect.WHO),
        ("how old is this interview?", Aspect.WHEN),
        ("how old is it?", Aspect.WHEN),
        ("when was it?", Aspect.WHEN),
        ("When was he interviewed?", Aspect.WHEN),
        ("Quel âge a cette interview ?", Aspect.WHEN),
        ("Wie alt ist das Interview?", Aspect.WHEN),
    ],
)
def test_what_it_tells_is_told_as_before(question: str, aspect: Aspect) -> None:
    reply = seed_service().ask(question)

    assert isinstance(reply, About)
    assert reply.aspects == (aspect,)


def test_an_age_that_stands_in_the_introduction_is_told() -> None:
    reply = service_of("harbour-engineer").ask("How old is Maren Oskeveld?")

    assert isinstance(reply, About)
    assert reply.aspects == (Aspect.WHO,)
    assert any(", 54," in passage.of(reply.interview.source.text) for passage in reply.passages)


def test_nothing_found_stays_nothing() -> None:
    assert told_by_it(None, "how old is he?", ()) is None


def test_a_given_name_alone_names_the_person_as_well() -> None:
    service = Service.over((load(ROOT / "docs" / "examples" / "night-buses.md"),))

    for question in ("Is Orla married?", "Where was Orla born?", "How old is Orla?"):
        assert not isinstance(service.ask(question), About), question


@pytest.mark.parametrize(
    "question",
    [
        "could you please share the details of this zhao tong piece, like source and date",
        "i need the publication details of the zhao tong article for my bibliography",
        "die details des interviews mit zhao tong, quelle und datum, bitte",
        "publikationsdetails des podcasts mit zhao tong",
    ],
)
def test_what_asks_about_the_interview_of_somebody_is_told(question: str) -> None:
    assert isinstance(seed_service().ask(question), About)
