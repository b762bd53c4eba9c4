from __future__ import annotations

from dataclasses import replace

import pytest
from building import engine, interview_of, labelled_questions, seed

from bot.model import Interview
from bot.retrieval import Encoder, search
from bot.retrieval.crossing import Crossing
from bot.retrieval.encoder import BRIDGE
from bot.retrieval.index import Index
from bot.retrieval.loaded import Loaded
from bot.retrieval.repeated import firsts, words_said
from bot.retrieval.vector_cache import VectorCache
from bot.service import Service

FERRY = (
    ("Why was the ferry stopped?", "The engine was older than I am. Nobody had the parts any more."),
    ("Who takes it now?", "Nurses, mostly, and two bakers who come home when others get up."),
    ("Did it cost much?", "Less than the bridge that they wanted to build."),
)
ISLAND = tuple((f"What grows on island {n}?", f"Heather, and reed no. {n}.") for n in range(4))
#: As a program that writes subtitles would have it.
SAME_FERRY = tuple((question.upper(), answer.lower().replace(".", " …")) for question, answer in FERRY)


def copy_of(interview: Interview) -> Interview:
    return replace(interview, key="copy")


def test_what_has_the_same_words_in_another_layout_is_the_same() -> None:
    said = [words_said(text.split()) for text in ("a b", "c", "a  b", "c", "d")]

    assert firsts(said).tolist() == [0, 1, 0, 1, 4]
    assert not len(firsts([]))


def test_a_talk_that_a_library_holds_twice_is_quoted_as_surely_as_one_that_it_holds_once() -> None:
    once, twice = (Service(held, engine()) for held in ((seed(),), (seed(), copy_of(seed()))))

    for question in labelled_questions()[:12]:
        first, second = (service.ask(question).search.candidates for service in (once, twice))
        assert [m.exchange.number for m in first] == [m.exchange.number for m in second], question
        assert [m.confidence for m in second] == pytest.approx([m.confidence for m in first], abs=0.02), question
        assert all(m.interview is twice.interviews[0] for m in second), question


def test_the_same_words_in_another_layout_compete_no_more() -> None:
    talks = (interview_of(*FERRY), interview_of(*SAME_FERRY, key="subtitles"))

    candidates = Service(talks, engine()).ask("why did the ferry stop running?").search.candidates

    assert [m.exchange.number for m in candidates].count(1) == 1
    assert candidates[0].exchange.number == 1


@pytest.mark.parametrize("typed", ["Why was the ferry stopped?", "WHY WAS THE FERRY STOPPED?", "did it cost much"])
def test_what_is_typed_as_it_is_printed_is_answered_from_the_first_talk_too(typed: str) -> None:
    talks = (interview_of(*FERRY), interview_of(*SAME_FERRY, key="subtitles"))

    candidates = Service(talks, engine()).ask(typed).search.candidates

    assert {match.interview.key for match in candidates} == {talks[0].key}


def test_of_a_talk_that_is_held_many_times_the_first_is_compared() -> None:
    talks = [interview_of(*FERRY, *ISLAND, key=f"talk-{n}") for n in range(100)]
    index = Index.build(talks, None)

    for place, (question, _) in enumerate((*FERRY, *ISLAND)):
        assert place in index.compare(question).entries, question


def test_whoever_asks_the_copy_alone_gets_its_answers() -> None:
    copy = copy_of(seed())
    alone = engine().searcher((seed(), copy)).among((copy,))

    found = search(alone.index, alone.scoring, "why does China support Putin?").matches
    assert {match.interview.key for match in found} == {"copy"}


def test_between_languages_a_copy_does_not_compete_either() -> None:
    bridge = Encoder.load(names=BRIDGE)
    crossing = Crossing(Loaded(lambda: bridge), VectorCache())
    talk, copy = interview_of(*FERRY), interview_of(*SAME_FERRY, key="subtitles")

    alone, among = (crossing.near("Wer fährt heute damit?", "de", held, 6) for held in ((talk,), (talk, copy)))

    assert alone
    assert among
    assert [exchange.number for _, exchange in among.places] == [exchange.number for _, exchange in alone.places]
    assert all(interview is talk for interview, _ in among.places)
