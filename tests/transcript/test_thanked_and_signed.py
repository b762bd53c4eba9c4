"""A name alone below the thanks for a talk: whoever asked signs it."""

from __future__ import annotations

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood

THANKS = {
    "en": "Thank you for the conversation.",
    "fr": "Merci pour cet entretien.",
    "de": "Vielen Dank für das Gespräch!",
    "es": "Muchas gracias por la entrevista.",
    "pt": "Obrigada pela entrevista.",
}


def page(language: str, end: str) -> str:
    talk = TALKS[language]
    turns = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in talk.pairs)
    return f"# 3/5\n\n{talk.introduction}\n\n{turns}{end}\n"


@pytest.mark.parametrize("name", ["({})", "*({})*", "{}", "– {}", "({})\n\nLantern, 3/1999"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_signs_below_the_thanks_asks(language: str, name: str) -> None:
    talk = TALKS[language]

    found, transcript = understood(page(language, f"{THANKS[language]}\n\n{name.format(talk.asks)}"), language)

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))


@pytest.mark.parametrize("end", ["I thank my uncle.\n\nNora Pike", "Thank you for the interview.\n\nRope and Bucket"])
def test_other_thanks_and_things_name_nobody(end: str) -> None:
    assert understood(page("en", end), "en")[1].interviewers == ()


def test_whoever_answers_asks_nothing_below_the_thanks() -> None:
    _, found = understood(page("en", "Thank you for the interview.\n\nSilas Brook"), "en")

    assert (found.interviewers, found.interviewees) == ((), ("Silas Brook",))
