from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot.wording.catalogues import LANGUAGES, translated

LOCALE = Path(__file__).parents[2] / "bot" / "wording" / "locale"


def test_a_string_is_told_apart_by_its_context() -> None:
    assert translated("search", "fr", "name") == "chercher"
    assert translated("search", "fr") is None


@pytest.mark.parametrize("language", ["en", "tlh", "../fr"])
def test_a_language_without_a_catalogue_has_no_translation(language: str) -> None:
    assert translated("The interview", language) is None


def test_there_is_a_catalogue_for_each_language_and_no_other() -> None:
    assert sorted(path.stem for path in LOCALE.iterdir()) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete_and_keeps_what_is_filled_in(language: str) -> None:
    with (LOCALE / f"{language}.po").open("rb") as file:
        messages = [m for m in read_po(file, locale=language) if m.id]

    assert messages
    assert [m.id for m in messages if not m.string or m.fuzzy] == []
    assert [m.id for m in messages if fields(str(m.id)) != fields(str(m.string))] == []


def fields(text: str) -> list[str]:
    return sorted(re.findall(r"{\w+}", text))
