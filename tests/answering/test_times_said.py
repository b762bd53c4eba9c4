"""When "this" was, after a question: the event that was quoted, or the interview."""

from __future__ import annotations

import pytest
from building import fictional, interview_of, service_of

from bot.answering.plain_requests.times_said import asks_when_this_was, tells_a_time
from bot.model import About, Aspect, Match, NotCovered, Quoted

HARBOUR = fictional("harbour-engineer")


@pytest.mark.parametrize(
    "question",
    ["when was this?", "When was this said?", "wann war dies?", "c'est de quand, ceci ?", "¿cuándo fue esto?"],
)
def test_when_this_was_is_asked_of_the_words_at_hand(question: str) -> None:
    assert asks_when_this_was(question, (HARBOUR,))


@pytest.mark.parametrize("question", ["when was that?", "wann war das?", "what is this?", "when was this ship found?"])
def test_when_that_was_is_asked_of_what_they_tell(question: str) -> None:
    assert not asks_when_this_was(question, (HARBOUR,))


@pytest.mark.parametrize(("lit", "tells"), [(0, True), (1, True), (4, False)])
def test_a_sentence_that_replies_or_one_beside_it_tells_a_time(lit: int, tells: bool) -> None:
    exchange = HARBOUR.exchange(1)

    assert tells_a_time(Match(HARBOUR, exchange, 0.9, (exchange.sentences[lit],))) is tells


@pytest.mark.parametrize(
    ("language", "said", "tells"),
    [
        ("de", "Hier essen wir Fisch.", False),
        ("fr", "Hier, nous avons mangé du poisson.", True),
        ("de", "Das Schiff kam im September.", True),
        ("de", "Das Schiff kam im Mai.", True),
        ("en", "It may rain.", False),
        ("es", "Llegó hace dos años.", True),
        ("nl", "Het schip kwam in 1931.", True),
        ("nl", "Het schip kwam in september.", True),
    ],
)
def test_a_time_is_told_in_the_language_of_the_interview(language: str, said: str, tells: bool) -> None:
    talk = interview_of(("?", said), language=language)

    assert tells_a_time(Match(talk, talk.exchange(1), 0.9, ())) is tells


def test_after_a_quote_of_an_event_when_this_was_is_told_by_it() -> None:
    reply = service_of("harbour-engineer").ask("when was this?", "how high did storm Agathe push the water?")

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 1


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("how much does it cost?", "when was this?"),
        ("how much does it cost?", "when did she say that?"),
        ("Was machen die Schiffe?", "wann hat sie das gesagt?"),
        ("que font les bateaux ?", "quand a-t-elle dit ça ?"),
        ("¿qué hacen los barcos?", "¿cuándo fue esto?"),
    ],
)
def test_after_any_other_question_it_is_when_the_interview_was(before: str, question: str) -> None:
    reply = service_of("harbour-engineer").ask(question, before)

    assert isinstance(reply, About)
    assert (reply.interview, reply.aspects, reply.passages) == (HARBOUR, (Aspect.WHEN,), ())


def test_when_that_was_is_asked_of_the_interview() -> None:
    reply = service_of("harbour-engineer").ask("when was that?", "who pays for the barrier?")

    assert isinstance(reply, NotCovered)
