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
from bot.retrieval.repeated import Firsts, words_said
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


def firsts_of(*interviews: Interview) -> list[int]:
    """Return where all that is said in ``interviews`` was said first."""
    firsts = Firsts()
    for interview in interviews:
        for exchange in interview.exchanges:
            words = interview.said_in(exchange)
            firsts.add(words_said(words.lower().split()), interview, exchange)
    return firsts.places


def survey(*people: str, key: str) -> Interview:
    """Return an interview in which all ``people`` are asked the same, and answer in the same words."""
    asked = interview_of(*[("Do you like it here?", "I do, mostly.")] * len(people), key=key, answered_by=people)
    exchanges = tuple(
        replace(exchange, answer=tuple(replace(p, speaker=name) for p in exchange.answer))
        for exchange, name in zip(asked.exchanges, people, strict=True)
    )
    return replace(asked, transcript=replace(asked.transcript, exchanges=exchanges))


def test_what_has_the_same_words_in_another_layout_is_the_same() -> None:
    assert words_said("a  b".split()) == words_said("a b".split()) != words_said(["ab"])
    assert firsts_of() == []
    assert firsts_of(interview_of(*FERRY, FERRY[0]), interview_of(*FERRY, key="copy")) == [0, 1, 2, 0, 0, 1, 2]


def test_who_says_the_same_as_somebody_else_is_somebody_else() -> None:
    assert firsts_of(survey("Ida Holm", "Bo Ray", "Ida Holm", key="a")) == [0, 1, 0]
    assert firsts_of(survey("P1", "P2", "ann_99", key="a")) == [0, 1, 2]
    assert firsts_of(survey("Ida Holm", key="a"), survey("Bo Ray", key="b"), survey("Ida Holm", key="c")) == [0, 1, 0]


@pytest.mark.parametrize("other", ["Ida Berg", "Bo Holm", "Dr. Ray", "Mr Holmes"])
@pytest.mark.parametrize("one", ["Ida Holm", "Dr. Ida Holm", "Dr. Holm"])
def test_two_with_a_title_or_one_of_their_names_in_common_are_two(one: str, other: str) -> None:
    is_one = (one, other) == ("Dr. Holm", "Bo Holm")

    assert firsts_of(survey(one, key="a"), survey(other, key="b")) == [0, 0 if is_one else 1]


@pytest.mark.parametrize("copied", [("Speaker 2",), ("IDA HOLM",), ("Dr. Holm",), ("ida",)])
def test_a_copy_is_one_though_it_calls_people_otherwise(copied: tuple[str, ...]) -> None:
    assert firsts_of(survey("Ida Holm", key="a"), survey(*copied, key="b"), survey("Bo Ray", key="c")) == [0, 0, 2]
    assert firsts_of(survey(*copied, key="b"), survey("Ida Holm", key="a"), survey("Bo Ray", key="c")) == [0, 0, 2]


def test_copies_of_a_survey_are_told_apart_by_who_answers() -> None:
    codes = ("P1", "P2")

    assert firsts_of(survey(*codes, key="a"), survey(*codes, key="b")) == [0, 1, 0, 1]


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


@pytest.mark.parametrize("copies", [2, 12, 24])
def test_many_copies_of_a_talk_leave_room_for_others(copies: int) -> None:
    roof = interview_of(*FERRY, ("What grows on your roof?", "Thyme, and what the birds bring."), key="roof")
    talks = [interview_of(*ISLAND, key=f"island-{n}") for n in range(copies)]

    for read in (None, engine().encoder):
        index = Index.build([*talks, roof], read)
        compared = index.compare("What grows on it?").entries
        assert copies * len(ISLAND) + len(FERRY) in compared
        assert index.vocabulary.size == len(ISLAND) + len(FERRY) + 1
        assert index.exchanges == copies * len(ISLAND) + len(FERRY) + 1


def test_a_talk_that_a_library_holds_many_times_is_quoted_as_surely_as_one_that_it_holds_once() -> None:
    talk = interview_of(*FERRY, *ISLAND)
    once, often = (Service((seed(), *(replace(talk, key=f"talk-{n}") for n in range(of))), engine()) for of in (1, 16))

    for question in (*labelled_questions()[:6], "who still takes the ferry?", "was the ferry expensive?"):
        first, second = (service.ask(question).search.candidates for service in (once, often))
        assert [m.exchange.number for m in first] == [m.exchange.number for m in second], question
        assert [m.confidence for m in second] == pytest.approx([m.confidence for m in first], abs=0.02), question


def test_who_answers_a_survey_as_somebody_else_does_is_found_too() -> None:
    answer = "I like the sea, and the quiet in winter, and I do not like the wind."
    asked = "What do you like about living on the island?"
    people = [interview_of((asked, answer), key=name, answered_by=(name,)) for name in ("Ida Holm", "Bo Ray")]

    reply = Service((*people, interview_of(*FERRY)), engine()).ask("what do people like about the island?")

    assert [m.interview.key for m in reply.search.candidates[:2]] == ["Ida Holm", "Bo Ray"]
    assert [m.exchange.answer[0].speaker for m in reply.search.candidates[:2]] == ["Ida Holm", "Bo Ray"]


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
