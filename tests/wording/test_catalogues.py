from __future__ import annotations

import re
from collections.abc import Sequence
from contextvars import copy_context
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot.wording.catalogues import (
    CATALOGUE_LANGUAGES,
    Line,
    say,
    say_of,
    speak,
    speaking,
    spoken_language,
    translated,
    unsaid,
)

LOCALE = Path(__file__).parents[2] / "bot" / "wording" / "locale"


def test_a_string_is_told_apart_by_its_context() -> None:
    assert translated("search", "fr", "name") == "chercher"
    assert translated("search", "fr") is None


@pytest.mark.parametrize("language", ["en", "tlh", "../fr"])
def test_a_language_without_a_catalogue_has_no_translation(language: str) -> None:
    assert translated("The interview", language) is None


class Lines:
    INTERVIEW = Line("The interview")


def test_a_sentence_is_told_in_the_language_that_is_spoken_and_read_as_what_is_filled_in() -> None:
    lines = Lines()

    assert (say("The interview"), lines.INTERVIEW) == ("The interview", "The interview")
    with speaking("fr"):
        assert (say("The interview"), lines.INTERVIEW) == ("L’entretien", "L’entretien")
        with speaking("de"):
            assert (say("The interview"), lines.INTERVIEW) == ("Das Interview", "Das Interview")
        assert spoken_language() == "fr"
        assert say(unsaid("Who {what}"), what="{is} it") == "Who {is} it"
    assert spoken_language() == "en"


@pytest.mark.parametrize("language", ["tlh", "", "fr_FR"])
def test_where_a_language_has_no_catalogue_english_is_spoken(language: str) -> None:
    with speaking("fr"), speaking(language):
        assert spoken_language() == "en"


def test_a_sentence_that_no_catalogue_has_is_told_in_english_in_the_form_of_its_number() -> None:
    with speaking("fr"):
        forms = [say_of(n, "{count} fish of {who}", "{count} fishes of {who}", who="X") for n in (1, 2)]

    assert forms == ["1 fish of X", "2 fishes of X"]


def test_a_language_is_spoken_until_another_one_is() -> None:
    def speak_two() -> list[str]:
        speak("fr")
        first = spoken_language()
        speak("nl")
        return [first, spoken_language()]

    assert copy_context().run(speak_two) == ["fr", "en"]
    assert spoken_language() == "en"


def test_there_is_a_catalogue_for_each_language_and_no_other() -> None:
    assert sorted(path.stem for path in LOCALE.iterdir()) == sorted(CATALOGUE_LANGUAGES)


@pytest.mark.parametrize("language", CATALOGUE_LANGUAGES)
def test_a_catalogue_keeps_what_is_filled_in(language: str) -> None:
    with (LOCALE / f"{language}.po").open("rb") as file:
        messages = [m for m in read_po(file, locale=language) if m.id]

    assert len(messages) > 500
    assert [m.id for m in messages if m.fuzzy] == []
    assert [
        m.id for m in messages if not all(fields(said) in map(fields, forms(m.id)) for said in forms(m.string))
    ] == []


def forms(texts: str | Sequence[str] | None) -> list[str]:
    """Return each text that is said; a message has several where a number decides."""
    return [text for text in ([texts] if isinstance(texts, str) else texts or ()) if text]


def fields(text: str) -> list[str]:
    return sorted(re.findall(r"{\w+}", text))
