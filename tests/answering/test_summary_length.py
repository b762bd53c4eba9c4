"""How long a summary is to be, in the words of whoever asks for it."""

from __future__ import annotations

import pytest
from building import labelled_questions, seed_service

from bot.answering.plain_requests.summary_length import length_wanted, only_a_length
from bot.model import Length, Request, Requested


@pytest.mark.parametrize(
    ("message", "length"),
    [
        ("summarise it in one sentence", Length.SHORT),
        ("fass es in drei Sätzen zusammen", Length.SHORT),
        ("résumé en quatre phrases", Length.MEDIUM),
        ("resumen en ocho frases", Length.LONG),
        ("resume en douze phrases", Length.LONG),
        ("summary in 5 bullet points", Length.MEDIUM),
        ("summarise it in 50 words", Length.SHORT),
        ("summarise it in 200 words", Length.LONG),
        ("summarise it in a few words", Length.SHORT),
        ("short summary", Length.SHORT),
        ("kurze Zusammenfassung", Length.SHORT),
        ("résumé court", Length.SHORT),
        ("resumen breve", Length.SHORT),
        ("a long summary", Length.LONG),
        ("längere Zusammenfassung", Length.LONG),
        ("un résumé plus long", Length.LONG),
        ("un resumen más largo", Length.LONG),
        ("une synthèse plus longue", Length.LONG),
        ("summarise it in 1000 words", Length.LONG),
        ("summarise it in 1,000 words", Length.LONG),
        ("résume cette longue interview", None),
        ("trop longue, résume", None),
        ("summary as a bullet list", None),
        ("summary", None),
        ("too long, summarise it", None),
        ("zu lang, fass zusammen", None),
        ("tl;dr", None),
    ],
)
def test_the_length_of_a_summary_is_told(message: str, length: Length | None) -> None:
    assert length_wanted(message) is length
    reply = seed_service().ask(message)
    assert isinstance(reply, Requested)
    assert (reply.request, reply.length) == (Request.SUMMARY, length)


@pytest.mark.parametrize(
    "message",
    [
        *("kurz bitte", "kurz und knapp bitte", "briefly please"),
        *("in drei Sätzen", "in one sentence", "in three sentences please", "in einem Satz bitte", "en una frase"),
        *(
            "en dos frases por favor",
            "en une phrase",
            "en deux phrases stp",
            "give me one sentence",
            "just one sentence",
        ),
        *("in 5 bullet points", "fünf Stichpunkte bitte", "in two lines", "shorter please", "kürzer bitte"),
        *("geht das kürzer?", "make it shorter", "plus court stp", "más corto por favor", "en una sola frase"),
        *("in no more than two sentences", "in a few words", "in wenigen Worten", "en pocas palabras"),
        *("in 50 words", "in one sentence?", "en deux phrases ?"),
    ],
)
def test_a_length_alone_asks_for_a_summary_after_a_question_too(message: str) -> None:
    assert only_a_length(message)
    for previous in (None, "Why does China back Russia?"):
        reply = seed_service().ask(message, previous)
        assert isinstance(reply, Requested)
        assert (reply.request, reply.length) == (Request.SUMMARY, length_wanted(message))


@pytest.mark.parametrize(
    "message",
    [
        *("what's your job in one sentence?", "in which sentence?", "how many sentences?", "one point"),
        *("is it shorter?", "the other three lines", "in two words she said no", "two lines of poetry"),
        *("drei Punkte für wen?", "in five years", "kürzer", "three points ahead?"),
        *("how many lines has the poem?", "wie viele Sätze hatte die Rede?", "en q año grabo esa frase"),
        *("combien de points ?", "what sentence did the kid get", "qui a dit deux mots ?", "una palabra sobre ella"),
        *("and two points?", "only one line?", "with two words?", "mit drei Punkten?", "nur zwei Zeilen?"),
        *("avec deux points ?", "et deux lignes ?", "¿con dos puntos?", "¿y dos puntos?"),
    ],
)
def test_a_question_with_a_length_in_it_is_none(message: str) -> None:
    assert not only_a_length(message)


def test_no_labelled_question_is_only_a_length() -> None:
    assert [question for question in labelled_questions() if only_a_length(question)] == []
