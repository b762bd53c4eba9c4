"""Which messages want another language, and which only have a word for one."""

from __future__ import annotations

import pytest
from building import engine, interview_of, labelled_questions, seed, seed_service

from bot.answering.plain_requests.language_wishes import wants_another_language
from bot.answering.talk import asks
from bot.model import Courtesy, Quoted, SmallTalk
from bot.service import Service


@pytest.mark.parametrize(
    "message",
    [
        *("¿puede traducirlo?", "do it in english", "english version please", "sprich deutsch", "traducir al español"),
        *("können Sie das übersetzen?", "geht's auch auf deutsch?", "traduction en français svp"),
        *(
            "auf deutsch bitte",
            "in english please",
            "en español por favor",
            "peux-tu traduire ?",
            "translate that please",
        ),
        *(
            "can you translate this into German?",
            "can you translate",
            "in German",
            "auf Englisch",
            "ins Deutsche bitte",
        ),
        *(
            "english please",
            "Deutsch bitte",
            "say it in french",
            "answer in english",
            "could you answer in german please",
        ),
        *(
            "I don't speak German",
            "ich spreche kein Englisch",
            "kannst du das übersetzen?",
            "übersetz das bitte ins Deutsche",
        ),
        *("kannst du auf deutsch antworten?", "bitte auf Deutsch", "sag das auf deutsch", "en français s'il te plaît"),
        *("réponds en français", "parle français stp", "traduis ça", "pouvez-vous traduire la réponse en anglais ?"),
        *("je ne comprends pas l'anglais", "¿puedes traducirlo?", "traduce eso al español", "en castellano porfa"),
        *("responde en español", "no entiendo inglés", "¿me lo puedes traducir?", "translation please"),
        *("Übersetzung bitte", "geht das auch auf Deutsch?", "speak english please", "the same in english please"),
        *("und auf deutsch?", "et en français ?", "y en español?"),
    ],
)
def test_a_wish_for_another_language_is_told(message: str) -> None:
    assert wants_another_language(message, after_question=False)


@pytest.mark.parametrize(
    "message",
    [
        *("who told her off in german", "why does she count in french", "elle est bonne en français écrit ?"),
        *("what's his name in french", "has her book been translated", "who translated it", "does she speak French?"),
        *("parle-t-elle allemand ?", "habla inglés?", "do you speak German?", "spricht sie Deutsch?", "in English?"),
        *("is it in French?", "what language does she dream in?", "can she translate?", "did he translate the letter"),
        *("gibts bald ne übersetzung", "en Espagne", "in Germany", "auf dem Berg", "what does it mean in Latin"),
        *("why in English", "in deutschen Städten", "translate his letter to the king", "en francés hablaba?"),
        *(
            "¿Habla en inglés?",
            "¿escribe en castellano?",
            "write in English?",
            "écrire en anglais ?",
            "hablar en inglés?",
        ),
    ],
)
def test_a_question_with_a_language_in_it_is_no_wish(message: str) -> None:
    assert not wants_another_language(message, after_question=True)


def test_a_language_alone_is_asked_about_after_a_question() -> None:
    assert wants_another_language("in English?", after_question=False)
    assert not wants_another_language("in English?", after_question=True)
    assert wants_another_language("in English, please?", after_question=True)


@pytest.mark.parametrize(
    "message",
    [
        *("do you speak German?", "sprichst du Deutsch?", "parlez-vous français ?", "¿hablas español?"),
        *("¿habla en español?", "¿responde en español?"),
    ],
)
def test_which_language_is_spoken_is_asked_of_the_bot_first_where_no_interview_tells(message: str) -> None:
    first, later = (seed_service().ask(message, previous) for previous in (None, "Why does China back Russia?"))

    assert isinstance(first, SmallTalk)
    assert first.courtesy is Courtesy.UNTRANSLATED
    assert not isinstance(later, SmallTalk)


def test_which_language_is_spoken_is_quoted_where_an_interview_tells() -> None:
    told = interview_of(("Which languages do you speak?", "I speak German and Danish, and I swear in Frisian."))

    reply = Service((told,), engine()).ask("do you speak German?")

    assert isinstance(reply, Quoted)


def test_no_labelled_question_is_a_wish() -> None:
    wishes = [question for question in labelled_questions() if wants_another_language(question, after_question=False)]

    assert wishes == []


@pytest.mark.parametrize("previous", [None, "Why does China back Russia?"])
@pytest.mark.parametrize(
    "message", ["auf deutsch bitte", "in english please", "en español por favor", "peux-tu traduire ?"]
)
def test_a_wish_is_small_talk_that_is_replied_to(message: str, previous: str | None) -> None:
    reply = seed_service().ask(message, previous)

    assert isinstance(reply, SmallTalk)
    assert reply.courtesy is Courtesy.UNTRANSLATED
    assert asks(message, (seed(),))
