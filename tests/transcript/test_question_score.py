from __future__ import annotations

import pytest

from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.question_score import (
    TYPICAL_WORDS,
    Features,
    ask_score,
    features,
    replies,
    typical_words,
    words_of,
)

EN = cues_for("en")


def test_features_are_counted_of_the_end_and_the_openings_of_sentences() -> None:
    found = features("Well, tell me. Do you keep your bees in the garden?", EN, typical=11)

    assert found == Features(
        constant=1.0,
        ends_asking=1.0,
        asks_inside=0.0,
        trails_off=0.0,
        opens_interrogative=1.0,
        opens_imperative=1.0,
        second_person=1.0,
        first_person=0.0,
        opens_replying=1.0,
        length=0.0,
    )


@pytest.mark.parametrize("text", ["Why do you keep bees?", "Tell us about your bees.", "And you like it…"])
def test_what_asks_sounds_like_a_question(text: str) -> None:
    assert ask_score(text, EN) > 0


@pytest.mark.parametrize("text", ["Yes, I like them.", "I keep them because my aunt did, and we never sold one. " * 5])
def test_what_answers_does_not(text: str) -> None:
    assert ask_score(text, EN) < 0


@pytest.mark.parametrize("text", ["?" * 10_000, "I " * 50_000, "", "why " * 10_000 + "?"])
def test_a_score_stays_within_seven(text: str) -> None:
    assert -7 <= ask_score(text, EN) <= 7


def test_chinese_is_scored_by_its_characters() -> None:
    assert ask_score("你为什么养蜜蜂？", cues_for("zh")) > 0
    assert words_of("你好 Ann") == ("你", "好", "ann")


def test_the_typical_number_of_words_is_the_geometric_mean() -> None:
    assert typical_words([10, 1000]) == pytest.approx(100)
    assert typical_words([]) == TYPICAL_WORDS


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "And why should I have gone? Because somebody had to, and nobody else was awake."),
        ("fr", "Et pourquoi l'aurais-je fait ? Parce qu'il fallait bien quelqu'un pour le faire."),
        ("de", "Und warum hätte ich das tun sollen? Weil es jemand tun musste."),
        ("es", "¿Y por qué iba a hacerlo? Porque alguien tenía que hacerlo."),
        ("pt", "E por que é que eu havia de ir? Porque alguém tinha de ir."),
        ("zh", "我为什么要那样做呢？因为总得有人做。"),
    ],
)
def test_who_gives_the_reason_to_a_question_of_their_own_answers(language: str, text: str) -> None:
    assert ask_score(text, cues_for(language)) < 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Let us talk about the winter."),
        ("fr", "Parlons de l'hiver dernier."),
        ("fr", "Revenons-en à votre tante."),
        ("de", "Reden wir über den Winter."),
        ("de", "Kommen wir zu Ihrer Tante."),
        ("es", "Hablemos del invierno."),
        ("es", "Ida, di algo para que la gente no apague."),
        ("pt", "Falemos do inverno."),
    ],
)
def test_who_proposes_what_to_talk_about_asks(language: str, text: str) -> None:
    assert ask_score(text, cues_for(language)) > 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He married Doreen."),
        ("fr", "Il est mort."),
        ("de", "Das war 1983."),
        ("es", "Listo."),
        ("pt", "Foi assim."),
    ],
)
def test_being_short_alone_hardly_asks(language: str, text: str) -> None:
    assert ask_score(text, cues_for(language), typical=40) < 0.5


@pytest.mark.parametrize(
    ("words", "language", "does"),
    [
        ("No, she never did.", "en", True),
        ("“Yes.” And she left.", "en", True),
        ("Oui – mais pas tout de suite.", "fr", True),
        ("No one did.", "en", False),
        ("I, for one, did.", "en", False),
        ("She said: no.", "en", False),
    ],
)
def test_what_opens_with_a_reply_has_a_mark_behind_it(words: str, language: str, does: bool) -> None:
    assert replies(words, cues_for(language)) is does
