"""Questions that ask who somebody is, in an interview or outside of it."""

from __future__ import annotations

import pytest
from building import engine, fictional, interview_of, seed, seed_service

from bot.answering.persons.others import asks_for_another, is_of_another
from bot.model import About, NotCovered
from bot.service import Service

LIBRARY = (seed(), fictional("harbour-engineer"))


@pytest.mark.parametrize(
    "question",
    [
        "who is putin?",
        "Who's Xi?",
        "and who was Einstein",
        "wer ist Putin?",
        "qui est Poutine ?",
        "¿quién es Zelensky?",
        "who is this Putin?",
    ],
)
def test_a_name_of_nobody_who_takes_part_asks_for_another(question: str) -> None:
    assert asks_for_another(question, LIBRARY)


@pytest.mark.parametrize(
    "question",
    [
        *("who is Zhao Tong?", "who is L'Express?", "who is he?", "who is the expert?", "who is interviewed?"),
        *("who is the chief engineer?", "who is chief engineer", "who is Oskeveld?", "who is the researcher?"),
        *("wer ist die Ingenieurin?", "qui est la chercheuse ?", "why does Putin matter?", "who"),
        *("who are teh ppl talking", "whos on the mic then", "c'est qui ça, le gars qui parle ?"),
        *("who's this fella then", "wer ist dieser Kerl", "qui est ce monsieur ?", "quién es este pibe"),
        *("who was in the room for this one?", "mais qui est donc cet inconnu ?"),
    ],
)
def test_who_takes_part_is_nobody_else(question: str) -> None:
    assert not asks_for_another(question, LIBRARY)


def test_a_german_noun_is_a_name_only_without_an_article() -> None:
    talk = interview_of(("Wer leitet?", "Die Leiterin heißt Holm."), language="de", answered_by=("Bo",))

    assert not asks_for_another("wer ist die Leiterin?", (talk,))
    assert asks_for_another("wer ist Holm?", (talk,))


@pytest.mark.parametrize(
    ("language", "question", "is_name"),
    [
        ("de", "wer ist zuständig?", False),
        ("de", "wer ist Börje?", True),
        ("fr", "qui est fatigué ?", False),
        ("es", "¿quién es médico?", False),
    ],
)
def test_a_word_with_an_accent_is_a_name_where_it_has_a_capital(language: str, question: str, is_name: bool) -> None:
    told = "Für den Hafen bin ich zuständig, sagte Börje. Il était fatigué. Mi padre era médico."
    talk = interview_of(("Q?", told), language=language)

    assert asks_for_another(question, (talk,)) is is_name


@pytest.mark.parametrize(
    "question", ["who is putin?", "who is xi?", "who is Einstein", "Who is Zelensky?", "who are the russians"]
)
def test_who_somebody_else_is_is_not_told_by_who_is_interviewed(question: str) -> None:
    assert not isinstance(seed_service().ask(question), About)


def test_who_takes_part_in_one_interview_is_not_told_by_another() -> None:
    trade = fictional("trade-analyst")

    assert is_of_another("is Tobias Renn a journalist?", LIBRARY[1], (trade, LIBRARY[1]))
    assert not is_of_another("is Tobias Renn a journalist?", trade, (trade, LIBRARY[1]))
    assert not is_of_another("is the engineer a journalist?", trade, (trade, LIBRARY[1]))
    assert not isinstance(Service((trade, LIBRARY[1]), engine()).ask("who is Tobias Renn?"), About)


def test_who_somebody_else_is_does_not_lean_on_the_question_before() -> None:
    reply = seed_service().ask("who is Einstein", "Why can't China afford a collapse of Putin's regime?")

    assert isinstance(reply, NotCovered)
    assert reply.search.read_as is None
