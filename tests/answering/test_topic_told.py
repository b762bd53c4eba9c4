"""Who asks what is said about a thing gets the passage in which it stands, where nothing answers it better."""

from __future__ import annotations

import time

import pytest
from building import engine, interview_of

from bot.answering.pipeline import answer_alone
from bot.answering.speaking_of import told_of
from bot.answering.topic_sought import topic_sought
from bot.answering.topic_told import topic_told
from bot.model import Interview, NotCovered, Quoted
from bot.service import Service

SAID = (
    ("Why did you leave the fleet?", "The cod had left before me. Diesel cost more than we could sell in a week."),
    ("And your brother?", "Erik went on for a year. He sold the boat to a diving school, and bought a carbon filter."),
    ("Do you miss it?", "Every morning at four, and then I turn over."),
)


def talk(key: str = "holm", name: str = "Ida Holm") -> Interview:
    return interview_of(*SAID, key=key, answered_by=(name,))


def quoted(service: Service, question: str) -> int | None:
    (reply,) = service.ask_each(question)
    return reply.match.exchange.number if isinstance(reply, Quoted) else None


@pytest.fixture(scope="module")
def service() -> Service:
    return Service((talk(),), engine())


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("what does she say about diesel?", 1),
        ("what does Ida Holm say about the diesel", 1),
        ("and what did holm say about a carbon filter?", 2),
        ("Tell me what Ida Holm said about diesel.", 1),
        ("can you tell me what she says about the carbon filter?", 2),
        ("tell me what Erik said about diesel", None),
        ("what does she say about fish farms?", None),
        ("what did Erik say about diesel?", None),  # he does not speak
    ],
)
def test_the_passage_with_the_word_is_quoted(question: str, number: int | None, service: Service) -> None:
    assert quoted(service, question) == number


def test_words_that_stand_apart_tell_of_other_things(service: Service) -> None:
    said = [told_of(service.searcher, "?", topic, answer_alone) for topic in ("carbon filter", "boat filter")]

    assert [quote and quote.match.exchange.number for quote in said] == [2, None]


def test_the_reply_tells_what_was_looked_for(service: Service) -> None:
    (reply,) = service.ask_each("what does she say about diesel?")

    assert isinstance(reply, Quoted)
    assert (reply.search.question, reply.search.read_as) == ("what does she say about diesel?", "diesel")
    assert [span.of(reply.match.interview.source.text) for span in reply.match.highlights] == [
        "Diesel cost more than we could sell in a week."
    ]


def test_among_several_interviews_it_is_asked_of_whoever_is_named() -> None:
    service = Service((talk(), talk("berg", "Karl Berg")), engine())

    (reply,) = service.ask_each("what does Berg say about diesel?")
    (of_nobody,) = service.ask_each("what does he say about fish farms?")

    assert isinstance(reply, Quoted)
    assert reply.match.interview.key == "berg"
    assert isinstance(of_nobody, NotCovered)


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("what does he say about oil?", "oil"),
        ("What did you tell us about the winter", "winter"),
        ("what does Ida say about whale oil?", "whale oil"),
        ("was sagt sie über Öl?", "Öl"),
        ("was erzählt Ida Holm vom Winter", "Winter"),
        ("que dit-elle du pétrole ?", "pétrole"),
        ("qu'est-ce qu'elle raconte sur l'hiver ?", "hiver"),
        ("¿qué dice sobre el petróleo?", "petróleo"),
        ("que cuenta ella del invierno", "invierno"),
        ("what does the council say about oil?", None),
        ("what does she say about it?", None),
        ("what does she say about her brother when he left the boat?", None),
        ("what does she think about oil?", None),
        ("why does she say that?", None),
        ("was sagt der Rat über Öl?", None),
        ("que dit-il de l’hiver ?", "hiver"),
        ("que dit-elle à propos des taxes ?", "taxes"),
        ("que dit-il depuis hier ?", None),
        ("que dit-elle de plus ?", None),
        ("que raconte-t-elle surtout ?", None),
    ],
)
def test_of_what_is_asked_what_is_told(message: str, topic: str | None) -> None:
    assert topic_told(message, (talk(),)) == topic


@pytest.mark.parametrize(
    "message", ["what does she say about a" + " " * 30_000 + "b!", "who talks about a" + " ," * 15_000]
)
def test_a_long_message_is_told_at_once_to_ask_something_else(message: str) -> None:
    began = time.process_time()

    assert topic_told(message, (talk(),)) is topic_sought(message) is None
    assert time.process_time() - began < 0.5
