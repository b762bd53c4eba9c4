from __future__ import annotations

import pytest
from building import engine, interview_of, seed, seed_service

from bot.answering.rewriting import mended, most_agreed
from bot.model import Correction, Match, Quoted
from bot.retrieval import Found
from bot.service import Service

HUT = interview_of(
    ("How much is the pay?", "It is eleven crowns a day, and nobody paid more that winter."),
    ("Would you go again?", "Every summer, if my knees let me. I have packed already."),
    ("Why?", "Because the birds come back."),
    ("And why is that?", "Nobody can tell, and I have asked them all."),
    (
        "You wrote to me in March. I was told that the stove blew up in spring. How did the stove blow up?",
        "The stove blew up because somebody fed it wet peat, and we all laughed.",
    ),
    ("Who cooked at the hut?", "My brother Per, and he burnt everything."),
)


def found_of(confidences: dict[int, float]) -> Found:
    return Found(tuple(Match(seed(), seed().exchange(n), c, ()) for n, c in confidences.items()), None, ())


def test_parts_of_a_long_message_that_agree_outweigh_a_surer_one() -> None:
    readings = [
        ("one", found_of({1: 0.5, 2: 0.4})),
        ("two", found_of({2: 0.45, 1: 0.1})),
        ("three", found_of({2: 0.4})),
    ]

    assert most_agreed(readings) == readings[1]


def test_a_text_is_mended_word_by_word_as_it_was_corrected() -> None:
    corrections = (Correction("Rusia", "Russia"), Correction("wa", "war"))

    assert mended("Why's Rusia at wa, and was Rusian?", corrections) == "Why's Russia at war, and was Rusian?"


def test_a_follow_up_is_in_its_own_language_whatever_that_of_the_question_before_is() -> None:
    before = "Pourquoi la Chine soutient-elle la Russie malgré la guerre ?"

    follow_up = seed_service().ask("¿y los Estados Unidos?", before)
    bare = seed_service().ask("why?", before)

    assert [follow_up.search.asked_in, bare.search.asked_in] == ["es", "fr"]
    assert follow_up.search.read_as is not None


@pytest.mark.parametrize("question", ["Would you go again?", "would you go again", "woud you go again?"])
def test_a_printed_question_of_common_words_alone_is_read_by_itself_after_another(question: str) -> None:
    reply = Service((HUT,), engine()).ask(question, "how much is the pay?")

    assert isinstance(reply, Quoted)
    assert (reply.match.exchange.number, reply.search.read_as) == (2, None)


@pytest.mark.parametrize("question", ["Why?", "And why is that?", "Would they go again?"])
def test_what_is_bare_or_not_quite_printed_stays_a_follow_up(question: str) -> None:
    before = "who cooked at the hut?"

    assert Service((HUT,), engine()).ask(question, before).search.read_as == f"{before} {question}"


def test_a_printed_question_of_several_sentences_is_read_whole() -> None:
    printed = HUT.question_of(HUT.exchange(5))

    reply = Service((HUT,), engine()).ask(printed)

    assert isinstance(reply, Quoted)
    assert (reply.match.exchange.number, reply.search.read_as) == (5, None)


@pytest.mark.parametrize(
    ("lead", "question", "exchange", "read_as"),
    [
        ("I only skimmed this one on the train.", "Who cooked at the hut, and burnt everything?", 6, None),
        (
            "My aunt swears that no trains came this far, and she sold tickets for years.",
            "Would you do it again one day?",
            2,
            "Would you do it again one day?",
        ),
    ],
)
def test_of_a_message_that_is_not_very_long_a_part_is_read_only_where_the_whole_is_not_quoted(
    lead: str, question: str, exchange: int, read_as: str | None
) -> None:
    reply = Service((HUT,), engine()).ask(f"{lead} {question}")

    assert isinstance(reply, Quoted)
    assert (reply.match.exchange.number, reply.search.read_as) == (exchange, read_as)
