"""Follow-ups that are understood by themselves once their candidates were read, and those that are not."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from building import engine, rows_of, seed, seed_service, service_of

from bot.library import load
from bot.model import NotCovered, Quoted
from bot.retrieval import Engine
from bot.retrieval.judge import Reads, Verdict
from bot.retrieval.verdicts import Reader
from bot.service import Service

CORPUS = Path(__file__).parent.parent / "corpus"
QUESTIONS = Path(__file__).parent.parent / "questions"


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


class _Counting:
    """The judge, and how often it was given what."""

    def __init__(self, judge: Reads) -> None:
        self._judge = judge
        self.given: Counter[tuple[str, ...]] = Counter()

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        self.given[question, printed, passage] += 1
        return self._judge.read(question, printed, passage, is_english=is_english)


def test_for_a_follow_up_nothing_is_read_twice() -> None:
    reader = Reader.load()
    judge = _Counting(reader.judge)
    service = Service((seed(),), Engine(find_reader=lambda: replace(reader, judge=judge)))
    follow_ups = [row for row in rows_of(QUESTIONS / "seed.jsonl") if row["previous"]]

    given: list[int] = []
    for row in follow_ups:
        judge.given.clear()
        service.ask(row["question"], row["previous"])
        given += judge.given.values()

    assert len(given) > len(follow_ups)
    assert set(given) == {1}


@pytest.mark.parametrize("question", ["and when?", "what does it want?", "how much of it?"])
def test_what_says_too_little_by_itself_is_read_with_the_question_before(question: str) -> None:
    before = "what does China gain from a weak Russia?"

    assert seed_service().ask(question, before).search.read_as == f"{before} {question}"


@pytest.mark.parametrize(
    ("interview", "before", "question"),
    [
        ("strikers-coach.md", "Did he fall out with Ms Falk?", "over what exactly?"),
        ("cercueils-scop.md", "Armand s'est endormi ?", "et ensuite, on l'a laissé là ?"),
        ("kapellmeister.md", "Hat der Egon ihn ausgezahlt?", "nach wie vielen jahren war das"),
        ("camillero-hospital.txt", "¿Durmió en el cuarto de las camillas?", "¿por?"),
    ],
)
def test_what_does_not_look_like_a_follow_up_is_one_where_it_is_surely_answered_so(
    interview: str, before: str, question: str
) -> None:
    service = Service((load(CORPUS / interview),), engine())

    reply = service.ask(question, before)

    assert isinstance(reply, Quoted)
    assert reply.search.read_as == f"{before} {question}"
    assert not isinstance(service.ask(question), Quoted)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("why does China support Russia?", "does she play chess?"),
        ("pourquoi la Chine soutient-elle la Russie ?", "quelle est sa couleur préférée ?"),
        ("Warum unterstützt China Russland?", "spielt er Schach?"),
        ("¿Por qué China apoya a Rusia?", "¿le gusta el fútbol?"),
    ],
)
def test_a_short_question_that_is_not_answered_is_not_either_after_another(before: str, question: str) -> None:
    reply = seed_service().ask(question, before)

    assert isinstance(reply, NotCovered)
    assert reply.search.read_as is None
