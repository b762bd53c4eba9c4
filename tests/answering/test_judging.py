"""Follow-ups that are understood by themselves once their candidates were read, and those that are not."""

from __future__ import annotations

import pytest
from building import seed_service, service_of

from bot.model import NotCovered, Quoted


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("why does China support Russia?", "is he married?"),
        ("pourquoi la Chine soutient-elle la Russie ?", "a-t-il des enfants"),
        ("Why can't China afford a collapse of Putin's regime?", "does he like music?"),
    ],
)
def test_a_question_about_another_thing_is_not_answered_by_the_one_before(before: str, question: str) -> None:
    reply = seed_service().ask(question, before)

    assert isinstance(reply, NotCovered)
    assert reply.search.read_as is None


@pytest.mark.parametrize(
    ("before", "question", "exchange"),
    [
        ("why does the Ullet need a barrier?", "how many died?", 1),
        ("why does the Ullet need a barrier?", "what did the divers find?", 7),
    ],
)
def test_a_question_that_is_surer_by_itself_is_read_so(before: str, question: str, exchange: int) -> None:
    reply = service_of("harbour-engineer").ask(question, before)

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == exchange


@pytest.mark.parametrize("question", ["and when?", "what does it want?", "how much of it?"])
def test_what_says_too_little_by_itself_is_read_with_the_question_before(question: str) -> None:
    before = "what does China gain from a weak Russia?"

    assert seed_service().ask(question, before).search.read_as == f"{before} {question}"
