"""Requests in words that nobody has foreseen, and the questions that are near to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import engine, interview_of, rows_of, seed_service

from bot.answering.likely_want import MOST_WORDS, likely_want, may_want_else, speaks_of_interview
from bot.model import (
    About,
    Aspect,
    Courtesy,
    Intent,
    Match,
    NotCovered,
    Quoted,
    Reply,
    Request,
    Requested,
    Search,
    SmallTalk,
)
from bot.service import Service
from bot.terminal.json_lines import reply_json

HERE = Path(__file__).parent
TALK = interview_of()
NOTHING = Search("", None, (), (TALK,))
NOT_COVERED = NotCovered(NOTHING, (), 0.9)


def quoted(confidence: float) -> Quoted:
    return Quoted(NOTHING, Match(TALK, TALK.exchanges[0], confidence, ()), confidence)


def about(confidence: float) -> About:
    return About(NOTHING, TALK, (Aspect.TOPIC,), (), confidence)


def offered(confidence: float) -> NotCovered:
    candidates = (Match(TALK, TALK.exchanges[0], confidence, ()),)
    return NotCovered(Search("", None, candidates, (TALK,)), (), 0.9)


def likely(intent: Intent, share: float) -> dict[Intent, float]:
    """Return that ``intent`` has this ``share``, and an answer the rest."""
    return {**dict.fromkeys(Intent, 0.0), Intent.ANSWER: 1 - share, intent: share}


@pytest.mark.parametrize(
    ("intent", "share", "reply", "wanted"),
    [
        (Intent.SUMMARY, 0.51, NOT_COVERED, Request.SUMMARY),
        (Intent.SUMMARY, 0.49, NOT_COVERED, None),
        (Intent.THANKS, 0.89, quoted(0.5), None),
        (Intent.THANKS, 0.91, quoted(0.5), Courtesy.THANKS),
        (Intent.HELP, 0.95, quoted(0.88), None),
        (Intent.HELP, 0.99, quoted(0.88), Request.HELP),
        (Intent.QUESTIONS, 0.8, about(0.4), Request.QUESTIONS),
        (Intent.SUMMARY, 0.75, about(0.95), Request.SUMMARY),
        (Intent.SUMMARY, 0.65, about(0.1), None),
        (Intent.SUMMARY, 0.91, offered(0.8), Request.SUMMARY),
        (Intent.SUMMARY, 0.69, offered(0.4), None),
        (Intent.ABOUT, 0.99, about(0.4), None),
    ],
)
def test_the_surer_something_is_found_the_likelier_a_request_must_be(
    intent: Intent, share: float, reply: Reply, wanted: Request | Courtesy | None
) -> None:
    assert likely_want(likely(intent, share), "some words that fit", reply) is wanted


def test_a_message_that_may_want_several_things_wants_none_of_them() -> None:
    shares = dict.fromkeys(Intent, 0.0) | {Intent.ANSWER: 0.2, Intent.SUMMARY: 0.45, Intent.QUESTIONS: 0.35}

    assert likely_want(shares, "a good recipe for bread", NOT_COVERED) is None


def test_who_uses_a_word_of_what_comes_nearest_asks_about_that() -> None:
    near = NotCovered(Search("", None, (Match(TALK, TALK.exchanges[1], 0.1, ()),), (TALK,)), (), 0.9)

    assert may_want_else("could you list what one can ask", near)
    assert not may_want_else("could you list the potatoes", near)


def test_after_a_question_a_request_must_be_likelier() -> None:
    assert likely_want(likely(Intent.ABOUT, 0.75), "and what then", NOT_COVERED) is Request.ABOUT
    assert likely_want(likely(Intent.ABOUT, 0.75), "and what then", NOT_COVERED, after_question=True) is None
    assert likely_want(likely(Intent.ABOUT, 0.81), "and what then", NOT_COVERED, after_question=True) is Request.ABOUT


def test_what_is_certain_and_what_is_long_is_not_asked_for() -> None:
    assert may_want_else("words " * MOST_WORDS, NOT_COVERED)
    assert not may_want_else("words " * (MOST_WORDS + 1), NOT_COVERED)
    assert not may_want_else("Why?", quoted(0.95))
    assert not may_want_else("When was that?", Requested(NOTHING, Request.ABOUT))
    assert not may_want_else("When was this?", about(1.0))


def test_a_word_or_two_that_nobody_knows_are_greeting_or_thanks_where_that_is_very_likely_and_no_question() -> None:
    assert likely_want(likely(Intent.THANKS, 0.99), "Tanks, mercy?", NOT_COVERED) is None
    assert likely_want(likely(Intent.THANKS, 0.99), "tanks?! 🤔", NOT_COVERED) is None
    assert likely_want(likely(Intent.THANKS, 0.99), "tanks？", NOT_COVERED) is None
    assert likely_want(likely(Intent.THANKS, 0.99), "tanks؟", NOT_COVERED) is None
    assert likely_want(likely(Intent.THANKS, 0.85), "tanks", NOT_COVERED) is None
    assert likely_want(likely(Intent.THANKS, 0.95), "dankeee", NOT_COVERED) is Courtesy.THANKS
    assert likely_want(likely(Intent.THANKS, 0.99), "mercy buckets, friend", NOT_COVERED) is Courtesy.THANKS


@pytest.mark.parametrize(
    "message",
    [
        *(
            "what colour is her typewriter",
            "who was her landlord?",
            "and when did the parrot die",
            "where is the umbrella",
        ),
        *("de quelle couleur est sa machine", "welche Farbe hat ihr Hut", "de qué color es su sombrero"),
    ],
)
def test_what_asks_of_a_thing_is_no_courtesy(message: str) -> None:
    assert likely_want(likely(Intent.THANKS, 0.99), message, NOT_COVERED) is None


@pytest.mark.parametrize(
    "message",
    [
        *(
            "what a brilliant chap",
            "what the hell, gorgeous",
            "why thank you kind stranger",
            "was ein großartiger Typ",
            "qué buena respuesta, maestro",
            "quelle merveille, chapeau",
        ),
        "cuando mi hijo me habló de esto no me fiaba, enhorabuena",
    ],
)
def test_praise_that_opens_like_a_question_is_a_courtesy(message: str) -> None:
    assert likely_want(likely(Intent.THANKS, 0.99), message, NOT_COVERED) is Courtesy.THANKS


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("Pourriez-vous me résumer l'entretien, s'il vous plaît ? C'est pour mes élèves.", "summary"),
        ("just gimme the highlights dude", "summary"),
        ("Ich hätte gern eine Übersicht aller gestellten Fragen.", "questions"),
        ("q preguntas hay", "questions"),
        ("can you tell me when this was recorded", "about"),
        ("auf welcher sprache wurde das gemacht", "about"),
        ("Excuse me, I am new here. How do I use this?", "help"),
        ("tes réponses tu les inventes ou c'est vraiment ses phrases ?", "help"),
        ("Hello there, hope you are well", "greeting"),
        ("cheers mate, that was brilliant", "thanks"),
        ("heyyy", "greeting"),
        ("hallöchen 😊", "greeting"),
        ("dankeee", "thanks"),
        ("servus beinand", "greeting"),
        ("who's this fella then", "about"),
        ("who are teh ppl talking", "about"),
        ("nicht schlecht, Respekt", "thanks"),
        ("thank you so much, mate, very useful", "thanks"),
        ("topics in this one??", "questions"),
    ],
)
def test_requests_in_other_words_do_what_they_mean(message: str, intent: str) -> None:
    assert reply_json(seed_service().ask(message))["intent"] == intent


@pytest.mark.parametrize(
    "message",
    [
        "summarise his position on Taiwan",
        "list the technologies that China could get",
        "who asked Xi to call Zelensky?",
        "When did Xi last go to Moscow?",
        "what does he make of the friendship?",
        "Can China do something about it?",
        "who is Einstein",
        "do you speak to Putin?",
        "Can you give me a good recipe for banana bread?",
        "how do i reverse a list in python",
        "How do they communicate?",
        "comment elles communiquent entre elles ?",
        "cómo hablan ellos entre sí",
        "what can she do with it",
    ],
)
def test_questions_that_look_like_requests_are_questions(message: str) -> None:
    assert reply_json(seed_service().ask(message))["intent"] == "answer"


def test_help_is_for_who_speaks_of_themselves_or_to_the_bot() -> None:
    likely = {Intent.ANSWER: 0.01, Intent.HELP: 0.99}

    assert likely_want(likely, "how do they talk", NOT_COVERED) is None
    assert likely_want(likely, "how do they talk to you", NOT_COVERED) is Request.HELP
    assert likely_want(likely, "mes questions sont-elles conservées ?", NOT_COVERED) is Request.HELP


@pytest.mark.parametrize(
    "message", ["how do they talk to each other", "wie reden die miteinander", "comment parlent-ils entre eux ?"]
)
def test_what_people_do_with_each_other_is_not_asked_about_an_interview(message: str) -> None:
    assert likely_want(likely(Intent.ABOUT, 0.99), message, NOT_COVERED) is None
    assert likely_want(likely(Intent.ABOUT, 0.99), "when did they talk", NOT_COVERED) is Request.ABOUT


@pytest.mark.parametrize(
    "message",
    [
        *("which of the episodes has Ann?", "dans les entretiens avec Ann", "in den Gesprächen mit Ann"),
        *("las entrevistas con Ann", "the interviews with Ann", "Quelle des Interviews mit Ann"),
    ],
)
def test_one_or_several_interviews_are_spoken_of(message: str) -> None:
    assert speaks_of_interview(message)


def test_what_people_do_is_no_interview() -> None:
    assert not speaks_of_interview("does she talk Russian, and do they follow her?")


def test_what_leans_on_the_question_before_is_no_request() -> None:
    asked = seed_service().ask("and why is that so, in short?", "Why can't China afford a collapse of Putin's regime?")

    assert not isinstance(asked, Requested | SmallTalk)


@pytest.mark.parametrize("before", ["Why can't China afford a collapse?", "can you tell me when this was recorded"])
def test_thanks_may_lean_on_what_was_asked_before(before: str) -> None:
    thanked = seed_service().ask("cheers mate, that was brilliant", before)

    assert isinstance(thanked, SmallTalk)
    assert thanked.courtesy is Courtesy.THANKS


def test_of_several_interviews_all_are_told_about() -> None:
    other = interview_of(("Who keeps the bees?", "My aunt does."), key="bees", title="The bees of Rue Haute")

    reply = Service((TALK, other), engine()).ask("auf welcher sprache wurde das gemacht")

    assert isinstance(reply, Requested)
    assert reply.request is Request.ABOUT


@pytest.mark.parametrize("name", ["intents_held_out/busy_server", "intents_held_out/thirty_members"])
def test_the_messages_held_out_are_of_all_languages_and_intents(name: str) -> None:
    rows = rows_of(HERE / f"{name}.jsonl")

    assert {row["language"] for row in rows} == {"en", "fr", "de", "es"}
    assert {row["intent"] for row in rows} == {intent.value for intent in Intent}
    assert len({row["message"].casefold() for row in rows}) == len(rows) == 240
