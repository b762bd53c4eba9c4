"""Interviews and questions in languages that are not known well: near questions are answered, none by chance."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import pytest
from building import TESTS, engine, interview_of
from transcript.building import document_of

from bot.library import load_seeds
from bot.model import Courtesy, Interview, NotCovered, Quoted, SmallTalk, Unsure
from bot.service import Service
from bot.transcript import parse

#: Of eight questions that an interview answers, so many were rightly quoted while all of them were read as English,
#: Spanish or whatever was nearest; 55 of the 96 that none answers were quoted then.
BEFORE = {"ru": 8, "el": 6, "he": 7, "ko": 6, "pl": 4, "tr": 5, "uk": 8, "ar": 7, "ja": 5, "hi": 8, "sv": 5, "cs": 5}
QUESTIONS: dict[str, dict[str, Any]] = tomllib.loads((TESTS / "other_languages" / "questions.toml").read_text("utf-8"))


@cache
def interview_in(language: str) -> Interview:
    said = QUESTIONS[language]["pairs"]
    document = document_of("\n\n".join(f"Anna: {asked}\n\nOla: {told}" for asked, told in said))
    return Interview(language, document.source, parse(document), interview_of().provenance)


@cache
def service_of(*languages: str) -> Service:
    return Service(tuple(map(interview_in, languages)), engine())


@pytest.mark.parametrize("language", QUESTIONS)
def test_an_interview_is_called_what_it_is_in(language: str) -> None:
    found = interview_in(language).transcript

    assert (found.language, len(found.exchanges)) == (language, 6)


@pytest.mark.parametrize("language", QUESTIONS)
def test_questions_near_the_printed_ones_are_answered_as_often_as_before(language: str) -> None:
    replies = [(service_of(language).ask(asked), number) for asked, number in QUESTIONS[language]["near"]]

    right = [r for r, number in replies if isinstance(r, Quoted) and r.match.exchange.number == number]
    assert len(right) >= BEFORE[language]
    assert all(isinstance(reply, Quoted | Unsure | NotCovered) for reply, _ in replies)


def test_of_what_nothing_answers_one_in_twenty_is_quoted_at_most_and_nothing_taken_for_a_request() -> None:
    replies = [service_of(language).ask(asked) for language, rows in QUESTIONS.items() for asked in rows["off"]]

    assert len([reply for reply in replies if isinstance(reply, Quoted)]) * 20 <= len(replies)
    assert all(isinstance(reply, Quoted | Unsure | NotCovered) for reply in replies)


@pytest.mark.parametrize("language", ["ru", "el", "he", "ko", "uk", "ar", "hi"])
def test_an_english_interview_says_that_it_is_in_another_language_than_what_nobody_reads(language: str) -> None:
    interviews = tuple(load_seeds())
    service = Service(interviews, engine())

    for asked in (*(asked for asked, _ in QUESTIONS[language]["near"]), *QUESTIONS[language]["off"]):
        reply = service.ask(asked)
        assert isinstance(reply, NotCovered), asked
        assert reply.search.unread == interviews


@pytest.mark.parametrize("language", ["pl", "sv", "cs", "ja"])
def test_in_another_language_that_is_read_a_little_an_english_interview_offers_and_does_not_quote(
    language: str,
) -> None:
    service = Service((interview_of(),), engine())

    for asked in (*(asked for asked, _ in QUESTIONS[language]["near"]), *QUESTIONS[language]["off"]):
        assert isinstance(service.ask(asked), Unsure | NotCovered), asked


def test_beside_an_english_interview_one_in_cyrillic_is_quoted_for_its_own_questions_alone() -> None:
    service = Service((interview_of(), interview_in("ru")), engine())

    def quoted(asked: str) -> str | None:
        reply = service.ask(asked)
        return reply.match.interview.key if isinstance(reply, Quoted) else None

    assert quoted("Когда откроют новый мост?") == "ru"
    assert quoted("What do you eat in winter?") == "cold-rock"
    assert quoted("Верите ли вы в бога?") is None
    assert quoted("Do you believe in God?") is None


@pytest.mark.parametrize(
    "asked", ["Как зовут вашу жену?", "大統領は誰ですか", "Kto jest prezydentem Francji?", "신을 믿습니까?"]
)
def test_what_is_asked_in_another_language_is_no_request(asked: str) -> None:
    assert isinstance(Service(tuple(load_seeds()), engine()).ask(asked), NotCovered)


@pytest.mark.parametrize(
    ("typed", "courtesy"),
    [
        ("おはよう", Courtesy.GREETING),
        ("dzień dobry!", Courtesy.GREETING),
        ("नमस्ते", Courtesy.GREETING),
        ("ありがとうございます", Courtesy.THANKS),
        ("Tack så mycket", Courtesy.THANKS),
        ("teşekkür ederim", Courtesy.THANKS),
        ("Спасибо большое!", Courtesy.THANKS),
        ("شكرا", Courtesy.THANKS),
        ("До свидания", Courtesy.FAREWELL),
    ],
)
def test_who_greets_thanks_or_leaves_in_another_language_is_understood(typed: str, courtesy: Courtesy) -> None:
    reply = Service(tuple(load_seeds()), engine()).ask(typed)

    assert isinstance(reply, SmallTalk)
    assert reply.courtesy is courtesy


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [("ru", "сыграите на акордеоне", 6), ("el", "ποτε θα ανοιξη η γεφιρα", 4), ("uk", "хто ваш мирошник", 3)],
)
def test_a_typing_error_in_another_script_is_near_what_was_meant(language: str, typed: str, number: int) -> None:
    reply = service_of(language).ask(typed)

    assert [match.exchange.number for match in reply.search.candidates[:1]] == [number]


@pytest.mark.parametrize(("language", "lit"), [("ru", "Лопнул канат"), ("ar", "الطحان ابن عمي"), ("hi", "चक्कीवाला")])
def test_the_sentence_that_replies_is_highlighted_in_other_scripts(language: str, lit: str) -> None:
    asked = {"ru": "Что было, когда лопнул канат?", "ar": "من هو الطحان؟", "hi": "चक्कीवाला कौन है?"}[language]

    reply = service_of(language).ask(asked)

    assert isinstance(reply, Quoted)
    assert any(span.of(reply.match.interview.source.text).startswith(lit) for span in reply.match.highlights)
